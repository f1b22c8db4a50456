extension Quiz {
  /// The misconceptions that a wrong answer to one of the questions is taken for.
  public var misconceptions: Set<String> {
    Set((questions + pool).flatMap(\.misconceptions))
  }

  /// What the quiz's author should mend, a sentence each, beyond what keeps it from being read; `texts` says what to
  /// tell learners about misconceptions.
  public func problems(texts: [String: String]) -> [String] {
    (questions + pool).flatMap { question in
      question.misconceptions.filter { texts[$0] == nil }.map {
        "the question \(question.id) names the misconception \($0), which has no text in misconceptions.yaml"
      } + question.problems.map { "the question \(question.id) \($0)" }
    }
  }
}

extension Question {
  fileprivate var misconceptions: [String] {
    switch kind {
    case .choice(let options), .choices(let options): options.compactMap(\.misconception)
    case .number(let known): known.wrong.compactMap(\.misconception)
    case .text(let known): known.wrong.compactMap(\.misconception)
    case .drawn(let drawn): drawn.known.wrong.compactMap(\.misconception)
    }
  }

  fileprivate var problems: [String] {
    switch kind {
    case .choice(let options), .choices(let options):
      Set(options.map(\.text)).count < options.count ? ["has two options with the same text"] : []
    case .number(let known):
      known.wrong.contains { $0.answer == known.right } ? ["lists its right answer among the wrong ones"] : []
    case .text(let known):
      known.wrong.contains { !Set($0.answer.map(Self.normal)).isDisjoint(with: known.right.map(Self.normal)) }
        ? ["lists a right answer among the wrong ones"] : []
    case .drawn(let drawn): drawn.problems
    }
  }
}

extension Question.Drawn {
  /// Tries every combination of numbers that can be drawn, or the first ten thousand.
  fileprivate var problems: [String] {
    var problems: [String] = []
    var matches = [Int](repeating: 0, count: known.wrong.count)
    let draws = combinations
    for numbers in draws {
      let right = known.right.map { $0.value(numbers) }
      if !right.allSatisfy(\.isFinite) {
        let drawn = numbers.sorted { $0.key < $1.key }.map { "\($0.key) = \(Int($0.value))" }.joined(separator: ", ")
        problems.append("has no answer where \(drawn): does a formula divide by 0?")
        break
      }
      for (index, wrong) in known.wrong.enumerated() where wrong.answer.map({ $0.value(numbers) }) == right {
        matches[index] += 1
      }
    }
    // Now and then two formulas meet; one that always does is the right answer.
    return problems + matches.filter { $0 == draws.count }.map { _ in "lists its right answer among the wrong ones" }
  }

  private var combinations: [[String: Double]] {
    var combinations: [[String: Double]] = [[:]]
    for (name, range) in ranges {
      combinations = Array(
        combinations.lazy.flatMap { numbers in
          range.lazy.map { number in numbers.merging([name: Double(number)]) { $1 } }
        }.prefix(10_000))
    }
    return combinations
  }
}
