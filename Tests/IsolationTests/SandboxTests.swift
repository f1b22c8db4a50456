import Foundation
import Testing

@testable import Isolation

@Suite("What a program can reach from inside")
struct SandboxTests {
  @Test("a program's output and exit status come back")
  func output() async throws {
    let outcome = try await Bench.shared.run("import Glibc\nfunc run() { print(\"hello\"); fflush(nil); exit(7) }")
    #expect(String(decoding: outcome.output, as: UTF8.self) == "hello\n")
    #expect(outcome.ending == .exited(7))
  }

  @Test(
    "files of the machine cannot be read",
    arguments: ["/etc/passwd", "/root", "/home", "/proc/self/status", "/usr/bin"])
  func files(path: String) async throws {
    let said = try await Bench.shared.output("import Glibc\nfunc run() { print(access(\"\(path)\", R_OK)) }")
    #expect(said == "-1\n")
  }

  @Test("a file that this test wrote beside the program's cannot be read")
  func secret() async throws {
    let scratch = try Scratch()
    let secret = scratch.url.appending(path: "secret")
    try Data("answers".utf8).write(to: secret)
    let said = try await Bench.shared.output("import Glibc\nfunc run() { print(access(\"\(secret.path)\", F_OK)) }")
    #expect(said == "-1\n")
  }

  @Test("nothing can be written but in the private scratch", arguments: ["/x", "/usr/lib/x", "/var/x"])
  func writes(path: String) async throws {
    let code = "import Glibc\nfunc run() { print(fopen(\"\(path)\", \"w\") == nil, fopen(\"/tmp/x\", \"w\") == nil) }"
    #expect(try await Bench.shared.output(code) == "true false\n")
  }

  @Test("no socket can be made", arguments: ["AF_INET", "AF_INET6", "AF_UNIX"])
  func sockets(family: String) async throws {
    let code = "import Glibc\nfunc run() { print(socket(\(family), Int32(SOCK_STREAM.rawValue), 0), errno == ENOSYS) }"
    #expect(try await Bench.shared.output(code) == "-1 true\n")
  }

  @Test("no process can be started, but threads can")
  func processes() async throws {
    let code = """
      import Foundation
      func run() {
        var child: pid_t = 0
        let words: [UnsafeMutablePointer<CChar>?] = [strdup("x"), nil]
        let status = posix_spawn(&child, "/tmp/program", nil, nil, words, nil)
        let done = DispatchSemaphore(value: 0)
        Thread.detachNewThread { done.signal() }
        done.wait()
        print(status == ENOSYS, "thread")
      }
      """
    #expect(try await Bench.shared.output(code) == "true thread\n")
  }

  @Test("the environment holds nothing of the grader's")
  func environment() async throws {
    let code = """
      import Foundation
      func run() { print(ProcessInfo.processInfo.environment.keys.sorted().joined(separator: " ")) }
      """
    #expect(
      try await Bench.shared.output(code)
        == "HOME LANG LLVM_DISABLE_SYMBOLIZATION PATH PWD SWIFT_BACKTRACE SWIFT_DETERMINISTIC_HASHING\n")
  }

  @Test("no other process can be seen or signalled")
  func others() async throws {
    let code = "import Glibc\nfunc run() { print(getppid() <= 1, kill(\(getpid()), 0)) }"
    #expect(try await Bench.shared.output(code) == "true -1\n")
  }

  @Test("an endless loop ends at the processor limit")
  func loop() async throws {
    var limits = Limits.run
    limits.processorSeconds = 1
    #expect(try await Bench.shared.run("func run() { while true {} }", limits: limits).ending == .timeLimit)
  }

  @Test("a sleeping program ends at the clock's limit")
  func sleeper() async throws {
    var limits = Limits.run
    limits.wallClock = .seconds(1)
    let outcome = try await Bench.shared.run("import Glibc\nfunc run() { while true { sleep(1) } }", limits: limits)
    #expect(outcome.ending == .timeLimit)
  }

  @Test("memory beyond the limit cannot be had")
  func memory() async throws {
    let code = """
      func run() {
        var all: [[Double]] = []
        while true { all.append([Double](repeating: 1, count: 1 << 20)) }
      }
      """
    // On a slow machine a gigabyte takes longer to fill than a submission may run.
    var limits = Limits.run
    limits.processorSeconds = 60
    limits.wallClock = .seconds(120)
    #expect(try await Bench.shared.run(code, limits: limits).ending == .signalled(6))
  }

  @Test("a program has its input, its output and its errors open, and nothing else")
  func descriptors() async throws {
    let code = "import Glibc\nfunc run() { print((0..<64).filter { fcntl(Int32($0), F_GETFD) >= 0 }) }"
    #expect(try await Bench.shared.output(code) == "[0, 1, 2]\n")
  }

  @Test("of devices there are the one that forgets and the one that draws")
  func devices() async throws {
    let code = """
      import Glibc
      func run() {
        let names = ["null", "urandom", "zero", "random", "tty", "shm", "pts", "stdin"]
        print(names.filter { access("/dev/\\($0)", F_OK) == 0 })
        let (null, random) = (open("/dev/null", O_WRONLY), open("/dev/urandom", O_RDONLY))
        var byte: UInt8 = 0
        print(write(null, &byte, 1), read(random, &byte, 1))
      }
      """
    #expect(try await Bench.shared.output(code) == "[\"null\", \"urandom\"]\n1 1\n")
  }

  @Test("a compiler finds out how large pages can be, where the kernel says so")
  func pages() async throws {
    let bench = try await Bench.shared
    let file = "/sys/kernel/mm/transparent_hugepage/enabled"
    guard let said = try? String(contentsOfFile: file, encoding: .utf8) else { return }
    let outcome = try await bench.sandbox.prepare(
      .init(
        steps: { _ in [.wait, .become(["/usr/bin/cat", file])] }, readable: bench.workshop.readable + ["/usr/bin"],
        limits: .build), with: Scratch()
    ).run(input: [])
    #expect(String(decoding: outcome.output, as: UTF8.self) == said)
  }

  @Test("a flood of output ends at the file-size limit, and what came before is kept")
  func flood() async throws {
    let outcome = try await Bench.shared.run("func run() { while true { print(\"0123456789\") } }")
    #expect(outcome.ending == .signalled(25))
    #expect(outcome.output.count <= Limits.run.fileSize << 20 && !outcome.output.isEmpty)
  }

  @Test("a program that prints what a broken sandbox prints is not taken for one", arguments: ["bwrap", "gatekeeper"])
  func pretender(name: String) async throws {
    let code = "import Glibc\nfunc run() { fputs(\"\(name): No permissions\\n\", stderr); exit(1) }"
    #expect(try await Bench.shared.run(code).ending == .exited(1))
  }

  @Test("a program that goes for every protection reaches nothing")
  func protections() async throws {
    let bench = try await Bench.shared
    var breaches = try await bench.workshop.breaches(of: bench.sandbox, lookingFor: [NSHomeDirectory()])
    if bench.sandbox.processBound == .none { breaches[.threads] = nil }
    #expect(breaches == [:])
  }

  @Test(
    "without isolation the same program reaches what isolation protects",
    arguments: [Protection.files, .network, .processes, .memory, .kernel])
  func unprotected(protection: Protection) async throws {
    let breaches = try await Self.openBreaches.value
    #expect(breaches[protection] != nil)
  }

  private static let openBreaches = Task {
    let open = try await Sandbox(isolated: false, folder: Bench.shared.folder)
    return try await Bench.shared.workshop.breaches(of: open, lookingFor: [])
  }

  @Test("threads are bounded in number where control groups can be made or the user is not root")
  func threads() async throws {
    let bench = try await Bench.shared
    guard bench.sandbox.processBound != .none else { return }
    let code = """
      import Glibc
      func run() {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, 16384)
        var count = 0
        var thread = pthread_t()
        while count < 5000, pthread_create(&thread, &attributes, { _ in while true { pause() } }, nil) == 0 { count += 1 }
        print(count)
        fflush(nil)
        _exit(0)
      }
      """
    let count = try #require(Int(try await bench.output(code).dropLast()))
    #expect((100...256).contains(count))
  }

  @Test("without isolation the limits still hold")
  func limitsAlone() async throws {
    let bench = try await Bench.shared
    let open = try await Sandbox(isolated: false, folder: Bench.shared.folder)
    guard case .built(let program, _) = try await bench.build("func run() { while true {} }", in: open) else {
      Issue.record("the program does not build")
      return
    }
    var limits = Limits.run
    limits.processorSeconds = 1
    #expect(try await program.run(input: [], limits: limits).ending == .timeLimit)
  }
}
