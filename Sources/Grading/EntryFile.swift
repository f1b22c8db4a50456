import Catalogue
import Isolation

/// The file that Gradus adds to a solution: it starts the program, takes the questions and calls the entry.
///
/// Names that a learner's file might declare too are written with their module (`Swift::Int`, SE-0491), so that a
/// learner's own `Dense` or `Array` cannot stand in for the real one.
struct EntryFile {
  static let name = "GradusEntry.swift"

  /// The type of `argv`, which the compiler wants to see exactly so.
  private static let words = "Swift::UnsafeMutablePointer<Swift::UnsafeMutablePointer<Swift::Int8>?>"

  /// The file for a solution of `exercise`.
  static func serving(_ exercise: Exercise) -> SourceFile {
    let entry = exercise.entry
    let parameters = (entry.parameters ?? []).enumerated().map { index, parameter in
      "_ gradusArgument\(index): \(code(parameter.type))"
    }
    let call = entry.call(parameters.indices.map { "gradusArgument\($0)" })
    // No more is written here than has to be: where these lines are compiled with an answer, the compiler takes longer
    // for them than for most answers.
    let text = """
      import Exchange
      import Neurons

      \(exercise.structures.enumerated().map(crossing).joined(separator: "\n"))
      @_extern(c, "\(Workshop.submissionStart)")
      private func gradusSubmissionStart(_ count: Swift::Int32, _ words: \(words)) -> Swift::Int32

      @_cdecl("main")
      public func gradusMain(_ count: Swift::Int32, _ words: \(words)) -> Swift::Int32 {
        let gradusServed = Exchange::Served()
        _ = gradusSubmissionStart(count, words)
        func gradusAnswer(\(parameters.joined(separator: ", "))) throws -> \(code(entry.result)) {
          return try Exchange::answered(\(call))
        }
        gradusServed.run(gradusAnswer)
      }

      """
    return SourceFile(name, text: text)
  }

  /// The file for an exercise's `Checks.swift`: it makes the cases for the seed that comes in.
  static func makingCases(of exercise: Exercise) -> SourceFile {
    let text = """
      import Authoring
      import Exchange
      import Neurons

      \(exercise.structures.enumerated().map(crossing).joined(separator: "\n"))
      @_cdecl("main")
      public func gradusMain(_ count: Swift::Int32, _ words: \(words)) -> Swift::Int32 {
        var gradusDraw = Authoring::Draw(seed: Exchange::receivedSeed())
        let gradusChecks: Swift::Array<Authoring::Check> = checks(&gradusDraw)
        Exchange::deliver(.array(gradusChecks.map { $0.exchanged }))
      }

      """
    return SourceFile(name, text: text)
  }

  /// The file for a script that is run as it is, outside of any exchange.
  static let runningScript = SourceFile(
    name,
    text: """
      @_extern(c, "\(Workshop.submissionStart)")
      private func gradusSubmissionStart(_ count: Swift::Int32, _ words: \(words)) -> Swift::Int32

      @_cdecl("main")
      public func gradusMain(_ count: Swift::Int32, _ words: \(words)) -> Swift::Int32 {
        gradusSubmissionStart(count, words)
      }

      """)

  /// A struct of the exercise, as a learner would declare it.
  static func plainDeclaration(_ structure: Structure) -> String {
    let fields = structure.fields.map { "var \($0.name): \($0.type)" }
    return "struct \(structure.name) { \(fields.joined(separator: "; ")) }"
  }

  /// The structs of the exercise, for its learners and its author; no file where there are none.
  ///
  /// They are public so that a learner's public function may have them. Whether two are equal is said by what
  /// ``crossing(_:_:)`` writes: the compiler takes a tenth of the time of such an answer to write that itself.
  static func structures(of exercise: Exercise) -> [SourceFile] {
    guard !exercise.structures.isEmpty else { return [] }
    let declarations = exercise.structures.enumerated().map { number, structure in
      """
      public struct \(structure.name): Swift::Equatable, Swift::Sendable {
      \(structure.fields.map { "  var \($0.name): \(code($0.type))" }.joined(separator: "\n"))
        public static func == (_ gradus0: \(structure.name), _ gradus1: \(structure.name)) -> Swift::Bool {
          return gradusEqual\(number)(gradus0, gradus1)
        }
      }
      \(equality("gradusEqual", number, of: structure))

      """
    }
    return [SourceFile("GradusStructs.swift", text: "import Neurons\n\n" + declarations.joined(separator: "\n"))]
  }

  /// The function `name` with a number, which says whether two of `structure` are equal.
  private static func equality(_ name: String, _ number: Int, of structure: Structure) -> String {
    let parameters = "_ gradus0: \(structure.name), _ gradus1: \(structure.name)"
    return "@_silgen_name(\"gradus_equal_\(number)\") func \(name)\(number)(\(parameters)) -> Swift::Bool"
  }

  /// How a struct of the exercise crosses, and when two are equal.
  private static func crossing(_ number: Int, _ structure: Structure) -> String {
    let labels = structure.fields.map { "\"\($0.name)\"" }.joined(separator: ", ")
    let fields = structure.fields.map { "    .init(\"\($0.name)\", Exchange::crossing(\($0.name)))" }
    let reads = structure.fields.enumerated().map { index, field in
      "    \(field.name) = try \(code(field.type))(exchanged: gradusFields[\(index)])"
    }
    // Without operators, which a learner may have declared anew.
    let pairs = structure.fields.map { "Exchange::equal(gradus0.\($0.name), gradus1.\($0.name))" }
    return """
      \(equality("gradusAreEqual", number, of: structure)) {
        guard \(pairs.joined(separator: ", ")) else { return false }
        return true
      }
      extension \(structure.name): Exchange::Exchangeable {
        public var exchanged: Exchange::Value {
          .record("\(structure.name)", [
      \(fields.joined(separator: ",\n"))
          ])
        }
        public init(exchanged gradusValue: Exchange::Value) throws(Exchange::ExchangeError) {
          let gradusFields = try gradusValue.fields(of: "\(structure.name)", [\(labels)])
      \(reads.joined(separator: "\n"))
        }
      }

      """
  }

  /// The type with its module, as no declaration of the learner's can shadow it.
  static func code(_ type: SwiftType) -> String {
    switch type {
    case .double, .int, .bool, .string: "Swift::\(type)"
    case .dense, .network: "Neurons::\(type)"
    case .array(let element): "Swift::Array<\(code(element))>"
    case .structure(let structure): structure.name
    }
  }
}
