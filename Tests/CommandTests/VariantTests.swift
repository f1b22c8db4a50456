import Testing

@Suite("right answers that are written otherwise")
struct VariantTests {
  @Test(
    "an entry that can be called as asked passes, however it is declared",
    arguments: [
      "func relu<Number: Comparable & ExpressibleByIntegerLiteral>(_ z: Number) -> Number { max(0, z) }",
      "func relu(_ z: some BinaryFloatingPoint) -> Double { max(0, Double(z)) }",
      "func relu(_ z: Double, floor: Double = 0) -> Double { max(z, floor) }",
      "let relu: (Double) -> Double = { z in max(0, z) }", "let relu = { (z: Double) in z > 0 ? z : 0 }",
      "var relu: (Double) -> Double { { max(0, $0) } }",
      "func relu(_ z: Double) throws -> Double { max(0, z) }",
      "func relu(_ z: consuming Double) -> Double { max(0, z) }",
      "public func relu(_ value: Double) -> Double { return max(0, value) }",
      "@inline(never) func relu(_ z: Double) -> Double { max(0, z) }",
      "typealias Real = Double\nfunc relu(_ z: Real) -> Real { max(0, z) }",
      "func relu(_ z: Double) -> Double { max(0, z) }\nfunc relu(_ z: Int) -> Int { max(0, z) }",
      "struct Kink { func callAsFunction(_ z: Double) -> Double { max(0, z) } }\nlet relu = Kink()",
      "func relu(_ z: Double) -> Double { -min(-z, -0.0) }",
    ])
  func declarations(source: String) async throws {
    let graded = try await Desk().check(source)
    #expect(graded.outcome == "passed", "\(graded.result)")
  }

  @Test(
    "what else stands in the file does not keep a right answer from passing",
    arguments: [
      "import Foundation\nprint(\"trying\", relu(3))", "print(relu(-1))", "import XCTest", "import Neurons",
      "let table: [Double] = [0, 1]\nvar calls = 0\ncalls += 1", "while let line = readLine() { print(line) }",
      "Task { print(\"later\") }", "assert(relu(-1) == 0)", "struct Failure: Error {}\ndo { throw Failure() } catch {}",
      "import Glibc\natexit { print(\"the end\") }", "#warning(\"to do\")",
      "func max(_ a: Double, _ b: Double) -> Double { a > b ? a : b }",
      "extension Double { var half: Double { self / 2 } }",
      "actor Counter { var count = 0 }", "// \u{1F9E0} ünïcödé\n", "@available(*, deprecated) func old() {}",
    ])
  func company(line: String) async throws {
    let graded = try await Desk().check("\(line)\n\(Answers.relu)")
    #expect(graded.outcome == "passed", "\(graded.result)")
  }

  @Test("a right answer that waits for something at the top level passes")
  func awaits() async throws {
    let graded = try await Desk().check("func three() async -> Int { 3 }\nprint(await three())\n\(Answers.relu)")
    withKnownIssue("the runtime ends a program when its asynchronous top level does, before a question is asked") {
      #expect(graded.outcome == "passed", "\(graded.result)")
    }
  }

  @Test(
    "names that Gradus uses itself are the learner's to declare",
    arguments: [
      "struct Dense {}", "struct Value {}", "struct Array {}", "enum Exchange {}", "enum Neurons {}", "enum Swift {}",
      "func gradusMain() {}", "func main() {}", "struct Frame {}", "struct Served {}", "let gradusServed = 1",
      "var gradusArgument0 = 1", "func gradusSubmissionStart() {}", "struct Int32 {}", "func checks() {}",
      "enum Submission {}", "typealias Int = String", "protocol Exchangeable {}", "func print(_ text: String) {}",
      "extension Double { var exchanged: Double { self } }",
    ])
  func names(declaration: String) async throws {
    let graded = try await Desk().check("\(declaration)\n\(Answers.relu)")
    #expect(graded.outcome == "passed", "\(graded.result)")
  }

  @Test(
    "the same where the entry takes arrays and gives a struct of the exercise",
    arguments: ["struct Array {}", "struct Value {}", "enum Exchange {}", "enum Swift {}", "protocol Exchangeable {}"])
  func namesWithStruct(declaration: String) async throws {
    let reference = try ShippedExercise.text("neural-networks/neuron-gradient/Reference.swift")
    let graded = try await Desk().check("\(declaration)\n\(reference)", as: "neuron-gradient")
    #expect(graded.outcome == "passed", "\(graded.result)")
  }

  @Test(
    "a network may be made in any way, as long as it is the one asked for",
    arguments: [
      "var network: Network { made() }", "let network = made()", "let network: Network = { made() }()",
      "let network = Network(made().layers + [ReLU()])",
    ])
  func networks(declaration: String) async throws {
    let made = """
      func made() -> Network {
        Network {
          Dense(weights: [[1], [-1]], biases: [0, 0])
          ReLU()
          Dense(weights: [[1, 1]], biases: [0])
        }
      }
      """
    let graded = try await Desk().check("import Neurons\n\(declaration)\n\(made)\n", as: "absolute-value")
    #expect(graded.outcome == "passed", "\(graded.result)")
  }

  @Test(
    "a file with Windows line ends, a byte order mark or no line end passes",
    arguments: [
      "func relu(_ z: Double) -> Double {\r\n  max(0, z)\r\n}\r\n", "\u{FEFF}" + Answers.relu,
      "func relu(_ z: Double) -> Double { max(0, z) }",
    ])
  func lineEnds(source: String) async throws {
    #expect(try await Desk().check(source).outcome == "passed")
  }

  @Test("what a right answer prints, to both outputs, is kept apart from its answers")
  func prints() async throws {
    let graded = try await Desk().check(
      """
      import Foundation
      func relu(_ z: Double) -> Double {
        print("to the output")
        FileHandle.standardError.write(Data("to the errors\\n".utf8))
        return max(0, z)
      }
      """)
    #expect(graded.outcome == "passed")
    #expect(graded.printed.contains("to the output\n") && graded.printed.contains("to the errors\n"))
  }
}
