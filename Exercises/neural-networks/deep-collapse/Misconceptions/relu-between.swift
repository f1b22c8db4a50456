import Neurons

func collapse(_ layers: [Dense]) -> Dense {
  func forward(_ inputs: [Double]) -> [Double] {
    var numbers = layers[0](inputs)
    for layer in layers.dropFirst() {
      numbers = layer(ReLU()(numbers))
    }
    return numbers
  }
  let zeros = [Double](repeating: 0, count: layers[0].weights[0].count)
  let biases = forward(zeros)
  var weights = biases.map { _ in zeros }
  for i in 0..<zeros.count {
    var x = zeros
    x[i] = 1
    let y = forward(x)
    for o in 0..<y.count {
      weights[o][i] = y[o] - biases[o]
    }
  }
  return Dense(weights: weights, biases: biases)
}
