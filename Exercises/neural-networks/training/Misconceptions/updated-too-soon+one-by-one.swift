func train(
  _ start: Model, inputs: [Double], targets: [Double], learningRate: Double, steps: Int
) -> [Step] {
  var model = start
  var result: [Step] = []
  let n = Double(inputs.count)

  func loss() -> Double {
    var sum = 0.0
    for (x, t) in zip(inputs, targets) {
      let error = model.v * max(0, model.w * x + model.b) + model.c - t
      sum += error * error
    }
    return sum / n
  }

  func slopes() -> Model {
    var result = Model(w: 0, b: 0, v: 0, c: 0)
    for (x, t) in zip(inputs, targets) {
      let z = model.w * x + model.b
      let dy = 2 * (model.v * max(0, z) + model.c - t) / n
      result.c += dy
      if z > 0 {
        result.v += dy * z
        result.w += dy * model.v * x
        result.b += dy * model.v
      }
    }
    return result
  }

  for _ in 0..<steps {
    let before = loss()
    model.w -= learningRate * slopes().w
    model.b -= learningRate * slopes().b
    model.v -= learningRate * slopes().v
    model.c -= learningRate * slopes().c
    result.append(Step(model: model, loss: before))
  }
  return result
}
