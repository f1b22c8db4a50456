import Foundation
import Neurons

struct Pass {
  var z: Double
  var h: Double
  var error: Double
}

func pass(_ model: Model, _ x: Double, _ t: Double) -> Pass {
  let z = Dense(weights: [[model.w]], biases: [model.b])([x])
  let h = ReLU()(z)
  let y = Dense(weights: [[model.v]], biases: [model.c])(h)
  return Pass(z: z[0], h: h[0], error: y[0] - t)
}

func mean(_ numbers: [Double]) -> Double {
  numbers.reduce(0, +) / Double(numbers.count)
}

func train(
  _ start: Model, inputs: [Double], targets: [Double], learningRate: Double, steps: Int
) -> [Step] {
  guard steps > 0 else { return [] }
  let passes = zip(inputs, targets).map { pass(start, $0, $1) }
  let loss = mean(passes.map { pow($0.error, 2) })
  let opened = zip(passes, inputs).filter { $0.0.z > 0 }
  let share = 2 / Double(inputs.count)
  let next = Model(
    w: start.w - learningRate * share * opened.reduce(0) { $0 + $1.0.error * $1.1 } * start.v,
    b: start.b - learningRate * share * opened.reduce(0) { $0 + $1.0.error } * start.v,
    v: start.v - learningRate * share * passes.reduce(0) { $0 + $1.error * $1.h },
    c: start.c - learningRate * mean(passes.map { 2 * $0.error }))
  let rest = train(next, inputs: inputs, targets: targets, learningRate: learningRate, steps: steps - 1)
  return [Step(model: next, loss: loss)] + rest
}

let trial = train(
  Model(w: 1, b: 0.5, v: 1, c: 0), inputs: [-2, -1, 0, 1, 2, 3],
  targets: [1, 1, 1, 1, 3, 5], learningRate: 0.0625, steps: 300)
print(String(format: "%.2f %.2f %.6f", trial[0].loss, trial[99].loss, trial[299].loss))
