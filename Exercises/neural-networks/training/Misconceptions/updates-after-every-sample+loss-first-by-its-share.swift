func train(
  _ start: Model, inputs: [Double], targets: [Double], learningRate: Double, steps: Int
) -> [Step] {
  var model = start
  var result: [Step] = []
  let n = Double(inputs.count)
  for _ in 0..<steps {
    var loss = 0.0
    for i in 0..<inputs.count {
      let y = model.v * max(0, model.w * inputs[i] + model.b) + model.c
      loss += (y - targets[i]) * (y - targets[i]) / n
    }
    for i in 0..<inputs.count {
      let z = model.w * inputs[i] + model.b
      let h = max(0, z)
      let error = model.v * h + model.c - targets[i]
      let dy = 2 * error / n
      let dz = z > 0 ? dy * model.v : 0
      model.w -= learningRate * dz * inputs[i]
      model.b -= learningRate * dz
      model.v -= learningRate * dy * h
      model.c -= learningRate * dy
    }
    result.append(Step(model: model, loss: loss))
  }
  return result
}
