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
  ]

  @Test("what is no formula is refused with what stands in its way", arguments: malformed)
  func refused(text: String, sentence: String) {
    let problem = #expect(throws: Formula.Problem.self) { try Self.formula(text) }
    #expect(problem?.sentence == sentence)
  }
}
