import Neurons
import Testing

@testable import Exact

@Suite("Budget")
struct BudgetTests {
  static let budgets = [-1, 0, 1, 30, 100, 300, 1000, 3000, 10_000, 100_000, 1_000_000]

  /// What `decide` gives with `products`; nil where that is too little.
  private func attempt<Answer>(_ products: Int, _ decide: (inout Budget) throws -> Answer) throws -> Answer? {
    var budget = Budget(products: products)
    do {
      return try decide(&budget)
    } catch is Undecided {
      return nil
    }
  }

  /// Once there is an answer, more budget changes nothing; with the largest there is one, with none there is not.
  private func expectSteady<Answer: Equatable>(_ decide: (inout Budget) throws -> Answer) throws {
    let answers = try Self.budgets.map { try attempt($0, decide) }
    #expect(answers[0] == nil && answers[1] == nil)
    let final = try #require(answers[answers.count - 1])
    #expect(answers.drop { $0 == nil }.allSatisfy { $0 == final })
  }

  static let plans: [(left: Network, right: Network)] = {
    var draw = Draw(77)
    let plan = Plan([2, 3, 3, 1], &draw)
    let shallow = Plan([2, 5, 1], &draw)
    return [
      (plan.network, plan.split(&draw).network), (plan.network, plan.moved(by: 0x1p-40, &draw).network),
      (shallow.network, shallow.permuted(&draw).network), (shallow.network, shallow.moved(by: 0x1p-40, &draw).network),
    ]
  }()

  @Test("more budget never changes whether networks are equal", arguments: plans.indices)
  func equality(index: Int) throws {
    let (left, right) = Self.plans[index]
    for box in [nil, [-2...3, 0...1]] as [Box?] {
      try expectSteady { budget in
        try ExactNetwork(left, inputCount: 2, budget: &budget)
          .equals(ExactNetwork(right, inputCount: 2, budget: &budget), in: box, budget: &budget)
      }
    }
  }

  @Test("more budget never changes a largest distance, or what a network is linear in")
  func others() throws {
    let (left, right) = try (Self.plans[1].left.exactly(), Self.plans[1].right.exactly())
    let box: Box = [-2...3, 0...1]
    try expectSteady { try left.deviation(from: right, in: box, budget: &$0) }
    try expectSteady { try left.collapsed(in: box, budget: &$0) }
    try expectSteady { try left.activities(in: box, budget: &$0) }
    try expectSteady { try left.regions(in: box, budget: &$0).count }
  }

  @Test("more budget never changes the straight pieces of a function, or whether it stays near a curve")
  func line() throws {
    let hat = try Network.hat.exactly()
    try expectSteady { try ExactNetwork.segments(of: [hat], in: -3...3, budget: &$0) }
    let cube = Polynomial([0, 0, 0, 1])
    try expectSteady { try hat.stays(within: 2, of: cube, in: -1...1, budget: &$0) }
  }

  @Test("what is spent is gone: many decisions on one budget end it")
  func shared() throws {
    let hat = try Network.hat.exactly()
    var budget = Budget(products: 5000)
    #expect(throws: Undecided.self) { for _ in 0..<5000 { _ = try hat.equals(hat, budget: &budget) } }
  }

  @Test("the reason is half a sentence")
  func reason() throws {
    var budget = Budget(products: 0)
    let hat = try Network.hat.exactly()
    let error = #expect(throws: Undecided.self) { try hat.equals(hat, budget: &budget) }
    #expect(error?.description == "it would take more work than is allowed")
  }

  @Test(
    "writing down a network takes a budget of at least its numbers",
    arguments: [[1, 100, 100, 1], [1, 2, 200, 200, 3]])
  func writing(sizes: [Int]) throws {
    var draw = Draw(4)
    let network = Plan(sizes, &draw).network
    let numbers = zip(sizes, sizes.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
    var budget = Budget(products: numbers / 2)
    #expect(throws: Undecided.self) { _ = try ExactNetwork(network, inputCount: sizes[0], budget: &budget) }
  }

  @Test("making one of two dense layers takes a budget of at least the products of their rows and columns")
  func joining() {
    let row = [Double](repeating: 1, count: 40)
    let network = Network {
      Dense(weights: (0..<300).map { _ in row }, biases: [Double](repeating: 0, count: 300))
      Dense(weights: [[Double](repeating: 1, count: 300)], biases: [0])
    }
    // 300 · 40 numbers, and 1 · 300 · 40 products to join the layers.
    var budget = Budget(products: 300 * 40 + 300 * 41)
    #expect(throws: Undecided.self) { _ = try ExactNetwork(network, inputCount: 40, budget: &budget) }
  }

  @Test("a network of layers of 2000 neurons ends undecided with a modest budget")
  func huge() {
    let row = [Double](repeating: 0.5, count: 2000)
    let wide = Dense(weights: [[Double]](repeating: row, count: 2000), biases: row)
    let network = Network {
      Dense(weights: [[Double]](repeating: [1, -1], count: 2000), biases: row)
      ReLU()
      wide
      ReLU()
      Dense(weights: [row], biases: [0])
    }
    var budget = Budget(products: 100_000)
    #expect(throws: Undecided.self) {
      let exact = try ExactNetwork(network, inputCount: 2, budget: &budget)
      _ = try exact.equals(exact, budget: &budget)
    }
  }

  @Test("a network with more pieces than anyone can count ends undecided with a modest budget")
  func manyPieces() throws {
    var draw = Draw(9)
    let exact = try Plan([6, 30, 30, 1], &draw).network.exactly()
    var budget = Budget(products: 300_000)
    #expect(throws: Undecided.self) { try exact.activities(budget: &budget) }
  }

  @Test("a curve that a network touches at no fraction of its range ends undecided", arguments: [1000, 5000])
  func touching(products: Int) throws {
    // x³ − x has its largest distance from 0 at 1/√3, and 2/√27 is no fraction; x³ − 3x has 2 at 1.
    let cubic = Polynomial([0, -3, 0, 1])
    let zero = try Network.linear([0]).exactly()
    let decision = try attempt(products) { try zero.stays(within: 2, of: cubic, in: -1.7...1.6, budget: &$0) }
    if let decision { #expect(decision == .holds) }
  }
}

@Suite("Budget: questions that must end undecided")
struct EndlessTests {
  @Test("a box of more corners than the budget has products")
  func manyCorners() throws {
    let count = 40
    let exact = try Network {
      Dense(weights: [[Double](repeating: 1, count: count)], biases: [-1])
      ReLU()
    }.deepened(outputs: 1).exactly()
    var budget = Budget(products: 1_000_000)
    #expect(throws: Undecided.self) {
      try exact.equals(exact, in: Box(repeating: 0...1, count: count), budget: &budget)
    }
  }

  @Test("a curve that is touched, with budget for thousands of halvings")
  func touching() throws {
    let cubic = Polynomial([0, -3, 0, 1])
    var budget = Budget(products: 300_000)
    #expect(throws: Undecided.self) {
      try Network.linear([0]).exactly().stays(within: 2, of: cubic, in: -1.7...1.6, budget: &budget)
    }
  }

  @Test("many inputs in a box that holds none of the numbers tried first")
  func farBox() throws {
    let count = 784
    let weights = [Double](repeating: 1, count: count)
    let (left, right) = try (Network.linear(weights).exactly(), Network.linear(weights, 1).exactly())
    var budget = Budget(products: 1_000_000)
    let decision = try left.equals(right, in: Box(repeating: 5...6, count: count), budget: &budget)
    #expect(decision != .holds)
  }
}
