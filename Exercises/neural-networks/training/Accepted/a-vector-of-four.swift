// The model as [w, b, v, c], with a loss and a gradient of its own.
func loss(_ p: [Double], _ data: [(x: Double, t: Double)]) -> Double {
  var sum = 0.0
  for (x, t) in data {
    let y = p[2] * max(0, p[0] * x + p[1]) + p[3]
    sum += (t - y) * (t - y) / Double(data.count)
  }
  return sum
}

func gradient(_ p: [Double], _ data: [(x: Double, t: Double)]) -> [Double] {
  var g = [0.0, 0.0, 0.0, 0.0]
  for (x, t) in data.reversed() {
    let z = p[0] * x + p[1]
    let h = z > 0 ? z : 0
    let e = (p[2] * h + p[3] - t) / Double(data.count)
    let dz = z > 0 ? p[2] * e : 0
    let own = [dz * x, dz, e * h, e]
    for i in 0..<4 {
      g[i] += own[i] + own[i]
    }
  }
  return g
}

func train(
  _ start: Model, inputs: [Double], targets: [Double], learningRate: Double, steps: Int
) -> [Step] {
  let data = Array(zip(inputs, targets)).map { (x: $0.0, t: $0.1) }
  var p = [start.w, start.b, start.v, start.c]
  return (0..<steps).map { _ in
    let before = loss(p, data)
    let g = gradient(p, data)
    p = zip(p, g).map { $0 - learningRate * $1 }
    return Step(model: Model(w: p[0], b: p[1], v: p[2], c: p[3]), loss: before)
  }
}
