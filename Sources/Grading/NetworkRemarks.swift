import Exact
import Neurons

/// What can be said of a described network for every input, whatever was asked for: sentences to the learner.
struct NetworkRemarks {
  let network: ExactNetwork

  func sentences(_ budget: inout Budget) -> [String] {
    guard let activities = try? network.activities(budget: &budget), !activities.isEmpty else { return [] }
    if let dense = try? network.collapsed(budget: &budget) {
      return ["for all its ReLUs, your network is one linear layer: \(Self.swift(dense))"]
    }
    let neurons = activities.enumerated().flatMap { layer, neurons in
      neurons.enumerated().map { (name: Self.name($0.offset, layer, activities.count), activity: $0.element) }
    }
    return [
      (
        Activity.never, "is never on: its ReLU gives 0 for every input",
        "are never on: their ReLUs give 0 for every input"
      ),
      (.always, "is always on: its ReLU changes nothing", "are always on: their ReLUs change nothing"),
    ].compactMap { activity, one, several in
      let names = neurons.filter { $0.activity == activity }.map(\.name)
      switch names.count {
      case 0: return nil
      case 1: return "\(names[0]) \(one)"
      case 2...4: return "\(names.joined(separator: ", ")) \(several)"
      default: return "\(names.count) neurons \(several)"
      }
    }
  }

  /// "neuron 1", or "neuron 1 of hidden layer 2" where there are several layers; both from 1.
  private static func name(_ neuron: Int, _ layer: Int, _ layers: Int) -> String {
    "neuron \(neuron + 1)" + (layers > 1 ? " of hidden layer \(layer + 1)" : "")
  }

  private static func swift(_ dense: ExactDense) -> String {
    func list(_ numbers: [Rational]) -> String { "[" + numbers.map(\.swift).joined(separator: ", ") + "]" }
    return "Dense(weights: [\(dense.weights.map(list).joined(separator: ", "))], biases: \(list(dense.biases)))"
  }
}
