import Foundation
import GRDB
import Records

/// Three `gradus submit` at once on one database, and `gradus resume`.
final class Submitting: Act {
  let name = "submit"
  private let site: Site
  private let database: URL
  private var life = Duration.zero
  /// What was sent, by text: each is sent once.
  private var sent: Set<String> = []
  /// What was said to be recorded.
  private var acknowledged: [Int64: String] = [:]

  init(_ site: Site) throws {
    self.site = site
    database = site.folder.appending(path: "submissions.sqlite")
    // The first also makes the library and the answer key.
    for child in try start(0) { child.child.wait() }
    var number = 0
    life = try Self.life {
      number += 1
      for child in try start(-number) { child.child.wait() }
    }
  }

  private func start(_ number: Int) throws -> [(child: Child, text: String)] {
    try (0..<3).map { index in
      let text = "// \(number) \(index)\nfunc relu(_ z: Double) -> Double { z < \(index == 0 ? 0 : 1) ? 0 : z }\n"
      let file = try site.write(text, as: "answer-\(index).swift")
      sent.insert(text)
      let arguments = ["submit", file, "--exercise", "relu", "--seed", "soak", "--learner", "learner \(index)"]
      let child = try site.start(nil, arguments + ["--database", database.path, "--json"])
      return (child, text)
    }
  }

  func once(number: Int, _ random: inout Seeded, _ tally: inout Tally) throws -> Int {
    let children = try start(number + 1)
    kill(children.map(\.child), life: life, &random)
    for (child, text) in children {
      if let id = field("submission", of: child.output) as? Int64 {
        acknowledged[id] = text
      } else if case .exited(let code) = child.ending {
        site.fault("submit ended with \(code) and no result: \(child.errors)")
      }
    }
    try site.run(nil, ["progress", "--database", database.path, "--learner", "learner 0", "--json"])
    if !(try site.scratch()).isEmpty { site.fault("scratch folders are left: \(try site.scratch())") }
    let orphans = site.orphans()
    if !orphans.isEmpty { site.fault("sandboxes are left, such as \(orphans[0].prefix(200))") }
    try check()
    let recorded = try site.look(database) { try Set(Data.fetchAll($0, sql: "SELECT bytes FROM source")) }
    for (child, text) in children {
      tally.count(
        child, recorded: recorded.contains(Data(text.utf8)), acknowledged: acknowledged.values.contains(text))
    }
    try resume(&random)
    return children.count
  }

  /// All that was acknowledged is there with its bytes, and nothing that was never sent.
  private func check() throws {
    site.inspect(database, name)
    let kept = try site.look(database) { database in
      try Row.fetchAll(
        database, sql: "SELECT s.id, t.bytes FROM submission AS s JOIN source AS t ON t.id = s.source_id"
      ).map { row in (id: row["id"] as Int64, text: String(decoding: row["bytes"] as Data, as: UTF8.self)) }
    }
    let byNumber = Dictionary(uniqueKeysWithValues: kept.map { ($0.id, $0.text) })
    for (id, text) in acknowledged where byNumber[id] != text { site.fault("submission \(id) is lost or changed") }
    if Set(byNumber.values).count != kept.count { site.fault("a submission is recorded twice") }
    if !Set(byNumber.values).isSubset(of: sent) { site.fault("a text is recorded that nobody sent") }
    let unanswered = try site.look(database) { database in
      try Int64.fetchAll(
        database, sql: "SELECT id FROM submission WHERE id NOT IN (SELECT submission_id FROM verdict)")
    }
    for id in unanswered where acknowledged[id] != nil { site.fault("the verdict on submission \(id) is lost") }
  }

  /// Grades what is left, once after the grading was killed too, and nothing twice.
  private func resume(_ random: inout Seeded) throws {
    let waiting = try Records(at: database, migrations: Site.migrations).pending().map(\.id)
    guard !waiting.isEmpty else { return }
    let resume = ["resume", "--database", database.path, "--json"]
    if Bool.random(using: &random) { kill([try site.start(nil, resume)], life: life, &random) }
    let left = try Records(at: database, migrations: Site.migrations).pending().map(\.id)
    guard let child = try site.run(nil, resume) else { return }
    if field("graded", of: child.output) as? [Int64] != left {
      site.fault("of \(left) was graded: \(child.output)")
    }
    let twice = try site.look(database) { database in
      try Int64.fetchAll(database, sql: "SELECT submission_id FROM verdict GROUP BY submission_id HAVING count(*) > 1")
    }
    if !twice.isEmpty { site.fault("graded twice: \(twice)") }
  }
}
