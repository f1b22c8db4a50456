import Exchange
import Foundation
import Neurons
import Testing

@Suite("Values as Swift expressions")
struct ValueDescriptionTests {
  struct Expression: Sendable, CustomTestStringConvertible {
    let value: Value
    let text: String
    var testDescription: String { text }

    init(_ value: Value, _ text: String) {
      self.value = value
      self.text = text
    }
  }

  static let expressions = [
    Expression(.double(2), "2.0"),
    Expression(.double(-0.5), "-0.5"),
    Expression(.double(-0.0), "-0.0"),
    Expression(.double(0.1), "0.1"),
    Expression(.double(1e100), "1e+100"),
    Expression(.double(.nan), "Double.nan"),
    Expression(.double(-.nan), "Double.nan"),
    Expression(.double(.infinity), "Double.infinity"),
    Expression(.double(-.infinity), "-Double.infinity"),
    Expression(.int(-3), "-3"),
    Expression(.bool(true), "true"),
    Expression(.string("a\"b\\c\n"), #""a\"b\\c\n""#),
    Expression(.array([]), "[]"),
    Expression(.array([.double(1), .double(-2)]), "[1.0, -2.0]"),
    Expression(.array([.array([.double(1)]), .array([])]), "[[1.0], []]"),
    Expression(.record("Point", [.init("x", .double(1)), .init("y", .int(2))]), "Point(x: 1.0, y: 2)"),
    Expression(.record("ReLU", []), "ReLU()"),
  ]

  @Test("a value reads as a learner would write it", arguments: expressions)
  func text(expression: Expression) {
    #expect(expression.value.description == expression.text)
  }

  @Test("a layer reads as its initialiser, as the contract shows it")
  func layer() throws {
    let layer = try Dense(checking: [[2]], [1])
    #expect(layer.exchanged.description == "Dense(weights: [[2.0]], biases: [1.0])")
  }

  @Test("a network reads as its list of layers")
  func network() throws {
    let network = try Network(checking: [Dense(checking: [[2]], [1]), ReLU()])
    #expect(network.exchanged.description == "Network { Dense(weights: [[2.0]], biases: [1.0]); ReLU() }")
  }

  @Test("the compiler reads every expression as the value that it describes")
  func compiled() throws {
    var numbers = SeededNumbers(seed: TestSeed.first)
    let cases = try (0..<6).flatMap { _ in try Self.someOfEach(&numbers) }
    let compiler = try ExpressionCompiler()
    let found = try compiler.bytes(of: cases.map { "\($0.value) as \($0.type)" })
    #expect(found.count == cases.count)
    for (found, one) in zip(found, cases) {
      #expect(found == one.value.bytes, "seed \(TestSeed.first): \(one.value) as \(one.type)")
    }
  }

  static func someOfEach(_ numbers: inout SeededNumbers) throws -> [(value: Value, type: String)] {
    let matrix = (0..<numbers.below(3)).map { _ in (0..<numbers.below(3)).map { _ in numbers.plain() } }
    let point = Value.record(
      "Point", [.init("x", numbers.plain().exchanged), .init("label", .string(numbers.string()))])
    return [
      (numbers.plain().exchanged, "Double"),
      (numbers.int().exchanged, "Int"),
      (Bool.random(using: &numbers).exchanged, "Bool"),
      (numbers.string().exchanged, "String"),
      (matrix.exchanged, "[[Double]]"),
      ([numbers.string(), numbers.string()].exchanged, "[String]"),
      (try Dense(checking: [[numbers.plain(), numbers.plain()]], [numbers.plain()]).exchanged, "Dense"),
      (try Network(checking: [ReLU(), Dense(checking: [[numbers.plain()]], [numbers.plain()])]).exchanged, "Network"),
      (point, "Point"),
    ]
  }
}

extension SeededNumbers {
  /// A number of any bits but with the one NaN that an expression can name.
  fileprivate mutating func plain() -> Double {
    let number = double()
    return number.isNaN ? .nan : number
  }
}

/// Compiles expressions beside the sources of Neurons and Exchange, and gives the bytes of their values.
private struct ExpressionCompiler {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "gradus-expressions-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func bytes(of expressions: [String]) throws -> [[UInt8]] {
    defer { try? FileManager.default.removeItem(at: folder) }
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
    for module in ["Neurons", "Exchange"] {
      try copyAsOneModule(sources.appending(path: module))
    }
    let lines = expressions.map { "show(\($0))" }
    try (Self.program + lines.joined(separator: "\n")).write(
      to: folder.appending(path: "main.swift"), atomically: true, encoding: .utf8)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    _ = try run("swiftc", ["-Onone", "-suppress-warnings", "-o", "expressions"] + files)
    return try run(folder.appending(path: "expressions").path, []).split(separator: "\n").map { line in
      line.split(separator: " ").compactMap { UInt8($0) }
    }
  }

  private func copyAsOneModule(_ module: URL) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: module.path) where name.hasSuffix(".swift") {
      let text = try String(contentsOf: module.appending(path: name), encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
        !$0.hasSuffix("import Neurons")
      }
      try lines.joined(separator: "\n").write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
  }

  private func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = folder
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program) failed; what it says stands above")
    return text
  }

  private static let program = """
    struct Point: Exchangeable {
      var x: Double
      var label: String
      init(x: Double, label: String) { (self.x, self.label) = (x, label) }
      init(exchanged value: Value) throws(ExchangeError) { throw .mismatch }
      var exchanged: Value { .record("Point", [.init("x", x.exchanged), .init("label", label.exchanged)]) }
    }
    func show(_ value: some Exchangeable) { print(value.exchanged.bytes.map(String.init).joined(separator: " ")) }

    """
}
