import Foundation
import Grading

/// Curves over one axis, as numbers: what a terminal and an SVG file draw alike.
struct Chart {
  struct Series {
    let name: String
    /// From left to right; a missing y leaves a gap.
    let points: [(x: Double, y: Double?)]
  }

  let title: String
  let xName: String
  let yours: Series
  let right: Series
  /// Where the learner's curve bends.
  let kinks: [Double]
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>

  init(
    title: String, xName: String, inputs: [Double], yours: [Double?], right: [Double], kinks: [Double]
  ) {
    self.title = title
    self.xName = xName
    self.yours = Series(name: "yours", points: Array(zip(inputs, yours)))
    self.right = Series(name: "right", points: Array(zip(inputs, right.map { Optional($0) })))
    self.kinks = kinks
    x = Self.range(of: inputs)
    // The right curve fills the picture; a wrong one that runs away is cut at twice its height.
    let wanted = Self.range(of: right)
    let height = wanted.upperBound - wanted.lowerBound
    let seen = yours.compactMap { $0 }.filter {
      $0 >= wanted.lowerBound - height / 2 && $0 <= wanted.upperBound + height / 2
    }
    y = Self.range(of: right + seen)
  }

  /// From the least to the largest, and never empty.
  private static func range(of numbers: [Double]) -> ClosedRange<Double> {
    let (low, high) = (numbers.min() ?? 0, numbers.max() ?? 0)
    return low < high ? low...high : low - 1...high + 1
  }

  /// What the picture shows, in words.
  var summary: String {
    let outside = yours.points.contains { $0.y.map { !y.contains($0) } ?? false }
    var parts = ["yours and the right one over \(xName) from \(short(x.lowerBound)) to \(short(x.upperBound))"]
    if !kinks.isEmpty {
      let shown = kinks.prefix(6).map(short).joined(separator: ", ")
      let more = kinks.count > 6 ? " and \(kinks.count - 6) more" : ""
      parts.append("yours bends at \(xName) = \(shown)\(more)")
    }
    if outside { parts.append("yours leaves the picture") }
    return parts.joined(separator: "; ")
  }
}

/// Where in a rectangle of two inputs an answer is wrong, and by how much.
struct ErrorMap {
  let title: String
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  let side: Int
  /// Row by row from the lowest y: 0 where it is right, 1...4 by the error's part of the largest; nil without answer.
  let levels: [Int?]
  let largest: Double

  init(title: String, x: ClosedRange<Double>, y: ClosedRange<Double>, side: Int, errors: [Double?]) {
    self.title = title
    self.x = x
    self.y = y
    self.side = side
    let largest = errors.compactMap { $0 }.max() ?? 0
    self.largest = largest
    levels = errors.map { error in error.map { $0 == 0 ? 0 : max(1, Int((4 * $0 / largest - 1e-9).rounded(.up))) } }
  }

  var summary: String {
    let wrong = levels.count { $0 != 0 }
    guard wrong > 0 else { return "right at all \(levels.count) points of the picture" }
    return "wrong at \(wrong) of \(levels.count) points of the picture, by up to \(short(largest))"
  }
}

/// A picture of either kind.
enum Drawing {
  case chart(Chart)
  case map(ErrorMap)

  init(_ sketch: Sketch, of exercise: String) {
    switch sketch {
    case .curve(let inputs, let yours, let right, let kinks):
      self = .chart(
        Chart(title: exercise, xName: "x", inputs: inputs, yours: yours, right: right, kinks: kinks))
    case .map(let x, let y, let side, let errors):
      self = .map(ErrorMap(title: exercise, x: x, y: y, side: side, errors: errors))
    case .steps(let label, let yours, let right):
      let count = max(yours.count, right.count)
      let shown = (0..<count).map { yours.indices.contains($0) && yours[$0].isFinite ? yours[$0] : nil }
      self = .chart(
        Chart(
          title: "\(exercise), \(label) of each step", xName: "step", inputs: (0..<count).map { Double($0 + 1) },
          yours: shown, right: right, kinks: []))
    }
  }
}

/// A number with as few digits as say enough in a picture.
func short(_ number: Double) -> String {
  if number == number.rounded(), abs(number) < 1e6 { return "\(Int(number))".replacing("-", with: "−") }
  return String(format: "%.4g", number).replacing("-", with: "−")
}
