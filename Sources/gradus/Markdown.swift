import Foundation

/// Renders the Markdown that statements and hints use for a terminal of 80 columns: headings, paragraphs, lists, tables,
/// indented and fenced code, and `code`, *emphasis* and **strong** in a line.
struct Markdown {
  let terminal: Terminal

  /// `text` as it is shown.
  func render(_ text: String) -> String {
    blocks(text).map(render).joined(separator: "\n\n")
  }

  private enum Block {
    case heading(String)
    case paragraph(String)
    case list([String])
    case table([String])
    case code([String])
  }

  private func blocks(_ text: String) -> [Block] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    var blocks: [Block] = []
    while let first = lines.first {
      if first.allSatisfy(\.isWhitespace) {
        lines.removeFirst()
      } else if first.hasPrefix("```") {
        lines.removeFirst()
        blocks.append(.code(lines.take(while: { !$0.hasPrefix("```") })))
        lines = lines.dropFirst()
      } else if first.hasPrefix("    ") {
        let code = lines.take(while: { $0.hasPrefix("    ") || $0.isEmpty })
        blocks.append(.code(code.map { String($0.dropFirst(4)) }))
      } else if first.hasPrefix("#") {
        blocks.append(.heading(String(lines.removeFirst().drop(while: { $0 == "#" || $0 == " " }))))
      } else if first.hasPrefix("|") {
        blocks.append(.table(lines.take(while: { $0.hasPrefix("|") })))
      } else if isItem(first) {
        blocks.append(.list(items(lines.take(while: { !$0.isEmpty }))))
      } else {
        let paragraph = lines.take(while: { !$0.isEmpty && !$0.hasPrefix("|") && !$0.hasPrefix("```") })
        blocks.append(.paragraph(paragraph.joined(separator: " ")))
      }
    }
    return blocks
  }

  private func isItem(_ line: String) -> Bool {
    line.hasPrefix("- ") || line.prefixMatch(of: /[0-9]+\.\s/) != nil
  }

  private func items(_ lines: [String]) -> [String] {
    lines.reduce(into: []) { items, line in
      if isItem(line) || items.isEmpty {
        items.append(line)
      } else {
        items[items.count - 1] += " " + line.drop(while: \.isWhitespace)
      }
    }
  }

  private func render(_ block: Block) -> String {
    switch block {
    case .heading(let text): terminal.styled(text, .bold)
    case .paragraph(let text): Terminal.wrapped(inline(text))
    case .list(let items): items.map(item).joined(separator: "\n")
    case .table(let rows): table(rows)
    case .code(let lines):
      lines.trimmingEmptyEnd().map { "    " + terminal.styled($0, .cyan) }.joined(separator: "\n")
    }
  }

  private func item(_ text: String) -> String {
    let mark = text.prefix { $0 != " " }
    let lead = mark == "-" ? "•" : String(mark)
    let indent = String(repeating: " ", count: lead.count + 3)
    let body = Terminal.wrapped(inline(String(text.dropFirst(mark.count + 1))), indent: indent)
    return "  \(lead) " + body.dropFirst(indent.count)
  }

  private func table(_ lines: [String]) -> String {
    let rows = lines.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map { inline($0.trimmingCharacters(in: .whitespaces)) }
    }.filter { !$0.allSatisfy { $0.allSatisfy { "-: ".contains($0) } } }
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.indices.contains(column) ? Terminal.visibleCount($0[column]) : 0 }.max() ?? 0
    }
    return rows.enumerated().map { index, row in
      let cells = row.enumerated().map { Terminal.padded($1, to: widths[$0]) }
      let line = "    " + cells.joined(separator: "   ")
      return index == 0 ? terminal.styled(line, .dim) : line
    }.joined(separator: "\n")
  }

  private func inline(_ text: String) -> String {
    text.replacing(/`([^`]+)`/) { terminal.styled(String($0.output.1), .cyan) }
      .replacing(/\*\*([^*]+)\*\*/) { terminal.styled(String($0.output.1), .bold) }
      .replacing(/\*([^* ][^*]*)\*/) { terminal.styled(String($0.output.1), .bold) }
  }
}

extension ArraySlice<String> {
  /// Removes and gives the lines from the start that `belongs` holds for.
  fileprivate mutating func take(while belongs: (String) -> Bool) -> [String] {
    let taken = prefix(while: belongs)
    removeFirst(taken.count)
    return Array(taken)
  }
}

extension [String] {
  fileprivate func trimmingEmptyEnd() -> [String] {
    var lines = self
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
