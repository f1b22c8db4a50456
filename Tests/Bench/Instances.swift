import Authoring
import Neurons

/// Layers of weights and biases, with ReLU between.
struct Plan {
  var layers: [(weights: [[Double]], biases: [Double])]

  var network: Network {
    Network(
      layers.enumerated().flatMap { index, layer -> [any Layer] in
        let dense = Dense(weights: layer.weights, biases: layer.biases)
        return index < layers.count - 1 ? [dense, ReLU()] : [dense]
      })
  }

  /// Layers of `sizes`, the inputs first, of whole numbers in `range`.
  init(_ sizes: [Int], in range: ClosedRange<Int> = -9...9, _ draw: inout Draw) {
    layers = zip(sizes, sizes.dropFirst()).map { inputs, outputs in
      (draw.matrix(outputs, inputs, in: range), draw.vector(outputs, in: range))
    }
  }

  /// Another network that computes the same: hidden neurons in another order, rescaled by powers of 2, and, with one
  /// hidden layer, some of them turned round: relu(t) = t + relu(−t), with the t passed on by the others' copies.
  func disguised(_ draw: inout Draw) -> Plan {
    var plan = self
    if layers.count == 2 { plan.reflectSome(&draw) }
    for index in 0..<plan.layers.count - 1 {
      let order = plan.layers[index].biases.indices.shuffled(using: &draw)
      let scales = order.map { _ in [0.5, 1, 2, 4][draw.count(in: 0...3)] }
      let layer = plan.layers[index]
      plan.layers[index].weights = zip(order, scales).map { from, scale in layer.weights[from].map { $0 * scale } }
      plan.layers[index].biases = zip(order, scales).map { layer.biases[$0] * $1 }
      plan.layers[index + 1].weights = plan.layers[index + 1].weights.map { row in
        zip(order, scales).map { row[$0] / $1 }
      }
    }
    return plan
  }

  /// Turns some hidden neurons round and adds their linear parts with two more neurons an input: x = relu(x) − relu(−x).
  private mutating func reflectSome(_ draw: inout Draw) {
    let inputs = layers[0].weights[0].count
    var linear = [[Double]](repeating: [Double](repeating: 0, count: inputs), count: layers[1].biases.count)
    for neuron in layers[0].biases.indices where draw.count(in: 0...1) == 1 {
      for output in linear.indices {
        let weight = layers[1].weights[output][neuron]
        for input in 0..<inputs { linear[output][input] += weight * layers[0].weights[neuron][input] }
        layers[1].biases[output] += weight * layers[0].biases[neuron]
      }
      layers[0].weights[neuron] = layers[0].weights[neuron].map { -$0 }
      layers[0].biases[neuron] = -layers[0].biases[neuron]
    }
    // A bend at 0 only where it is needed.
    for input in 0..<inputs where linear.contains(where: { $0[input] != 0 }) {
      for sign in [1.0, -1.0] {
        layers[0].weights.append((0..<inputs).map { $0 == input ? sign : 0 })
        layers[0].biases.append(0)
        for output in linear.indices { layers[1].weights[output].append(sign * linear[output][input]) }
      }
    }
  }

  /// The same with one number of a hidden layer moved by `step`.
  func moved(by step: Double, _ draw: inout Draw) -> Plan {
    var plan = self
    let layer = draw.count(in: 0...layers.count - 2)
    let neuron = draw.count(in: 0...layers[layer].biases.count - 1)
    let input = draw.count(in: 0...layers[layer].weights[0].count)
    if input < layers[layer].weights[0].count {
      plan.layers[layer].weights[neuron][input] += step
    } else {
      plan.layers[layer].biases[neuron] += step
    }
    return plan
  }

  /// The numbers as JSON: a list of [weights, biases].
  var json: String {
    "[" + layers.map { "[\($0.weights), \($0.biases)]" }.joined(separator: ", ") + "]"
  }
}
