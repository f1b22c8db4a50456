public import Catalogue
import Exchange
import Foundation
import Isolation

/// Proves, before a learner meets an exercise, that it catches what it claims to catch.
public struct Verifier: Sendable {
  /// Something that does not hold.
  public struct Finding: Equatable, Codable, Sendable {
    /// The file, from the catalogue's folder.
    public var file: String
    /// The line, where one can be named.
    public var line: Int?
    /// What is wrong, and what to do.
    public var problem: String

    /// A finding about `file`.
    public init(file: String, line: Int?, problem: String) {
      self.file = file
      self.line = line
      self.problem = problem
    }
  }

  /// What was found out about one exercise.
  public struct Report: Equatable, Codable, Sendable {
    /// The exercise.
    public var exercise: String
    /// What does not hold; empty where all does.
    public var findings: [Finding] = []
    /// How many other right answers passed.
    public var accepted = 0
    /// How many known mistakes were named as themselves.
    public var misconceptions = 0
    /// In how many forms, a file each.
    public var forms = 0
    /// How many small changes to the reference were made.
    public var mutations = 0
    /// How many of these some case caught.
    public var mutationsCaught = 0
    /// The changes that no case caught: equal to the reference, or a case is missing.
    public var survivors: [Finding] = []
    /// How many seeds were tried.
    public var seeds = 0
    /// Where a check allows a distance: how much of it the reference uses, and how far the nearest mistake is.
    public var margins: [String] = []
  }

  private let grader: Grader

  /// A verifier that builds and runs as `grader` does.
  public init(grader: Grader) {
    self.grader = grader
  }

  /// Tries `exercise` with `seeds` different seeds; `texts` says what to tell learners about misconceptions.
  ///
  /// Throws only where nothing can be run; what an author did wrong is a finding.
  public func verify(_ exercise: Exercise, seeds: Int, texts: [String: String]) async throws -> Report {
    var report = Report(exercise: exercise.name)
    report.seeds = seeds
    report.findings += FolderInspection(exercise: exercise, texts: texts).findings()
    do {
      let trial = try await Trial(programs: grader.programs(of: exercise), seeds: seeds)
      try await trial.run(into: &report)
    } catch let error as GradingError {
      report.findings.append(Finding(error))
    } catch let error as CatalogueError {
      report.findings.append(Finding(file: "\(exercise.lesson)/\(exercise.name)", line: nil, problem: "\(error)"))
    }
    return report
  }
}

extension Verifier.Finding {
  init(_ error: GradingError) {
    switch error {
    case .exercise(let file, let problem): self.init(file: file, line: nil, problem: problem)
    }
  }

  /// A finding about a file of `exercise`.
  init(_ exercise: Exercise, _ file: String, line: Int? = nil, _ problem: String) {
    self.init(file: "\(exercise.lesson)/\(exercise.name)/\(file)", line: line, problem: problem)
  }
}
