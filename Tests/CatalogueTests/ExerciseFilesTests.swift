import Catalogue
import Foundation
import Testing

@Suite("The files of an exercise")
struct ExerciseFilesTests {
  @Test("a file's text is read as it is")
  func text() throws {
    let folder = try Sample.folder()
    #expect(try Sample.alpha(of: folder).text("Misconceptions/bent.swift") == "// b\n")
  }

  @Test("a file that is missing or no UTF-8 is named with its exercise")
  func missing() throws {
    let folder = try Sample.folder()
    try folder.write(Data([0xFF]), to: "one/alpha/Reference.swift")
    try folder.remove("one/alpha/statement.md")
    let exercise = try Sample.alpha(of: folder)
    let problems = [
      "statement.md": "the file is missing", "Reference.swift": "the file cannot be read as UTF-8 text",
    ]
    for (file, problem) in problems {
      let error = CatalogueError.malformed(file: "one/alpha/\(file)", line: nil, problem: problem)
      #expect(throws: error) { try exercise.text(file) }
    }
  }

  @Test("only Swift files are misconceptions and accepted answers, in the order of their names")
  func swiftFiles() throws {
    let folder = try Sample.folder()
    for name in ["a.swift", "notes.md", ".hidden.swift", "z.swift.orig"] {
      try folder.write("//\n", to: "one/alpha/Misconceptions/\(name)")
    }
    #expect(try Sample.alpha(of: folder).misconceptions == ["a", "bent", "wrong"])
  }

  @Test("an exercise keeps its digest when a file changes, and knows that it has; read anew it has another")
  func changed() throws {
    let folder = try Sample.folder()
    let exercise = try Sample.alpha(of: folder)
    let digest = try exercise.digest()
    #expect(try exercise.isUnchanged())
    try folder.write("// changed\n", to: "one/alpha/Reference.swift")
    #expect(try exercise.digest() == digest)
    #expect(try !exercise.isUnchanged())
    #expect(try Sample.alpha(of: folder).digest() != digest)
  }

  @Test("an exercise without those folders has none of either")
  func noFolders() throws {
    let folder = try Sample.folder()
    try folder.remove("one/alpha/Misconceptions")
    try folder.remove("one/alpha/Accepted")
    let exercise = try Sample.alpha(of: folder)
    #expect(exercise.misconceptions == [])
    #expect(exercise.accepted == [])
  }

  @Test("hints are the sections under second-level headings, in order and without what stands before")
  func hints() throws {
    let folder = try Sample.folder()
    try folder.write(
      "Preface.\n\n## One\n\nFirst `##` hint.\n\n### Part\n\nMore.\n\n\n## Two\nSecond.\n", to: "one/alpha/hints.md")
    #expect(
      try Sample.alpha(of: folder).hints() == [
        "## One\n\nFirst `##` hint.\n\n### Part\n\nMore.", "## Two\nSecond.",
      ])
  }

  @Test("a file without such a heading has no hint, and one that begins with it has its first")
  func firstHint() throws {
    let folder = try Sample.folder()
    try folder.write("No heading.\n", to: "one/alpha/hints.md")
    #expect(try Sample.alpha(of: folder).hints() == [])
    try folder.write("## Only", to: "one/alpha/hints.md")
    #expect(try Sample.alpha(of: folder).hints() == ["## Only"])
  }

  /// The digest of `alpha` after `change`.
  static func digest(after change: (TemporaryFolder) throws -> Void) throws -> String {
    let folder = try Sample.folder()
    try change(folder)
    return try Sample.alpha(of: folder).digest()
  }

  @Test(
    "the digest changes with each file that decides verdicts",
    arguments: [
      "exercise.yaml", "Checks.swift", "Reference.swift", "Misconceptions/wrong.swift", "Misconceptions/bent.swift",
      "Misconceptions/new.swift",
    ])
  func gradedFile(file: String) throws {
    let before = try Self.digest { _ in }
    let after = try Self.digest { try $0.write((Sample.files[file] ?? "") + "# more\n", to: "one/alpha/\(file)") }
    #expect(before != after)
  }

  @Test(
    "the digest stays with each file that decides none",
    arguments: ["statement.md", "hints.md", "Starter.swift", "Accepted/other.swift", "Accepted/new.swift", "notes.txt"])
  func ungradedFile(file: String) throws {
    let before = try Self.digest { _ in }
    #expect(try Self.digest { try $0.write("changed\n", to: "one/alpha/\(file)") } == before)
  }

  static let entry = Sample.exercise + "\ncalls: \"func run() -> Int\"\n"

  @Test("the digest changes with Entry.swift")
  func entryFile() throws {
    let digests = try ["// e\n", "// f\n"].map { text in
      try Self.digest { folder in
        try folder.write(Self.entry, to: "one/alpha/exercise.yaml")
        try folder.write(text, to: "one/alpha/Entry.swift")
      }
    }
    #expect(digests[0] != digests[1])
  }

  @Test("the digest changes where a misconception gets another name, and where a line moves to the next file")
  func namesAndBorders() throws {
    let before = try Self.digest { _ in }
    let renamed = try Self.digest { folder in
      try folder.remove("one/alpha/Misconceptions/wrong.swift")
      try folder.write("// w\n", to: "one/alpha/Misconceptions/wrung.swift")
    }
    let moved = try Self.digest { folder in
      try folder.write("", to: "one/alpha/Checks.swift")
      try folder.write("// c\n// r\n", to: "one/alpha/Reference.swift")
    }
    #expect(Set([before, renamed, moved]).count == 3)
  }

  @Test("the digest is 64 hexadecimal digits, the same wherever the catalogue lies")
  func samePlace() throws {
    let digest = try Self.digest { _ in }
    #expect(digest.count == 64)
    #expect(digest.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    #expect(try Self.digest { _ in } == digest)
  }

  @Test("without one of the graded files there is no digest", arguments: ["Checks.swift", "Reference.swift"])
  func incomplete(file: String) throws {
    let folder = try Sample.folder()
    try folder.remove("one/alpha/\(file)")
    let exercise = try Sample.alpha(of: folder)
    let error = CatalogueError.malformed(
      file: "one/alpha/\(file)", line: nil, problem: "the file is missing")
    #expect(throws: error) { try exercise.digest() }
  }
}
