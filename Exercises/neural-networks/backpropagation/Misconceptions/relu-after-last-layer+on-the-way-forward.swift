import Neurons

func gradients(_ layers: [Dense], inputs: [[Double]], targets: [[Double]]) -> [LayerGradient] {
  var result: [LayerGradient] = []
  for layer in layers {
    let zeros = [Double](repeating: 0, count: layer.weights[0].count)
    result.append(
      LayerGradient(
        weights: [[Double]](repeating: zeros, count: layer.weights.count),
        biases: [Double](repeating: 0, count: layer.biases.count)))
  }
  let n = Double(inputs.count * targets[0].count)
  for (x, t) in zip(inputs, targets) {
    var hs = [x]
    var zs: [[Double]] = []
    for l in 0..<layers.count {
      let z = layers[l](hs[l])
      zs.append(z)
      hs.append(z.map { max(0, $0) })
    }
    var delta = zip(hs[layers.count], t).map { 2 * ($0 - $1) / n }
    for l in (0..<layers.count).reversed() {
      for o in 0..<delta.count {
        for i in 0..<hs[l].count {
          result[l].weights[o][i] += delta[o] * hs[l][i]
        }
        result[l].biases[o] += delta[o]
      }
      if l == 0 { break }
      var blame = [Double](repeating: 0, count: hs[l].count)
      for o in 0..<delta.count {
        for i in 0..<hs[l].count {
          blame[i] += layers[l].weights[o][i] * delta[o]
        }
      }
      delta = zip(blame, zs[l - 1]).map { $1 > 0 ? $0 : 0 }
    }
  }
  return result
}
