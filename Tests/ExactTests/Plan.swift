import Exact
import Neurons

/// Layers of weights and biases with ReLU between them, which can be written in other ways.
struct Plan {
  struct Part {
    var weights: [[Double]]
    var biases: [Double]
  }

  var parts: [Part]

  /// Layers of `sizes`, the inputs first, of whole numbers in `range`.
  init(_ sizes: [Int], in range: ClosedRange<Int> = -4...4, _ draw: inout Draw) {
    parts = zip(sizes, sizes.dropFirst()).map { inputs, outputs in
      Part(weights: (0..<outputs).map { _ in draw.row(inputs, range) }, biases: draw.row(outputs, range))
    }
  }

  var inputs: Int { parts[0].weights[0].count }
  var outputs: Int { parts[parts.count - 1].biases.count }

  var network: Network {
    Network(
      parts.enumerated().flatMap { index, part -> [any Layer] in
        let dense = Dense(weights: part.weights, biases: part.biases)
        return index < parts.count - 1 ? [dense, ReLU()] : [dense]
      })
  }

  /// The places of the hidden layers.
  var hidden: Range<Int> { 0..<parts.count - 1 }

  /// The outgoing weights of a neuron, one for each neuron of the next layer.
  private func outgoing(_ layer: Int, _ neuron: Int) -> [Double] { parts[layer + 1].weights.map { $0[neuron] } }

  private mutating func append(_ layer: Int, _ weights: [Double], _ bias: Double, outgoing: [Double]) {
    parts[layer].weights.append(weights)
    parts[layer].biases.append(bias)
    for (next, weight) in outgoing.enumerated() { parts[layer + 1].weights[next].append(weight) }
  }

  private mutating func scaleOutgoing(_ layer: Int, _ neuron: Int, by factor: Double) {
    for next in parts[layer + 1].weights.indices { parts[layer + 1].weights[next][neuron] *= factor }
  }

  // MARK: The same function, written in another way

  /// Each hidden layer's neurons in another order.
  func permuted(_ draw: inout Draw) -> Plan {
    var plan = self
    for layer in hidden {
      let order = parts[layer].biases.indices.shuffled(using: &draw)
      let part = plan.parts[layer]
      plan.parts[layer] = Part(weights: order.map { part.weights[$0] }, biases: order.map { part.biases[$0] })
      plan.parts[layer + 1].weights = plan.parts[layer + 1].weights.map { row in order.map { row[$0] } }
    }
    return plan
  }

  /// Each hidden neuron a power of 2 larger or smaller, and its outgoing weights by as much the other way.
  func rescaled(_ draw: inout Draw) -> Plan {
    var plan = self
    for layer in hidden {
      for neuron in plan.parts[layer].biases.indices {
        let factor = [0x1p-40, 0.25, 0.5, 2, 8, 0x1p70][draw.whole(0...5)]
        plan.parts[layer].weights[neuron] = plan.parts[layer].weights[neuron].map { $0 * factor }
        plan.parts[layer].biases[neuron] *= factor
        plan.scaleOutgoing(layer, neuron, by: 1 / factor)
      }
    }
    return plan
  }

  /// Some hidden neurons twice, with a quarter and three quarters of their outgoing weights.
  func split(_ draw: inout Draw) -> Plan {
    var plan = self
    for layer in hidden {
      for neuron in parts[layer].biases.indices where draw.whole(0...1) == 0 {
        let outgoing = plan.outgoing(layer, neuron).map { $0 / 4 }
        plan.scaleOutgoing(layer, neuron, by: 0.75)
        plan.append(layer, plan.parts[layer].weights[neuron], plan.parts[layer].biases[neuron], outgoing: outgoing)
      }
    }
    return plan
  }

  /// In each hidden layer a neuron that is never on, one that nobody listens to, one of zeros, and a pair that cancels.
  func padded(_ draw: inout Draw) -> Plan {
    var plan = self
    for layer in hidden {
      let width = plan.parts[layer].weights[0].count
      let next = plan.parts[layer + 1].biases.count
      let zeros = [Double](repeating: 0, count: width)
      let row = draw.row(width, -3...3)
      plan.append(layer, zeros, -1, outgoing: draw.row(next, -3...3))
      plan.append(layer, draw.row(width, -3...3), 2, outgoing: [Double](repeating: 0, count: next))
      plan.append(layer, zeros, 0, outgoing: draw.row(next, -3...3))
      plan.append(layer, row, 1, outgoing: [Double](repeating: 2, count: next))
      plan.append(layer, row.map { $0 * 4 }, 4, outgoing: [Double](repeating: -0.5, count: next))
    }
    return plan
  }

  /// The inputs first through a layer of their own: x = relu(x) − relu(−x).
  func deepenedAtInputs() -> Plan {
    var plan = self
    let units = (0..<inputs).map { input in (0..<inputs).map { $0 == input ? 1.0 : 0 } }
    plan.parts[0].weights = plan.parts[0].weights.map { $0 + $0.map { -$0 } }
    plan.parts.insert(
      Part(weights: units + units.map { $0.map { -$0 } }, biases: [Double](repeating: 0, count: 2 * inputs)), at: 0)
    return plan
  }

  /// The last hidden layer through ReLU twice.
  func deepenedInside() -> Plan {
    guard parts.count > 1 else { return deepenedAtInputs() }
    var plan = self
    let count = parts[parts.count - 2].biases.count
    let units = (0..<count).map { neuron in (0..<count).map { $0 == neuron ? 1.0 : 0 } }
    plan.parts.insert(Part(weights: units, biases: [Double](repeating: 0, count: count)), at: parts.count - 1)
    return plan
  }

  /// Every dense layer as two: one that adds numbers up from the first on, and the layer for such sums.
  var denseTwice: Network {
    Network(
      parts.enumerated().flatMap { index, part -> [any Layer] in
        let count = part.weights[0].count
        let sums = (0..<count).map { row in (0..<count).map { $0 <= row ? 1.0 : 0 } }
        // x₀ = s₀ and xᵢ = sᵢ − sᵢ₋₁; the sums are one more than they should be, which the bias takes back.
        let weights = part.weights.map { row in row.indices.map { row[$0] - ($0 + 1 < count ? row[$0 + 1] : 0) } }
        let biases = zip(part.biases, weights).map { $0 - $1.reduce(0, +) }
        let both: [any Layer] = [
          Dense(weights: sums, biases: [Double](repeating: 1, count: count)),
          Dense(weights: weights, biases: biases),
        ]
        return index < parts.count - 1 ? both + [ReLU()] : both
      })
  }

  // MARK: Another function, perhaps

  /// The same with one number moved by `step`.
  func moved(by step: Double, _ draw: inout Draw) -> Plan {
    var plan = self
    let layer = draw.whole(0...parts.count - 1)
    let neuron = draw.whole(0...parts[layer].biases.count - 1)
    let input = draw.whole(0...parts[layer].weights[0].count)
    if input < parts[layer].weights[0].count {
      plan.parts[layer].weights[neuron][input] += step
    } else {
      plan.parts[layer].biases[neuron] += step
    }
    return plan
  }
}

/// How many inputs, neurons in each hidden layer, and outputs.
let shapes = [
  [1, 1], [2, 2], [3, 1], [1, 3, 1], [1, 4, 2], [2, 4, 1], [2, 3, 2], [3, 4, 1], [1, 2, 2, 1], [2, 3, 3, 1],
  [3, 3, 2, 2], [1, 2, 2, 2, 1], [2, 2, 3, 2, 2], [3, 2, 2, 2, 1],
]
