import Foundation
import Testing

@Suite("the shipped exercises")
struct ShippedExerciseTests {
  /// A Swift file of an exercise's folder, such as `relu/Misconceptions/leaky`.
  struct Solution: CustomTestStringConvertible, Sendable {
    let lesson: String
    let exercise: String
    let file: String
    var testDescription: String { "\(exercise)/\(file)" }

    var id: String { String(file.split(separator: "/").last ?? "") }

    func graded() async throws -> Graded {
      try await Desk().check(ShippedExercise.text("\(lesson)/\(exercise)/\(file).swift"), as: exercise)
    }
  }

  private static func solutions(_ files: (ShippedExercise) throws -> [String]) -> [Solution] {
    let exercises = (try? ShippedExercise.all()) ?? []
    return exercises.flatMap { exercise in
      ((try? files(exercise)) ?? []).map { Solution(lesson: exercise.lesson, exercise: exercise.name, file: $0) }
    }
  }

  static let right = solutions { exercise in
    ["Reference"] + (try exercise.files(in: "Accepted").map { "Accepted/\($0)" })
  }
  static let starters = solutions { _ in ["Starter"] }
  static let misconceptions = solutions { try $0.files(in: "Misconceptions").map { "Misconceptions/\($0)" } }

  @Test("every exercise has a reference, other right answers and known mistakes to test")
  func areThere() throws {
    let exercises = try ShippedExercise.names()
    #expect(exercises.count >= 5)
    #expect(Self.starters.map(\.exercise) == exercises)
    for exercise in exercises {
      #expect(Self.right.filter { $0.exercise == exercise }.count > 1, "\(exercise)")
      #expect(Self.misconceptions.contains { $0.exercise == exercise }, "\(exercise)")
    }
  }

  @Test("a right answer passes", arguments: right)
  func passes(_ solution: Solution) async throws {
    let graded = try await solution.graded()
    #expect(graded.outcome == "passed", "\(graded.result)")
    #expect(graded.status == 0)
    #expect(graded.score == graded.result["maximum"].integer)
  }

  @Test("the starter compiles, fails and scores nothing", arguments: starters)
  func starterFails(_ solution: Solution) async throws {
    let graded = try await solution.graded()
    #expect(graded.outcome == "failed", "\(graded.result)")
    #expect(graded.status == 1)
    #expect(graded.score == 0)
    #expect(graded.misconception == nil)
  }

  @Test("a misconception fails and is named as itself", arguments: misconceptions)
  func isNamed(_ solution: Solution) async throws {
    let graded = try await solution.graded()
    #expect(graded.outcome == "failed")
    #expect(graded.status == 1)
    #expect(graded.misconception == solution.id, "\(graded.result)")
    #expect(graded.result["misconception"]["says"].text?.isEmpty == false)
  }
}
