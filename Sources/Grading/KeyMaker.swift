import Catalogue
import Exchange
import Foundation

/// Makes an exercise's answer key: runs its `Checks.swift` for the cases, then its reference and every known mistake on
/// them, all in isolation like any submission.
struct KeyMaker: Sendable {
  let programs: ExercisePrograms

  func make(seed: UInt64) async throws -> AnswerKey {
    let plan = try await programs.plan(programs.checks(), seed: seed)
    let misconceptions = programs.exercise.misconceptions
    let files = ["Reference.swift"] + misconceptions.map { "Misconceptions/\($0).swift" }
    let transcripts = try await concurrently(files) { file in
      try await programs.transcript(of: programs.solution(file), plan)
    }
    return try key(
      plan, reference: transcripts[0],
      misconceptions: Dictionary(uniqueKeysWithValues: zip(misconceptions, transcripts.dropFirst())))
  }

  /// The key for `plan` from what the reference and the known mistakes answer.
  func key(
    _ plan: ExercisePrograms.Plan, reference: Transcript, misconceptions: [String: Transcript]
  ) throws -> AnswerKey {
    let answers = try values(reference, plan)
    let count = plan.stated.count
    var picture = plan.picture
    if picture?.expected.isEmpty == true { picture?.expected = Array(answers[count...]) }
    let key = AnswerKey(
      checks: plan.checks, expected: zip(plan.stated, answers).map { $0 ?? $1 },
      misconceptions: misconceptions.mapValues {
        .init(answers: Array($0.answers.prefix(count)), network: $0.network)
      }, reference: reference.network, picture: picture)
    try confirm(reference, by: key)
    return key
  }

  /// The reference is held to the author's own rules and stated answers like any submission.
  private func confirm(_ transcript: Transcript, by key: AnswerKey) throws {
    let results = Judgement(key: key, transcript: transcript, signature: programs.exercise.entry).results
    for (check, result) in zip(key.checks, results) where check.claim != nil && result.evidence != .proof {
      throw programs.error(
        "Checks.swift",
        "the check \"\(check.name)\" cannot be decided for the reference: give a range for each of its inputs, or try cases alone"
      )
    }
    guard let wrong = results.first(where: { $0.outcome != .passed }) else { return }
    let given = wrong.counterexample.map { "\($0.input) should be \($0.expected), but is \($0.actual ?? "nothing")" }
    throw programs.error("Reference.swift", "fails the check \"\(wrong.name)\": \(given ?? "")")
  }

  private func values(_ transcript: Transcript, _ plan: ExercisePrograms.Plan) throws -> [Value] {
    let calls = plan.checks.flatMap { check in check.cases.map { (check.name, $0) } }
    return try transcript.answers.enumerated().map { index, answer in
      guard case .value(let value) = answer else {
        let place =
          calls.indices.contains(index)
          ? "the check \"\(calls[index].0)\" with (\(calls[index].1.map(\.description).joined(separator: ", ")))"
          : "the picture"
        throw programs.error(
          "Reference.swift", "gives no answer to \(place): \(transcript.remarks[index] ?? "\(answer)")")
      }
      return value
    }
  }
}
