# make demo: set up, build, and run the main job once.   make test: set up, then the whole suite.

PACKAGES = bubblewrap libsqlite3-dev libseccomp-dev
PREFIX ?= /usr/local
ARCHIVES = .build/archives
BUILD = swift build -c release --static-swift-stdlib $(LINK) $(ACCESSORS) --product gradus
# The toolchain's own linker takes a sixth of the time of the default one. Nothing looks names up in the program, so it
# exports none: there were 15,000, which cost a twentieth of its start. Written in one go it costs another twentieth less: of
# a file that was filled through a mapping the kernel keeps small pieces, and maps it in as small ones.
LINK = -Xswiftc -use-ld=lld -Xlinker --no-mmap-output-file -Xlinker --no-export-dynamic -Xlinker -L$(CURDIR)/$(ARCHIVES) $(PACKED)
# The places that depend on where the program lies, 99,000, as 19 KB of bits where the C library can read them (glibc 2.36).
PACKED := $(shell printf '2.36\n%s\n' "$$(getconf GNU_LIBC_VERSION | cut -d ' ' -f 2)" | sort -VC && \
  echo -Xlinker -z -Xlinker pack-relative-relocs)
# A generic type is asked for by its function. By its name it takes a look through all 7,600 conformances of the program to
# see that, say, the key of a dictionary is hashable: up to a quarter of all that a command computes.
ACCESSORS = -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
PEERS = $(CURDIR)/.build/peers
FUZZ = .build/fuzz
GRADUS = .build/release/gradus

.PHONY: all demo test lint bench bench-peers soak fuzz install setup archives clean

all: setup archives
	$(BUILD)

demo: all
	@./.demo $(GRADUS)

# The tests also look into databases with SQLite's own program.
test: PACKAGES += sqlite3
test: setup lint
	swift test

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

# Whole commands against bare compiles and SQLite, as ratios in one run; then on large records against an empty one.
bench: PACKAGES += sqlite3
bench: all
	$(BUILD:gradus=bench)
	.build/release/bench ratios
	.build/release/bench growth 20 1000 100000

# The same exercise graded by others; then proofs against z3: that both agree on 3,000 small networks, and how long each
# takes on larger ones.
bench-peers: all
	$(BUILD:gradus=bench)
	test -x $(PEERS)/bin/python || python3 -m venv $(PEERS)
	$(PEERS)/bin/pip install --quiet check50 otter-grader ipykernel z3-solver
	$(PEERS)/bin/python -m ipykernel install --prefix $(PEERS) --name python3
	.build/release/bench peers $(PEERS)/bin
	.build/release/bench random 3000 1 > $(PEERS)/random.jsonl
	$(PEERS)/bin/python Tests/Bench/peer.py check $(PEERS)/random.jsonl
	.build/release/bench table > $(PEERS)/table.jsonl
	$(PEERS)/bin/python Tests/Bench/peer.py table $(PEERS)/table.jsonl

# A thousand kills, eight processes at once, and hundreds of damaged files: nothing that was recorded may be lost.
soak: all
	$(BUILD:gradus=soak)
	.build/release/soak kills
	.build/release/soak crowd
	.build/release/soak damage

# What reads a submission's answers, given bytes by libFuzzer for FUZZ_SECONDS.
FUZZ_SECONDS ?= 100
fuzz: setup
	mkdir -p $(FUZZ)/corpus
	for module in Neurons Exchange; do \
	  swiftc -O -wmo -sanitize=fuzzer -parse-as-library -swift-version 6 -module-name $$module -I $(FUZZ) \
	    -emit-module -emit-module-path $(FUZZ)/$$module.swiftmodule -emit-object -o $(FUZZ)/$$module.o \
	    Sources/$$module/*.swift || exit 1; \
	done
	swiftc -O -sanitize=fuzzer -parse-as-library -I $(FUZZ) -o $(FUZZ)/fuzz Tests/Fuzz/fuzz.swift $(FUZZ)/*.o
	$(FUZZ)/fuzz $(FUZZ)/corpus -max_total_time=$(FUZZ_SECONDS) -max_len=4096 -rss_limit_mb=1024

install: all
	install -D $(GRADUS) $(DESTDIR)$(PREFIX)/bin/gradus
	mkdir -p $(DESTDIR)$(PREFIX)/share/gradus/Sources
	cp -R Exercises Migrations $(DESTDIR)$(PREFIX)/share/gradus/
	cp -R Sources/Neurons Sources/Exchange Sources/Authoring $(DESTDIR)$(PREFIX)/share/gradus/Sources/

# Installs the Debian packages that are missing, or says which command does it.
setup:
	@command -v swift >/dev/null || { echo "Swift 6.3 is missing: install it from swift.org, then run make again."; exit 1; }
	@missing=; for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -z "$$missing" ]; then :; \
	elif [ "$$(id -u)" = 0 ]; then apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y $$missing; \
	else echo "Missing packages. Run this once, then make again:"; echo "  sudo apt-get install$$missing"; exit 1; fi

# To find and bind libraries takes a fifth of the program's start: what there is as an archive becomes part of it. The rest
# is bound as ever.
archives:
	@mkdir -p $(ARCHIVES)
	@for pair in sqlite3=sqlite3 seccomp=seccomp stdc++=stdc++ gcc_s=gcc_eh; do \
	  file=$$(clang -print-file-name=lib$${pair#*=}.a 2>/dev/null); \
	  if [ -f "$$file" ]; then ln -sf "$$file" $(ARCHIVES)/lib$${pair%=*}.a; fi; \
	done

clean:
	swift package clean
