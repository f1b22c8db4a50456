func weightedSum(_ row: ArraySlice<Double>, _ inputs: ArraySlice<Double>) -> Double {
  guard let weight = row.first, let input = inputs.first else { return 0 }
  return weightedSum(row.dropFirst(), inputs.dropFirst()) + weight * input
}

func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
  guard let row = weights.last, let bias = biases.last else { return [] }
  let before = layer(weights: weights.dropLast(), biases: biases.dropLast(), inputs: inputs)
  let z = weightedSum(row[...], inputs[...]) + bias
  return before + [z > 0 ? z : 0]
}
