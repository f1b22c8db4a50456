import Catalogue
import Foundation
import Testing

@Suite("The folder of the catalogue")
struct CatalogueFolderTests {
  static func lesson(track: String, number: Int, order: String = "[]") -> String {
    Sample.lesson.replacing("Basics", with: track).replacing("number: 1", with: "number: \(number)")
      .replacing("[alpha]", with: order)
  }

  @Test("lessons come by track, then number, then name")
  func order() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lesson(track: "B", number: 1), to: "a/lesson.yaml")
    try folder.write(Self.lesson(track: "A", number: 10), to: "b/lesson.yaml")
    try folder.write(Self.lesson(track: "A", number: 9), to: "e/lesson.yaml")
    try folder.write(Self.lesson(track: "A", number: 9), to: "d/lesson.yaml")
    #expect(try Catalogue(folder: folder.url).lessons.map(\.name) == ["d", "e", "b", "a"])
  }

  @Test("files and folders without a lesson.yaml are passed over")
  func others() throws {
    let folder = try Sample.folder()
    try folder.write("text", to: "README.md")
    try folder.write("text", to: "drafts/ideas.md")
    #expect(try Catalogue(folder: folder.url).lessons.map(\.name) == ["one"])
  }

  @Test("an exercise knows its lesson, and its files are read when it is asked for")
  func lazily() throws {
    let folder = try Sample.folder()
    let catalogue = try Catalogue(folder: folder.url)
    try folder.write(Sample.exercise.replacing("Alpha", with: "Later"), to: "one/alpha/exercise.yaml")
    let exercise = try catalogue.exercise("alpha")
    #expect(exercise.title == "Later")
    #expect(exercise.lesson == "one")
  }

  @Test("an exercise of the second lesson is found")
  func secondLesson() throws {
    let folder = try Sample.folder()
    try folder.write(Self.lesson(track: "C", number: 1, order: "[beta]"), to: "two/lesson.yaml")
    try Sample.add("beta", to: "two", of: folder)
    #expect(try Catalogue(folder: folder.url).exercise("beta").lesson == "two")
  }

  @Test(
    "an exercise with the name of another one, or of a lesson, which its quiz has too, is refused",
    arguments: [
      ("alpha", "two lessons have an exercise named alpha; names must be unique"),
      ("one", "one is the name of a lesson and of an exercise; rename one of them"),
    ])
  func sameName(name: String, problem: String) throws {
    let folder = try Sample.folder()
    try folder.write(Self.lesson(track: "C", number: 1, order: "[\(name)]"), to: "two/lesson.yaml")
    try Sample.add(name, to: "two", of: folder)
    let error = CatalogueError.malformed(file: folder.url.path, line: nil, problem: problem)
    #expect(throws: error) { try Catalogue(folder: folder.url) }
  }

  @Test("a folder that is not there is no catalogue, and neither is a file")
  func absent() throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "file")
    for name in ["nowhere", "file"] {
      let url = folder.url.appending(path: name)
      let error = CatalogueError.malformed(
        file: url.path, line: nil,
        problem: "there is no catalogue of exercises here; name its folder with --exercises")
      #expect(throws: error) { try Catalogue(folder: url) }
    }
  }

  @Test("a folder without a lesson is no catalogue")
  func empty() throws {
    let folder = try TemporaryFolder()
    let error = CatalogueError.malformed(
      file: folder.url.path, line: nil, problem: "no folder in it has a lesson.yaml, so it is no catalogue of exercises"
    )
    #expect(throws: error) { try Catalogue(folder: folder.url) }
  }

  @Test(
    "an unknown exercise or lesson is named with what might have been meant",
    arguments: [
      ("alhpa", "alpha"), ("alpa", "alpha"), ("alphas", "alpha"), ("Alpha", "alpha"), ("omega", nil), ("", nil),
    ])
  func unknown(name: String, near: String?) throws {
    let folder = try Sample.folder()
    let catalogue = try Catalogue(folder: folder.url)
    #expect(throws: CatalogueError.unknown(kind: "exercise", name: name, near: near)) { try catalogue.exercise(name) }
  }

  @Test("an unknown lesson is named with what might have been meant")
  func unknownLesson() throws {
    let folder = try Sample.folder()
    let catalogue = try Catalogue(folder: folder.url)
    #expect(throws: CatalogueError.unknown(kind: "lesson", name: "oen", near: "one")) { try catalogue.lesson("oen") }
    #expect(throws: CatalogueError.unknown(kind: "lesson", name: "alpha", near: nil)) { try catalogue.lesson("alpha") }
  }

  @Test("an unknown name reads as a question, or as where to look")
  func description() {
    #expect(
      CatalogueError.unknown(kind: "exercise", name: "rleu", near: "relu").description
        == "unknown exercise \"rleu\": did you mean \"relu\"?")
    #expect(
      CatalogueError.unknown(kind: "lesson", name: "x", near: nil).description
        == "unknown lesson \"x\"; `gradus list` names them all")
  }

  @Test("every exercise of the catalogue that comes with the program can be read")
  func shipped() throws {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    let catalogue = try Catalogue(folder: repository.appending(path: "Exercises"))
    let names = catalogue.lessons.flatMap(\.order)
    #expect(!names.isEmpty)
    for name in names {
      let exercise = try catalogue.exercise(name)
      #expect(!exercise.misconceptions.isEmpty, "\(name)")
      #expect(try !exercise.hints().isEmpty, "\(name)")
      #expect(try !exercise.text("statement.md").isEmpty, "\(name)")
    }
  }
}
