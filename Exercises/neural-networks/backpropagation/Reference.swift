import Neurons

func gradients(_ layers: [Dense], inputs: [[Double]], targets: [[Double]]) -> [LayerGradient] {
  var result = layers.map { layer in
    LayerGradient(
      weights: layer.weights.map { $0.map { _ in 0 } }, biases: layer.biases.map { _ in 0 })
  }
  let count = Double(targets.count * targets[0].count)
  for (x, t) in zip(inputs, targets) {
    let taken = layers.dropLast().reduce(into: [x]) { taken, layer in
      taken.append(ReLU()(layer(taken[taken.count - 1])))
    }
    let y = layers[layers.count - 1](taken[layers.count - 1])
    var delta = zip(y, t).map { 2 * ($0 - $1) / count }
    for (l, layer) in layers.enumerated().reversed() {
      for o in delta.indices {
        result[l].biases[o] += delta[o]
        for i in taken[l].indices { result[l].weights[o][i] += delta[o] * taken[l][i] }
      }
      // What a ReLU gave is above 0 exactly where its gate is open. Nobody reads what comes before layer 0.
      delta = taken[l].indices.map { i in
        taken[l][i] > 0 ? zip(layer.weights, delta).reduce(0) { $0 + $1.0[i] * $1.1 } : 0
      }
    }
  }
  return result
}
