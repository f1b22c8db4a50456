import Neurons

/// The gradients of `layers` for one sample, and the slopes with respect to what goes into the first of
/// them.
func sweep(_ layers: ArraySlice<Dense>, _ x: [Double], _ t: [Double]) -> ([LayerGradient], [Double]) {
  guard let layer = layers.first else {
    return ([], zip(x, t).map { 2 * ($0 - $1) })
  }
  let z = layer(x)
  let isLast = layers.count == 1
  let (later, slopes) = sweep(layers.dropFirst(), isLast ? z : z.map { $0 > 0 ? $0 : 0 }, t)
  let delta = zip(slopes, z).map { slope, z in isLast || z > 0 ? slope : 0 }
  let own = LayerGradient(weights: delta.map { d in x.map { d * $0 } }, biases: delta)
  let back = x.indices.map { i in
    delta.indices.map { delta[$0] * layer.weights[$0][i] }.reduce(0, +)
  }
  return ([own] + later, back)
}

func gradients(_ layers: [Dense], inputs: [[Double]], targets: [[Double]]) -> [LayerGradient] {
  let samples = zip(inputs, targets).map { x, t in sweep(layers[...], x, t).0 }
  let share = 1 / Double(targets.joined().count)
  return layers.indices.map { l in
    LayerGradient(
      weights: layers[l].weights.indices.map { o in
        layers[l].weights[o].indices.map { i in
          samples.map { $0[l].weights[o][i] * share }.reduce(0, +)
        }
      },
      biases: layers[l].biases.indices.map { o in samples.map { $0[l].biases[o] * share }.reduce(0, +) })
  }
}
