import Catalogue
import Foundation
import Grading
import Isolation
import Records
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
  /// Whether anything was begun.
  var isUsed: Bool { workbench != nil || records != nil }
  /// Whether the compiler is sure to be needed.
  let comesFirst: Bool
  private let course: Task<(folder: URL, course: Course), any Error>?
  private let records: Task<(file: URL, records: Records), any Error>?

  /// Thrown where somebody should first be told that it takes seconds.
  private struct FirstUse: Error {}
  /// Thrown where it is not needed yet: the compiler where what is sent may be known, and what comes next where not.
  private struct NotNow: Error {}

  private init(words: [String]) {
    let command = words.first ?? ""
    let isAskedFor = !words.contains { ["--help", "-h"].contains($0) }
    let grades = isAskedFor && ["check", "submit"].contains(command) && !words.contains("--no-isolation")
    let workbench = grades ? Task { try await Workbench(isolated: true) { throw FirstUse() } } : nil
    self.workbench = workbench
    let records = isAskedFor && command == "submit" ? Self.records(words) : nil
    self.records = records
    // What was sent before needs no compiler, if it passed.
    let sent = grades ? records.map { records in Task { try await Self.wasSent(words, to: records) } } : nil
    let begin = { (bench: Task<Workbench, any Error>) in
      Task {
        if try await sent?.value == true { throw NotNow() }
        return try await bench.value.grader.prepareBuild()
      }
    }
    compiler = Mutex(workbench.map(begin))
    comesFirst = command == "check"
    course = sent.map { sent in
      Task {
        guard try await sent.value else { throw NotNow() }
        return (Catalogue.folder(named: nil), try Course(Catalogue.named(nil)))
      }
    }
  }

  /// Opens the database that `words` seem to name; a new one is only made once it is clear that it is wanted.
  private static func records(_ words: [String]) -> Task<(file: URL, records: Records), any Error> {
    Task {
      let file = Records.file(named: value(of: "--database", in: words))
      guard FileManager.default.fileExists(atPath: file.path) else { throw NotNow() }
      return (file, try Records.opened(file))
    }
  }

  /// What follows `option` among `words`.
  private static func value(of option: String, in words: [String]) -> String? {
    if let index = words.firstIndex(of: option) { return words[(index + 1)...].first }
    return words.first { $0.hasPrefix(option + "=") }.map { String($0.dropFirst(option.count + 1)) }
  }

  /// Whether the file that `words` seem to name has ever been sent to `records`.
  private static func wasSent(
    _ words: [String], to records: Task<(file: URL, records: Records), any Error>
  ) async throws -> Bool {
    var status = stat()
    // A pipe can be read only once, and its writer hears of it when it is only opened.
    guard let records = try? await records.value.records,
      let file = words.dropFirst().first(where: { !$0.hasPrefix("-") }),
      stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let source = try TextFile(file).anyBytes(atMost: SubmissionOptions.longest)
    else { return false }
    return try records.hasSource(source)
  }

  /// Waits until the compiler has been started: to do something else meanwhile makes it start later.
  func begun() async {
    _ = try? await compiler.withLock { $0 }?.value
  }

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

  /// All of the catalogue of `options`, from here where that was begun.
  func course(of options: some CatalogueOptions) async throws -> Course {
    if let begun = try? await course?.value, begun.folder == Catalogue.folder(named: options.exercises) {
      return begun.course
    }
    return try Course(options.catalogue())
  }

  /// The records of `options`, from here where they were opened.
  func records(of options: some RecordsOptions) async throws -> Records {
    if let begun = try? await records?.value, begun.file == Records.file(named: options.database) {
      return begun.records
    }
    return try options.records()
  }

  /// Ends what is still going, of which nothing stays behind.
  func end() async {
    workbench?.cancel()
    _ = try? await records?.value
    await (try? compiler.withLock { $0.take() }?.value)?.discard()
  }
}
