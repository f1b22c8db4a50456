import Authoring
import Testing

@testable import Catalogue

@Suite("Declarations that an exercise can ask for")
struct SignatureTests {
  static func signature(_ text: String) throws -> Signature {
    var parser = SignatureParser(text)
    return try parser.signature()
  }

  @Test(
    "a declaration is read and written alike",
    arguments: [
      "func relu(_ z: Double) -> Double", "func f() -> Int", "func f(x: Bool) -> String",
      "func f(of x: Double, _ y: [Double]) -> [[Double]]", "func collapse(_ first: Dense, _ second: Dense) -> Dense",
      "func f(_ n: Network) -> [Network]", "let network: Network", "let _private2: [[[Int]]]",
      "func größe(ß: Int) -> Int",
    ])
  func roundTrip(text: String) throws {
    #expect(try Self.signature(text).description == text)
  }

  @Test("spaces and line breaks do not matter")
  func spaces() throws {
    let text = "  func\tf( of  x :Double,\n _ y:[ Double ] )->Double "
    #expect(try Self.signature(text).description == "func f(of x: Double, _ y: [Double]) -> Double")
  }

  @Test("a label that repeats the name is the name alone")
  func repeatedLabel() throws {
    #expect(try Self.signature("func f(x x: Int) -> Int") == Self.signature("func f(x: Int) -> Int"))
  }

  @Test("labels, names and types of parameters are told apart")
  func parameters() throws {
    let parameters = try #require(try Self.signature("func f(of x: Double, _ y: [Int], z: Bool) -> Int").parameters)
    #expect(parameters.map(\.label) == ["of", nil, "z"])
    #expect(parameters.map(\.name) == ["x", "y", "z"])
    #expect(parameters.map(\.type) == [.double, .array(.int), .bool])
  }

  @Test("a call has the labels of the declaration")
  func call() throws {
    let signature = try Self.signature("func f(of x: Double, _ y: Int, z: Int) -> Int")
    #expect(signature.call(["1.0", "2", "3"]) == "f(of: 1.0, 2, z: 3)")
    #expect(try Self.signature("func f() -> Int").call([]) == "f()")
    #expect(try Self.signature("let network: Network").call([]) == "network")
  }

  @Test("only a value of type Network is a described network")
  func isNetwork() throws {
    #expect(try Self.signature("let network: Network").isNetwork)
    #expect(try !Self.signature("let networks: [Network]").isNetwork)
    #expect(try !Self.signature("func network() -> Network").isNetwork)
    #expect(try !Self.signature("let layer: Dense").isNetwork)
  }

  private static let way =
    "which cannot cross: declare a struct in `structs`, or write Entry.swift and name it in `calls`"
  static let known = "but what can cross is Double, Int, Bool, String, Dense, Network and arrays of these"

  static let malformed: [(String, String)] = [
    ("", "must begin with `func` or `let`"),
    (
      "let a: " + String(repeating: "[", count: 500), "has arrays that stand more than 16 deep in each other"
    ),
    (
      "func f(" + (1...20_000).map { "a\($0): Int" }.joined(separator: ", ") + ") -> Int",
      "is longer than a declaration can be: 1000 words and signs"
    ),
    ("fun f() -> Int", "must begin with `func` or `let`"),
    ("var x: Int", "must begin with `func` or `let`"),
    ("(x: Int) -> Int", "must begin with `func` or `let`"),
    ("func", "should have a name where it has its end"),
    ("func (x: Int) -> Int", "should have a name where it has `(`"),
    ("func 2f() -> Int", "should have a name where it has `2f`"),
    ("func f", "should have `(` where it has its end"),
    ("func f<T>(x: T) -> T", "should have `(` where it has `<`"),
    ("func f(", "should have a name where it has its end"),
    ("func f(x) -> Int", "should have a name where it has `)`"),
    ("func f(x:) -> Int", "should have a name where it has `)`"),
    ("func f(x: Int", "should have `,` where it has its end"),
    ("func f(x: Int y: Int) -> Int", "should have `,` where it has `y`"),
    ("func f(x: Int,) -> Int", "should have a name where it has `)`"),
    ("func f(x: Int = 1) -> Int", "should have `,` where it has `=`"),
    ("func f(x: Int...) -> Int", "should have `,` where it has `.`"),
    ("func f(x: inout Int) -> Int", "names the type `inout`, \(known)"),
    ("func f(of x y: Int) -> Int", "should have `:` where it has `y`"),
    ("func f(x: Int)", "should have `->` where it has its end"),
    ("func f(x: Int) - > Int", "should have `->` where it has `-`"),
    ("func f(x: Int) throws -> Int", "should have `->` where it has `throws`"),
    ("func f(x: Int) ->", "should have a name where it has its end"),
    ("func f(x: Int) -> (Int, Int)", "has a tuple or a function, \(way)"),
    ("func f(x: Int) -> Float", "names the type `Float`, \(known)"),
    ("func f(x: Int) -> double", "names the type `double`, \(known)"),
    ("func f(x: (Int) -> Int) -> Int", "has a tuple or a function, \(way)"),
    ("func f(x: Int) -> Int {", "has `{` after its end"),
    ("func f(x: Int) -> Int?", "has an optional, \(way)"),
    ("func f(x: [Int]?) -> Int", "has an optional, \(way)"),
    ("func f(x: [Int) -> Int", "should have `]` where it has `)`"),
    ("func f(x: [String: Int]) -> Int", "has a dictionary, \(way)"),
    ("let", "should have a name where it has its end"),
    ("let x", "should have `:` where it has its end"),
    ("let x = 1", "should have `:` where it has `=`"),
    ("let x: Int = 1", "has `=` after its end"),
    ("let x: []", "should have a name where it has `]`"),
  ]

  @Test("a declaration that cannot be asked for is refused with what stands in its way", arguments: malformed)
  func refused(text: String, sentence: String) {
    let problem = #expect(throws: SignatureParser.Problem.self) { try Self.signature(text) }
    #expect(problem?.sentence == sentence)
  }

  @Test("words and signs in any order are a declaration that is read again as itself, or refused", arguments: 1...20)
  func scrambled(seed: UInt64) {
    var draw = Draw(seed: seed)
    let pieces = ["func", "let", "f", "(", ")", "->", ":", ",", "_", "x", "[", "]", "Double", "Network", "é", "-", " "]
    for _ in 0..<100 {
      // Damaged declarations come further than words without order.
      var words = ["func", "f", "(", "_", "x", ":", "[", "Double", "]", ")", "->", "Double"]
      for _ in 0..<draw.count(in: 0...3) {
        words[draw.count(in: 0...words.count - 1)] = pieces[draw.count(in: 0...pieces.count - 1)]
      }
      let text = words.joined(separator: " ")
      do throws(SignatureParser.Problem) {
        var parser = SignatureParser(text)
        let signature = try parser.signature()
        var again = SignatureParser(signature.description)
        let same = try again.signature()
        #expect(same == signature, "\(text)")
      } catch {
        #expect(!error.sentence.isEmpty, "\(text)")
      }
    }
  }

  private static func members(_ text: String) throws -> [ClassDeclaration.Member] {
    var parser = SignatureParser(text)
    return try parser.classDeclaration().members
  }

  @Test("a class is read with its members, the class itself being a type among them")
  func classDeclaration() throws {
    let members = try Self.members(
      "class V { init(_ x: Double); var data: Double; static func + (a: V, b: V) -> V; func go(by n: Int) }")
    let own = SwiftType.structure(Structure(name: "V", fields: []))
    #expect(
      members == [
        .initializer([.init(label: nil, name: "x", type: .double)]), .property("data", .double),
        .method(
          name: "+", isStatic: true,
          [.init(label: nil, name: "a", type: own), .init(label: nil, name: "b", type: own)], own),
        .method(name: "go", isStatic: false, [.init(label: "by", name: "n", type: .int)], nil),
      ])
  }

  @Test(
    "a class with anything else is not read",
    arguments: [
      "class V", "class V<T> { var x: Int }", "class V: W { var x: Int }", "class V { let x: Int }",
      "struct V { var x: Int }",
      "class V { var x: Int? }", "class V { func f(_ g: (Int) -> Int) }",
      "class V { static func == (a: V, b: V) -> Bool }",
      "class V { func f() throws -> Int }", "class V { var x: Int } extra", "class V { var x: Int var y: Int }",
      "class V {",
      "class V { init?(_ x: Int) }", "class V { func + (a: V) -> V }",
    ])
  func otherClass(text: String) {
    #expect(throws: SignatureParser.Problem.self) { try Self.members(text) }
  }
}
