/// A stretch of the number line on which networks of one input are each a straight line.
public struct Segment: Equatable, Sendable {
  /// Where it begins; nil where it has no beginning.
  public let lower: Rational?
  /// Where it ends; nil where it has no end.
  public let upper: Rational?
  /// For each network, its outputs' lines.
  public let lines: [[Line]]

  /// y = slope · x + constant.
  public struct Line: Equatable, Sendable {
    /// What y grows by where x grows by 1.
    public let slope: Rational
    /// y at 0.
    public let constant: Rational

    /// y at `x`.
    public func callAsFunction(_ x: Rational) -> Rational { slope * x + constant }
  }
}

extension ExactNetwork {
  /// The straight pieces of `networks`, all of one input, side by side: from left to right over `range`, joined where
  /// none of them bends.
  public static func segments(
    of networks: [ExactNetwork], in range: ClosedRange<Double>, budget: inout Budget
  ) throws(Undecided) -> [Segment] {
    guard networks.allSatisfy({ $0.inputCount == 1 }) else { throw Undecided("a network does not take one input") }
    var pieces = Pieces(of: networks, in: try Cone(box: [range], dimension: 1, budget: &budget))
    var segments: [Segment] = []
    while let piece = try pieces.next(&budget) {
      segments.append(Segment(piece, networks))
    }
    segments.sort { ($0.lower ?? $1.lower ?? 0) < ($1.lower ?? $0.lower ?? 0) || ($0.lower == nil && $1.lower != nil) }
    return segments.reduce(into: []) { joined, segment in
      if let last = joined.last, last.lines == segment.lines {
        joined[joined.count - 1] = Segment(lower: last.lower, upper: segment.upper, lines: segment.lines)
      } else {
        joined.append(segment)
      }
    }
  }
}

extension Segment {
  fileprivate init(_ piece: Pieces.Piece, _ networks: [ExactNetwork]) {
    let ends = piece.cone.corners.map { Rational($0[0], over: $0[1]) }.sorted()
    let directions = piece.cone.directions.map { $0[0].sign }
    lower = directions.contains { $0 < 0 } ? nil : ends.first
    upper = directions.contains { $0 > 0 } ? nil : ends.last
    lines = zip(networks, piece.outputs).map { network, rows in
      rows.map { row in
        Line(
          slope: network.last.value(row[0], over: .one), constant: network.last.value(row[1], over: .one))
      }
    }
  }
}
