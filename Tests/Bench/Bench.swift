import Authoring
import Exact
import Foundation
import Neurons

/// What Gradus takes, beside what it cannot do without and beside its peers.
///
/// `bench ratios [ROUNDS] [CLASS]`: whole commands against bare compiles and SQLite. `bench growth ROUNDS COUNT…`:
/// commands on large records against the same on an empty one. `bench peers FOLDER [ROUNDS]`: one exercise, graded by
/// others too. `bench gradient`: the judge's part of a large gradient's verdict. `bench random COUNT SEED` and
/// `bench table` print pairs of networks with what Exact decides about them, one JSON object a line, for z3 to judge or to
/// race: small ones full of ties, and large ones.
@main
struct Bench {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      print("bench: \(error)")
      exit(1)
    }
  }

  private static func run(_ words: [String]) throws {
    func number(_ index: Int, otherwise fallback: Int) -> Int {
      words.count > index ? Int(words[index]) ?? fallback : fallback
    }
    switch words.first {
    case "ratios": try Ratios.print(rounds: number(1, otherwise: 20), students: number(2, otherwise: 1000))
    case "growth":
      try Growth.print(rounds: number(1, otherwise: 20), counts: words.dropFirst(2).compactMap { Int($0) })
    case "peers" where words.count > 1: try Peers.print(programs: words[1], rounds: number(2, otherwise: 10))
    case "gradient": Gradient.print()
    case "table": table()
    case "random": random(count: number(1, otherwise: 1000), seed: UInt64(number(2, otherwise: 1)))
    default: throw Race.Failed(description: "say ratios, growth ROUNDS COUNT…, peers FOLDER, gradient, table or random")
    }
  }

  private static let shapes = [
    [1, 8, 1], [1, 32, 1], [2, 16, 1], [4, 16, 1], [784, 128, 10], [2, 4, 4, 1], [2, 8, 8, 1], [4, 8, 8, 1],
    [1, 64, 64, 64, 1],
  ]

  private static func table() {
    for shape in shapes {
      for seed in 1...3 as ClosedRange<UInt64> {
        var draw = Draw(seed: seed)
        let left = Plan(shape, &draw)
        let equal = left.disguised(&draw)
        report(left, equal, shape: shape, seed: seed, kind: "equal", repeats: 5)
        report(left, equal.moved(by: 0x1p-20, &draw), shape: shape, seed: seed, kind: "different", repeats: 5)
      }
    }
  }

  private static func random(count: Int, seed: UInt64) {
    var draw = Draw(seed: seed)
    let shapes = [
      [1, 3, 1], [1, 5, 2], [2, 3, 1], [2, 5, 1], [3, 4, 1], [1, 2, 2, 1], [2, 3, 2, 1], [2, 2, 2, 2, 1], [3, 3, 3, 1],
    ]
    for _ in 0..<count {
      let shape = shapes[draw.count(in: 0...shapes.count - 1)]
      // Numbers so small make ties, parallel and coinciding hyperplanes, rows of zeros, dead and cancelling neurons.
      let reach = draw.count(in: 1...3)
      let left = Plan(shape, in: -reach...reach, &draw)
      let disguised = left.disguised(&draw)
      let steps = [0, 0, 1, -1, 0.5, 2, 0x1p-50, -0x1p-50]
      let step = steps[draw.count(in: 0...steps.count - 1)]
      let right = draw.count(in: 0...5) == 0 ? Plan(shape, in: -reach...reach, &draw) : disguised.moved(by: step, &draw)
      report(left, right, shape: shape, seed: seed, kind: "random", repeats: 1)
    }
  }

  private static func report(_ left: Plan, _ right: Plan, shape: [Int], seed: UInt64, kind: String, repeats: Int) {
    var times: [Double] = []
    var decision = ""
    var witness = "null"
    for _ in 0..<repeats {
      let start = ContinuousClock.now
      do throws(Undecided) {
        var budget = Budget(products: 4_000_000_000)
        let first = try ExactNetwork(left.network, inputCount: shape[0], budget: &budget)
        let second = try ExactNetwork(right.network, inputCount: shape[0], budget: &budget)
        switch try first.equals(second, budget: &budget) {
        case .holds: decision = "equal"
        case .fails(let counterexample):
          decision = "different"
          witness = "\(counterexample.input.map(\.description))"
        }
      } catch {
        decision = "undecided"
      }
      let elapsed = start.duration(to: .now).components
      times.append(Double(elapsed.seconds) * 1000 + Double(elapsed.attoseconds) / 1e15)
    }
    print(
      "{\"shape\": \(shape), \"seed\": \(seed), \"kind\": \"\(kind)\", \"left\": \(left.json), \"right\": \(right.json), \"decision\": \"\(decision)\", \"witness\": \(witness), \"milliseconds\": \(times.sorted()[times.count / 2])}"
    )
  }
}
