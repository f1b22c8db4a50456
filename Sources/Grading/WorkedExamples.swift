import Catalogue
import Foundation
import Isolation

/// Runs the examples of a statement on the reference: what the learner reads is what comes out.
///
/// An example is a line of indented code with its result as a comment beside it or on the next line: `relu(-3)   // 0.0`.
/// Lines before it in the same block, such as `let first = …`, are run too.
struct WorkedExamples {
  let programs: ExercisePrograms

  private struct Example {
    let line: Int
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
    let sources = [SourceFile(Solution.file, text: source), EntryFile.runningScript]
    switch try await programs.workshop.build(sources, modules: ["Exchange", "Neurons"], in: programs.sandbox) {
    case .built(let program, _):
      let outcome = try await program.run(input: [], limits: .run, in: programs.sandbox)
      let printed = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map(String.init)
      return examples.enumerated().compactMap { index, example in
        let result = printed.indices.contains(index) ? printed[index] : "nothing"
        guard Self.normal(result) != Self.normal(example.result) else { return nil }
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
        let example = found.first { $0.line == number }
        script.append(example.map { "print(\($0.code))" } ?? text)
      }
      script.append("}")
      examples += found
    }
    return (script.joined(separator: "\n"), examples)
  }

  /// The runs of indented lines, each with its number from 1.
  private static func blocks(of statement: String) -> [[(Int, String)]] {
    var blocks: [[(Int, String)]] = [[]]
    for (index, line) in statement.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("    ") {
        blocks[blocks.count - 1].append((index + 1, String(line.dropFirst(4))))
      } else if !line.isEmpty {
        blocks.append([])
      }
    }
    return blocks
  }

  private static func examples(in block: [(Int, String)]) -> [Example] {
    var depth = 0
    var examples: [Example] = []
    for (index, (number, line)) in block.enumerated() {
      let parts = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)
      let code = parts[0].trimmingCharacters(in: .whitespaces)
      let isExpression =
        depth == 0 && !code.isEmpty && code.firstMatch(of: /^(?:let|var|func|struct|import|\}|\))/) == nil
      depth += code.count { "{([".contains($0) } - code.count { "})]".contains($0) }
      guard isExpression, depth == 0 else { continue }
      let beside = parts.count > 1 ? String(parts[1]) : nil
      let below =
        index + 1 < block.count && block[index + 1].1.hasPrefix("//") ? String(block[index + 1].1.dropFirst(2)) : nil
      guard let result = beside ?? below else { continue }
      examples.append(Example(line: number, code: code, result: result.trimmingCharacters(in: .whitespaces)))
    }
    return examples
  }

  /// Swift prints `-0.0` for what is 0, and spaces do not matter.
  private static func normal(_ text: String) -> String {
    text.replacing("-0.0", with: "0.0").filter { !$0.isWhitespace }
  }
}
