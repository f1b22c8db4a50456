func train(
  _ start: Model, inputs: [Double], targets: [Double], learningRate: Double, steps: Int
) -> [Step] {
  let n = Double(inputs.count)

  func errors(_ model: Model) -> [Double] {
    zip(inputs, targets).map { model.v * max(0, model.w * $0 + model.b) + model.c - $1 }
  }

  func gradient(_ model: Model) -> Model {
    var slopes = Model(w: 0, b: 0, v: 0, c: 0)
    for (x, error) in zip(inputs, errors(model)) {
      let z = model.w * x + model.b
      slopes.c += 2 * error / n
      if z > 0 {
        slopes.v += 2 * error * z / n
        slopes.w += 2 * error * model.v * x / n
        slopes.b += 2 * error * model.v / n
      }
    }
    return slopes
  }

  let slopes = gradient(start)
  var model = start
  var result: [Step] = []
  for _ in 0..<steps {
    let loss = errors(model).reduce(0) { $0 + $1 * $1 } / n
    model.w -= learningRate * slopes.w
    model.b -= learningRate * slopes.b
    model.v -= learningRate * slopes.v
    model.c -= learningRate * slopes.c
    result.append(Step(model: model, loss: loss))
  }
  return result
}
