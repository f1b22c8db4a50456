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

  /// Lists of which each holds the one before twice, and the last is a key: to compare it takes 2ⁿ steps.
  static func bomb(of count: Int) -> String {
    let lists = (1..<count).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }
    return "a0: &a0 [x]\n\(lists.joined())? *a\(count - 1)\n: x\n"
  }

  /// Lists of which each holds the one before.
  static func chain(of count: Int) -> String {
    "a0: &a0 [x]\n" + (1..<count).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }.joined()
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
    Spoilt("a key twice, once as a text", "title: One\nyes: 1\n\"yes\": 2\n", line: 2, "the key `yes` stands twice"),
    Spoilt("a key twice, once of a kind", "title: One\nyes: 1\n!a yes: 2\n", line: 3, "the key `yes` stands twice"),
    Spoilt("a list as a key", "title: One\n? [a]\n: b\n", line: 2, "expected `key: value` lines here"),
    Spoilt("an alias", "a: &one 1\ntitle: *one\n", line: 2, "`*one` repeats `&one`: write out what it stands for"),
    Spoilt("a bomb", bomb(of: 40), line: 2, "`*a0` repeats `&a0`: write out what it stands for"),
    Spoilt(
      "a list that aliases nest deeper than the stack", chain(of: 30_000), line: 2,
      "`*a0` repeats `&a0`: write out what it stands for"),
    Spoilt(
      "a control character", "title: One\ntrack: T\u{7}o\n", line: 2,
      "has a character that YAML does not allow, such as a control character"),
    Spoilt(
      "more than 1 MB", "title: " + String(repeating: "x", count: 1_000_000), line: nil,
      "the file is larger than 1 MB, which no file of a catalogue needs to be"),
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

  @Test("stars and ampersands that are no aliases are text")
  func starsAndAmpersands() throws {
    let folder = try Sample.folder()
    try folder.write("bent: \"a *star* && swap(&a, &b), 2*c\"\n", to: "one/misconceptions.yaml")
    let found = try Catalogue(folder: folder.url).lesson("one").misconceptions()
    #expect(found == ["bent": "a *star* && swap(&a, &b), 2*c"])
  }

  @Test("a folder or a device in the place of a file is refused, and not read", arguments: ["/tmp", "/dev/zero"])
  func noFile(target: String) throws {
    let folder = try Sample.folder()
    try folder.remove("one/lesson.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "one/lesson.yaml").path, withDestinationPath: target)
    let error = CatalogueError.malformed(
      file: "one/lesson.yaml", line: nil, problem: "there is a folder or a device where a text file should be")
    #expect(throws: error) { try Catalogue(folder: folder.url) }
  }

  @Test("a lesson without misconceptions.yaml has no texts")
  func missing() throws {
    let folder = try Sample.folder()
    let lesson = try Catalogue(folder: folder.url).lesson("one")
    #expect(try lesson.misconceptions().isEmpty)
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
