import Foundation

extension Drawing {
  /// The picture in characters, at most 80 columns wide: braille and shades, or plain ASCII without `unicode`.
  func text(for terminal: Terminal, unicode: Bool = Drawing.terminalHasUnicode) -> String {
    switch self {
    case .chart(let chart): Canvas(chart, unicode: unicode).text(for: terminal)
    case .map(let map): map.text(for: terminal, unicode: unicode)
    }
  }

  /// Whether the locale can show more than ASCII.
  static var terminalHasUnicode: Bool {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C.UTF-8"
    return locale.uppercased().contains("UTF-8") || locale.uppercased().contains("UTF8")
  }
}

/// A chart in dots: 2 by 4 a character in braille, one a character in ASCII.
private struct Canvas {
  private static let columns = 64
  private static let rows = 14

  private let chart: Chart
  private let unicode: Bool
  private let width: Int
  private let height: Int
  private var yours: Set<Int> = []
  private var right: Set<Int> = []

  init(_ chart: Chart, unicode: Bool) {
    self.chart = chart
    self.unicode = unicode
    width = Self.columns * (unicode ? 2 : 1)
    height = Self.rows * (unicode ? 4 : 1)
    // The right curve is dotted, so that both can be told apart where they run together.
    right = dots(of: chart.right, every: unicode ? 4 : 2)
    yours = dots(of: chart.yours, every: 1)
  }

  private func column(_ x: Double) -> Int {
    Int(((x - chart.x.lowerBound) / (chart.x.upperBound - chart.x.lowerBound) * Double(width - 1)).rounded())
  }

  private func row(_ y: Double) -> Int {
    // A curve may run away further than an Int can count.
    let share = (chart.y.upperBound - y) / (chart.y.upperBound - chart.y.lowerBound)
    return Int((max(-9, min(9, share)) * Double(height - 1)).rounded())
  }

  /// The dots of the lines between the points, one or more a column.
  private func dots(of series: Chart.Series, every step: Int) -> Set<Int> {
    var dots: Set<Int> = []
    for (start, end) in zip(series.points, series.points.dropFirst()) {
      guard let y0 = start.y, let y1 = end.y else { continue }
      let count = max(2, 2 * max(abs(column(end.x) - column(start.x)), min(height, abs(row(y1) - row(y0)))))
      for part in 0...count {
        let share = Double(part) / Double(count)
        let (x, y) = (start.x + share * (end.x - start.x), y0 + share * (y1 - y0))
        guard chart.y.contains(y) else { continue }
        let (column, row) = (column(x), row(y))
        if (column + row).isMultiple(of: step) { dots.insert(row * width + column) }
      }
    }
    return dots
  }

  func text(for terminal: Terminal) -> String {
    let (top, bottom) = (short(chart.y.upperBound), short(chart.y.lowerBound))
    let margin = max(9, 2 + top.count, 2 + bottom.count)
    var lines = (0..<Self.rows).map { row in
      let label = row == 0 ? top : row == Self.rows - 1 ? bottom : zero(row)
      let cells = (0..<Self.columns).map { cell(row: row, column: $0, terminal) }.joined()
      return "  " + String(repeating: " ", count: max(0, margin - 2 - label.count)) + label + axis(row) + cells
    }
    let left = short(chart.x.lowerBound)
    let end = short(chart.x.upperBound)
    let space = String(repeating: " ", count: max(1, Self.columns - left.count - end.count))
    let indent = String(repeating: " ", count: margin + 1)
    if let marks { lines.append(indent + marks) }
    lines.append(indent + left + space + end)
    let legend =
      unicode
      ? "\(terminal.styled("⠶⠶", .yellow)) yours   \(terminal.styled("⠢⠢", .cyan)) right" : "* yours   . right   # both"
    return ([terminal.styled("  \(chart.title)", .bold) + "   \(legend)"] + lines).joined(separator: "\n") + "\n"
      + Terminal.wrapped(chart.summary, indent: "  ")
  }

  private func axis(_ row: Int) -> String { unicode ? " │" : " |" }

  /// "0" beside the row in which y is 0.
  private func zero(_ row: Int) -> String {
    let step = unicode ? 4 : 1
    return chart.y.contains(0) && self.row(0) / step == row ? "0" : ""
  }

  /// Marks under the kinks.
  private var marks: String? {
    guard !chart.kinks.isEmpty else { return nil }
    var line = [Character](repeating: " ", count: Self.columns)
    for kink in chart.kinks where chart.x.contains(kink) {
      line[column(kink) / (unicode ? 2 : 1)] = unicode ? "▲" : "^"
    }
    return String(line)
  }

  private func cell(row: Int, column: Int, _ terminal: Terminal) -> String {
    guard unicode else {
      let place = row * width + column
      return switch (yours.contains(place), right.contains(place)) {
      case (true, true): "#"
      case (true, false): "*"
      case (false, true): "."
      case (false, false): " "
      }
    }
    // The dots of a braille character: U+2800 and a bit for each, columns first, the last row apart.
    let bits: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    var mine: UInt32 = 0
    var all: UInt32 = 0
    for (y, pair) in bits.enumerated() {
      for (x, bit) in pair.enumerated() {
        let place = (4 * row + y) * width + 2 * column + x
        if yours.contains(place) { mine |= bit }
        if yours.contains(place) || right.contains(place) { all |= bit }
      }
    }
    guard all != 0, let scalar = Unicode.Scalar(0x2800 + all) else { return " " }
    return terminal.styled(String(Character(scalar)), mine == 0 ? .cyan : .yellow)
  }
}

extension ErrorMap {
  /// One character a point, every second row left out, since a character is twice as high as wide.
  fileprivate func text(for terminal: Terminal, unicode: Bool) -> String {
    let shades = unicode ? ["·", "░", "▒", "▓", "█"] : [".", "-", "+", "%", "#"]
    let rows = stride(from: side - 1, through: 0, by: -2).map { row -> String in
      let label = row == side - 1 ? short(y.upperBound) : row == 0 ? short(y.lowerBound) : ""
      let cells = (0..<side).map { column -> String in
        guard let level = levels[row * side + column] else { return "?" }
        return level == 0 ? terminal.styled(shades[0], .dim) : terminal.styled(shades[level], .red)
      }.joined()
      return String(repeating: " ", count: max(0, 8 - label.count)) + label + (unicode ? " │" : " |") + cells
    }
    let (left, end) = (short(x.lowerBound), short(x.upperBound))
    let space = String(repeating: " ", count: max(1, side - left.count - end.count))
    let legend = "\(shades[0]) right   \(shades[1...].joined()) wrong, by more and more"
    return
      ([terminal.styled("  \(title)", .bold) + "   first input to the right, second up"] + rows + [
        String(repeating: " ", count: 10) + left + space + end, "  " + legend,
      ]).joined(separator: "\n") + "\n" + Terminal.wrapped(summary, indent: "  ")
  }
}
