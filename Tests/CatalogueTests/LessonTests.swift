import Catalogue
import Foundation
import Testing

@Suite("lesson.yaml")
struct LessonTests {
  @Test("a sound lesson has what its file says")
  func sound() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      title: One: two   # a comment
      track: Basics
      number: 12
      level: beginner
      reading-minutes: 5
      prerequisites: [zero, half]
      mastery: 0.75
      order:
        - beta
        - alpha
      """.replacing("One: two", with: "\"One: two\""), to: "one/lesson.yaml")
    for name in ["alpha", "beta"] { try Sample.add(name, to: "one", of: folder) }
    for name in ["zero", "half"] { try folder.write(Self.bare, to: "\(name)/lesson.yaml") }
    let lesson = try Catalogue(folder: folder.url).lesson("one")
    #expect(lesson.name == "one")
    #expect(lesson.title == "One: two")
    #expect(lesson.track == "Basics")
    #expect(lesson.number == 12)
    #expect(lesson.level == "beginner")
    #expect(lesson.readingMinutes == 5)
    #expect(lesson.prerequisites == ["zero", "half"])
    #expect(lesson.mastery == 0.75)
    #expect(lesson.order == ["beta", "alpha"])
  }

  /// A lesson without exercises.
  private static let bare = """
    title: Bare
    track: Basics
    number: 1
    level: beginner
    reading-minutes: 1
    prerequisites: []
    mastery: 0
    order: []
    """

  @Test("a prerequisite that is no lesson is named with its lesson")
  func unknownPrerequisite() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.bare.replacing("prerequisites: []", with: "prerequisites: [nothing]"), to: "one/lesson.yaml")
    let error = CatalogueError.malformed(
      file: "one/lesson.yaml", line: nil, problem: "`prerequisites` names nothing, which is no lesson here")
    #expect(throws: error) { try Catalogue(folder: folder.url) }
  }

  static let texts = [
    Fault("title: One", "title: []", at: 1, "`title` must be a text"),
    Fault("title: One", "title:", at: 1, "`title` must be a text"),
    Fault("title: One", "title: {one: 1}", at: 1, "`title` must be a text"),
    Fault("title: One\n", "", at: 1, "the key `title` is missing"),
    Fault("track: Basics\n", "", at: 1, "the key `track` is missing"),
    Fault("number: 1\n", "", at: 1, "the key `number` is missing"),
    Fault("level: beginner\n", "", at: 1, "the key `level` is missing"),
    Fault("reading-minutes: 5\n", "", at: 1, "the key `reading-minutes` is missing"),
    Fault("prerequisites: []\n", "", at: 1, "the key `prerequisites` is missing"),
    Fault("mastery: 0.5\n", "", at: 1, "the key `mastery` is missing"),
    Fault("\norder: [alpha]", "", at: 1, "the key `order` is missing"),
  ]

  static let numbers =
    ["0", "-1", "1.5", "two", "1 2", "0x10", "1e1"].map {
      Fault("number: 1", "number: \($0)", at: 3, "`number` must be a whole number above 0")
    }
    + ["0", "quick"].map {
      Fault("minutes: 5", "minutes: \($0)", at: 5, "`reading-minutes` must be a whole number above 0")
    }
    + ["high", "nan", "inf", ".inf", "1/2", "50 %"].map {
      Fault("mastery: 0.5", "mastery: \($0)", at: 7, "`mastery` must be a number")
    }
    + ["1.01", "-0.1", "75"].map {
      Fault("mastery: 0.5", "mastery: \($0)", at: 7, "`mastery` must lie between 0 and 1")
    }

  static let lists = [
    Fault("prerequisites: []", "prerequisites: zero", at: 6, "`prerequisites` must be a list"),
    Fault("prerequisites: []", "prerequisites:", at: 6, "`prerequisites` must be a list"),
    Fault("prerequisites: []", "prerequisites:\n  - zero\n  - [half]", at: 8, "`prerequisites` must be a text"),
    Fault("prerequisites: []", "prerequisites:\n  - zero\n  -", at: 8, "`prerequisites` must be a text"),
    Fault("order: [alpha]", "order: alpha", at: 8, "`order` must be a list"),
    Fault("order: [alpha]", "order: {alpha: 1}", at: 8, "`order` must be a list"),
    Fault("order: [alpha]", "order: [alpha, alpha]", at: 8, "`order` names alpha twice"),
    Fault(
      "order: [alpha]", "order: [alpha, beta]", at: 8,
      "`order` names beta, but there is no folder with an exercise.yaml of that name"),
    Fault(
      "order: [alpha]", "order: []", at: 8,
      "`order` does not name the exercise alpha, whose folder is there: add its line"),
  ]

  static let unknown = [
    Fault("level:", "titel: Won\nlevel:", at: 4, "unknown key `titel`: did you mean `title`?"),
    Fault("level:", "Order: [alpha]\nlevel:", at: 4, "unknown key `Order`: did you mean `order`?"),
    Fault("level:", "prerequisite: []\nlevel:", at: 4, "unknown key `prerequisite`: did you mean `prerequisites`?"),
    Fault(
      "level:", "author: Ada\nlevel:", at: 4,
      """
      unknown key `author`; known here are level, mastery, number, order, prerequisites, reading-minutes, title, track
      """),
  ]

  @Test("a spoilt lesson is refused with file, line and key", arguments: texts + numbers + lists + unknown)
  func spoilt(fault: Fault) throws {
    let folder = try Sample.folder()
    try folder.write(fault.spoil(Sample.lesson), to: "one/lesson.yaml")
    #expect(throws: fault.error(in: "one/lesson.yaml")) { try Catalogue(folder: folder.url) }
  }

  @Test("a value is taken as it is written: no, null, 010 and 1.0 stay what they are")
  func asWritten() throws {
    let folder = try Sample.folder()
    let text = Sample.lesson.replacing("title: One", with: "title: no").replacing("Basics", with: "null")
      .replacing("beginner", with: "1.0").replacing("number: 1", with: "number: 010")
    try folder.write(text, to: "one/lesson.yaml")
    let lesson = try Catalogue(folder: folder.url).lesson("one")
    #expect(lesson.title == "no")
    #expect(lesson.track == "null")
    #expect(lesson.level == "1.0")
    #expect(lesson.number == 10)
  }

  @Test("a key may be quoted")
  func quotedKey() throws {
    let folder = try Sample.folder()
    try folder.write(Sample.lesson.replacing("title:", with: "\"title\":"), to: "one/lesson.yaml")
    #expect(try Catalogue(folder: folder.url).lesson("one").title == "One")
  }

  @Test("the ends of mastery, 0 and 1, are shares", arguments: ["0", "1", "1.0", "5e-1"])
  func mastery(text: String) throws {
    let folder = try Sample.folder()
    try folder.write(Sample.lesson.replacing("0.5", with: text), to: "one/lesson.yaml")
    #expect(try Catalogue(folder: folder.url).lesson("one").mastery == Double(text))
  }

  @Test("a folder without exercise.yaml is no exercise, and its name may stand nowhere")
  func strayFolder() throws {
    let folder = try Sample.folder()
    try folder.write("not an exercise", to: "one/pictures/readme.txt")
    #expect(try Catalogue(folder: folder.url).lesson("one").order == ["alpha"])
  }
}
