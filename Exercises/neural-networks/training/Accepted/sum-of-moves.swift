// The model is the start and all moves so far.
struct Moves {
  var w = 0.0, b = 0.0, v = 0.0, c = 0.0
}

func train(
  _ start: Model, inputs: [Double], targets: [Double], learningRate rate: Double, steps: Int
) -> [Step] {
  var moves = Moves()
  var model: Model {
    Model(w: start.w + moves.w, b: start.b + moves.b, v: start.v + moves.v, c: start.c + moves.c)
  }
  var history: [Step] = []
  while history.count < steps {
    let now = model
    let n = Double(inputs.count)
    var squares = 0.0
    for i in 0..<inputs.count {
      let z = now.w * inputs[i] + now.b
      let e = now.v * (z > 0 ? z : 0) + now.c - targets[i]
      squares += e * e
      moves.c -= 2 * e * rate / n
      if z <= 0 { continue }
      moves.v -= 2 * e * z * rate / n
      moves.b -= 2 * e * now.v * rate / n
      moves.w -= 2 * e * now.v * inputs[i] * rate / n
    }
    history.append(Step(model: model, loss: squares / n))
  }
  return history
}
