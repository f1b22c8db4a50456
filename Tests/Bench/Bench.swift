import Authoring
import Exact
import Neurons

/// Prints pairs of networks with what Exact decides about them, one JSON object a line, for z3 to judge or to race.
///
/// `bench random COUNT SEED`: small networks full of ties. `bench table`: the instances of the README's table.
@main
struct Bench {
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    if words.first == "table" {
      table()
    } else {
      random(count: words.dropFirst().first.flatMap { Int($0) } ?? 1000, seed: words.last.flatMap { UInt64($0) } ?? 1)
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
