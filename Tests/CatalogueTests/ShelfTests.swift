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

  @Test("what was kept is used: another document in its place is what is read")
  func used() throws {
    _ = try misconceptions()
    let file = try #require(try kept.first)
    let document = try Data(contentsOf: file)
    let other = try #require(String(data: document, encoding: .utf8)).replacing("Bent.", with: "Kept.")
    try Data(other.utf8).write(to: file)
    #expect(try misconceptions()["bent"] == "Kept.")
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

  @Test("what is damaged is read anew and mended", arguments: 0..<40)
  func damaged(position: Int) throws {
    let sound = try misconceptions()
    let file = try #require(try kept.first)
    let whole = try Data(contentsOf: file)
    // A count or a kind that is wrong, or an end that is missing; a letter that is wrong nobody can tell.
    var bytes = Array(whole.prefix(position))
    if position % 2 == 0 { bytes += [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF] }
    try Data(bytes).write(to: file)
    #expect(try misconceptions() == sound)
    #expect(try Data(contentsOf: file) == whole)
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
