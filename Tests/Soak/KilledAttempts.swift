import Foundation
import GRDB

/// The real answer to the question that all attempts here answer.
private let answer = ["--answer", "collapse=c", "--json"]

/// `gradus quiz`, on one database.
final class Answering: Act {
  let name = "quiz"
  private let site: Site
  private let database: URL
  private var life = Duration.zero
  private var acknowledged: Set<String> = []

  init(_ site: Site) throws {
    self.site = site
    database = site.folder.appending(path: "attempts.sqlite")
    life = try Self.life { try start("first").wait() }
  }

  private func start(_ learner: String) throws -> Child {
    try site.start(
      nil, ["quiz", "neural-networks", "--learner", learner, "--database", database.path] + answer)
  }

  func once(number: Int, _ random: inout Seeded, _ tally: inout Tally) throws -> Int {
    let learner = "learner \(number)"
    let child = try start(learner)
    kill([child], life: life, &random)
    let isAcknowledged = field("attempt", of: child.output) != nil
    if isAcknowledged { acknowledged.insert(learner) }
    if child.ending == .exited(0) && !isAcknowledged { site.fault("quiz ended well and printed no attempt") }
    try site.run(nil, ["history", "neural-networks", "--database", database.path, "--learner", learner, "--json"])
    site.inspect(database, name)
    let kept = try site.look(database) { database in
      try String.fetchAll(database, sql: "SELECT name FROM attempt JOIN learner ON learner.id = learner_id")
    }
    let lost = acknowledged.subtracting(kept)
    if !lost.isEmpty { site.fault("attempts are lost: \(lost)") }
    if kept.filter({ $0 == learner }).count > 1 { site.fault("an attempt is recorded twice") }
    tally.count(child, recorded: kept.contains(learner), acknowledged: isAcknowledged)
    return 1
  }
}

/// The first command, which makes the database, while another waits to use it.
final class Creating: Act {
  let name = "creation"
  private let site: Site
  private var life = Duration.zero

  init(_ site: Site) throws {
    self.site = site
    var number = 0
    life = try Self.life {
      number -= 1
      try start("first", file(number)).wait()
    }
  }

  private func file(_ number: Int) -> URL { site.folder.appending(path: "new-\(number).sqlite") }

  private func start(_ learner: String, _ file: URL) throws -> Child {
    try site.start(nil, ["quiz", "neural-networks", "--learner", learner, "--database", file.path] + answer)
  }

  func once(number: Int, _ random: inout Seeded, _ tally: inout Tally) throws -> Int {
    let file = file(number)
    let child = try start("killed", file)
    let other = Bool.random(using: &random) ? try start("other", file) : nil
    kill([child], life: life, &random)
    if let other, other.wait() != .exited(0) { site.fault("another was disturbed: \(other.errors)") }
    try site.run(nil, ["quiz", "neural-networks", "--learner", "next", "--database", file.path] + answer)
    site.inspect(file, name)
    let kept = try site.look(file) { database in
      try String.fetchAll(database, sql: "SELECT name FROM attempt JOIN learner ON learner.id = learner_id")
    }
    let isAcknowledged = field("attempt", of: child.output) != nil
    let expected = (isAcknowledged ? ["killed"] : []) + (other == nil ? [] : ["other"]) + ["next"]
    if !Set(expected).isSubset(of: kept) || Set(kept).count != kept.count { site.fault("recorded were \(kept)") }
    tally.count(child, recorded: kept.contains("killed"), acknowledged: isAcknowledged)
    for ending in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: file.path + ending) }
    return 1
  }
}
