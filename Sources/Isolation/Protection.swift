/// Something that a sandbox promises of the programs in it.
public enum Protection: String, CaseIterable, Sendable {
  case files, network, processes, threads, memory, kernel, time, output

  /// The promise, as it holds where `bound` bounds the number of threads.
  public func promise(_ bound: ProcessBound) -> String {
    switch self {
    case .files: "only its own file, system libraries and a scratch folder of 16 MB are in sight"
    case .network: "no socket of any family"
    case .processes: "none is started, seen, signalled or traced"
    case .threads:
      switch bound {
      case .controlGroup: "at most \(ProcessBound.most), by a control group"
      case .namespace: "at most \(ProcessBound.most), by the user namespace's limit"
      case .none: "no bound on their number"
      }
    case .memory: "\(Limits.run.memory) MB in all, and none that this limit does not count"
    case .kernel: "no mounts, namespaces, keys or other system calls that no answer needs"
    case .time: "an endless loop is ended after \(Limits.run.processorSeconds) s of processor time"
    case .output: "a flood is ended after \(Limits.run.fileSize) MB"
    }
  }

  /// What to do where it does not hold.
  public var advice: String {
    switch self {
    case .threads:
      "run Gradus as a user other than root (Linux 5.14 or newer), or where it may make control groups of the pids controller"
    default: "install the newest bubblewrap and libseccomp of this system, and report what you see"
    }
  }
}

extension Workshop {
  /// Builds a program that goes for each protection, runs it in `sandbox`, and gives what it reached.
  ///
  /// It also looks for the files at `paths`.
  public func breaches(of sandbox: Sandbox, lookingFor paths: [String]) async throws -> [Protection: [String]] {
    let build = try await build(
      [SourceFile("main.swift", text: Self.burglar)], calledBy: Caller([]), modules: [], in: sandbox)
    guard case .built(let program, _) = build else {
      throw IsolationError.broken(step: "building the program that tries the isolation", reason: "\(build)")
    }
    func run(_ words: [String]) async throws -> Sandbox.Outcome {
      try await program.run(input: Array(words.joined(separator: "\n").utf8))
    }
    let look = try await run(["look"] + paths)
    guard look.ending == .exited(0) else {
      throw IsolationError.broken(step: "running the program that tries the isolation", reason: "\(look.ending)")
    }
    var breaches: [Protection: [String]] = [:]
    for line in String(decoding: look.output, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard let first = words.first, let protection = Protection(rawValue: first) else { continue }
      breaches[protection, default: []].append(words.last ?? "")
    }
    let loop = try await run(["loop"])
    if loop.ending != .timeLimit { breaches[.time] = ["a loop that should not end: \(loop.ending)"] }
    let flood = try await run(["flood"])
    if flood.ending == .exited(0) { breaches[.output] = ["\(flood.output.count) bytes of output"] }
    return breaches
  }

  /// Prints a line for each thing that it can reach: the protection, and what; it leaves nothing behind where it can.
  private static let burglar = """
    import Glibc

    @_silgen_name("mount")
    func mount(_: UnsafePointer<CChar>, _: UnsafePointer<CChar>, _: UnsafePointer<CChar>, _: UInt, _: Int) -> Int32
    @_silgen_name("unshare") func unshare(_ flags: Int32) -> Int32
    @_silgen_name("memfd_create") func memfd(_ name: UnsafePointer<CChar>, _ flags: UInt32) -> Int32
    @_silgen_name("shmget") func shmget(_ key: Int32, _ size: Int, _ flags: Int32) -> Int32
    @_silgen_name("mq_open") func queue(_ name: UnsafePointer<CChar>, _ flags: Int32) -> Int32
    @_silgen_name("fork") func fork() -> Int32
    @_silgen_name("ptrace") func ptrace(_ request: Int, _ process: Int, _ address: Int, _ data: Int) -> Int
    @_silgen_name("syscall") func call(_ number: Int, _ first: Int, _ second: Int, _ third: Int) -> Int

    func report(_ protection: String, _ what: String, _ isReached: Bool) {
      if isReached { print(protection, what) }
    }

    func look(_ paths: [String]) {
      for path in paths + ["/etc/passwd", "/proc/self", "/sys/kernel", "/dev/sda", "/var/log"] {
        if let folder = opendir(path) {
          var count = 0
          while readdir(folder) != nil { count += 1 }
          // An empty folder may be the sandbox's own.
          report("files", path, count > 2)
        } else {
          report("files", path, access(path, F_OK) == 0)
        }
      }
      for folder in ["/", "/usr/lib", "/dev", "/dev/shm"] {
        report("files", "writing in \\(folder)", open("\\(folder)/gradus-probe", O_CREAT | O_EXCL | O_WRONLY, 0o600) >= 0)
        unlink("\\(folder)/gradus-probe")
      }
      for family in Int32(1)...45 {
        for kind in Int32(1)...3 { report("network", "a socket of family \\(family)", socket(family, kind, 0) >= 0) }
      }
      report("processes", "a parent outside", getppid() > 1)
      // A process that is not there: who may attach is told so only after it was looked for.
      _ = ptrace(16, Int(Int32.max), 0, 0)
      report("processes", "a debugger's place", errno != ENOSYS && errno != EPERM)
      var child: pid_t = 0
      let words: [UnsafeMutablePointer<CChar>?] = [nil]
      let status = posix_spawn(&child, "/usr/lib/none", nil, nil, words, nil)
      report("processes", "posix_spawn", status != ENOSYS && status != EPERM)
      let forked = fork()
      if forked == 0 { _exit(0) }
      report("processes", "fork", forked > 0)
      // Nowhere: who may mount is told so only after the place was looked for.
      _ = mount("none", "/gradus-probe", "tmpfs", 0, 0)
      report("kernel", "a mount", errno != ENOSYS && errno != EPERM)
      report("kernel", "a namespace", unshare(0x1000_0000) == 0)
      #if arch(x86_64)
        report("kernel", "a key ring", call(250, 0, -3, 1) >= 0)
        report("kernel", "io_uring", errno != ENOSYS || call(425, 1, 0, 0) >= 0)
      #endif
      report("memory", "memfd_create", memfd("gradus", 0) >= 0)
      let segment = shmget(0, 4096, 0o1600)
      report("memory", "System V shared memory", segment >= 0)
      if segment >= 0 { _ = shmctl(segment, 0, nil) }
      report("memory", "a message queue", queue("/gradus", O_RDONLY) >= 0 || errno != ENOSYS)
      let large = mmap(nil, 2 << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | Int32(0x4020), -1, 0)
      report("memory", "2 GB", large != nil && large != MAP_FAILED)
      var block = [UInt8](repeating: 1, count: 4 << 20)
      var written = 0
      for index in 0..<16 {
        let file = open("/tmp/gradus-probe-\\(index)", O_CREAT | O_EXCL | O_WRONLY, 0o600)
        written += max(0, write(file, &block, block.count))
        close(file)
      }
      for index in 0..<16 { unlink("/tmp/gradus-probe-\\(index)") }
      report("memory", "\\(written) bytes in /tmp", written > 16 << 20)
      var attributes = pthread_attr_t()
      pthread_attr_init(&attributes)
      pthread_attr_setstacksize(&attributes, 16384)
      var count = 0
      var thread = pthread_t()
      while count < 1000, pthread_create(&thread, &attributes, { _ in while true { pause() } }, nil) == 0 { count += 1 }
      report("threads", "a thousand", count == 1000)
    }

    @_cdecl("main") public func start(_ count: Int32, _ words: UnsafeMutableRawPointer?) -> Int32 {
      var lines: [String] = []
      while let line = readLine() { lines.append(line) }
      switch lines.first {
      case "loop": while true {}
      case "flood":
        let block = [UInt8](repeating: 65, count: 1 << 20)
        for _ in 0..<64 where write(1, block, block.count) < 0 { return 1 }
      default: look(Array(lines.dropFirst()))
      }
      fflush(nil)
      _exit(0)
    }
    """
}
