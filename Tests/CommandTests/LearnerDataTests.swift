import Foundation
import Testing

@Suite("export, erase and backup")
struct LearnerDataTests {
  /// A database in which ada and grace have done something of everything, and have sent one text both.
  private func desk() async throws -> Desk {
    let desk = try Desk()
    for learner in ["ada", "grace"] {
      try await desk.submit(Answers.leaky, by: learner)
      _ = try await desk.run("hint", "relu", "--learner", learner)
      _ = try await desk.run(
        "quiz", "neural-networks", "--answer", "collapse=c", "--answer", "relu=3,2", "--learner", learner)
    }
    try await desk.submit("// only ada's: sesame\n" + Answers.relu, by: "ada")
    return desk
  }

  @Test("export has every submission, verdict, attempt, answer and hint of a learner, and nobody else's")
  func export() async throws {
    let desk = try await desk()
    let export = try await desk.json("export", "--learner", "ada")
    #expect(export["schema"] == 1 && export["learner"] == "ada")
    let submissions = export["submissions"].elements
    #expect(submissions.map(\.["id"]) == [1, 3])
    #expect(submissions.map(\.["source"].text) == [Answers.leaky, "// only ada's: sesame\n" + Answers.relu])
    #expect(submissions.map { $0["verdicts"][0]["outcome"] } == ["failed", "passed"])
    #expect(try JSON(export["submissions"][0]["verdicts"][0]["result"].text ?? "")["misconception"]["id"] == "leaky")
    #expect(export["attempts"].elements.map(\.["id"]) == [1])
    #expect(export["attempts"][0]["answers"].elements.count == 4)
    #expect(export["hints"].elements.map(\.["number"]) == [1])
  }

  @Test("a learner's times are UTC in ISO 8601")
  func times() async throws {
    let export = try await desk().json("export", "--learner", "ada")
    let times = [
      export["submissions"][0]["receivedAt"], export["attempts"][0]["madeAt"], export["hints"][0]["seenAt"],
    ]
    for time in times.map(\.text) {
      let found = try #require(time)
      #expect(found.wholeMatch(of: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/) != nil, "\(found)")
    }
  }

  @Test(
    "a learner who is not there cannot be exported or erased",
    arguments: [["export", "--learner", "nobody"], ["erase", "--learner", "nobody", "--confirm", "nobody"]])
  func unknown(arguments: [String]) async throws {
    let outcome = try await Desk().run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors == "gradus: no learner is named \"nobody\" here\n")
  }

  @Test(
    "erase without the same name again erases nothing", arguments: [["--confirm", "Ada"], ["--confirm", ""], []])
  func unconfirmed(confirm: [String]) async throws {
    let desk = try Desk()
    try await desk.submit(Answers.relu)
    let outcome = try await desk.run(["erase", "--learner", "ada"] + confirm)
    #expect(outcome.status == 64)
    #expect(!outcome.errors.isEmpty)
    #expect(try await desk.json("export", "--learner", "ada")["submissions"].elements.count == 1)
  }

  @Test("erase removes all of a learner from the file itself, and leaves the others theirs")
  func erase() async throws {
    let desk = try await desk()
    let before = try await desk.run("export", "--learner", "grace", "--json").output
    #expect(try await desk.json("erase", "--learner", "ada", "--confirm", "ada")["erased"] == "ada")
    #expect(try await desk.run("export", "--learner", "ada").status == 64)
    #expect(try await desk.run("export", "--learner", "grace", "--json").output == before)
    for file in try FileManager.default.contentsOfDirectory(atPath: desk.path("data/gradus")) {
      let bytes = try desk.bytes("data/gradus/\(file)")
      #expect(!bytes.contains("sesame".utf8), "ada's text is still in \(file)")
    }
  }

  @Test("the number of an erased submission is not given again")
  func numbers() async throws {
    let desk = try Desk()
    try await desk.submit(Answers.relu)
    _ = try await desk.run("erase", "--learner", "ada", "--confirm", "ada")
    #expect(try await desk.submit(Answers.relu).result["submission"] == 2)
  }

  @Test("backup makes a sound copy that has everything")
  func backup() async throws {
    let desk = try await desk()
    let result = try await desk.json("backup", "copy.sqlite")
    #expect(result["file"] == .string(desk.path("copy.sqlite")))
    #expect(try await Database.run("PRAGMA integrity_check", on: desk.path("copy.sqlite")) == "ok")
    let original = try await desk.run("export", "--learner", "ada").output
    #expect(try await desk.run("export", "--learner", "ada", "--database", "copy.sqlite").output == original)
  }

  @Test("backup never writes over a file, and says what to do")
  func backupOver() async throws {
    let desk = try Desk()
    try desk.write("precious", to: "copy.sqlite")
    let outcome = try await desk.run("backup", "copy.sqlite")
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("copy.sqlite") && outcome.errors.contains("is there already"))
    #expect(!outcome.errors.contains("--database"), "the name to change is the copy's: \(outcome.errors)")
    #expect(try desk.text("copy.sqlite") == "precious")
  }

  @Test("a backup into a folder that is not there is exit code 73")
  func backupNowhere() async throws {
    let outcome = try await Desk().run("backup", "nowhere/copy.sqlite")
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("the copy") && outcome.errors.contains("nowhere/copy.sqlite"))
    #expect(!outcome.errors.contains("--database"), "the name to change is the copy's: \(outcome.errors)")
  }
}

extension [UInt8] {
  /// Whether `part` stands somewhere in it.
  fileprivate func contains(_ part: String.UTF8View) -> Bool {
    let part = Array(part)
    return indices.dropLast(part.count - 1).contains { self[$0..<$0 + part.count].elementsEqual(part) }
  }
}
