import Foundation

extension Drawing {
  /// The picture as an SVG file that stands alone: title and description for screen readers, axes, legend, and lines
  /// that can be told apart without colour.
  var svg: String {
    let (title, summary, body) =
      switch self {
      case .chart(let chart): (chart.title, chart.summary, chart.body)
      case .map(let map): (map.title, map.summary, map.body)
      }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 440" width="640" height="440" role="img" \
      aria-labelledby="title desc" font-family="sans-serif" font-size="14">
      <title id="title">\(escaped(title))</title>
      <desc id="desc">\(escaped(summary))</desc>
      <rect width="640" height="440" fill="#ffffff"/>
      <text x="320" y="28" text-anchor="middle" font-size="17">\(escaped(title))</text>
      \(body)
      </svg>

      """
  }
}

/// Where the plot lies in the picture, and how numbers become places in it.
private struct Frame {
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  var left = 70.0
  var top = 50.0
  var width = 540.0
  var height = 310.0

  func place(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (
      left + width * (x - self.x.lowerBound) / (self.x.upperBound - self.x.lowerBound),
      top + height * (self.y.upperBound - y) / (self.y.upperBound - self.y.lowerBound)
    )
  }

  /// The frame with ticks, numbers and the axes' names.
  func axes(_ xName: String, _ yName: String) -> String {
    var parts = [
      "<rect x=\"\(left)\" y=\"\(top)\" width=\"\(width)\" height=\"\(height)\" fill=\"none\" stroke=\"#000000\"/>"
    ]
    for number in Self.ticks(x) {
      let place = place(number, y.lowerBound)
      parts.append("<path d=\"M\(digits(place.x)) \(digits(place.y))v6\" stroke=\"#000000\"/>")
      parts.append(
        "<text x=\"\(digits(place.x))\" y=\"\(digits(place.y + 22))\" text-anchor=\"middle\">\(short(number))</text>")
    }
    for number in Self.ticks(y) {
      let place = place(x.lowerBound, number)
      parts.append("<path d=\"M\(digits(place.x)) \(digits(place.y))h-6\" stroke=\"#000000\"/>")
      parts.append(
        "<text x=\"\(digits(place.x - 10))\" y=\"\(digits(place.y + 5))\" text-anchor=\"end\">\(short(number))</text>")
    }
    parts.append(
      "<text x=\"\(digits(left + width / 2))\" y=\"\(digits(top + height + 42))\" text-anchor=\"middle\">\(escaped(xName))</text>"
    )
    parts.append(
      "<text transform=\"translate(\(digits(left - 44)) \(digits(top + height / 2))) rotate(-90)\" text-anchor=\"middle\">\(escaped(yName))</text>"
    )
    return parts.joined(separator: "\n")
  }

  /// Round numbers at even distances, about five.
  private static func ticks(_ range: ClosedRange<Double>) -> [Double] {
    let rough = (range.upperBound - range.lowerBound) / 5
    let power = pow(10, floor(log10(rough)))
    let step = [1.0, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? rough
    return Array(stride(from: (range.lowerBound / step).rounded(.up) * step, through: range.upperBound, by: step))
      .map { abs($0) < step / 1000 ? 0 : $0 }
  }
}

extension Chart {
  fileprivate var body: String {
    let frame = Frame(x: x, y: y)
    let marks = kinks.map { kink -> String in
      let place = frame.place(kink, y.lowerBound)
      return "<path d=\"M\(digits(place.x)) \(digits(place.y - 2))l-5 -9h10z\" fill=\"#000000\"/>"
    }
    return """
      <clipPath id="plot"><rect x="\(frame.left)" y="\(frame.top)" width="\(frame.width)" height="\(frame.height)"/></clipPath>
      \(frame.axes(xName, ""))
      <g clip-path="url(#plot)" fill="none">
      <path d="\(path(right, frame))" stroke="#888888" stroke-width="6"/>
      <path d="\(path(yours, frame))" stroke="#000000" stroke-width="2"/>
      </g>
      \(marks.joined(separator: "\n"))
      <g transform="translate(70 424)">
      <path d="M0 -5h36" stroke="#000000" stroke-width="2"/><text x="44">yours</text>
      <path d="M120 -5h36" stroke="#888888" stroke-width="6"/><text x="164">right</text>
      \(kinks.isEmpty ? "" : "<path d=\"M240 -1l-5 -9h10z\" fill=\"#000000\"/><text x=\"252\">where yours bends</text>")
      </g>
      """
  }

  private func path(_ series: Series, _ frame: Frame) -> String {
    var isPenDown = false
    var commands: [String] = []
    for point in series.points {
      guard let y = point.y else {
        isPenDown = false
        continue
      }
      // Far outside is far enough.
      let height = self.y.upperBound - self.y.lowerBound
      let place = frame.place(point.x, max(self.y.lowerBound - 9 * height, min(self.y.upperBound + 9 * height, y)))
      commands.append("\(isPenDown ? "L" : "M")\(digits(place.x)) \(digits(place.y))")
      isPenDown = true
    }
    return commands.joined()
  }
}

extension ErrorMap {
  fileprivate var body: String {
    let frame = Frame(x: x, y: y, left: 165, width: 310)
    let size = 310.0 / Double(side)
    let greys = ["#ffffff", "#d0d0d0", "#a0a0a0", "#606060", "#202020"]
    var cells: [String] = []
    for row in 0..<side {
      for column in 0..<side {
        guard let level = levels[row * side + column], level > 0 else { continue }
        let (left, top) = (165 + size * Double(column), 50 + size * Double(side - 1 - row))
        cells.append(
          "<rect x=\"\(digits(left))\" y=\"\(digits(top))\" width=\"\(digits(size + 0.2))\" height=\"\(digits(size + 0.2))\" fill=\"\(greys[level])\"/>"
        )
      }
    }
    let shown = largest > 0 ? greys.indices : 0..<1
    let legend = shown.map { level in
      "<rect x=\"\(100 * level)\" y=\"-14\" width=\"18\" height=\"18\" fill=\"\(greys[level])\" stroke=\"#000000\"/>"
        + "<text x=\"\(100 * level + 26)\">\(level == 0 ? "right" : "to \(short(largest * Double(level) / 4))")</text>"
    }
    return """
      <g shape-rendering="crispEdges">
      \(cells.joined(separator: "\n"))
      </g>
      \(frame.axes("first input", "second input"))
      <g transform="translate(90 426)">\(legend.joined())</g>
      """
  }
}

/// At most two decimals, as places need no more.
private func digits(_ number: Double) -> String { String(format: "%.2f", number) }

private func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
}
