import Catalogue
import Foundation
import Testing

@testable import Quizzes

/// Shipped files with changes to them: each is still read, or refused by a sentence that names it.
///
/// `GRADUS_TEST_ROUNDS` gives another number of rounds, `GRADUS_TEST_SEED` the seed of the first.
@Suite("Damaged files of the catalogue")
struct DamagedFilesTests {
  private static func number(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap(UInt64.init)
  }

  /// A tenth of all rounds each, so that those of one file share the work.
  static let seeds: [UInt64] = {
    let first = number("GRADUS_TEST_SEED") ?? 1
    return (0..<10).map { first &+ $0 * rounds }
  }()

  static let rounds = max(1, (number("GRADUS_TEST_ROUNDS") ?? 300) / 10)

  /// The shipped lesson, to be spoilt, with the file that is.
  private final class Place {
    let folder: TemporaryFolder
    let file: String
    let sound: String

    init(_ file: String) throws {
      self.file = file
      folder = try TemporaryFolder()
      var checkout = URL(filePath: #filePath)
      for _ in 0..<3 { checkout.deleteLastPathComponent() }
      try FileManager.default.copyItem(
        at: checkout.appending(path: "Exercises/neural-networks"), to: folder.url.appending(path: "neural-networks"))
      sound = try String(contentsOf: folder.url.appending(path: "neural-networks/\(file)"), encoding: .utf8)
    }

    func spoil(seed: UInt64) throws {
      var damage = Damage(seed: seed)
      try folder.write(damage.apply(to: sound), to: "neural-networks/\(file)")
    }

    /// Does `work`, which may only throw an error about this file.
    func expectRefusal(seed: UInt64, _ work: () throws -> Void) {
      do {
        try work()
      } catch CatalogueError.malformed(let name, let line, let problem) {
        #expect(name == "neural-networks/\(file)", "seed \(seed)")
        #expect(line.map { $0 > 0 } != false, "seed \(seed)")
        #expect(!problem.isEmpty, "seed \(seed)")
      } catch {
        Issue.record("seed \(seed): \(error)")
      }
    }
  }

  @Test("a damaged lesson.yaml is a lesson or refused", arguments: seeds)
  func lesson(seed: UInt64) throws {
    let place = try Place("lesson.yaml")
    for seed in seed..<seed + Self.rounds {
      try place.spoil(seed: seed)
      place.expectRefusal(seed: seed) {
        let lesson = try #require(try Catalogue(folder: place.folder.url).lessons.first)
        #expect((1...1_000_000).contains(lesson.number) && (0...1).contains(lesson.mastery), "seed \(seed)")
        #expect(Set(lesson.order).count == 19, "seed \(seed)")
      }
    }
  }

  @Test("a damaged exercise.yaml is an exercise or refused", arguments: seeds)
  func exercise(seed: UInt64) throws {
    let exercises = ["autograd", "exclusive-or", "relu"]
    let name = exercises[Int(seed / Self.rounds % 3)]
    let place = try Place("\(name)/exercise.yaml")
    let catalogue = try Catalogue(folder: place.folder.url)
    for seed in seed..<seed + Self.rounds {
      try place.spoil(seed: seed)
      place.expectRefusal(seed: seed) {
        let exercise = try catalogue.exercise(name)
        #expect((1...1_000_000).contains(exercise.points), "seed \(seed)")
        #expect(!exercise.declaredName.isEmpty && exercise.entry.description.utf8.count < 100_000, "seed \(seed)")
      }
    }
  }

  @Test("damaged texts of misconceptions are texts or refused", arguments: seeds)
  func misconceptions(seed: UInt64) throws {
    let place = try Place("misconceptions.yaml")
    let lesson = try Catalogue(folder: place.folder.url).lesson("neural-networks")
    for seed in seed..<seed + Self.rounds {
      try place.spoil(seed: seed)
      place.expectRefusal(seed: seed) {
        let texts = try lesson.misconceptions()
        #expect(texts.values.allSatisfy { !$0.isEmpty }, "seed \(seed)")
      }
    }
  }

  @Test("a damaged quiz.yaml is a quiz that can be taken and inspected, or refused", arguments: seeds)
  func quiz(seed: UInt64) throws {
    let place = try Place("quiz.yaml")
    for seed in seed..<seed + Self.rounds {
      try place.spoil(seed: seed)
      place.expectRefusal(seed: seed) {
        let quiz = try Quiz(
          lesson: "neural-networks", folder: place.folder.url.appending(path: "neural-networks"))
        let taken = quiz.taken(by: "ada", seed: "\(seed)", all: true)
        #expect(taken.maximum > 0, "seed \(seed)")
        for question in taken.questions { #expect((0...question.maximum).contains(question.score(nil).score)) }
        _ = quiz.problems(texts: [:])
      }
    }
  }
}
