import Catalogue
import Foundation
import Testing

@Suite("Files that are no YAML")
struct YAMLTests {
  struct Spoilt: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let line: Int?
    let problem: String

    init(_ description: String, _ text: String, line: Int?, _ problem: String) {
      testDescription = description
      self.text = text
      self.line = line
      self.problem = problem
    }
  }

  static let spoilt = [
    Spoilt("nothing", "", line: nil, "the file is empty"),
    Spoilt("a comment only", "# title: One\n", line: nil, "the file is empty"),
    Spoilt("a list", "- title\n- track\n", line: 1, "expected `key: value` lines here"),
    Spoilt("a text", "One\n", line: 1, "expected `key: value` lines here"),
    Spoilt("an open list", "title: One\norder: [alpha\n", line: 3, "did not find expected ',' or ']'"),
    Spoilt("a tab", "title: One\n\ttrack: Two\n", line: 2, "found a tab character that violates indentation"),
    Spoilt("an open quote", "title: \"One\n", line: 2, "found unexpected end of stream"),
    Spoilt("a colon in a text", "title: One: two\n", line: 1, "mapping values are not allowed in this context"),
    Spoilt("an alias of nothing", "title: *one\n", line: 1, "found undefined alias"),
    Spoilt("a key twice", "title: One\ntitle: Two\n", line: 1, "the key `title` stands twice"),
    Spoilt("two documents", "title: One\n---\ntrack: Two\n", line: 2, "but found another document"),
  ]

  @Test("a file that is no YAML mapping is refused with its line", arguments: spoilt)
  func refused(spoilt: Spoilt) throws {
    let folder = try Sample.folder()
    try folder.write(spoilt.text, to: "one/lesson.yaml")
    let error = CatalogueError.malformed(file: "one/lesson.yaml", line: spoilt.line, problem: spoilt.problem)
    #expect(throws: error) { try Catalogue(folder: folder.url) }
  }

  @Test("a file that is not UTF-8 is refused")
  func notUnicode() throws {
    let folder = try Sample.folder()
    try folder.write(Data([0x74, 0x3A, 0x20, 0xFF, 0xFE, 0x0A]), to: "one/alpha/exercise.yaml")
    let error = CatalogueError.malformed(
      file: "one/alpha/exercise.yaml", line: nil, problem: "the file cannot be read as UTF-8 text")
    #expect(throws: error) { try Sample.alpha(of: folder) }
  }

  @Test("a missing misconceptions.yaml is named")
  func missing() throws {
    let folder = try Sample.folder()
    let lesson = try Catalogue(folder: folder.url).lesson("one")
    let error = CatalogueError.malformed(file: "one/misconceptions.yaml", line: nil, problem: "the file is missing")
    #expect(throws: error) { try lesson.misconceptions() }
  }

  @Test("misconceptions are their ids with their texts, whatever an id looks like")
  func misconceptions() throws {
    let folder = try Sample.folder()
    try folder.write(
      """
      bent: >-
        The kink
        is elsewhere.
      no: A truth in old YAML.
      "yes": And another.
      '12': A number.
      """, to: "one/misconceptions.yaml")
    let found = try Catalogue(folder: folder.url).lesson("one").misconceptions()
    #expect(
      found == [
        "bent": "The kink is elsewhere.", "no": "A truth in old YAML.", "yes": "And another.", "12": "A number.",
      ])
  }

  @Test("a misconception without a text is refused with its line")
  func emptyMisconception() throws {
    let folder = try Sample.folder()
    try folder.write("bent: Bent.\nwrong:\n", to: "one/misconceptions.yaml")
    let lesson = try Catalogue(folder: folder.url).lesson("one")
    let error = CatalogueError.malformed(file: "one/misconceptions.yaml", line: 2, problem: "`wrong` must be a text")
    #expect(throws: error) { try lesson.misconceptions() }
  }

  @Test("an error reads as file, line and problem")
  func description() {
    let error = CatalogueError.malformed(file: "one/lesson.yaml", line: 3, problem: "`number` is odd")
    #expect(error.description == "one/lesson.yaml:3: `number` is odd")
    #expect(
      CatalogueError.malformed(file: "one/quiz.yaml", line: nil, problem: "the file is empty").description
        == "one/quiz.yaml: the file is empty")
  }
}
