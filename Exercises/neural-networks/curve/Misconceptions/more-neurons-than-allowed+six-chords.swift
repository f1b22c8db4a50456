import Neurons

let count = 6

let network = Network {
  Dense(weights: (0..<count).map { _ in [1] }, biases: (0..<count).map { -Double($0) / Double(count) })
  ReLU()
  Dense(weights: [(0..<count).map { ($0 == 0 ? 1.0 : 2.0) / Double(count) }], biases: [0])
}
