import Foundation

/// What the output can show, and how text is made fit for it.
struct Terminal {
  enum Style: Int {
    case bold = 1
    case dim = 2
    case red = 31
    case green = 32
    case yellow = 33
    case cyan = 36
  }

  /// Whether standard output is a terminal that may be coloured.
  let isColored: Bool

  init(allowColor: Bool) {
    let unwanted = Installation.variable("NO_COLOR") != nil || Installation.variable("TERM") == "dumb"
    isColored = allowColor && !unwanted && Terminal.outputIsTerminal
  }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// `text` in `style` where the output has colours.
  func styled(_ text: String, _ style: Style) -> String {
    isColored ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Text from elsewhere, without what would command a terminal.
  ///
  /// Control characters go, and marks that turn the direction of writing; line ends and tabs stay.
  static func safe(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(isUnsafe(scalar) && scalar != "\n" && scalar != "\t" ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }

  /// Whether a terminal may take `scalar` for a command, or for a turn of the direction of writing.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    // What is true of ASCII too, without a look into a table of all characters.
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    return [.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
  }

  /// `text` broken at spaces into lines of at most `width`, each begun with `indent`.
  static func wrapped(_ text: String, indent: String = "", width: Int = 80) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, indent.count + visibleCount(line) + 1 + visibleCount(String(word)) > width {
        lines.append(indent + line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    return (lines + [indent + line]).joined(separator: "\n")
  }

  /// How many columns `text` takes, colours not counted.
  static func visibleCount(_ text: String) -> Int {
    let parts = text.split(separator: "\u{1B}", omittingEmptySubsequences: false)
    return (parts.first?.count ?? 0) + parts.dropFirst().reduce(0) { $0 + $1.drop { $0 != "m" }.dropFirst().count }
  }

  /// `text` filled up with spaces to `width` columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - visibleCount(text)))
  }

  /// A bar of 40 columns, filled to the share `done` of `count`.
  static func bar(_ done: Int, of count: Int) -> String {
    let filled = count == 0 ? 0 : 40 * done / count
    return String(repeating: "█", count: filled) + String(repeating: "░", count: 40 - filled)
  }
}
