import Foundation
import Testing

@Suite("what is left in the temporary folder")
struct TemporaryFolderTests {
  private static let own = "gradus-\(getuid())"

  /// A desk with a temporary folder, and a file in `folder` such as a killed process leaves.
  private func desk(leaving folder: String, permissions: Int) throws -> Desk {
    let desk = try Desk()
    try desk.write("", to: "temporary/.keep")
    try desk.write("x", to: "\(folder)/gradus-scratch-abcdef/file")
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: desk.path(folder))
    return desk
  }

  private func left(at desk: Desk) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: desk.path("temporary")).sorted()
  }

  @Test("what a process left that was killed goes with the next command, whatever that is")
  func abandoned() async throws {
    let desk = try desk(leaving: "temporary/\(Self.own)", permissions: 0o700)
    #expect(try await desk.run(["list"], environment: ["TMPDIR": desk.path("temporary")]).status == 0)
    #expect(try left(at: desk) == [".keep"])
  }

  @Test(
    "a folder of that name that others can change, or that is a link, is neither used nor emptied",
    arguments: [false, true])
  func foreign(isLink: Bool) async throws {
    let folder = isLink ? "elsewhere" : "temporary/\(Self.own)"
    let desk = try desk(leaving: folder, permissions: isLink ? 0o700 : 0o777)
    if isLink {
      try FileManager.default.createSymbolicLink(
        atPath: desk.path("temporary/\(Self.own)"), withDestinationPath: desk.path(folder))
    }
    let file = try desk.write(Answers.relu, to: "relu.swift")
    #expect(try await desk.run(["check", file], environment: ["TMPDIR": desk.path("temporary")]).status == 0)
    #expect(FileManager.default.fileExists(atPath: desk.path("\(folder)/gradus-scratch-abcdef/file")))
    #expect(try left(at: desk) == [".keep", Self.own])
  }
}
