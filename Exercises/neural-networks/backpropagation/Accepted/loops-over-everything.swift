import Neurons

func gradients(_ layers: [Dense], inputs: [[Double]], targets: [[Double]]) -> [LayerGradient] {
  var sum: [LayerGradient] = []
  for layer in layers {
    var weights: [[Double]] = []
    for row in layer.weights {
      weights.append([Double](repeating: 0.0, count: row.count))
    }
    sum.append(LayerGradient(weights: weights, biases: [Double](repeating: 0.0, count: layer.biases.count)))
  }
  for n in 0..<inputs.count {
    var h: [[Double]] = [inputs[n]]
    var gates: [[Bool]] = []
    for l in 0..<layers.count {
      var out: [Double] = []
      var open: [Bool] = []
      for o in 0..<layers[l].biases.count {
        var z = layers[l].biases[o]
        for i in 0..<h[l].count {
          z += layers[l].weights[o][i] * h[l][i]
        }
        let isOpen = z > 0 || l == layers.count - 1
        open.append(isOpen)
        out.append(isOpen ? z : 0)
      }
      h.append(out)
      gates.append(open)
    }
    var slopes: [Double] = []
    for o in 0..<targets[n].count {
      let error = h[layers.count][o] - targets[n][o]
      slopes.append((error + error) / Double(inputs.count) / Double(targets[n].count))
    }
    var l = layers.count - 1
    while l >= 0 {
      var before = [Double](repeating: 0.0, count: h[l].count)
      for o in 0..<slopes.count where gates[l][o] {
        sum[l].biases[o] += slopes[o]
        for i in 0..<before.count {
          sum[l].weights[o][i] += h[l][i] * slopes[o]
          before[i] += layers[l].weights[o][i] * slopes[o]
        }
      }
      slopes = before
      l -= 1
    }
  }
  return sum
}
