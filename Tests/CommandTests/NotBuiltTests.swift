import Foundation
import Testing

@Suite("answers that do not compile, or lack what was asked for")
struct NotBuiltTests {
  private static let asked = "func relu(_ z: Double) -> Double"

  /// What stands in Gradus' own files, and must not show.
  private static let own = [
    "GradusEntry", "gradusArgument", "gradusAnswer", "gradusMain", "gradus_submission", "Exchange", "main.swift",
    "/tmp/", "Swift::",
  ]

  @Test("a mistake is shown at the learner's own line and column, with the line and the file's own name")
  func place() async throws {
    let desk = try Desk()
    try desk.write("// a comment\n\nfunc relu(_ z: Double) -> Double {\n  max(0, zz)\n}\n", to: "work/relu.swift")
    let outcome = try await desk.run("check", "work/relu.swift", "--seed", Desk.seed)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("work/relu.swift:4:10: error: cannot find 'zz' in scope"))
    #expect(outcome.output.contains("      max(0, zz)\n             ^"))
  }

  @Test(
    "nothing of Gradus' own files shows, however the answer fails to compile",
    arguments: [
      "func relu(_ z: Double) -> Double { zz }", "func relu(", "let x: Int = \"\"", "func relu(_ z: Int) -> Int { z }",
      "func relu(z: Double) -> Double { z }", "struct relu {}", "import SwiftUI", "}", "\"", "/*", "",
      "func relu(_ z: Double) -> Double { z }\nfunc relu(_ z: Double) -> Double { z }",
      "@main struct Program { static func main() {} }\nfunc relu(_ z: Double) -> Double { z }",
    ])
  func nothingOfOurs(source: String) async throws {
    let desk = try Desk()
    try desk.write(source, to: "relu.swift")
    let outcome = try await desk.run("check", "relu.swift", "--seed", Desk.seed)
    #expect(outcome.status == 1)
    for own in Self.own {
      #expect(!outcome.output.contains(own), "\(own) shows in \(outcome.output)")
    }
  }

  @Test(
    "an entry of another type is not built, and the message names the one that is asked for and the one that is there",
    arguments: [
      "func relu(_ z: Int) -> Int { z }", "func relu(_ z: Float) -> Float { z }",
      "func relu(z: Double) -> Double { z }", "func relu(_ z: Double) -> Double? { z }",
      "func relu(_ z: inout Double) -> Double { z }", "func relu(_ z: Double) async -> Double { z }",
      "func relu(_ z: Double, _ slope: Double) -> Double { z }", "func relu() -> Double { 0 }",
      "func relu(_ z: Double) { }", "func relu(_ z: [Double]) -> [Double] { z }",
      "let relu = 3.0", "struct relu { }", "enum relu { }",
    ])
  func anotherType(declaration: String) async throws {
    let graded = try await Desk().check("\n  \(declaration)\n")
    #expect(graded.status == 1)
    #expect(graded.outcome == "not-built")
    #expect(graded.messages.contains("`\(Self.asked)`"), "\(graded.messages)")
    #expect(graded.messages.contains("`relu` is declared otherwise here: `"), "\(graded.messages)")
    let error = try #require(graded.result["diagnostics"].elements.first { $0["severity"] == "error" })
    #expect(error["line"] == 2 && error["column"] == 3)
  }

  @Test("an entry that only its own file may use is told which word to remove", arguments: ["private", "fileprivate"])
  func hidden(word: String) async throws {
    let graded = try await Desk().check("import Swift\n\(word) func relu(_ z: Double) -> Double { max(0, z) }\n")
    #expect(graded.outcome == "not-built")
    #expect(graded.messages.hasPrefix("remove `\(word)` here"), "\(graded.messages)")
    #expect(graded.result["diagnostics"][0]["line"] == 2)
  }

  @Test("a public function may give and take what the exercise declares")
  func openToAll() async throws {
    let graded = try await Desk().check(
      """
      public func neuronGradient(weights: [Double], bias: Double, inputs: [Double], target: Double) -> Gradient {
        var z = bias
        for (weight, input) in zip(weights, inputs) { z += weight * input }
        let slope = z > 0 ? 2 * (z - target) : 0
        return Gradient(weights: inputs.map { slope * $0 }, bias: slope, inputs: weights.map { slope * $0 })
      }
      """, as: "neuron-gradient")
    #expect(graded.outcome == "passed", "\(graded.result)")
  }

  @Test("what stands among the layers of a network and is none is said to be none, at its line")
  func noLayer() async throws {
    let graded = try await Desk().check(
      "import Neurons\nlet network = Network {\n  Dense(weights: [[1]], biases: [0])\n  ReLU\n}\n",
      as: "absolute-value")
    #expect(graded.outcome == "not-built")
    #expect(graded.messages.hasPrefix("this is no layer: "), "\(graded.messages)")
    #expect(graded.result["diagnostics"][0]["line"] == 4)
  }

  @Test("a message ends without the compiler's name for its kind")
  func noGroup() async throws {
    let graded = try await Desk().check("func relu(_ z: Double) -> Double { z + 0; return max(0, z) }")
    #expect(graded.messages.hasSuffix(" is unused"), "\(graded.messages)")
  }

  @Test(
    "an answer without the entry is not built, and the message names what is asked for",
    arguments: [
      "func other(_ z: Double) -> Double { z }", "enum Answer { static func relu(_ z: Double) -> Double { z } }",
      "func outer() { func relu(_ z: Double) -> Double { z } }", "// relu\n", "let s = \"func relu\"",
    ])
  func missing(source: String) async throws {
    let graded = try await Desk().check(source)
    #expect(graded.outcome == "not-built")
    #expect(graded.messages.contains("asks for `\(Self.asked)`, but the file does not declare `relu`"))
  }

  @Test(
    "a type without one of its functions is told which one it lacks",
    arguments: [
      ("static func * (a: Value, b: Value) -> Value { Value(a.data * b.data) }", "static func + ("),
      ("static func + (a: Value, b: Value) -> Value { Value(a.data + b.data) }", "static func * ("),
    ])
  func lackingFunction(function: String, lacking: String) async throws {
    let source = """
      final class Value {
        var data: Double
        var gradient = 0.0
        init(_ data: Double) { self.data = data }
        \(function)
        func relu() -> Value { Value(max(0, data)) }
        func backward() { gradient = 1 }
      }
      """
    let graded = try await Desk().check(source, as: "autograd")
    #expect(graded.outcome == "not-built")
    #expect(graded.messages.hasPrefix("`Value` lacks `\(lacking)"), "\(graded.messages)")
  }

  @Test("an empty file is told how to begin", arguments: ["", " \n\t\n"])
  func empty(source: String) async throws {
    let graded = try await Desk().check(source)
    #expect(graded.outcome == "not-built")
    #expect(graded.messages.contains("the file is empty: `gradus start relu` writes a file to begin with"))
  }

  @Test(
    "a value of another type than the network that is asked for is not built",
    arguments: [
      "import Neurons\nfunc network() -> Network { Network { ReLU() } }", "let network = [1.0]",
      "import Neurons\nlet network: Network? = nil", "let network = { (x: [Double]) in x.map(abs) }",
    ])
  func notANetwork(source: String) async throws {
    let graded = try await Desk().check(source, as: "absolute-value")
    #expect(graded.outcome == "not-built")
    #expect(graded.messages.contains("`let network: Network`"), "\(graded.messages)")
  }

  @Test("whoever declares a struct that Gradus declares is told to remove it")
  func redeclared() async throws {
    let structure = "struct Gradient { var weights: [Double]; var bias: Double; var inputs: [Double] }\n"
    let reference = try ShippedExercise.text("neural-networks/neuron-gradient/Reference.swift")
    let graded = try await Desk().check(structure + reference, as: "neuron-gradient")
    #expect(graded.outcome == "not-built")
    #expect(
      graded.messages.contains("Gradus declares `struct Gradient` for you: remove your own declaration of it"),
      "\(graded.messages)")
  }

  @Test("whoever declares a type that the entry takes is told about that, not that the entry is another")
  func ownDense() async throws {
    let source = """
      struct Dense { var weights: [[Double]]; var biases: [Double] }
      func collapse(_ first: Dense, _ second: Dense) -> Dense { first }
      """
    let graded = try await Desk().check(source, as: "linear-collapse")
    #expect(graded.outcome == "not-built")
    #expect(!graded.messages.contains("is declared otherwise here"), "\(graded.messages)")
    #expect(graded.messages.contains("`Dense`"), "\(graded.messages)")
  }

  @Test("an entry with an attribute is not said to be missing")
  func attribute() async throws {
    let graded = try await Desk().check("@MainActor func relu(_ z: Double) -> Double { max(0, z) }")
    #expect(!graded.messages.contains("does not declare `relu`"), "\(graded.messages)")
  }

  @Test("a place that the learner renames is no reason to speak of linking")
  func renamedPlace() async throws {
    let graded = try await Desk().check(
      "#sourceLocation(file: \"elsewhere.swift\", line: 3)\nfunc relu(_ z: Double) -> Double { zz }\n")
    #expect(graded.outcome == "not-built")
    #expect(graded.messages.contains("cannot find 'zz' in scope"))
    #expect(!graded.messages.contains("linked"), "\(graded.messages)")
  }

  @Test("an error that the learner words like a place is still the learner's own error")
  func wordedLikeAPlace() async throws {
    let graded = try await Desk().check("#error(\"/x/main.swift:7:7: error: mine\")\n" + Answers.relu)
    #expect(graded.outcome == "not-built")
    #expect(graded.messages.contains("error: mine"), "\(graded.messages)")
    #expect(graded.result["diagnostics"][0]["line"] == 1)
  }

  @Test("what only the compiler's limits stop is not built, and says what to do")
  func tooMuch() async throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let graded = try await Desk().check("let a = \(deep)\n\(Answers.relu)")
    #expect(graded.status == 1)
    #expect(graded.outcome == "not-built")
    #expect(!graded.messages.isEmpty)
  }

  @Test("a warning does not keep a right answer from passing, and stands among the diagnostics")
  func warning() async throws {
    let graded = try await Desk().check("func relu(_ z: Double) -> Double {\n  let unused = 1\n  return max(0, z)\n}\n")
    #expect(graded.outcome == "passed")
    #expect(graded.result["diagnostics"][0]["severity"] == "warning")
    #expect(graded.result["diagnostics"][0]["line"] == 2)
  }

  @Test("a function that is written as in Python is said to be that, at its line")
  func python() async throws {
    let graded = try await Desk().check("# my answer\ndef relu(z):\n    return max(0, z)\n")
    #expect(graded.outcome == "not-built")
    #expect(graded.result["diagnostics"][0]["line"] == 2)
    #expect(graded.messages.hasPrefix("this is Python; in Swift a function is written"))
  }

  @Test("a line of Python in a comment is no fault")
  func pythonInComment() async throws {
    let graded = try await Desk().check("/*\ndef relu(z):\n*/\nfunc relu(_ z: Double) -> Double { max(0, z) }\n")
    #expect(graded.outcome == "passed" && graded.messages.isEmpty)
  }

  @Test("a program's start of one's own is said to be in the way, and no compiler option is")
  func ownStart() async throws {
    let graded = try await Desk().check(
      "func relu(_ z: Double) -> Double { max(0, z) }\n@main struct App {\n  static func main() { print(relu(2)) }\n}\n"
    )
    #expect(graded.outcome == "not-built")
    #expect(graded.result["diagnostics"][0]["line"] == 2)
    #expect(graded.messages.hasPrefix("remove `@main`") && !graded.messages.contains("-parse-as-library"))
  }

  @Test("a missing import of the library is named")
  func missingImport() async throws {
    let graded = try await Desk().check("let network = Network { ReLU() }", as: "absolute-value")
    #expect(graded.messages.hasPrefix("the file needs the line `import Neurons` at its top"))
  }

  @Test("in a file with the line ends of Windows, the declaration is found on its own line")
  func otherLineEnds() async throws {
    let graded = try await Desk().check("import Neurons\r\n\r\nfunc relu(x: Int) -> Int { x }\r\n")
    #expect(graded.result["diagnostics"][0]["line"] == 3)
    #expect(graded.messages.contains("`relu` is declared otherwise here: `func relu(x: Int) -> Int`"))
  }

  @Test("of a line that is longer than anyone reads, what is near to the place is shown")
  func longLine() async throws {
    let desk = try Desk()
    let padding = "/* " + String(repeating: "é", count: 100_000) + " */"
    try desk.write("func relu(_ z: Double) -> Double { \(padding) missing \(padding) }\n", to: "relu.swift")
    let outcome = try await desk.run("check", "relu.swift", "--seed", Desk.seed)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    let code = try #require(lines.first { $0.contains(" missing ") && $0.contains("é") })
    let mark = try #require(lines.first { $0.hasSuffix("^") })
    #expect(code.count < 200)
    #expect(code.dropFirst(mark.count - 1).hasPrefix("missing"))
  }
}
