import Catalogue
import Isolation

/// Turns what the compiler said into what a learner can use: places in the learner's own file, and nothing else.
struct Diagnosis {
  let exercise: Exercise
  let source: String

  /// The learner's own diagnostics; where an error lies in a file that the learner did not write, one sentence that
  /// names the declaration that was asked for.
  func findings(_ said: [Diagnostic]) -> [Verdict.Finding] {
    // A learner's `#sourceLocation` gives a place another name; what it says there is still about the learner's file.
    let numbers = 1...lines.count
    let own = said.filter {
      // Where the library declares something is no place that the learner could look at.
      $0.file == Solution.file || ($0.file == nil && $0.line > 0 && $0.severity != "note")
    }.map { diagnostic in
      // The learner may also have put a line there that the file does not have, or worded a whole message.
      let isPlace = diagnostic.file == Solution.file && numbers.contains(diagnostic.line)
      return Verdict.Finding(
        line: isPlace ? diagnostic.line : 1, column: isPlace ? diagnostic.column : 1, severity: diagnostic.severity,
        message: diagnostic.message)
    }
    let errors = said.filter { $0.severity == "error" }
    if let structure = redeclared(errors), declaration(of: structure.name) != nil { return [remove(structure)] }
    if let foreign = foreign(errors) ?? ownStart(own) ?? noLayer(own) { return [foreign] }
    if !errors.isEmpty, let missing = missingImport(errors) { return [missing] + own }
    if errors.isEmpty || own.contains(where: { $0.severity == "error" }) { return own }
    return [missingEntry(errors)] + own
  }

  /// The one diagnostic for a compiler that did not come to an end.
  func gaveUp(_ ending: Sandbox.Ending) -> Verdict.Finding {
    let sentence =
      ending == .timeLimit
      ? "the compiler did not finish within its time limit: break long expressions into steps, with types written out"
      : "the Swift compiler itself failed on this file, or ran out of its limits: write it more simply"
    return Verdict.Finding(line: 1, column: 1, severity: "error", message: sentence)
  }

  private func missingEntry(_ errors: [Diagnostic]) -> Verdict.Finding {
    let place = declaration(of: exercise.declaredName)
    let asked = "this exercise asks for `\(exercise.declaration)`"
    let sentence: String
    if source.allSatisfy(\.isWhitespace) {
      sentence = "\(asked), but the file is empty: `gradus start \(exercise.name)` writes a file to begin with"
    } else if errors.allSatisfy({ $0.file == nil && $0.line == 0 }) {
      sentence = "the program could not be linked: \(errors[0].message)"
    } else if let own = ownTypes.first {
      return finding(
        own.place, "your own `\(own.name)` hides the one that the exercise means: rename it, or `import Neurons`")
    } else if let place, place.text == exercise.declaration {
      sentence = "this file cannot be joined with what calls `\(exercise.declaredName)`: \(errors[0].message)"
    } else if let place, let word = ["private", "fileprivate"].first(where: { place.text.hasPrefix($0 + " ") }) {
      sentence = "remove `\(word)` here: Gradus calls `\(exercise.declaredName)` from another file"
    } else if place != nil, let missing = missingFunction {
      sentence = "`\(exercise.declaredName)` lacks `\(missing)`, which this exercise asks for"
    } else if let place {
      // What the author's own code misses says more than the first line of a whole type.
      let isType = place.text.contains(/\b(?:class|struct|enum|actor)\b/)
      let missed = errors.first { isType && $0.file == "Entry.swift" }.map { " (\($0.message))" } ?? ""
      sentence = "\(asked), but `\(exercise.declaredName)` is declared otherwise here: `\(place.text)`\(missed)"
    } else {
      sentence = "\(asked), but the file does not declare `\(exercise.declaredName)`"
    }
    return finding(place, sentence)
  }

  /// The first function of the type that is asked for whose name the file declares nowhere.
  private var missingFunction: Substring? {
    let bare = source.filter { !$0.isWhitespace }
    return exercise.declaration.drop { $0 != "{" }.dropFirst().dropLast().split(separator: ";")
      .map { $0.drop(while: \.isWhitespace) }
      .first { member in
        guard let name = member.firstMatch(of: /\bfunc\s+([^\s(<]+)/)?.output.1 else { return false }
        return !bare.contains("func\(name)(") && !bare.contains("func\(name)<")
      }
  }

  /// A function that is written as in Python: the compiler would stumble over each of its words.
  private func foreign(_ errors: [Diagnostic]) -> Verdict.Finding? {
    let wrong = Set(errors.lazy.filter { $0.file == Solution.file }.map(\.line))
    guard !wrong.isEmpty else { return nil }
    for (index, line) in lines.enumerated() {
      guard wrong.contains(index + 1),
        let found = line.firstMatch(of: /^(\s*)def\s+[A-Za-z_0-9]+\s*\(.*:\s*$/)
      else { continue }
      return Verdict.Finding(
        line: index + 1, column: found.output.1.count + 1, severity: "error",
        message: "this is Python; in Swift a function is written `func name(_ number: Double) -> Double { … }`")
    }
    return nil
  }

  /// A program's start, for which there is no place beside lines that run by themselves.
  private func ownStart(_ own: [Verdict.Finding]) -> Verdict.Finding? {
    own.first { $0.severity == "error" && $0.message.hasPrefix("'main' attribute") }.map {
      Verdict.Finding(
        line: $0.line, column: $0.column, severity: $0.severity,
        message: "remove `@main`: lines outside of any declaration run by themselves, and Gradus calls your code")
    }
  }

  /// Something in the list of a network's layers that is none.
  private func noLayer(_ own: [Verdict.Finding]) -> Verdict.Finding? {
    own.first { $0.severity == "error" && $0.message.contains("'buildExpression'") }.map {
      Verdict.Finding(
        line: $0.line, column: $0.column, severity: $0.severity,
        message: "this is no layer: between the braces of a network stands a layer a line, `Dense(…)` or `ReLU()`")
    }
  }

  /// What to say where the library's names are unknown because the file does not import it.
  private func missingImport(_ errors: [Diagnostic]) -> Verdict.Finding? {
    let names = ["Dense", "Network", "ReLU"]
    let isUnknown = errors.contains { error in
      error.message.contains("in scope") && names.contains { error.message.contains("'\($0)'") }
    }
    guard isUnknown, source.firstMatch(of: /(?m)^[ \t]*import\s+Neurons\b/) == nil else { return nil }
    return finding(nil, "the file needs the line `import Neurons` at its top, which brings Dense, ReLU and Network")
  }

  private func finding(_ place: Place?, _ sentence: String) -> Verdict.Finding {
    Verdict.Finding(line: place?.line ?? 1, column: place?.column ?? 1, severity: "error", message: sentence)
  }

  private func remove(_ structure: Structure) -> Verdict.Finding {
    finding(
      declaration(of: structure.name),
      "Gradus declares `struct \(structure.name)` for you: remove your own declaration of it")
  }

  private func redeclared(_ errors: [Diagnostic]) -> Structure? {
    exercise.structures.first { structure in
      errors.contains {
        $0.message.contains("redeclaration of '\(structure.name)'")
          || $0.message.contains("'\(structure.name)' is ambiguous for type lookup")
      }
    }
  }

  /// The learner's own types that are named like those of the entry's declaration.
  private var ownTypes: [(name: String, place: Place)] {
    ["Dense", "Network", "ReLU", "Double", "Int", "Bool", "String", "Array"].compactMap { name in
      guard exercise.declaration.contains(name) else { return nil }
      return declaration(of: name).map { (name, $0) }
    }
  }

  /// The learner's lines as the compiler counts them.
  ///
  /// The end of a line from Windows is one character of its own.
  private var lines: [Substring] {
    source.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }

  private typealias Place = (line: Int, column: Int, text: String)

  /// Where the learner declares `name`, if anywhere.
  private func declaration(of name: String) -> Place? {
    for (index, line) in lines.enumerated() {
      // The pattern takes its time, and a file may have a million lines.
      guard line.contains(name),
        let found = line.firstMatch(
          of: /^\s*((?:[A-Za-z@]+\s+)*(?:func|let|var|struct|class|enum|actor|typealias)\s+([A-Za-z_0-9]+).*)$/),
        found.output.2 == name
      else { continue }
      let column = line.distance(from: line.startIndex, to: found.output.1.startIndex) + 1
      let text = found.output.1.prefix { $0 != "{" }
      return (index + 1, column, text.trimmingSuffix(while: \.isWhitespace))
    }
    return nil
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while drop: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, drop(last) { text.removeLast() }
    return String(text)
  }
}
