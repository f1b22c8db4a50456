import Authoring
import Foundation

/// Changes to a text file of the kind that a slip, an editor, a broken disk or a joker makes.
struct Damage {
  private var draw: Draw

  init(seed: UInt64) {
    draw = Draw(seed: seed)
  }

  /// `text` with one to three changes.
  mutating func apply(to text: String) -> Data {
    var bytes = Array(text.utf8)
    for _ in 0...below(3) { change(&bytes) }
    return Data(bytes)
  }

  mutating func below(_ bound: Int) -> Int { draw.count(in: 0...bound - 1) }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  private mutating func change(_ bytes: inout [UInt8]) {
    switch below(3) {
    case 0: changeBytes(&bytes)
    case 1: changeLines(&bytes)
    default: changeValue(&bytes)
    }
  }

  private mutating func changeBytes(_ bytes: inout [UInt8]) {
    let place = below(bytes.count + 1)
    switch below(5) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(below(8))
    case 1: bytes.removeLast(bytes.count - place)
    case 2: bytes.insert(contentsOf: pick(Self.inserted), at: place)
    case 3: bytes.insert(contentsOf: bytes[place...].prefix(below(500)), at: place)
    default: bytes.removeSubrange(place..<min(bytes.count, place + below(50)))
    }
  }

  private mutating func changeLines(_ bytes: inout [UInt8]) {
    let end = UInt8(ascii: "\n")
    var lines = bytes.split(separator: end, omittingEmptySubsequences: false).map(Array.init)
    let line = below(lines.count)
    switch below(6) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: below(lines.count))
    case 2: lines.swapAt(line, below(lines.count))
    case 3: lines[line].insert(contentsOf: Array(repeating: UInt8(ascii: " "), count: 1 + below(4)), at: 0)
    case 4: lines[line] = Array(lines[line].drop { $0 == UInt8(ascii: " ") })
    default: lines.insert(Array(pick(Self.lines).utf8), at: line)
    }
    bytes = Array(lines.joined(separator: [end]))
  }

  /// Puts something else after a `:`.
  private mutating func changeValue(_ bytes: inout [UInt8]) {
    let colons = bytes.indices.filter { bytes[$0] == UInt8(ascii: ":") }
    guard !colons.isEmpty else { return }
    let start = pick(colons) + 1
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    bytes.replaceSubrange(start..<end, with: Array((" " + pick(Self.values)).utf8))
  }

  private static let inserted: [[UInt8]] = [
    [0], [9], [13], [13, 10], [0xEF, 0xBB, 0xBF], [0xFF], [0xC3, 0x28], [0xE2, 0x80, 0xA8], [0xED, 0xA0, 0x80], [0x7F],
    Array("&a ".utf8), Array("*a ".utf8), Array("!!binary ".utf8), Array("---\n".utf8), Array("...\n".utf8),
    Array("#".utf8), Array("\"".utf8), Array("'".utf8), Array("[".utf8), Array("}".utf8), Array("? ".utf8),
    Array("- ".utf8), Array(": ".utf8), Array("%YAML 9.9\n".utf8), Array(repeating: UInt8(ascii: "["), count: 3000),
  ]

  private static let lines = [
    "\ttab: x", "<<: *a", "<<: {title: x}", "? [a, b]\n: c", "yes: 1\n\"yes\": 2", "title: again", "a: &a [x, *a]",
    "b0: &b0 [x]\nb1: &b1 [*b0, *b0]\n? *b1\n: x", "- x", "draw: {a: [-9223372036854775808, 9223372036854775807]}",
    "    draw: {nan: [1, 2], inf: [1, 2]}", "\u{0}", "é: e\u{301}\ne\u{301}: é", "points: 9223372036854775807", "",
  ]

  private static let values = [
    "", "~", "null", "no", "010", "0x1F", "-1", "0", "1e999", "nan", ".inf", "99999999999999999999999999",
    "9223372036854775807", "-9223372036854775808", "[]", "{}", "[[[]]]", "[1, 2, 3]", "{a: b}", "\"\"", "\"\\0\"", "|",
    ">-", "!!binary aGk=", "!!float x", "&x y", "*x", "2026-01-01", "true", "'", "\"", "@", "`", "%", "[a", "a: b: c",
    "[-9223372036854775808, 5]", "[0.5, 2, 3]", "[5, 2]", "\"(((((\"", "\"nan\"", "[\"a/0\", \"9\"]", "../../x", "func",
    "\"func f(_ x: [[[[[[[[Double]]]]]]]]) -> Nothing\"", "let let: let", "right-minus-wrong", "choice", "number",
    "text",
    String(repeating: "x", count: 5000), String(repeating: "[", count: 5000), String(repeating: "- ", count: 3000),
    "\"" + String(repeating: "(", count: 5000) + "\"", "[" + String(repeating: "a, ", count: 3000) + "a]",
  ]
}
