import Foundation
import Testing

@Suite("the shipped exercises")
struct ShippedExerciseTests {
  static let names = (try? ShippedExercise.names()) ?? []

  @Test("there are exercises to verify")
  func areThere() {
    #expect(Self.names.count >= 19)
  }

  /// Right answers pass, known mistakes fail and are named as themselves, starters fail, checks earn their place.
  @Test("every exercise holds under verify", arguments: names)
  func holds(exercise: String) async throws {
    let desk = try Desk()
    let outcome = try await desk.run("verify", exercise, "--seeds", "1", "--json")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    let report = try JSON(outcome.output)["exercises"][0]
    #expect(report["accepted"].integer ?? 0 >= 2)
    #expect(report["misconceptions"].integer ?? 0 >= 4)
    #expect(report["mutationsCaught"].integer ?? 0 > 0)
  }

  @Test("a mistake is named by check as it is by verify", arguments: ["relu/leaky", "absolute-value/corner-moved"])
  func named(mistake: String) async throws {
    let parts = mistake.split(separator: "/").map(String.init)
    let graded = try await Desk().check(
      ShippedExercise.text("neural-networks/\(parts[0])/Misconceptions/\(parts[1]).swift"), as: parts[0])
    #expect(graded.outcome == "failed" && graded.misconception == parts[1], "\(graded.result)")
    #expect(graded.result["misconception"]["says"].text?.isEmpty == false)
  }
}
