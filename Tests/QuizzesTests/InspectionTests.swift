import Quizzes
import Testing

@Suite("What a quiz's author should mend")
struct InspectionTests {
  private static let texts = ["m-a": "", "m-c": "", "m-abs": "", "m-loss": ""]

  private func problems(_ replaced: String, by text: String) throws -> [String] {
    let spoiled = Sample.text.replacing(replaced, with: text)
    #expect(spoiled != Sample.text)
    return try Sample.quiz(spoiled).problems(texts: Self.texts)
  }

  @Test("a sound quiz has nothing to mend")
  func sound() throws {
    #expect(try Sample.quiz().problems(texts: Self.texts).isEmpty)
  }

  @Test("a misconception without a text is named with its question")
  func noText() throws {
    #expect(
      try Sample.quiz().problems(texts: ["m-a": "", "m-c": "", "m-abs": ""]) == [
        "the question word names the misconception m-loss, which has no text in misconceptions.yaml"
      ])
  }

  @Test("two options that read alike are found")
  func sameOptions() throws {
    #expect(try problems("text: Second", by: "text: First") == ["the question pick has two options with the same text"])
  }

  @Test(
    "a right answer among the wrong ones is found",
    arguments: [("- answers: [3, 2]", "- answers: [0, 2]", "numbers"), ("[loss, the loss]", "[loss, SLOPES]", "word")])
  func rightAmongWrong(replaced: String, text: String, question: String) throws {
    let found = try problems(replaced, by: text)
    #expect(found.count == 1 && found[0].hasPrefix("the question \(question) lists"))
  }

  private func drawn(_ answer: String, _ wrong: String) throws -> [String] {
    try Sample.quiz(
      """
      title: Drawn
      questions:
        - id: product
          kind: number
          ask: What is {a} by {b}?
          draw: {a: [0, 3], b: [0, 3]}
          points: 1
          answers: ["\(answer)"]
          feedback: Right.
          wrong:
            - answers: ["\(wrong)"]
              feedback: No.
          otherwise: Try again.
      """
    ).problems(texts: [:])
  }

  @Test("a drawn answer that divides by 0 is found, with the numbers that do it")
  func division() throws {
    #expect(
      try drawn("a / b", "a + b + 1") == [
        "the question product has no answer where a = 0, b = 0: does a formula divide by 0?"
      ])
  }

  @Test("a wrong formula that is the right one, written otherwise, is found; one that meets it now and then is not")
  func sameFormula() throws {
    #expect(try drawn("a * b", "b * a").count == 1)
    #expect(try drawn("a * b", "a + b").isEmpty)
  }
}
