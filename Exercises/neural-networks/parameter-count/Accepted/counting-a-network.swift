import Neurons

// Builds the layers out of zeros and counts the numbers in them.
func parameterCount(_ sizes: [Int]) -> Int {
  let layers = zip(sizes, sizes.dropFirst()).map { inputs, outputs in
    Dense(
      weights: [[Double]](repeating: [Double](repeating: 0, count: inputs), count: outputs),
      biases: [Double](repeating: 0, count: outputs))
  }
  return layers.map { $0.weights.flatMap { $0 }.count + $0.biases.count }.reduce(0, +)
}
