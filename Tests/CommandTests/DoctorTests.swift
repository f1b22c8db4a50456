import Foundation
import Testing

@Suite("doctor")
struct DoctorTests {
  @Test("everything that Gradus needs is found to hold where it holds")
  func holds() async throws {
    let outcome = try await Desk().run("doctor", "--json")
    #expect(outcome.status == 0)
    let findings = try JSON(outcome.output)["findings"].elements
    #expect(
      findings.map(\.["name"].text) == [
        "sandbox", "compiler", "files", "network", "processes", "threads", "memory", "kernel", "time", "output",
        "catalogue", "database",
      ])
    // Root without control groups has no bound on threads, which is told.
    for finding in findings where finding["name"] != "threads" { #expect(finding["holds"] == true, "\(finding)") }
  }

  @Test("a person reads one line for each")
  func forPeople() async throws {
    let outcome = try await Desk().run("doctor")
    #expect(outcome.output.split(separator: "\n").count == 12)
    #expect(outcome.output.contains("✓ compiler   Swift version 6"))
    #if arch(x86_64)
      #expect(outcome.output.contains(", prelinked\n"))
    #endif
  }

  private static let nobody = ["--reuid", "65534", "--regid", "65534", "--clear-groups"]

  private static let canBeNobody: Bool = {
    let trial = Process()
    trial.executableURL = URL(filePath: "/usr/bin/setpriv")
    trial.arguments =
      nobody + ["/bin/sh", "-c", "test -x \"$0\" && test -x \"$(command -v swiftc)\"", Program.url.path]
    trial.standardError = FileHandle.nullDevice
    guard (try? trial.run()) != nil else { return false }
    trial.waitUntilExit()
    return trial.terminationStatus == 0
  }()

  @Test(
    "everything holds for a user who is not root",
    .enabled(if: Self.canBeNobody, "this user cannot become another that reaches the compiler and the checkout"))
  func plainUser() async throws {
    let desk = try Desk()
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: desk.folder.path)
    let home = desk.path("nobody")
    let outcome = try await Program.run(
      "/usr/bin/setpriv",
      Self.nobody + [Program.url.path, "doctor", "--json"],
      environment: ["PATH": desk.environment["PATH"] ?? "", "HOME": home, "TMPDIR": desk.folder.path], in: desk.folder)
    let findings = try JSON(outcome.output)["findings"].elements
    #expect(findings.count == 12)
    for finding in findings { #expect(finding["holds"] == true, "\(finding)") }
  }

  @Test(
    "where no user namespace is allowed, grading is refused with exit code 69 and the reason, and nothing is recorded")
  func noNamespaces() async throws {
    let desk = try Desk()
    try desk.write(Answers.relu, to: "relu.swift")
    // As in a container that forbids them.
    let outcome = try await Program.run(
      "/usr/bin/bwrap",
      ["--unshare-user", "--disable-userns", "--dev-bind", "/", "/", Program.url.path, "submit", "relu.swift"],
      environment: desk.environment, in: desk.folder)
    #expect(outcome.status == 69)
    #expect(outcome.errors.contains("bubblewrap cannot make a sandbox here"))
    _ = try await desk.run("progress")
    #expect(try await Database.count("submission", in: desk.database) == 0)
  }

  @Test("a database that cannot be used is found, and gives the exit code")
  func database() async throws {
    let outcome = try await Desk().run("doctor", "--database", "nowhere/gradus.sqlite")
    #expect(outcome.output.contains("✗ database"))
    #expect(outcome.status == 73)
  }
}
