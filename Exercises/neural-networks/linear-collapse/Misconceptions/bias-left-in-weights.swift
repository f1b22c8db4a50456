import Neurons

func collapse(_ first: Dense, _ second: Dense) -> Dense {
  let inputs = first.weights[0].count
  let zeros = [Double](repeating: 0, count: inputs)
  let biases = second(first(zeros))
  var weights = biases.map { _ in zeros }
  for i in 0..<inputs {
    var x = zeros
    x[i] = 1
    let y = second(first(x))
    for o in 0..<y.count {
      weights[o][i] = y[o]
    }
  }
  return Dense(weights: weights, biases: biases)
}
