import Foundation
import Testing

@Suite("what a submission can reach")
struct ReachTests {
  /// A submission that is right only where `expression` holds: that it passes shows what it could do.
  private func rightIf(_ expression: String) -> String {
    "import Foundation\nfunc relu(_ z: Double) -> Double { \(expression) ? max(0, z) : -1 }\n"
  }

  private static let places = ["catalogue", "checkout", "home", "database", "cache", "users", "environment"]

  private func path(_ place: String, _ desk: Desk) throws -> String {
    switch place {
    case "catalogue": ShippedExercise.catalogue.appending(path: "neural-networks/relu/Reference.swift").path
    case "checkout": Program.checkout.appending(path: "Package.swift").path
    case "home": try desk.write("secret", to: "home/secret.txt")
    case "database": desk.database
    case "cache": Desk.cache.appending(path: "gradus/keys").path
    case "users": "/etc/passwd"
    default: "/proc/self/environ"
    }
  }

  @Test("no file outside is there to be read", arguments: places)
  func reads(place: String) async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    let graded = try await desk.check(rightIf("access(\"\(path(place, desk))\", F_OK) != 0"))
    #expect(graded.outcome == "passed", "the \(place) could be seen")
  }

  @Test("the same places are there without isolation, so that looking for them shows something", arguments: places)
  func readsWithoutIsolation(place: String) async throws {
    let desk = try Desk()
    try await desk.makeDatabase()
    let graded = try await desk.check(
      rightIf("access(\"\(path(place, desk))\", F_OK) == 0"), as: "relu", "--no-isolation")
    #expect(graded.outcome == "passed")
  }

  @Test(
    "no folder that holds people's files has anything in it",
    arguments: ["/home", "/root", "/var", "/etc", "/proc", "/run"])
  func folders(folder: String) async throws {
    let graded = try await Desk().check(
      rightIf("((try? FileManager.default.contentsOfDirectory(atPath: \"\(folder)\")) ?? []).isEmpty"))
    #expect(graded.outcome == "passed", "\(folder) has contents")
  }

  @Test("nothing is written outside, wherever it is tried", arguments: ["home/new.txt", "new.txt", "data/new.txt"])
  func writes(file: String) async throws {
    let desk = try Desk()
    _ = try await desk.check(rightIf("(try? Data([1]).write(to: URL(filePath: \"\(desk.path(file))\"))) == nil"))
    #expect(!desk.exists(file))
  }

  @Test("what is written in the temporary folder is gone afterwards, and not the machine's")
  func temporary() async throws {
    let name = "/tmp/gradus-tests-\(UUID().uuidString)"
    let graded = try await Desk().check(
      "import Foundation\ntry Data([1]).write(to: URL(filePath: \"\(name)\"))\n" + Answers.relu)
    #expect(graded.outcome == "passed")
    #expect(!FileManager.default.fileExists(atPath: name))
  }

  @Test("the learner's library and the compiler's caches cannot be changed")
  func libraries() async throws {
    let desk = try Desk()
    _ = try await desk.check(Answers.relu)
    let file = Desk.cache.appending(path: "gradus/new.txt").path
    _ = try await desk.check(rightIf("(try? Data([1]).write(to: URL(filePath: \"\(file)\"))) == nil"))
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test(
    "no socket can be made, neither for the network nor on this machine",
    arguments: ["AF_INET", "AF_INET6", "AF_UNIX"])
  func sockets(family: String) async throws {
    func source(_ condition: String) -> String {
      """
      import Glibc
      let made = socket(\(family), Int32(SOCK_STREAM.rawValue), 0)
      func relu(_ z: Double) -> Double { \(condition) ? max(0, z) : -1 }
      """
    }
    #expect(try await Desk().check(source("made < 0")).outcome == "passed")
    let open = try await Desk().check(source("made >= 0"), as: "relu", "--no-isolation")
    #expect(open.outcome == "passed", "without isolation it can, so that trying shows something")
  }

  @Test("threads may be started")
  func threads() async throws {
    let graded = try await Desk().check(
      """
      import Foundation
      nonisolated(unsafe) var answer = 0.0
      func relu(_ z: Double) -> Double {
        let worker = Thread { answer = max(0, z) }
        worker.start()
        while !worker.isFinished { usleep(100) }
        return answer
      }
      """)
    #expect(graded.outcome == "passed", "\(graded.result)")
  }

  @Test("the machine's other processes are not in sight")
  func processes() async throws {
    let mine = ProcessInfo.processInfo.processIdentifier
    #expect(try await Desk().check(rightIf("kill(\(mine), 0) != 0 && getppid() <= 2")).outcome == "passed")
  }
}
