import Foundation
import Testing

@testable import Isolation

@Suite("Workshops in the cache")
struct WorkshopTests {
  private let cache: Scratch

  init() throws { cache = try Scratch() }

  /// A workshop's folder that was made and used so many days ago; not whole where `used` is nil.
  private func workshop(_ name: String, made: Double, used: Double?) throws -> URL {
    let folder = cache.url.appending(path: "workshop-\(name)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "toolchain.json")
    if let used {
      try Data("{}".utf8).write(to: file)
      try age(file, used)
    }
    try age(folder, made)
    return folder
  }

  private func age(_ url: URL, _ days: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -days * 86_400)], ofItemAtPath: url.path)
  }

  private func isThere(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }

  @Test("are removed where nobody has used them for 30 days, and nothing else is")
  func unused() throws {
    let old = [try workshop("a", made: 90, used: 31), try workshop("b", made: 31, used: nil)]
    let kept = [
      try workshop("c", made: 90, used: 29), try workshop("d", made: 1, used: nil),
      try workshop("e", made: 1, used: 90),
    ]
    let keys = cache.url.appending(path: "keys")
    try FileManager.default.createDirectory(at: keys, withIntermediateDirectories: true)
    try age(keys, 400)
    Workshop.removeUnused(in: cache.url)
    #expect(!old.contains(where: isThere))
    #expect((kept + [keys]).allSatisfy(isThere))
  }

  @Test("are kept for another 30 days by being used")
  func used() throws {
    let folder = try workshop("a", made: 90, used: 29)
    Workshop.noteUse(of: folder.appending(path: "toolchain.json"))
    let date = try folder.appending(path: "toolchain.json").resourceValues(forKeys: [.contentModificationDateKey])
    #expect(try #require(date.contentModificationDate).timeIntervalSinceNow > -3600)
  }

  @Test("of which a part is gone are said to be damaged, with what to do")
  func damaged() async throws {
    let file = cache.url.appending(path: "toolchain.json")
    var toolchain = try await Bench.shared.workshop.toolchain
    try JSONEncoder().encode(toolchain).write(to: file)
    #expect(try Workshop.toolchain(readFrom: file).frontend == toolchain.frontend)
    toolchain.frontend += "-gone"
    for bytes in [try JSONEncoder().encode(toolchain), Data("{}".utf8)] {
      try bytes.write(to: file)
      let error = #expect(throws: IsolationError.self) { try Workshop.toolchain(readFrom: file) }
      #expect(error?.description.contains("remove it, and it will be made again") == true)
    }
  }
}
