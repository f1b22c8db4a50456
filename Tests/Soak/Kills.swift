import ArgumentParser
import Foundation

struct KillsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kills", abstract: "Kills gradus at random instants of its life, and looks at what is left.")

  @OptionGroup var options: SoakOptions
  @Option(help: "How many programs to kill.") var kills = 1000

  func run() throws {
    print("kills: \(kills), --seed \(options.seed)")
    let site = try Site(gradus: options.gradus)
    var random = Seeded(options.seed)
    let acts: [any Act] = try [Submitting(site), Answering(site), Creating(site), Migrating(site)]
    var tallies = acts.map { _ in Tally() }
    var done = 0
    while done < kills {
      for (index, act) in acts.enumerated() where done < kills {
        done += try act.once(number: done, &random, &tallies[index])
      }
      if done % 50 < 6 { print("  \(done) of \(kills), \(site.faults.count) faults") }
    }
    print("killed in            before  recorded  acknowledged  after its end")
    for (act, tally) in zip(acts, tallies) { print(act.name.padding(toLength: 20, withPad: " ", startingAt: 0), tally) }
    try site.end()
  }
}

/// Where in their lives programs were killed.
struct Tally: CustomStringConvertible {
  /// Before anything was recorded.
  var before = 0
  /// After it was recorded, before it was said to be.
  var recorded = 0
  /// After it was said to be recorded.
  var acknowledged = 0
  /// Ended by themselves, before the kill came.
  var ended = 0

  mutating func count(_ child: Child, recorded isRecorded: Bool, acknowledged isAcknowledged: Bool) {
    if child.ending != .signalled(SIGKILL) {
      ended += 1
    } else if isAcknowledged {
      acknowledged += 1
    } else if isRecorded {
      recorded += 1
    } else {
      before += 1
    }
  }

  var description: String {
    zip([before, recorded, acknowledged, ended], [6, 9, 13, 14]).map { count, width in
      String(repeating: " ", count: max(0, width - "\(count)".count)) + "\(count)"
    }.joined()
  }
}

/// Something that gradus does while it is killed.
protocol Act {
  var name: String { get }
  /// Kills it, looks at what is left, and gives how many were killed.
  func once(number: Int, _ random: inout Seeded, _ tally: inout Tally) throws -> Int
}

extension Act {
  /// Kills each of `children` at a random instant from 0 to 1.1 of the time that one lives; half of them in its last part,
  /// where it commits and prints.
  func kill(_ children: [Child], life: Duration, _ random: inout Seeded) {
    let start = ContinuousClock.now
    var waiting = children.map { child in
      let from = Bool.random(using: &random) ? 0 : 0.7
      return (child: child, instant: start + life * Double.random(in: from...1.1, using: &random))
    }
    while !waiting.isEmpty {
      for next in waiting where next.instant <= .now { next.child.kill() }
      waiting.removeAll { $0.child.hasEnded() }
      usleep(200)
    }
  }

  /// How long `work` takes: the middle of five times.
  static func life(_ work: () throws -> Void) rethrows -> Duration {
    let clock = ContinuousClock()
    return try (0..<5).map { _ in try clock.measure(work) }.sorted()[2]
  }
}
