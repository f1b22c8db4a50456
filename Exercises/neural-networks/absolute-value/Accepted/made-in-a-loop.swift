import Neurons

func absoluteValue(signs: [Double]) -> Network {
  var rows: [[Double]] = []
  var biases: [Double] = []
  for sign in signs {
    rows.append([sign])
    biases.append(0)
  }
  let sum = signs.map { $0 * $0 }
  return Network([Dense(weights: rows, biases: biases), ReLU(), Dense(weights: [sum], biases: [0])])
}

let network = absoluteValue(signs: [1, -1])
