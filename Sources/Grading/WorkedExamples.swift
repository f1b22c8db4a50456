import Catalogue
import Foundation
import Isolation

/// Runs the examples of a statement on the reference: what the learner reads is what comes out.
///
/// An example is a line of code, indented or fenced, with its result as a comment beside it or on the next line: `relu(-3)   // 0.0`.
/// Lines before it in the same block, such as `let first = …`, are run too.
struct WorkedExamples {
  let programs: ExercisePrograms

  private struct Example {
    /// Its first and its last line in the statement.
    let line: Int
    let last: Int
    let code: String
    let result: String
  }

  func findings() async throws -> [Verifier.Finding] {
    let exercise = programs.exercise
    let (script, examples) = Self.script(from: try exercise.text("statement.md"))
    guard !examples.isEmpty else {
      return [.init(exercise, "statement.md", "has no worked example: write one as indented code, `call   // result`")]
    }
    let structures = exercise.structures.map(EntryFile.plainDeclaration).joined(separator: "\n")
    // The reference may lack the import that an example needs.
    let source = ["import Neurons", structures, try exercise.text("Reference.swift"), script].joined(separator: "\n")
    let caller = Caller([EntryFile.runningScript] + (try Solution.entry(of: exercise)))
    let build = try await programs.workshop.build(
      [SourceFile(Solution.file, text: source)], calledBy: caller, modules: Solution.modules, in: programs.sandbox)
    switch build {
    case .built(let program, _):
      let outcome = try await program.run(input: [])
      let printed = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map(String.init)
      return examples.enumerated().compactMap { index, example in
        let result = printed.indices.contains(index) ? printed[index] : "nothing"
        // A remark may follow: `b.gradient   // 3.0, which is a`.
        let said = Self.normal(example.result)
        guard said != Self.normal(result), !said.hasPrefix(Self.normal(result) + ",") else { return nil }
        return .init(
          exercise, "statement.md", line: example.line,
          "says that \(example.code) is \(example.result), but it is \(result)")
      }
    case .notBuilt(let said):
      let why = said.first { $0.severity == "error" }?.message ?? "no reason was given"
      return [.init(exercise, "statement.md", line: examples[0].line, "has an example that does not compile: \(why)")]
    case .gaveUp: return [.init(exercise, "statement.md", "has an example that is too much for the compiler")]
    }
  }

  /// A program that prints each example's result on a line of its own.
  private static func script(from statement: String) -> (script: String, examples: [Example]) {
    var script: [String] = []
    var examples: [Example] = []
    for block in blocks(of: statement) {
      let found = Self.examples(in: block)
      guard !found.isEmpty else { continue }
      // Each block has a scope of its own, so that two may use the same names.
      script.append("do {")
      // A declaration without a body is what the learner is to write: the reference has it.
      for (number, text) in block where !(text.hasPrefix("func ") && !text.contains("{")) {
        if let example = found.first(where: { $0.line == number }) {
          script.append("print(\(example.code))")
        } else if !found.contains(where: { ($0.line...$0.last).contains(number) }) {
          script.append(text)
        }
      }
      script.append("}")
      examples += found
    }
    return (script.joined(separator: "\n"), examples)
  }

  /// The runs of indented lines and the fenced blocks, each line with its number from 1.
  private static func blocks(of statement: String) -> [[(Int, String)]] {
    var blocks: [[(Int, String)]] = [[]]
    var isFenced = false
    for (index, line) in statement.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        isFenced.toggle()
        blocks.append([])
      } else if isFenced {
        blocks[blocks.count - 1].append((index + 1, String(line)))
      } else if line.hasPrefix("    ") {
        blocks[blocks.count - 1].append((index + 1, String(line.dropFirst(4))))
      } else if !line.isEmpty {
        blocks.append([])
      }
    }
    return blocks
  }

  /// The statements of a block that are calls with a result, beside their last line or in the comment lines below.
  private static func examples(in block: [(Int, String)]) -> [Example] {
    var examples: [Example] = []
    var lines = block[...]
    while let (number, first) = lines.first {
      let (codes, beside) = statement(&lines)
      var below = ""
      while let next = lines.first, next.1.hasPrefix("//") { below += lines.removeFirst().1.dropFirst(2) }
      let isCall = first.firstMatch(of: /^(?:(?:let|var|func|struct|import|for)\b|\/\/)/) == nil
      let result = (beside ?? below).trimmingCharacters(in: .whitespaces)
      guard isCall, !result.isEmpty else { continue }
      examples.append(
        Example(line: number, last: number + codes.count - 1, code: codes.joined(separator: "\n"), result: result))
    }
    return examples
  }

  /// Removes the lines of one statement, up to where all its brackets are closed; gives its code and the last comment.
  private static func statement(_ lines: inout ArraySlice<(Int, String)>) -> (codes: [String], comment: String?) {
    var depth = 0
    var codes: [String] = []
    var comment: String?
    repeat {
      let parts = lines.removeFirst().1.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)
      let code = parts.first.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
      depth += code.count { "{([".contains($0) } - code.count { "})]".contains($0) }
      codes.append(code)
      comment = parts.count > 1 && !code.isEmpty ? String(parts[1]) : nil
    } while depth > 0 && !lines.isEmpty
    return (codes, comment)
  }

  /// Swift prints `-0.0` for what is 0, `nan` and `inf` for what is written otherwise, and a struct in an array with its module; spaces do not matter.
  private static func normal(_ text: String) -> String {
    text.replacing("-0.0", with: "0.0").replacing("Double.nan", with: "nan").replacing("Double.infinity", with: "inf")
      .replacing("Submission.", with: "").filter { !$0.isWhitespace }
  }
}
