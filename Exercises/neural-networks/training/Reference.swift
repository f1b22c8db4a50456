func train(
  _ start: Model, inputs: [Double], targets: [Double], learningRate: Double, steps: Int
) -> [Step] {
  var model = start
  var result: [Step] = []
  for _ in 0..<steps {
    var loss = 0.0
    var slopes = Model(w: 0, b: 0, v: 0, c: 0)
    for (x, t) in zip(inputs, targets) {
      let z = model.w * x + model.b
      let h = max(0, z)
      let error = model.v * h + model.c - t
      let delta = z > 0 ? 2 * error * model.v : 0
      loss += error * error
      slopes.w += delta * x
      slopes.b += delta
      slopes.v += 2 * error * h
      slopes.c += 2 * error
    }
    let count = Double(inputs.count)
    model.w -= learningRate * slopes.w / count
    model.b -= learningRate * slopes.b / count
    model.v -= learningRate * slopes.v / count
    model.c -= learningRate * slopes.c / count
    result.append(Step(model: model, loss: loss / count))
  }
  return result
}
