import Testing

@testable import Quizzes

@Suite("Formulas of drawn numbers")
struct FormulaTests {
  static let numbers = ["a": 3.0, "b": -2.0, "rate": 0.5]

  static func formula(_ text: String) throws -> Formula {
    try Formula(text, names: Set(numbers.keys))
  }

  @Test(
    "a formula has the value that arithmetic gives it",
    arguments: [
      ("7", 7), ("0.25", 0.25), ("a", 3), ("rate", 0.5), ("a + b", 1), ("a - b", 5), ("a*b", -6), ("a / b", -1.5),
      ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 4 - 3", 3), ("24 / 4 / 2", 3), ("2 - 3 + 4", 3), ("2 * 6 / 4", 3),
      ("-a", -3), ("--a", 3), ("-a * b", 6), ("a * -b", 6), ("a - -b", 1), ("-(a + b)", -1), ("2*(a-b)*(a+b)", 10),
      ("relu(a)", 3), ("relu(b)", 0), ("relu(a + b) + relu(b - a)", 1), ("max(a, b)", 3), ("max(b, -5)", -2),
      ("max(relu(b), a * rate)", 1.5),
    ])
  func value(text: String, value: Double) throws {
    #expect(try Self.formula(text).value(Self.numbers) == value)
  }

  static let tooLong = "is longer than a formula can be: 200 numbers, names and signs"

  static let malformed = [
    ("", "should have a number or a drawn name where it has its end"),
    ("a +", "should have a number or a drawn name where it has its end"),
    ("* a", "should have a number or a drawn name where it has `*`"),
    ("c", "should have a number or a drawn name where it has `c`"),
    ("sigmoid(a)", "should have a number or a drawn name where it has `sigmoid`"),
    (".5", "should have a number or a drawn name where it has `.`"),
    ("()", "should have a number or a drawn name where it has `)`"),
    ("relu()", "should have a number or a drawn name where it has `)`"),
    ("a b", "has `b` after its end"),
    ("2a", "has `a` after its end"),
    ("a^2", "has `^` after its end"),
    ("a)", "has `)` after its end"),
    ("a = 3", "has `=` after its end"),
    ("relu a", "should have `(` where it has `a`"),
    ("max(a)", "should have `,` where it has `)`"),
    ("relu(a, b)", "should have `)` where it has `,`"),
    ("(a", "should have `)` where it has its end"),
    ("relu", "should have `(` where it has its end"),
    ("nan", "should have a number or a drawn name where it has `nan`"),
    ("inf + a", "should have a number or a drawn name where it has `inf`"),
    (String(repeating: "9", count: 400), "has a number that is too large"),
    (String(repeating: "(", count: 100_000), tooLong),
    (String(repeating: "-", count: 1000) + "a", tooLong),
    ("a" + String(repeating: "+a", count: 50_000), tooLong),
  ]

  @Test("what is no formula is refused with what stands in its way", arguments: malformed)
  func refused(text: String, sentence: String) {
    let problem = #expect(throws: Formula.Problem.self) { try Self.formula(text) }
    #expect(problem?.sentence == sentence)
  }

  /// A formula of the given depth, and its value by Swift's own arithmetic.
  static func random(_ damage: inout Damage, depth: Int) -> (text: String, value: Double) {
    guard depth > 0, damage.below(5) > 0 else {
      let name = damage.pick(numbers.keys.sorted())
      let count = damage.below(10)
      return damage.below(2) == 0 ? (name, numbers[name] ?? 0) : ("\(count)", Double(count))
    }
    let a = random(&damage, depth: depth - 1)
    let b = random(&damage, depth: depth - 1)
    switch damage.below(7) {
    case 0: return ("(\(a.text) + \(b.text))", a.value + b.value)
    case 1: return ("(\(a.text)-\(b.text))", a.value - b.value)
    case 2: return ("(\(a.text)) * (\(b.text))", a.value * b.value)
    case 3: return ("((\(a.text)) / (\(b.text)))", a.value / b.value)
    case 4: return ("relu(\(a.text))", max(a.value, 0))
    case 5: return ("max(\(a.text), \(b.text))", max(a.value, b.value))
    default: return ("(-(\(a.text)))", -a.value)
    }
  }

  @Test("a formula that is put together at random has the value of the same arithmetic in Swift", arguments: 1...20)
  func generated(seed: UInt64) throws {
    var damage = Damage(seed: seed)
    for _ in 0..<20 {
      let (text, value) = Self.random(&damage, depth: 3)
      let found = try Self.formula(text).value(Self.numbers)
      #expect(found == value || (found.isNaN && value.isNaN), "\(text)")
    }
  }

  @Test("signs and names in any order are a formula or refused", arguments: 1...20)
  func scrambled(seed: UInt64) {
    var damage = Damage(seed: seed)
    let pieces = [
      "(", ")", "-", "+", "*", "/", ",", "relu", "max", "a", "b", "1", "0.5", " ", ".", "é", "nan", "\u{0}",
    ]
    for _ in 0..<100 {
      let text = (0..<damage.below(30)).map { _ in damage.pick(pieces) }.joined()
      do throws(Formula.Problem) {
        _ = try Formula(text, names: ["a", "b"]).value(["a": 1, "b": 0])
        #expect(text.contains { $0.isLetter || $0.isNumber }, "\(text)")
      } catch {
        #expect(error.sentence.hasPrefix("should have ") || error.sentence.hasPrefix("has "), "\(text)")
      }
    }
  }
}
