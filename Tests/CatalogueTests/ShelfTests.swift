import Catalogue
import Foundation
import Testing

@Suite("What is kept of a catalogue")
struct ShelfTests {
  let folder: TemporaryFolder
  let place: TemporaryFolder

  init() throws {
    folder = try Sample.folder()
    place = try TemporaryFolder()
    try folder.write("bent: Bent.\nwrong:\n  Wrong.\n", to: "one/misconceptions.yaml")
  }

  /// What is read with a shelf of the program `edition`.
  private func misconceptions(edition: String = "1") throws -> [String: String] {
    let shelf = Shelf(folder: place.url.appending(path: "shelf"), edition: edition)
    return try Catalogue(folder: folder.url, shelf: shelf).lesson("one").misconceptions()
  }

  /// What was kept of the misconceptions; the lesson has a document of its own.
  private var kept: [URL] {
    get throws {
      let shelf = place.url.appending(path: "shelf")
      return try FileManager.default.contentsOfDirectory(at: shelf, includingPropertiesForKeys: nil).filter {
        try Data(contentsOf: $0).contains(Data("bent".utf8))
      }
    }
  }

  @Test("a document that was kept is the one that was read")
  func same() throws {
    let first = try misconceptions()
    #expect(try kept.count == 1)
    #expect(try misconceptions() == first)
    #expect(first == ["bent": "Bent.", "wrong": "Wrong."])
  }

  @Test("what was kept is not found out again, but for another kind, other texts, or the same cut in another place")
  func used() throws {
    let shelf = Shelf(folder: place.url.appending(path: "shelf"), edition: "1")
    var count = 0
    func thing(_ kind: String, _ texts: [String]) -> [UInt8] {
      shelf.thing(kind, from: texts, read: { $0 }, write: { $0 }) {
        count += 1
        return [UInt8(count)]
      }
    }
    #expect(thing("a", ["one", "two"]) == [1] && thing("a", ["one", "two"]) == [1])
    #expect(thing("b", ["one", "two"]) == [2] && thing("a", ["onet", "wo"]) == [3] && thing("a", ["onetwo"]) == [4])
    #expect(count == 4)
  }

  @Test("a text that changed is read anew, though its length and its date are the same")
  func changed() throws {
    _ = try misconceptions()
    let file = folder.url.appending(path: "one/misconceptions.yaml")
    let date = try #require(try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date)
    try folder.write("bent: Tilt.\nwrong:\n  Wrong.\n", to: "one/misconceptions.yaml")
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
    #expect(try misconceptions()["bent"] == "Tilt.")
  }

  @Test("another program reads anew")
  func edition() throws {
    _ = try misconceptions()
    _ = try misconceptions(edition: "2")
    #expect(try kept.count == 2)
  }

  @Test("what is damaged, be it in one bit, is read anew and mended", arguments: 0..<40)
  func damaged(position: Int) throws {
    let sound = try misconceptions()
    let file = try #require(try kept.first)
    let whole = Array(try Data(contentsOf: file))
    var bytes = whole
    switch position % 4 {
    case 0: bytes = Array(whole.prefix(position))
    case 1: bytes += [0]
    default: bytes[position * whole.count / 40] ^= 1
    }
    try Data(bytes).write(to: file)
    #expect(try misconceptions() == sound)
    #expect(Array(try Data(contentsOf: file)) == whole)
  }

  @Test("one thing in the place of another is neither")
  func swapped() throws {
    let shelf = Shelf(folder: place.url.appending(path: "shelf"), edition: "1")
    func thing(_ text: String, _ bytes: [UInt8]) -> [UInt8] {
      shelf.thing("a", from: [text], read: { $0 }, write: { $0 }) { bytes }
    }
    _ = thing("one", [1])
    let folder = place.url.appending(path: "shelf")
    let one = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).first)
    _ = thing("two", [2])
    let two = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0 != one })
    let bytes = try Data(contentsOf: folder.appending(path: one))
    try bytes.write(to: folder.appending(path: two))
    #expect(thing("two", [3]) == [3])
  }

  @Test("where nothing can be kept everything is read all the same")
  func unwritable() throws {
    try place.write("a file is in the way", to: "shelf")
    #expect(try misconceptions()["wrong"] == "Wrong.")
  }

  @Test("what is malformed is told with its line each time, and not kept")
  func malformed() throws {
    try folder.write("bent: Bent.\nwrong:\n", to: "one/misconceptions.yaml")
    let error = CatalogueError.malformed(file: "one/misconceptions.yaml", line: 2, problem: "`wrong` must be a text")
    #expect(throws: error) { try misconceptions() }
    #expect(throws: error) { try misconceptions() }
    try folder.write("bent: [\n", to: "one/misconceptions.yaml")
    #expect(throws: CatalogueError.self) { try misconceptions() }
    // The mapping of the first is one, though nobody can use it.
    #expect(try kept.count == 1)
  }

  @Test("what is older than 30 days goes when another thing is kept")
  func old() throws {
    _ = try misconceptions()
    let file = try #require(try kept.first)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -31 * 86_400)], ofItemAtPath: file.path)
    _ = try misconceptions(edition: "2")
    #expect(try kept.count == 1)
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test("what says what there is to do changes with every file that decides it")
  func descriptions() throws {
    func descriptions() throws -> [String] { try Catalogue(folder: folder.url).lesson("one").descriptions() }
    var seen = [try descriptions()]
    for (text, file) in [
      (Sample.exercise.replacing("Alpha", with: "Aleph"), "one/alpha/exercise.yaml"),
      ("// e\n", "one/alpha/Entry.swift"),
      ("title: Questions\n", "one/quiz.yaml"), ("title: Answers\n", "one/quiz.yaml"),
    ] {
      try folder.write(text, to: file)
      seen.append(try descriptions())
    }
    #expect(Set(seen).count == 5)
  }
}
