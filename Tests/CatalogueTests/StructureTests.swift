import Exchange
import Neurons
import Testing

@testable import Catalogue

@Suite("Structs and types of an exercise")
struct StructureTests {
  static func structure(_ text: String, after structures: [Structure] = []) throws -> Structure {
    var parser = SignatureParser(text, structures: structures)
    return try parser.structure()
  }

  @Test("a struct has its name and its fields in order")
  func fields() throws {
    let structure = try Self.structure("struct Gradient { var weights: [Double]; var bias: Double; var n: Int }")
    #expect(structure.name == "Gradient")
    #expect(structure.fields.map(\.name) == ["weights", "bias", "n"])
    #expect(structure.fields.map(\.type) == [.array(.double), .double, .int])
  }

  @Test("a field may be of a struct before it, and a problem names those structs too")
  func nested() throws {
    let point = try Self.structure("struct Point { var x: Double }")
    let line = try Self.structure("struct Line { var points: [Point] }", after: [point])
    #expect(line.fields.map(\.type) == [.array(.structure(point))])
    let problem = #expect(throws: SignatureParser.Problem.self) {
      try Self.structure("struct Line { var points: [Pint] }", after: [point])
    }
    #expect(
      problem?.sentence
        == "names the type `Pint`, but what can cross is Double, Int, Bool, String, Dense, Network, Point and arrays of these"
    )
  }

  static let malformed: [(String, String)] = [
    ("", "should have `struct` where it has its end"),
    ("class P { var x: Int }", "should have `struct` where it has `class`"),
    ("struct { var x: Int }", "should have a name where it has `{`"),
    ("struct P", "should have `{` where it has its end"),
    ("struct P: Equatable { var x: Int }", "should have `{` where it has `:`"),
    ("struct P { let x: Int }", "should have `var` where it has `let`"),
    ("struct P { x: Int }", "should have `var` where it has `x`"),
    ("struct P { var x }", "should have `:` where it has `}`"),
    ("struct P { var x, y: Int }", "should have `:` where it has `,`"),
    ("struct P { var x: Int = 1 }", "should have `var` where it has `=`"),
    ("struct P { var x: Int", "should have `var` where it has its end"),
    ("struct P { var x: Int;", "should have `var` where it has its end"),
    ("struct P { var x: P }", "names the type `P`, \(SignatureTests.known)"),
    ("struct P { var x: Int } struct Q {}", "has `struct` after its end"),
  ]

  @Test("a struct that cannot be declared is refused with what stands in its way", arguments: malformed)
  func refused(text: String, sentence: String) {
    let problem = #expect(throws: SignatureParser.Problem.self) { try Self.structure(text) }
    #expect(problem?.sentence == sentence)
  }

  static let dense = Value.record(
    "Dense", [.init("weights", .array([.array([.double(1)])])), .init("biases", .array([.double(1)]))])
  static let network = Value.record("Network", [.init("layers", .array([dense]))])

  static let held: [(SwiftType, Value)] = [
    (.double, .double(.nan)), (.int, .int(1)), (.bool, .bool(true)), (.string, .string("")),
    (.array(.double), .array([.double(1)])), (.array(.array(.int)), .array([.array([]), .array([.int(1)])])),
    (.dense, dense), (.network, network),
  ]

  @Test("a type holds its own values and none of another's", arguments: held)
  func holds(type: SwiftType, value: Value) {
    #expect(type.holds(value))
    for (other, _) in Self.held where other != type { #expect(!other.holds(value), "\(other)") }
  }

  @Test("an empty array is of every type of array, and of no other")
  func emptyArray() {
    #expect(SwiftType.array(.double).holds(.array([])))
    #expect(SwiftType.array(.network).holds(.array([])))
    #expect(!SwiftType.double.holds(.array([])))
  }

  @Test("an array with one odd element is not of the type, nor is a layer whose shapes do not fit")
  func oddOnes() {
    #expect(!SwiftType.array(.double).holds(.array([.double(1), .int(1)])))
    let ragged = Value.record(
      "Dense", [.init("weights", .array([.array([.double(1)])])), .init("biases", .array([]))])
    #expect(!SwiftType.dense.holds(ragged))
  }

  @Test("a struct holds a record of its name with its labels and types in order, and no other")
  func records() throws {
    let type = SwiftType.structure(try Self.structure("struct P { var x: Double; var n: Int }"))
    #expect(type.holds(.record("P", [.init("x", .double(1)), .init("n", .int(2))])))
    #expect(!type.holds(.record("Q", [.init("x", .double(1)), .init("n", .int(2))])))
    #expect(!type.holds(.record("P", [.init("n", .int(2)), .init("x", .double(1))])))
    #expect(!type.holds(.record("P", [.init("x", .int(1)), .init("n", .int(2))])))
    #expect(!type.holds(.record("P", [.init("x", .double(1))])))
    #expect(!type.holds(.record("P", [.init("x", .double(1)), .init("n", .int(2)), .init("m", .int(3))])))
    #expect(!type.holds(.array([.double(1), .int(2)])))
  }
}
