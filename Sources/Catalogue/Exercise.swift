import Crypto
public import Foundation
import Synchronization

/// One folder of the catalogue: what is asked, how it is checked, and the mistakes that are known.
///
/// What its files decide is what they were when it was first asked; read it anew from the catalogue to see what has changed.
public struct Exercise: Sendable {
  /// The folder's name.
  public let name: String
  /// The lesson that it belongs to.
  public let lesson: String
  /// The title for people.
  public let title: String
  /// What all checks together are worth.
  public let points: Int
  /// The declaration that the learner writes, as `exercise.yaml` has it.
  public let declaration: String
  /// The name that the learner declares.
  public let declaredName: String
  /// What is called with each case's arguments: the learner's declaration itself, or a function of `Entry.swift`.
  public let entry: Signature
  /// The learner's declaration where it is a class of members that are simple enough.
  public let declaredClass: ClassDeclaration?
  /// The structs that Gradus declares for the learner.
  public let structures: [Structure]
  /// The exercise's folder.
  public let folder: URL
  private let remembered = Remembered()

  /// What takes a while to find out, for all copies of an exercise.
  private final class Remembered: Sendable {
    let digest = Mutex<String?>(nil)
  }

  /// The known mistakes, sorted: the files of `Misconceptions/`, of which `leaky.swift` and `leaky+tenth.swift` are two
  /// forms of one.
  public var misconceptions: [String] { Self.swiftFiles(folder.appending(path: "Misconceptions")) }
  /// The names of other right answers, sorted: the files of `Accepted/`.
  public var accepted: [String] { Self.swiftFiles(folder.appending(path: "Accepted")) }

  /// Reads `exercise.yaml` of `folder` and looks at what else there is.
  init(lesson: String, folder: URL) throws {
    name = folder.lastPathComponent
    self.lesson = lesson
    self.folder = folder
    let file = "\(lesson)/\(name)/exercise.yaml"
    var fields = try YAMLFields(contentsOf: folder.appending(path: "exercise.yaml"), name: file)
    title = try fields.text("title")
    points = try fields.positive("points")
    declaration = try fields.text("entry")
    structures = try Self.structures(&fields)
    let calls = try fields.optionalText("calls")
    try fields.finish()
    let hasEntryFile = FileManager.default.fileExists(atPath: folder.appending(path: "Entry.swift").path)
    guard hasEntryFile == (calls != nil) else {
      throw fields.error(
        "calls",
        "and the file Entry.swift belong together: `calls` declares the function of that file that runs the learner's")
    }
    entry = try Self.signature(calls ?? declaration, key: calls == nil ? "entry" : "calls", structures, fields)
    declaredName = try Self.name(in: declaration, fields)
    var parser = SignatureParser(declaration, structures: structures)
    declaredClass = declaration.hasPrefix("class ") ? try? parser.classDeclaration() : nil
  }

  /// Whether `name` can be a folder's or a misconception's: learners type it, and scripts take it as it is.
  public static func isName(_ name: String) -> Bool {
    name.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil
  }

  /// What is a name, for those who gave another.
  public static let names = "in small letters, digits and hyphens, such as linear-collapse"

  /// The misconception that a file of `Misconceptions/` is a form of: `leaky` for `leaky+tenth`.
  public static func misconception(ofForm form: String) -> String {
    String(form.prefix { $0 != "+" })
  }

  /// The text of one of the exercise's files, such as `statement.md` or `Misconceptions/leaky.swift`.
  public func text(_ file: String) throws(CatalogueError) -> String {
    try String(catalogueFile: folder.appending(path: file), name: "\(lesson)/\(name)/\(file)")
  }

  /// The hints in order: the sections of `hints.md` under `## ` headings.
  public func hints() throws(CatalogueError) -> [String] {
    let sections = ("\n" + (try text("hints.md"))).components(separatedBy: "\n## ").dropFirst()
    return sections.map { "## " + $0.trimmingCharacters(in: .whitespacesAndNewlines) }
  }

  /// The files that decide verdicts, sorted; statement and hints do not.
  public var gradedFiles: [String] {
    let optional = FileManager.default.fileExists(atPath: folder.appending(path: "Entry.swift").path)
    return ["exercise.yaml", "Checks.swift", "Reference.swift"] + (optional ? ["Entry.swift"] : [])
      + misconceptions.map { "Misconceptions/\($0).swift" }
  }

  /// SHA-256 over names and contents of ``gradedFiles``: another digest, another answer key.
  public func digest() throws(CatalogueError) -> String {
    try remembered.digest.withLock { known throws(CatalogueError) in
      if let known { return known }
      let digest = try currentDigest()
      known = digest
      return digest
    }
  }

  /// Whether the files are still what ``digest()`` says.
  public func isUnchanged() throws(CatalogueError) -> Bool { try digest() == currentDigest() }

  private func currentDigest() throws(CatalogueError) -> String {
    var hash = SHA256()
    for file in gradedFiles {
      let content = try text(file)
      hash.update(data: Data("\(file)\n\(content.utf8.count)\n\(content)".utf8))
    }
    return hash.finalize().map { String($0, radix: 16).padded(to: 2) }.joined()
  }

  private static func structures(_ fields: inout YAMLFields) throws -> [Structure] {
    var structures: [Structure] = []
    for text in try fields.optionalTexts("structs") {
      do throws(SignatureParser.Problem) {
        var parser = SignatureParser(text, structures: structures)
        structures.append(try parser.structure())
      } catch {
        throw fields.error("structs", error.sentence)
      }
    }
    return structures
  }

  private static func signature(
    _ text: String, key: String, _ structures: [Structure], _ fields: YAMLFields
  ) throws -> Signature {
    do throws(SignatureParser.Problem) {
      var parser = SignatureParser(text, structures: structures)
      return try parser.signature()
    } catch {
      throw fields.error(key, error.sentence)
    }
  }

  private static func name(in declaration: String, _ fields: YAMLFields) throws -> String {
    let words = declaration.split { !$0.isPartOfName }
    guard words.count > 1 else {
      throw fields.error("entry", "must be a declaration such as `func relu(_ z: Double) -> Double`")
    }
    return String(words[1])
  }

  private static func swiftFiles(_ folder: URL) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".swift") && !$0.hasPrefix(".") }.map { String($0.dropLast(6)) }.sorted()
  }
}

extension String {
  fileprivate func padded(to count: Int) -> String {
    String(repeating: "0", count: max(0, count - self.count)) + self
  }
}
