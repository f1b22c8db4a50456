import ArgumentParser
import Catalogue
import Foundation
import Grading
import Records

struct ResumeCommand: ConcurrentCommand, RecordsOptions, CatalogueOptions, OutputOptions {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Grade what was recorded but not graded.")

  @Option(help: .database) var database: String?
  @Option(help: .exercises) var exercises: String?
  @Flag(help: .json) var json = false
  @Flag(help: .noColor) var noColor = false

  private struct Resumed: Encodable {
    let schema = 1
    let graded: [Int64]
    let left: [Left]
  }

  private struct Left: Encodable {
    let submission: Int64
    let why: String
  }

  func work() async throws {
    let catalogue = try catalogue()
    let records = try records()
    let pending = try records.pending()
    var graded: [Int64] = []
    var left: [Left] = []
    let workbench = pending.isEmpty ? nil : try await Workbench(isolated: true)
    for id in pending.map(\.id) {
      // Each is held while it is graded, so that two who resume share the work, and nobody grades what is being graded.
      let hold = try records.hold()
      guard let workbench, let submission = try records.pending(id, holding: hold) else { continue }
      do {
        let exercise = try catalogue.exercise(submission.exercise)
        _ = try await workbench.grade(submission, exercise, catalogue.lesson(exercise.lesson), records)
        graded.append(id)
      } catch let error as CatalogueError {
        left.append(Left(submission: id, why: error.description))
      } catch let error as GradingError {
        left.append(Left(submission: id, why: error.description))
      } catch RecordsError.erased {
        continue
      }
      withExtendedLifetime(hold) {}
    }
    guard !json else { return printJSON(Resumed(graded: graded, left: left)) }
    let count = graded.count + left.count
    print(count == 0 ? "Nothing waits to be graded." : "Graded \(graded.count) of \(count) that waited.")
    for left in left { print("Submission \(left.submission) still waits: \(Terminal.safe(left.why))") }
  }
}
