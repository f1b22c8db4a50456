import Neurons

func neuronGradient(weights: [Double], bias: Double, inputs: [Double], target: Double) -> Gradient {
  let z = Dense(weights: [weights], biases: [bias])(inputs)[0]
  let h = ReLU()([z])[0]
  switch h {
  case 0:
    let none = weights.map { _ in 0.0 }
    return Gradient(weights: none, bias: 0, inputs: none)
  default:
    let byOutput = 2 * h - 2 * target
    return Gradient(
      weights: inputs.map { byOutput * $0 }, bias: byOutput, inputs: weights.map { byOutput * $0 })
  }
}
