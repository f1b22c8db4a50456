import Foundation

/// The same exercise, `relu` with three checks, graded by Gradus and by others on the same machine in turns.
struct Peers {
  private let folder: URL
  private let programs: String

  /// `programs` is the folder with Python's programs: check50 and otter.
  static func print(programs: String, rounds: Int) throws {
    let peers = Peers(
      folder: FileManager.default.temporaryDirectory.appending(path: "gradus-peers-\(getpid())"), programs: programs)
    defer { try? FileManager.default.removeItem(at: peers.folder) }
    let runners = try [
      peers.gradus(), peers.compiler(), peers.packageAfterEdit(), peers.packageCold(), peers.check50(), peers.otter(),
    ]
    let times = try Race.times(runners, rounds: rounds)
    Swift.print("| | ms: median (quartiles) | Gradus = 1 |\n| --- | --- | --- |")
    for (runner, times_) in zip(runners, times) {
      Swift.print("| \(runner.name) | \(spread(times_)) | \(figure(times_.quantile(0.5) / times[0].quantile(0.5))) |")
    }
  }

  private static let answer = "func relu(_ z: Double) -> Double { z > 0 ? z : 0 }\n"
  private static let python = "def relu(z):\n    return max(0, z)\n"

  private func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  private func place(_ name: String) -> String { folder.appending(path: name).path }

  private func gradus() throws -> Race.Runner {
    try write(Self.answer, to: "gradus/relu.swift")
    setenv("GRADUS_DATABASE", place("gradus/bench.sqlite"), 1)
    return .init(
      name: "`gradus check` (five checks, isolated)", command: [Race.gradus, "check", "relu.swift"],
      folder: place("gradus")
    )
  }

  private func compiler() throws -> Race.Runner {
    try write(
      Self.answer + "assert(relu(2) == 2)\nassert(relu(-2) == 0)\nassert(relu(0) == 0)\n", to: "swiftc/main.swift")
    return .init(
      name: "`swiftc`, then run (no isolation)", command: ["sh", "-c", "swiftc main.swift -o main && ./main"],
      folder: place("swiftc"))
  }

  private func package(_ name: String) throws {
    try write(
      """
      // swift-tools-version: 6.0
      import PackageDescription
      let package = Package(
        name: "Answer", targets: [.target(name: "Answer"), .testTarget(name: "AnswerTests", dependencies: ["Answer"])])
      """, to: "\(name)/Package.swift")
    try write(
      """
      import Testing
      @testable import Answer
      @Test func positive() { #expect(relu(2) == 2) }
      @Test func negative() { #expect(relu(-2) == 0) }
      @Test func zero() { #expect(relu(0) == 0) }
      """, to: "\(name)/Tests/AnswerTests/Tests.swift")
    try write(Self.answer, to: "\(name)/Sources/Answer/Answer.swift")
  }

  private func packageAfterEdit() throws -> Race.Runner {
    try package("edited")
    return .init(
      name: "`swift test` after an edit (no isolation)", command: ["swift", "test"], folder: place("edited")
    ) {
      round in
      try write("// \(round)\n\(Self.answer)", to: "edited/Sources/Answer/Answer.swift")
    }
  }

  private func packageCold() throws -> Race.Runner {
    try package("cold")
    return .init(name: "`swift test`, cold (no isolation)", command: ["swift", "test"], folder: place("cold")) { _ in
      try? FileManager.default.removeItem(at: folder.appending(path: "cold/.build"))
    }
  }

  private func check50() throws -> Race.Runner {
    try write(Self.python, to: "check50/relu.py")
    try write(
      "check50:\n  checks: __init__.py\n  files:\n    - !exclude \"*\"\n    - !require relu.py\n",
      to: "check50/checks/.cs50.yaml")
    let checks = [("positive", "relu(2) == 2"), ("negative", "relu(-2) == 0"), ("zero", "relu(0) == 0")].map {
      """
      @check50.check()
      def \($0)():
          "\($0)"
          check50.run("python3 -c 'from relu import relu; assert \($1)'").exit(0)


      """
    }
    try write("import check50\n\n\n" + checks.joined(), to: "check50/checks/__init__.py")
    return .init(
      name: "check50 (Python, no isolation)",
      command: ["env", "PATH=\(programs):/usr/bin:/bin", "check50", "--dev", "checks"], folder: place("check50"))
  }

  private func otter() throws -> Race.Runner {
    try write(
      """
      OK_FORMAT = True
      test = {"name": "relu", "points": 3, "suites": [{"type": "doctest", "scored": True, "setup": "", "teardown": "",
        "cases": [{"code": code, "hidden": False, "locked": False} for code in
          [">>> relu(2)\\n2", ">>> relu(-2)\\n0", ">>> relu(0)\\n0"]]}]}
      """, to: "otter/tests/relu.py")
    try write("import otter\ngrader = otter.Notebook()\n\(Self.python)grader.check(\"relu\")\n", to: "otter/relu.py")
    _ = try Race.measure(
      .init(
        name: "generate",
        command: [
          "env", "PATH=\(programs):/usr/bin:/bin", "otter", "generate", "-t", "tests", "-o", "relu.zip",
          "--no-environment", "--no-requirements",
        ], folder: place("otter")))
    return .init(
      name: "Otter (Python, no isolation)",
      command: ["env", "PATH=\(programs):/usr/bin:/bin", "otter", "run", "-a", "relu.zip", "relu.py"],
      folder: place("otter"))
  }
}
