import Neurons

/// How many weights and biases a network has, from its number of inputs and then the size of each layer.
func parameterCount(_ sizes: [Int]) -> Int {
  notImplemented("parameterCount")
}
