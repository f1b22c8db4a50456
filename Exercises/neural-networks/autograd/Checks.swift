import Authoring

func checks(_ draw: inout Draw) -> [Check] {
  [
    Check(
      "the last value has gradient 1, and a sum hands its own to both", points: 1,
      [
        Case(["a = 3.0"]), Case(["a = 3.0", "b = 2.0"]),
        Case(["a = 3.0", "b = 2.0", "c = a + b"]),
        Case(["a = 3.0", "b = 2.0", "c = a + b", "d = 1.0", "e = c + d"]),
      ] + draw.cases(4) { expression(&$0, leaves: 3...3, sharing: false, [.sum: 2]) }),
    Check(
      "a product hands to each what stands beside it", points: 2,
      [
        Case(["a = 3.0", "b = 2.0", "c = a * b"]), Case(["a = 3.0", "b = -2.0", "c = a * b"]),
        Case(["a = 0.0", "b = 3.0", "c = a * b"]), Case(["a = 3.0", "b = 0.0", "c = a * b"]),
        Case(["a = 3.0", "b = 2.0", "c = a * b", "d = 5.0", "e = c * d"]),
        Case(["a = 3.0", "b = 2.0", "c = a + b", "d = -4.0", "e = d * c"]),
        // The first whole number that a Float cannot hold.
        Case(["a = 16777217.0", "b = 2.0", "c = a * b"]), Case(["a = 2.0", "b = 16777217.0", "c = a * b"]),
      ] + draw.cases(6) { expression(&$0, leaves: 4...4, sharing: false, [.sum: 1, .product: 2]) }),
    Check(
      "relu lets the gradient through above 0 and stops it below", points: 2,
      [
        Case(["a = 3.0", "b = a.relu()"]), Case(["a = -3.0", "b = a.relu()"]),
        Case(["a = 0.25", "b = -2.0", "c = a.relu()", "d = c * b"]),
        Case(["a = 3.0", "b = -2.0", "c = a.relu()", "d = c * b"]),
        Case(["a = -3.0", "b = -2.0", "c = a.relu()", "d = c * b"]),
        Case(["a = 3.0", "b = -2.0", "c = a * b", "d = c.relu()", "e = 5.0", "f = d + e"]),
        Case(["a = 3.0", "b = a.relu()", "c = 16777217.0", "d = b * c"]),
      ]
        + draw.cases(6) {
          expression(&$0, leaves: 4...4, sharing: false, [.sum: 1, .product: 2, .relu: 1])
        }),
    Check(
      "at 0 relu has slope 0", points: 1,
      [
        Case(["a = 0.0", "b = a.relu()"]),
        Case(["a = 2.0", "b = -2.0", "c = a + b", "d = c.relu()", "e = 3.0", "f = d + e"]),
      ]),
    Check(
      "a value that is used twice collects from both", points: 2,
      [
        Case(["a = 3.0", "b = a + a"]), Case(["a = 3.0", "b = a * a"]),
        Case(["a = 3.0", "b = -2.0", "c = a * b", "d = c + a"]),
        Case(["a = 3.0", "b = -2.0", "c = a * b", "d = a + c"]),
        Case(["a = 3.0", "b = a * a", "c = b * a"]),
        // Two values that hold the same number, and have a part in common.
        Case(["a = 3.0", "b = -2.0", "c = a * b", "d = b * a", "e = c + d"]),
      ] + draw.cases(6) { expression(&$0, leaves: 1...2, [.sum: 2, .product: 2]) }),
    Check(
      "each value waits until all has arrived, and hands on once", points: 2,
      crossroads + [doublings(12), tree, chain(25, &draw)]
        + draw.cases(12) { expression(&$0, leaves: 1...3, [.sum: 4, .product: 3, .relu: 2]) }),
  ]
}

/// Values from which a short way and a longer one lead to the last line, in every order of the two.
///
/// Whoever goes back depth first or breadth first, left or right first, comes to one of them too early.
private let crossroads = [
  ["a = 3.0", "b = a + a", "c = b * a", "d = b + c"],
  ["a = 3.0", "b = a + a", "c = b * a", "d = c + b"],
  ["a = 3.0", "b = a * a", "c = b + a", "d = c + a", "e = b + d"],
  ["a = 3.0", "b = a * a", "c = b + a", "d = c + a", "e = d + b"],
  ["a = 2.0", "b = -1.0", "c = a * b", "d = c * c", "e = d + b", "f = c * e", "g = e + f"],
  ["a = 2.0", "b = -1.0", "c = a * b", "d = c * c", "e = d + b", "f = e * c", "g = f + e"],
].map { Case($0) }

/// b = a + a, c = b + b and so on: as many paths as 2 to the power of `count`.
private func doublings(_ count: Int) -> Case {
  Case(["a = 3.0"] + (1...count).map { "\(name($0)) = \(name($0 - 1)) + \(name($0 - 1))" })
}

/// Twelve leaves in pairs, these in pairs again, and so on: many values, and none far from the last line.
private let tree: Case = {
  let leaves = (0..<12).map { "\(name($0)) = \($0 % 3 + 1).0" }
  let sums = (0..<11).map { "\(name(12 + $0)) = \(name(2 * $0)) + \(name(2 * $0 + 1))" }
  return Case(leaves + sums)
}()

/// A line of `count` operations, one on the other, each a sum with a leaf or a product with −1.
private func chain(_ count: Int, _ draw: inout Draw) -> Case {
  var lines = ["a = -1.0", "b = \(draw.nonzero())"]
  for line in 2...count {
    let last = name(line - 1)
    lines.append("\(name(line)) = \(["\(last) + b", "b + \(last)", "\(last) * a"][draw.count(in: 0...2)])")
  }
  return Case(lines)
}

private enum Operation: CaseIterable { case sum, product, relu }

/// So many `leaves`, and on them the `operations` in any order, each on the newest value; where it is not
/// `sharing`, no value is used twice.
///
/// No relu is of 0. Exact in any order: leaves are whole and up to 3 in size, so with at most 4 sums and
/// 3 products no value exceeds (3 · 2⁴)⁸ < 2⁴⁵. As a polynomial in any value on the way it has degree 8
/// at most, so no gradient exceeds 8 · 2⁴⁵, nor do the sizes of all that arrive for it, added up: whole
/// numbers below 2⁴⁸.
private func expression(
  _ draw: inout Draw, leaves: ClosedRange<Int>, sharing: Bool = true, _ operations: [Operation: Int]
) -> Case {
  var lines: [String] = []
  var numbers: [Double] = []
  for line in 0..<draw.count(in: leaves) {
    numbers.append(draw.nonzero(in: -3...3))
    lines.append("\(name(line)) = \(numbers[line])")
  }
  var unused = Set(numbers.indices.dropLast())
  var left = Operation.allCases.flatMap { [Operation](repeating: $0, count: operations[$0] ?? 0) }
  while !left.isEmpty {
    let operation = left.remove(at: draw.count(in: 0...left.count - 1))
    let last = numbers.count - 1
    if operation == .relu {
      if numbers[last] == 0 { continue }
      lines.append("\(name(last + 1)) = \(name(last)).relu()")
      numbers.append(max(0, numbers[last]))
      continue
    }
    let others = sharing ? Array(0...last) : unused.sorted()
    guard let other = others.randomElement(using: &draw) else { continue }
    unused.remove(other)
    let (i, j) = draw.count(in: 0...1) == 0 ? (last, other) : (other, last)
    let sign = operation == .sum ? "+" : "*"
    lines.append("\(name(last + 1)) = \(name(i)) \(sign) \(name(j))")
    numbers.append(operation == .sum ? numbers[i] + numbers[j] : numbers[i] * numbers[j])
  }
  return Case(lines)
}

/// The names a, b, c and so on, one for each line.
private func name(_ line: Int) -> String {
  String(UnicodeScalar(UInt8(97 + line)))
}
