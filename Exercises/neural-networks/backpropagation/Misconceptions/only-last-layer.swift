import Neurons

func gradients(_ layers: [Dense], inputs: [[Double]], targets: [[Double]]) -> [LayerGradient] {
  var result = layers.map { layer in
    LayerGradient(weights: layer.weights.map { $0.map { _ in 0 } }, biases: layer.biases.map { _ in 0 })
  }
  let last = layers.count - 1
  for (x, t) in zip(inputs, targets) {
    var h = x
    for layer in layers.dropLast() { h = layer(h).map { max(0, $0) } }
    let y = layers[last](h)
    for o in y.indices {
      let slope = 2 * (y[o] - t[o]) / Double(inputs.count * t.count)
      for i in h.indices { result[last].weights[o][i] += slope * h[i] }
      result[last].biases[o] += slope
    }
  }
  return result
}
