import Neurons

/// How fast the outputs for `x` change when one weight or bias of layer `l` grows: slopes carried forward.
func outputs(
  _ layers: [Dense], _ x: [Double], moving l: Int, _ o: Int, _ i: Int?
) -> (y: [Double], slopes: [Double]) {
  var h = x
  var dh = x.map { _ in 0.0 }
  for (index, layer) in layers.enumerated() {
    let z = layer(h)
    var dz = layer.weights.map { row in zip(row, dh).map(*).reduce(0, +) }
    if index == l { dz[o] += i.map { h[$0] } ?? 1 }
    let isLast = index == layers.count - 1
    h = isLast ? z : z.map { max(0, $0) }
    dh = isLast ? dz : zip(z, dz).map { $0 > 0 ? $1 : 0 }
  }
  return (h, dh)
}

func gradients(_ layers: [Dense], inputs: [[Double]], targets: [[Double]]) -> [LayerGradient] {
  func slope(_ l: Int, _ o: Int, _ i: Int?) -> Double {
    var sum = 0.0
    var count = 0.0
    for (x, t) in zip(inputs, targets) {
      let (y, slopes) = outputs(layers, x, moving: l, o, i)
      for k in t.indices {
        sum += 2 * (y[k] - t[k]) * slopes[k]
        count += 1
      }
    }
    return sum / count
  }
  return layers.enumerated().map { l, layer in
    LayerGradient(
      weights: layer.weights.indices.map { o in layer.weights[o].indices.map { slope(l, o, $0) } },
      biases: layer.biases.indices.map { slope(l, $0, nil) })
  }
}
