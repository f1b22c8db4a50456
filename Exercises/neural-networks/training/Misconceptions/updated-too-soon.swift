func train(
  _ start: Model, inputs: [Double], targets: [Double], learningRate: Double, steps: Int
) -> [Step] {
  var model = start
  var result: [Step] = []
  let n = Double(inputs.count)
  for _ in 0..<steps {
    // forward
    let zs = inputs.map { model.w * $0 + model.b }
    let hs = zs.map { max(0, $0) }
    let errors = zip(hs, targets).map { model.v * $0 + model.c - $1 }
    let loss = errors.map { $0 * $0 }.reduce(0, +) / n
    // back: the last layer
    let dys = errors.map { 2 * $0 / n }
    model.v -= learningRate * zip(dys, hs).map { $0 * $1 }.reduce(0, +)
    model.c -= learningRate * dys.reduce(0, +)
    // back: the hidden neuron
    let dzs = zip(dys, zs).map { $1 > 0 ? $0 * model.v : 0 }
    model.w -= learningRate * zip(dzs, inputs).map { $0 * $1 }.reduce(0, +)
    model.b -= learningRate * dzs.reduce(0, +)
    result.append(Step(model: model, loss: loss))
  }
  return result
}
