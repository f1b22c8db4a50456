import ArgumentParser
import Catalogue
import Foundation
import Records

struct HistoryCommand: ParsableCommand, LearningOptions {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Your earlier submissions or attempts, newest first.")

  @Argument(help: "The exercise or the quiz.") var name: String
  @Option(help: .learner) var learner: String?
  @Option(help: .database) var database: String?
  @Option(help: .exercises) var exercises: String?
  @Flag(help: .json) var json = false
  @Flag(help: .noColor) var noColor = false

  private struct History: Encodable {
    let schema = 1
    let learner: String
    let name: String
    var submissions: [SubmissionEntry] = []
    var attempts: [AttemptEntry] = []
  }

  func run() throws {
    let catalogue = try catalogue()
    let learner = try learnerName()
    let records = try records()
    var history = History(learner: learner, name: name)
    if catalogue.lessons.contains(where: { $0.name == name }) {
      history.attempts = try records.attempts(of: learner, at: name)
    } else {
      history.submissions = try records.submissions(of: learner, for: catalogue.exercise(name).name)
    }
    try Reminder.show(for: learner, in: catalogue, records)
    guard !json else { return printJSON(history) }
    if history.submissions.isEmpty && history.attempts.isEmpty { print("Nothing yet.") }
    for entry in history.submissions {
      let points = entry.score.flatMap { score in entry.maximum.map { "\(score)/\($0)" } } ?? "–"
      print(
        "\(time(entry.receivedAt))  #\(entry.id)  \(entry.outcome ?? "waits to be graded: gradus resume")  \(points)  \(entry.misconception ?? "")"
      )
    }
    for entry in history.attempts {
      print("\(time(entry.madeAt))  #\(entry.id)  \(entry.score)/\(entry.maximum)")
    }
  }

  /// The record's UTC time, to the second.
  private func time(_ stamp: String) -> String {
    stamp.prefix(19).replacing("T", with: " ") + " UTC"
  }
}
