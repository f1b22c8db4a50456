import Catalogue
import Foundation
import Grading
import Isolation
import Quizzes
import Synchronization

/// What a command is about to need, begun while its arguments are still being read, which takes as long.
///
/// The first word tells which command it will be. What was guessed wrong, or failed, is dropped: then it is made when it is
/// needed, and says what there is to say.
final class HeadStart: Sendable {
  /// Of this process; begins when it is first looked at.
  static let own = HeadStart(words: Array(CommandLine.arguments.dropFirst()))

  private let workbench: Task<Workbench, any Error>?
  /// Taken by whoever uses it: its files go with the last reference.
  private let compiler: Mutex<Task<PreparedBuild, any Error>?>
  private let catalogue: URL?
  private let course: Task<Course, any Error>?
  private let quizzes: Task<(Catalogue, [Quiz]), any Error>?

  /// Thrown where somebody should first be told that it takes seconds.
  private struct FirstUse: Error {}

  private init(words: [String]) {
    let command = words.first ?? ""
    let isAskedFor = !words.contains { ["--help", "-h"].contains($0) }
    let grades = isAskedFor && ["check", "submit"].contains(command) && !words.contains("--no-isolation")
    let workbench = grades ? Task { try await Workbench(isolated: true) { throw FirstUse() } } : nil
    self.workbench = workbench
    // Whether `submit` needs one, the records say.
    let begin = { (bench: Task<Workbench, any Error>) in Task { try await bench.value.grader.prepareBuild() } }
    compiler = Mutex(command == "check" ? workbench.map(begin) : nil)
    let folder = isAskedFor ? CatalogueOptions.folder(named: nil) : nil
    catalogue = folder
    let showsAll = ["list", "progress"].contains(command)
    course = showsAll ? folder.map { folder in Task { try Course(Catalogue(folder: folder)) } } : nil
    quizzes = command == "quiz" ? folder.map { folder in Task { try Self.quizzes(of: folder) } } : nil
  }

  /// Waits until what other programs do has been begun.
  func begun() async { _ = try? await compiler.withLock { $0 }?.value }

  /// The workbench, from here where there is one.
  func workbench(isolated: Bool) async throws -> Workbench {
    if isolated, let begun = try? await workbench?.value { return begun }
    return try await Workbench(isolated: isolated)
  }

  /// A compiler that waits for its sources, from here where there is one: for one caller.
  func compiler(at bench: Workbench, isolated: Bool) async throws -> PreparedBuild {
    if isolated, let begun = try? await compiler.withLock({ $0.take() })?.value { return begun }
    return try bench.grader.prepareBuild()
  }

  /// All of the catalogue in `folder`, from here where that was begun.
  func course(in folder: URL) async throws -> Course {
    if folder == catalogue, let begun = try await course?.value { return begun }
    return try Course(Catalogue(folder: folder))
  }

  /// The catalogue in `folder` with its quizzes, from here where they were begun.
  func quizzes(in folder: URL) async throws -> (Catalogue, [Quiz]) {
    if folder == catalogue, let begun = try await quizzes?.value { return begun }
    return try Self.quizzes(of: folder)
  }

  private static func quizzes(of folder: URL) throws -> (Catalogue, [Quiz]) {
    let catalogue = try Catalogue(folder: folder)
    return (catalogue, try catalogue.lessons.flatMap(Quiz.all))
  }

  /// Ends what is still going, of which nothing stays behind.
  func end() async {
    workbench?.cancel()
    await (try? compiler.withLock { $0.take() }?.value)?.discard()
  }
}
