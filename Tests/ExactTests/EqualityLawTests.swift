import Neurons
import Testing

@testable import Exact

@Suite("Equality: laws")
struct EqualityLawTests {
  /// Shapes, each with two seeds.
  static let cases = shapes.flatMap { sizes in [1, 2].map { (sizes, $0) } }

  private func plan(_ sizes: [Int], _ seed: Int) -> (plan: Plan, draw: Draw) {
    var draw = Draw(seed * 1000 + sizes.reduce(0) { $0 * 5 + $1 })
    return (Plan(sizes, &draw), draw)
  }

  @Test("a network equals itself", arguments: cases)
  func reflexive(sizes: [Int], seed: Int) throws {
    let network = plan(sizes, seed).plan.network
    #expect(try decision(network, network) == .holds)
  }

  @Test("with its neurons in another order it is equal", arguments: cases)
  func permuted(sizes: [Int], seed: Int) throws {
    var (plan, draw) = plan(sizes, seed)
    #expect(try decision(plan.network, plan.permuted(&draw).network) == .holds)
  }

  @Test("with neurons made larger and smaller it is equal", arguments: cases)
  func rescaled(sizes: [Int], seed: Int) throws {
    var (plan, draw) = plan(sizes, seed)
    #expect(try decision(plan.network, plan.rescaled(&draw).network) == .holds)
  }

  @Test("with neurons split in two parts it is equal", arguments: cases)
  func split(sizes: [Int], seed: Int) throws {
    var (plan, draw) = plan(sizes, seed)
    #expect(try decision(plan.network, plan.split(&draw).network) == .holds)
  }

  @Test("with neurons that add nothing it is equal", arguments: cases)
  func padded(sizes: [Int], seed: Int) throws {
    var (plan, draw) = plan(sizes, seed)
    #expect(try decision(plan.network, plan.padded(&draw).network) == .holds)
  }

  @Test("deeper than needed at its inputs it is equal", arguments: cases)
  func deeperAtInputs(sizes: [Int], seed: Int) throws {
    let plan = plan(sizes, seed).plan
    #expect(try decision(plan.network, plan.deepenedAtInputs().network) == .holds)
  }

  @Test("deeper than needed inside it is equal", arguments: cases)
  func deeperInside(sizes: [Int], seed: Int) throws {
    let plan = plan(sizes, seed).plan
    #expect(try decision(plan.network, plan.deepenedInside().network) == .holds)
  }

  @Test("deeper than needed at its outputs it is equal", arguments: cases)
  func deeperAtOutputs(sizes: [Int], seed: Int) throws {
    let plan = plan(sizes, seed).plan
    #expect(try decision(plan.network, plan.network.deepened(outputs: plan.outputs)) == .holds)
  }

  @Test("with every dense layer as two it is equal", arguments: cases)
  func denseTwice(sizes: [Int], seed: Int) throws {
    let plan = plan(sizes, seed).plan
    #expect(try decision(plan.network, plan.denseTwice) == .holds)
  }

  @Test("in all these ways at once it is equal", arguments: cases)
  func disguised(sizes: [Int], seed: Int) throws {
    var (plan, draw) = plan(sizes, seed)
    let disguised = plan.split(&draw).rescaled(&draw).padded(&draw).permuted(&draw)
    #expect(try decision(disguised.network, plan.network) == .holds)
  }

  @Test("tripled neurons equal tripled outgoing weights, of which Double could not make thirds", arguments: [1, 2, 3])
  func tripled(seed: Int) throws {
    var (plan, _) = plan([2, 4, 1], seed)
    var other = plan
    plan.parts[0] = Plan.Part(
      weights: plan.parts[0].weights.map { $0.map { $0 * 3 } }, biases: plan.parts[0].biases.map { $0 * 3 })
    other.parts[1].weights = other.parts[1].weights.map { $0.map { $0 * 3 } }
    #expect(try decision(plan.network, other.network) == .holds)
  }

  @Test("whatever differs the one way round differs the other", arguments: cases)
  func symmetric(sizes: [Int], seed: Int) throws {
    var (plan, draw) = plan(sizes, seed)
    let left = plan.network
    let right = plan.moved(by: Double(draw.whole(0...1)), &draw).network
    let there = try decision(left, right)
    let back = try decision(right, left)
    #expect((there == .holds) == (back == .holds))
    for (decision, pair) in [(there, (left, right)), (back, (right, left))] where decision != .holds {
      #expect(try isProven(decision, pair.0, pair.1))
    }
  }

  @Test("the same question has the same answer", arguments: cases)
  func repeated(sizes: [Int], seed: Int) throws {
    var (plan, draw) = plan(sizes, seed)
    let other = plan.moved(by: 0x1p-20, &draw)
    #expect(try decision(plan.network, other.network) == decision(plan.network, other.network))
  }

  @Test("a number moved by 2⁻⁵⁰ is found, with proof, wherever points show that it matters", arguments: cases)
  func moved(sizes: [Int], seed: Int) throws {
    var (plan, draw) = plan(sizes, seed)
    for _ in 0..<2 {
      let other = plan.moved(by: 0x1p-50, &draw)
      let (left, right) = try (plan.network.exactly(), other.network.exactly())
      let differs = (0..<30).contains { _ in
        let point = draw.point(sizes[0])
        return left(point) != right(point)
      }
      let decision = try decision(plan.network, other.network)
      if differs { #expect(decision != .holds) }
      if decision != .holds { #expect(try isProven(decision, plan.network, other.network)) }
    }
  }

  @Test("networks of unlike counts of inputs or outputs are not compared")
  func unlikeCounts() {
    #expect(throws: Undecided.self) { try decision(.linear([1]), .linear([1, 0])) }
    #expect(throws: Undecided.self) {
      try decision(.linear([1]), Network { Dense(weights: [[1], [1]], biases: [0, 0]) })
    }
  }
}

@Suite("Equality: one way to decide agrees with another")
struct AgreementTests {
  static let boxes: [Box?] = [
    nil, [-1...1, -1...1], [0...(.infinity), line], [(-.infinity)...0, 1...2], [2...2, -3...3], [line, 0...0],
    [-0.5...0.25, 0...0.125], [1...1, -1 ... -1], [1...(.infinity), 1...(.infinity)],
  ]
  static let cases = boxes.indices.flatMap { box in (1...4).map { (box, $0) } }

  /// Two networks of few small numbers, so that planes meet, coincide and cancel.
  private func pair(_ seed: Int) -> (left: Plan, right: Plan, draw: Draw) {
    var draw = Draw(seed * 31)
    let left = Plan([2, draw.whole(1...4), 1], in: -1...1, &draw)
    let right = draw.whole(0...2) == 0 ? Plan([2, 3, 1], in: -1...1, &draw) : left.split(&draw).moved(by: 1, &draw)
    return (left, right, draw)
  }

  @Test("a network written deeper is decided upon alike", arguments: cases)
  func deeper(box: Int, seed: Int) throws {
    let box = Self.boxes[box]
    let (left, right, _) = pair(seed)
    let shallow = try decision(left.network, right.network, in: box)
    let deep = try decision(left.network, right.deepenedAtInputs().network, in: box)
    #expect((shallow == .holds) == (deep == .holds))
    for decision in [shallow, deep] where decision != .holds {
      #expect(try isProven(decision, left.network, right.network, in: box))
    }
  }

  @Test("networks are equal where the largest distance between them is 0", arguments: cases)
  func distance(box: Int, seed: Int) throws {
    let box = Self.boxes[box]
    let (left, right, _) = pair(seed + 100)
    var budget = Budget.plenty
    let deviation = try left.network.exactly().deviation(from: right.network.exactly(), in: box, budget: &budget)
    var isZero = false
    if case .atMost(0, _) = deviation { isZero = true }
    #expect(try (decision(left.network, right.network, in: box) == .holds) == isZero)
  }

  @Test("no point of the box shows a difference where equality holds", arguments: cases)
  func sampled(box: Int, seed: Int) throws {
    let box = Self.boxes[box]
    var (left, right, draw) = pair(seed + 200)
    guard try decision(left.network, right.network, in: box) == .holds else { return }
    let (first, second) = try (left.network.exactly(), right.network.exactly())
    for _ in 0..<30 {
      let point = draw.point(in: box ?? [line, line])
      #expect(first(point) == second(point), "at \(point)")
    }
  }
}
