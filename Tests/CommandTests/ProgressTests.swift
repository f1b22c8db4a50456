import Testing

@Suite("progress and history")
struct ProgressTests {
  private static let states: Set = ["not-started", "tried", "passed"]

  @Test("whoever has done nothing has everything before them, and the first exercise is next")
  func fresh() async throws {
    let result = try await Desk().json("progress", "--learner", "ada")
    #expect(result.keys.isSuperset(of: ["schema", "learner", "next", "lessons"]))
    #expect(result["schema"] == 1 && result["next"] == "neuron")
    let lesson = result["lessons"][0]
    #expect(lesson.keys.isSuperset(of: ["lesson", "completed", "exercises", "quizzes"]))
    #expect(lesson["lesson"] == "neural-networks" && lesson["completed"] == false)
    #expect(lesson["exercises"].elements.count == 19)
    for exercise in lesson["exercises"].elements {
      #expect(exercise.keys.isSuperset(of: ["exercise", "state", "best", "maximum", "submissions"]))
      #expect(exercise["state"] == "not-started" && exercise["best"] == 0 && exercise["submissions"] == 0)
    }
    let quiz = lesson["quizzes"][0]
    #expect(quiz.keys.isSuperset(of: ["quiz", "best", "maximum", "attempts"]))
    #expect(quiz["quiz"] == "neural-networks" && quiz["best"] == 0 && quiz["attempts"] == 0)
  }

  @Test("a wrong answer makes an exercise tried, a right one passed, and a worse one later takes nothing away")
  func states() async throws {
    let desk = try Desk()
    func relu() async throws -> [JSON] {
      let exercises = try await desk.json("progress", "--learner", "ada")["lessons"][0]["exercises"].elements
      let relu = try #require(exercises.first { $0["exercise"] == "relu" })
      return [relu["state"], relu["best"], relu["submissions"]]
    }
    let wrong = try await desk.submit(Answers.leaky)
    #expect(try await relu() == ["tried", .number(Double(wrong.score ?? -1)), 1])
    try await desk.submit(Answers.relu)
    #expect(try await relu() == ["passed", 10, 2])
    try await desk.submit("func relu(")
    #expect(try await relu() == ["passed", 10, 3])
  }

  @Test("the next exercise is the first of the order that is not passed")
  func next() async throws {
    let desk = try Desk()
    let reference = try ShippedExercise.text("neural-networks/neuron/Reference.swift")
    try await desk.submit(reference, as: "neuron")
    try await desk.submit(Answers.leaky)
    #expect(try await desk.json("progress", "--learner", "ada")["next"] == "relu")
    #expect(try await desk.run("progress", "--learner", "ada").output.contains("`gradus show relu`"))
  }

  @Test("a lesson is completed, and nothing is next, when all is passed and the quiz is mastered")
  func completed() async throws {
    let desk = try Desk()
    let catalogue = try QuizFixture.write(at: desk)
    func progress() async throws -> JSON {
      try await desk.json("progress", "--learner", "ada", "--exercises", catalogue)
    }
    let answer = { (pairs: [String]) in
      ["quiz", "lesson", "--learner", "ada", "--exercises", catalogue] + pairs.flatMap { ["--answer", $0] }
    }
    _ = try await desk.run(answer(["one=b", "several=a,b"]))
    #expect(try await progress()["next"] == "lesson")
    #expect(try await progress()["lessons"][0]["completed"] == false)
    _ = try await desk.run(answer(["one=b", "several=a,b", "word=gradient"]))
    let done = try await progress()
    #expect(done.keys.contains("next") && done["next"] == nil)
    #expect(done["lessons"][0]["completed"] == true)
  }

  @Test("history of an exercise lists this learner's submissions, newest first")
  func submissions() async throws {
    let desk = try Desk()
    try await desk.submit(Answers.leaky)
    try await desk.submit(Answers.relu, by: "grace")
    try await desk.submit(Answers.relu)
    let result = try await desk.json("history", "relu", "--learner", "ada")
    let entries = result["submissions"].elements
    #expect(entries.map(\.["id"]) == [3, 1])
    #expect(entries.map(\.["outcome"]) == ["passed", "failed"])
    #expect(entries.map(\.["misconception"]) == [nil, "leaky"])
    let lines = try await desk.run("history", "relu", "--learner", "ada").output.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].contains("#3  passed  10/10") && lines[1].contains("leaky"))
  }

  @Test("history of a quiz lists the attempts, newest first")
  func attempts() async throws {
    let desk = try Desk()
    let catalogue = try QuizFixture.write(at: desk)
    for answer in ["one=a", "one=b"] {
      _ = try await desk.run(
        "quiz", "lesson", "--answer", answer, "--learner", "ada", "--exercises", catalogue)
    }
    let result = try await desk.json("history", "lesson", "--learner", "ada", "--exercises", catalogue)
    #expect(result["attempts"].elements.map { [$0["id"], $0["score"]] } == [[2, 1], [1, 0]])
  }

  @Test("history says so where there is nothing yet")
  func nothing() async throws {
    let outcome = try await Desk().run("history", "relu", "--learner", "ada")
    #expect(outcome.status == 0)
    #expect(outcome.output == "Nothing yet.\n")
  }
}
