import Foundation
import Records
import Testing

@Suite("Exporting a learner")
struct ExportTests {
  let place: Place
  let records: Records

  init() throws {
    place = try Place()
    records = try place.open()
  }

  func json(of learner: String) throws -> [String: Any] {
    let data = try JSONEncoder().encode(records.export(learner))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  func list(_ name: String, of learner: String) throws -> [[String: Any]] {
    try #require(try json(of: learner)[name] as? [[String: Any]])
  }

  @Test("a learner who is not there cannot be exported")
  func unknown() {
    #expect(throws: RecordsError.unknownLearner("ada")) { try records.export("ada") }
  }

  @Test("the export says whose it is and which form it has")
  func head() throws {
    try records.recordHint(1, for: "relu", of: "ada")
    let export = try json(of: "ada")
    #expect(export["schema"] as? Int == 1)
    #expect(export["learner"] as? String == "ada")
    #expect(Set(export.keys) == ["schema", "learner", "submissions", "attempts", "hints"])
  }

  @Test("every submission is in it with its text and all its verdicts")
  func submissions() throws {
    let first = try records.receive(Array("let x = \"é\"".utf8), from: "ada", for: "relu", seed: "7")
    _ = try records.receive([0x61], from: "ada", for: "neuron", seed: "8")
    for verdict in [VerdictRecord.failed(3, misconception: "leaky"), .passed()] {
      try records.append(verdict, to: first)
    }
    let submissions = try list("submissions", of: "ada")
    #expect(submissions.map { $0["exercise"] as? String } == ["relu", "neuron"])
    #expect(submissions.map { $0["source"] as? String } == ["let x = \"é\"", "a"])
    #expect(submissions.map { $0["seed"] as? String } == ["7", "8"])
    #expect(submissions.map { $0["id"] as? Int64 } == [first, first + 1])
    let verdicts = try #require(submissions[0]["verdicts"] as? [[String: Any]])
    #expect(verdicts.map { $0["outcome"] as? String } == ["failed", "passed"])
    #expect(verdicts.map { $0["misconception"] as? String } == ["leaky", nil])
    #expect(verdicts.map { $0["score"] as? Int } == [3, 10])
    #expect(verdicts.map { $0["result"] as? String } == ["{}", "{}"])
    #expect(try #require(submissions[1]["verdicts"] as? [Any]).isEmpty)
  }

  @Test("every attempt is in it with its answers, and every hint")
  func attemptsAndHints() throws {
    _ = try records.recordAttempt([.right("a"), .wrong("b", misconception: "leaky")], at: "one", by: "ada")
    for number in 1...2 { try records.recordHint(number, for: "relu", of: "ada") }
    let attempt = try #require(try list("attempts", of: "ada").first)
    #expect(attempt["quiz"] as? String == "one")
    #expect(attempt["score"] as? Int == 1 && attempt["maximum"] as? Int == 2)
    let answers = try #require(attempt["answers"] as? [[String: Any]])
    #expect(answers.map { $0["question"] as? String } == ["a", "b"])
    #expect(answers.map { $0["given"] as? String } == ["b", "a"])
    #expect(answers.map { $0["correct"] as? Bool } == [true, false])
    #expect(answers.map { $0["misconception"] as? String } == [nil, "leaky"])
    #expect(try list("hints", of: "ada").map { $0["number"] as? Int } == [1, 2])
    #expect(try list("hints", of: "ada").map { $0["exercise"] as? String } == ["relu", "relu"])
  }

  @Test("hints of several exercises come by exercise and number, however quickly they were seen")
  func hintOrder() throws {
    let seen = [("relu", 1), ("neuron", 1), ("relu", 2), ("neuron", 2), ("neuron", 3)]
    for (exercise, number) in seen { try records.recordHint(number, for: exercise, of: "ada") }
    let numbers = try list("hints", of: "ada").filter { $0["exercise"] as? String == "neuron" }
    #expect(numbers.map { $0["number"] as? Int } == [1, 2, 3])
  }

  @Test("nothing of anybody else is in it")
  func nobodyElse() throws {
    try records.recordHint(1, for: "relu", of: "ada")
    let other = try records.receive(Array("secret".utf8), from: "grace", for: "relu", seed: "7")
    try records.append(.passed(), to: other)
    _ = try records.recordAttempt([.right("a")], at: "one", by: "grace")
    try records.recordHint(2, for: "relu", of: "grace")
    #expect(try list("submissions", of: "ada").isEmpty)
    #expect(try list("attempts", of: "ada").isEmpty)
    #expect(try list("hints", of: "ada").count == 1)
  }
}
