func train(
  _ start: Model, inputs: [Double], targets: [Double], learningRate: Double, steps: Int
) -> [Step] {
  var model = start
  var result: [Step] = []
  let n = Double(inputs.count)
  for _ in 0..<steps {
    var loss = 0.0
    var dw = 0.0
    var db = 0.0
    var dv = 0.0
    var dc = 0.0
    for i in 0..<inputs.count {
      let z = model.w * inputs[i] + model.b
      let h = max(0, z)
      let error = model.v * h + model.c - targets[i]
      loss += error * error / n
      let dy = 2 * error / n
      dv += dy * h
      dc += dy
      let dz = z > 0 ? dy * model.v : 0
      dw += dz * inputs[i]
      db += dz
    }
    if dw == 0, db == 0, dv == 0, dc == 0 { break }
    model.w -= learningRate * dw
    model.b -= learningRate * db
    model.v -= learningRate * dv
    model.c -= learningRate * dc
    result.append(Step(model: model, loss: loss))
  }
  return result
}
