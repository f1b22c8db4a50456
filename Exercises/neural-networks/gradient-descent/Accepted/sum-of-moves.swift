import Neurons

// The place is the start and all moves so far.
func descend(
  _ gradient: ([Double]) -> [Double], from start: [Double], learningRate: Double, steps: Int
) -> [Double] {
  func plus(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map(+) }
  let none = [Double](repeating: 0, count: start.count)
  let moved = (0..<steps).reduce(none) { moved, _ in
    plus(moved, gradient(plus(start, moved)).map { -learningRate * $0 })
  }
  return plus(start, moved)
}
