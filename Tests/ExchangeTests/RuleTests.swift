import Exchange
import Testing

@Suite("Rules that cross")
struct RuleTests {
  @Test("a rule comes back as it was", arguments: [Rule.equal, .within(0.125), .within(0), .atMost, .twiceTheSame])
  func roundTrip(rule: Rule) throws {
    #expect(try Rule(exchanged: reread(rule.exchanged.bytes)) == rule)
  }

  @Test(
    "what is no rule is not taken for one",
    arguments: [
      .string("equal"), .array([]), .array([.string("near")]), .array([.string("equal"), .double(1)]),
      .array([.string("within")]), .array([.string("within"), .int(1)]),
      .array([.string("within"), .double(1), .double(2)]), .array([.double(1), .string("within")]),
    ] as [Value])
  func refused(value: Value) {
    #expect(throws: ExchangeError.mismatch) { try Rule(exchanged: value) }
  }
}
