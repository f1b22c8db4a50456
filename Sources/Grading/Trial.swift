import Catalogue
import Exchange
import Foundation
import Isolation

/// Runs all solutions of an exercise on the cases of many seeds, each built once.
struct Trial: Sendable {
  private let programs: ExercisePrograms
  private let plans: [ExercisePrograms.Plan]

  private var exercise: Exercise { programs.exercise }

  /// What the exercise's own files make of one seed.
  private struct Seeded {
    let plan: ExercisePrograms.Plan
    let reference: Transcript
    let key: AnswerKey
  }

  init(programs: ExercisePrograms, seeds: Int) async throws {
    self.programs = programs
    let checks = try await programs.checks()
    // The first seed twice.
    let plans = try await concurrently(Array(0..<seeds) + [0]) { seed in
      try await programs.plan(checks, seed: Grader.number("verify \(seed)"))
    }
    self.plans = plans.dropLast()
    if plans.first != plans.last {
      throw programs.error(
        "Checks.swift", "makes other cases each time for one seed: draw every number from `draw`"
      )
    }
    if let other = self.plans.first(where: { Self.promises($0) != Self.promises(plans[0]) }) {
      throw programs.error(
        "Checks.swift",
        "promises other things with another seed: \(Self.promises(plans[0])), then \(Self.promises(other))")
    }
  }

  /// The checks' names with their points.
  private static func promises(_ plan: ExercisePrograms.Plan) -> String {
    plan.checks.map { "\"\($0.name)\" (\($0.points))" }.joined(separator: ", ")
  }

  func run(into report: inout Verifier.Report) async throws {
    let seeded = try await seeded()
    let keys = seeded.map(\.key)
    var caught = Set<String>()
    report.findings += try await starter(keys[0])
    report.findings += try await accepted(keys)
    report.accepted = exercise.accepted.count
    report.findings += misconceptions(keys, caught: &caught)
    report.misconceptions = Set(exercise.misconceptions.map(Exercise.misconception(ofForm:))).count
    report.forms = exercise.misconceptions.count
    try await mutate(keys, caught: &caught, into: &report)
    report.findings += idle(keys[0], caught)
    report.margins = keys[0].checks.indices.compactMap { margin(ofCheck: $0, seeded) }
    report.findings += try await WorkedExamples(programs: programs).findings()
  }

  private func seeded() async throws -> [Seeded] {
    let ids = exercise.misconceptions
    let files = ["Reference.swift"] + ids.map { "Misconceptions/\($0).swift" }
    let all = try await concurrently(files) { file in
      let program = try await programs.solution(file)
      let transcripts = try await transcripts(of: program)
      let again = try await programs.transcript(of: program, plans[0])
      guard zip(transcripts[0].answers, again.answers).allSatisfy({ $0.isLike($1) }) else {
        throw programs.error(file, "answers otherwise each time: take every number from the arguments")
      }
      return transcripts
    }
    let (reference, mistakes) = (all[0], all.dropFirst())
    return try plans.indices.map { seed in
      let key = try KeyMaker(programs: programs).key(
        plans[seed], reference: reference[seed],
        misconceptions: Dictionary(uniqueKeysWithValues: zip(ids, mistakes.map { $0[seed] })))
      return Seeded(plan: plans[seed], reference: reference[seed], key: key)
    }
  }

  private func transcripts(of program: Program) async throws -> [Transcript] {
    var transcripts: [Transcript] = []
    for plan in plans { transcripts.append(try await programs.transcript(of: program, plan)) }
    return transcripts
  }

  private func results(_ transcript: Transcript, _ key: AnswerKey) -> [CheckResult] {
    Judgement(key: key, transcript: transcript, signature: exercise.entry).results
  }

  private func starter(_ key: AnswerKey) async throws -> [Verifier.Finding] {
    let program = try await programs.solution("Starter.swift")
    let results = results(try await programs.transcript(of: program, plans[0]), key)
    let declared = results.allSatisfy { $0.outcome == .stopped && $0.message?.contains("not implemented") == true }
    return declared
      ? []
      : [.init(exercise, "Starter.swift", "must fail every check by calling notImplemented, and for no other reason")]
  }

  private func accepted(_ keys: [AnswerKey]) async throws -> [Verifier.Finding] {
    try await concurrently(exercise.accepted) { name -> Verifier.Finding? in
      let file = "Accepted/\(name).swift"
      let transcripts = try await transcripts(of: programs.solution(file))
      for (transcript, key) in zip(transcripts, keys) {
        guard let wrong = results(transcript, key).first(where: { $0.outcome != .passed }) else { continue }
        let shown = wrong.counterexample.map {
          "\($0.input) should be \($0.expected), but is \($0.actual ?? "nothing")"
        }
        return .init(exercise, file, "fails the check \"\(wrong.name)\": \(shown ?? "")")
      }
      return nil
    }.compactMap { $0 }
  }

  private func misconceptions(_ keys: [AnswerKey], caught: inout Set<String>) -> [Verifier.Finding] {
    exercise.misconceptions.flatMap { id -> [Verifier.Finding] in
      let file = "Misconceptions/\(id).swift"
      for key in keys {
        guard let mistake = key.misconceptions[id] else { continue }
        let transcript = Transcript(answers: mistake.answers, network: mistake.network)
        let failed = results(transcript, key).filter { $0.outcome != .passed }
        caught.formUnion(failed.map(\.name))
        if failed.isEmpty {
          return [.init(exercise, file, "passes: a case is missing on which it gives another answer")]
        }
        var budget = Proof.budget
        let network = key.exact(mistake.network, &budget)
        let twins = key.misconceptions.filter {
          Exercise.misconception(ofForm: $0.key) != Exercise.misconception(ofForm: id)
            && key.explains($0.value, transcript, network, &budget)
        }.keys.sorted()
        if let twin = twins.first {
          return [
            .init(
              exercise, file,
              "gives the same answers as \(twin) on every case: add a case that tells them apart, or name it \(twin)+….swift if it is the same mistake"
            )
          ]
        }
      }
      return []
    }
  }

  /// Checks that nothing failed.
  private func idle(_ key: AnswerKey, _ caught: Set<String>) -> [Verifier.Finding] {
    key.checks.filter { !caught.contains($0.name) }.map {
      .init(
        exercise, "Checks.swift",
        "no misconception and no mutation fails the check \"\($0.name)\": it proves nothing yet, so add the mistake that it is for"
      )
    }
  }

  private func mutate(
    _ keys: [AnswerKey], caught: inout Set<String>, into report: inout Verifier.Report
  ) async throws {
    let reference = try exercise.text("Reference.swift")
    let mutations = Mutation.all(of: reference)
    // Changes to a reference that itself takes the compiler more may take it as much.
    let isBounded = try await built(reference, scopes: Self.scopes) != nil
    let failed = try await concurrently(mutations) { mutation in
      try await checksFailed(by: mutation, keys, scopes: isBounded ? Self.scopes : nil)
    }
    for (mutation, names) in zip(mutations, failed) {
      // What does not compile is no change to be caught.
      guard let names else { continue }
      report.mutations += 1
      report.mutationsCaught += names.isEmpty ? 0 : 1
      caught.formUnion(names)
      if names.isEmpty {
        report.survivors.append(.init(exercise, "Reference.swift", line: mutation.line, mutation.description))
      }
    }
  }

  /// Many changes make types that do not fit, in expressions for which the compiler would try a million possibilities; no
  /// reference in the catalogue takes it 20,000.
  private static let scopes = 50_000

  /// The checks that `mutation` fails with the first seed that fails it; nil where it does not compile.
  private func checksFailed(by mutation: Mutation, _ keys: [AnswerKey], scopes: Int?) async throws -> [String]? {
    guard let program = try await built(mutation.source, scopes: scopes) else { return nil }
    for (plan, key) in zip(plans, keys) {
      let transcript = try await programs.transcript(of: program, plan)
      let failed = results(transcript, key).filter { $0.outcome != .passed }.map(\.name)
      if !failed.isEmpty { return failed }
    }
    return []
  }

  /// The program that `source` makes; nil where it does not compile.
  private func built(_ source: String, scopes: Int?) async throws -> Program? {
    let place = try programs.workshop.prepareBuild(modules: Solution.modules, in: programs.sandbox, scopes: scopes)
    guard case .built(let program, _) = try await programs.build(Array(source.utf8), in: place) else { return nil }
    return program
  }

  /// For a check that allows a distance d: the reference's largest error and the smallest error of a mistake that fails,
  /// both as parts of d.
  private func margin(ofCheck index: Int, _ seeded: [Seeded]) -> String? {
    let check = seeded[0].key.checks[index]
    guard let distance = check.distance else { return nil }
    var right = 0.0
    var wrong = Double.infinity
    for seed in seeded {
      let start = seed.key.checks[..<index].reduce(0) { $0 + $1.cases.count }
      let cases = start..<start + seed.key.checks[index].cases.count
      func error(_ answers: [Answer]) -> Double {
        cases.map { Self.distance(answers[$0], seed.key.expected[$0]) }.max() ?? 0
      }
      right = max(right, error(seed.reference.answers))
      wrong = min(
        wrong, seed.key.misconceptions.values.map(\.answers).map(error).filter { $0 > distance }.min() ?? .infinity)
    }
    let parts = "the reference uses \(right / distance) of it, the nearest failing mistake is at \(wrong / distance)"
    return "\"\(check.name)\" allows \(distance): \(parts)"
  }

  /// The largest difference between two numbers in the same place; infinite where shapes differ or there is no answer.
  private static func distance(_ answer: Answer, _ expected: Value) -> Double {
    guard case .value(let value) = answer else { return .infinity }
    switch (value, expected) {
    case (.double(let a), .double(let b)): return abs(a - b)
    case (.array(let a), .array(let b)) where a.count == b.count:
      return zip(a, b).map { distance(.value($0), $1) }.max() ?? 0
    default: return value == expected ? 0 : .infinity
    }
  }
}
