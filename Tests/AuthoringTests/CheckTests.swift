import Authoring
import Exchange
import Neurons
import Testing

@Suite("Checks")
struct CheckTests {
  @Test("a case has its arguments in order, each as it crosses")
  func arguments() {
    let one = Case(2.0, 3, [true], "a", Dense(weights: [[1]], biases: [0]))
    #expect(
      one.arguments == [
        .double(2), .int(3), .array([.bool(true)]), .string("a"), Dense(weights: [[1]], biases: [0]).exchanged,
      ])
  }

  @Test("a case without arguments has none")
  func noArguments() {
    #expect(Case().arguments == [])
  }

  @Test("cases come smallest first, in whatever order they were given")
  func order() {
    let numbers = [100.0, -1, 0, 0.5, 2, 1, -7]
    let sorted = Check("any", points: 1, numbers.map { Case($0) }).cases.flatMap(\.arguments)
    #expect(sorted == [0, 1, 0.5, -1, 2, -7, 100].map(Value.double))
    #expect(Check("any", points: 1, numbers.reversed().map { Case($0) }).cases.flatMap(\.arguments) == sorted)
  }

  @Test("a case that is given twice is kept once")
  func repeats() {
    let check = Check("any", points: 1, [Case(1.0), Case(2.0), Case(1.0), Case(1.0)])
    #expect(check.cases.map(\.arguments) == [[.double(1)], [.double(2)]])
  }

  @Test("0 and −0 are two cases, and so are 1 and 1.0")
  func nearRepeats() {
    #expect(Check("any", points: 1, [Case(0.0), Case(-0.0)]).cases.count == 2)
    #expect(Check("any", points: 1, [Case(1), Case(1.0)]).cases.count == 2)
  }

  @Test("the order of cases of one size is the same however they were given", arguments: 0..<20)
  func stable(seed: UInt64) {
    var draw = Draw(seed: seed)
    let cases = draw.cases(30) { draw in Case(draw.vector(2, in: -3...3)) }
    let shuffled = cases.shuffled(using: &draw)
    #expect(
      Check("any", points: 1, cases).cases.map(\.arguments) == Check("any", points: 1, shuffled).cases.map(\.arguments))
  }

  @Test("an answer is right when it equals the reference's, unless the author chooses another rule")
  func rule() {
    #expect(Check("any", points: 1, [Case(1.0)]).rule == .equal)
    #expect(Check("any", points: 1, .within(0.5), [Case(1.0)]).rule == .within(0.5))
  }

  @Test("a case has no stated answer, unless the author states one")
  func expected() {
    #expect(Case(1.0).expected == nil)
    #expect(Case(1.0).expecting([2.0]).expected == .array([.double(2)]))
    #expect(Case(1.0).expecting([2.0]).arguments == [.double(1)])
  }

  @Test("a stated answer stays with its case when the cases are put in order")
  func expectedInOrder() {
    let cases = [Case(9.0).expecting(3.0), Case(0.0).expecting(0.0), Case(4.0)]
    let check = Check("roots", points: 1, cases)
    #expect(check.cases.map(\.arguments) == [[.double(0)], [.double(4)], [.double(9)]])
    #expect(check.cases.map(\.expected) == [.double(0), nil, .double(3)])
  }

  @Test("a promise about hidden neurons asks once, without arguments, for that number at most")
  func hiddenNeurons() {
    let check = Check("small", points: 2, hiddenNeuronsAtMost: 4)
    #expect(check.rule == .atMost)
    #expect(check.cases.map(\.arguments) == [[]])
    #expect(check.cases.map(\.expected) == [.int(4)])
  }

  @Test("a check crosses as its name, its points, its rule and its cases with their stated answers")
  func exchanged() {
    let check = Check("a promise", points: 3, .within(0.5), [Case(2.0, true).expecting(7.0), Case(0.0, true)])
    let cases: [Value] = [
      .array([.array([.double(0), .bool(true)]), .array([])]),
      .array([.array([.double(2), .bool(true)]), .array([.double(7)])]),
    ]
    #expect(
      check.exchanged
        == .record(
          "Check",
          [
            .init("name", .string("a promise")), .init("points", .int(3)), .init("rule", Rule.within(0.5).exchanged),
            .init("cases", .array(cases)), .init("claim", .array([])), .init("picture", .array([])),
          ]))
  }

  @Test("a check about every input crosses with its claim, and its cases beside it")
  func claim() throws {
    let check = Check("everywhere", points: 1, everywhere: [Box(0..., ...2), Box(1...3, 4)], [Case([1.0, 0.0])])
    let claim = Claim.equalsReference(in: [[0 ... .infinity, -.infinity...2], [1...3, 4...4]])
    #expect(check.claim == claim && check.rule == .equal && check.cases.count == 1)
    #expect(
      try check.exchanged.fields(of: "Check", ["name", "points", "rule", "cases", "claim", "picture"])[4]
        == .array([claim.exchanged]))
  }

  @Test("a check near a polynomial states its values at the inputs that are tried")
  func near() {
    let check = Check("near", points: 1, within: 0.5, of: [1, 0, 2], on: [0.0...1.0], trying: [1, 0.5])
    #expect(check.claim == .staysWithin(distance: 0.5, of: [1, 0, 2], in: [0...1]))
    #expect(check.rule == .within(0.5) && check.cases.map(\.expected) == [[3.0].exchanged, [1.5].exchanged])
  }
}
