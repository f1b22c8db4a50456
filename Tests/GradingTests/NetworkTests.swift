import Testing

@testable import Grading

@Suite("How a described network is judged")
struct NetworkTests {
  private static let files = [
    "exercise.yaml": "title: T\npoints: 4\nentry: \"let network: Network\"\n",
    "Reference.swift": "import Neurons\nlet network = Network { Dense(weights: [[0.5]], biases: [0]) }",
    "Checks.swift": """
    import Authoring
    func checks(_ draw: inout Draw) -> [Check] {
      [
        Check("halves", points: 1, [Case([2.0]), Case([4.0])]),
        Check("nearly", points: 2, .within(0.25), [Case([1.0]).expecting([0.75])]),
        Check("small", points: 1, hiddenNeuronsAtMost: 1),
      ]
    }
    """,
  ]

  private func verdict(_ layers: String) async throws -> Verdict {
    try await Fixture.shared.grade("import Neurons\nlet network = Network { \(layers) }", Self.files)
  }

  @Test("it is applied to each case's input, outside of the submission")
  func applied() async throws {
    let verdict = try await verdict("Dense(weights: [[1]], biases: [0])")
    #expect(verdict.checks.map(\.outcome) == [.failed, .passed, .passed])
    #expect(
      verdict.checks[0].counterexample == .init(input: "network([2.0])", expected: "[1.0]", note: nil, actual: "[2.0]"))
  }

  @Test("a distance that the author states is near enough, and no more")
  func within() async throws {
    let verdict = try await verdict("Dense(weights: [[0.25]], biases: [0.125])")
    #expect(verdict.checks[1].outcome == .failed)
    #expect(verdict.checks[1].counterexample?.note == "each number may be off by 0.25")
  }

  @Test("its size is held to the bound")
  func size() async throws {
    let verdict = try await verdict(
      "Dense(weights: [[1], [-1]], biases: [0, 0]); Dense(weights: [[0.25, -0.25]], biases: [0])")
    #expect(verdict.checks.map(\.outcome) == [.passed, .passed, .failed])
    #expect(
      verdict.checks[2].counterexample
        == .init(input: "network.hiddenNeuronCount", expected: "1", note: "or less", actual: "2"))
  }

  @Test("an input of the wrong size is said to be so")
  func shape() async throws {
    let verdict = try await verdict("Dense(weights: [[1, 1]], biases: [0])")
    #expect(verdict.checks[0].message == "Network: takes 2 numbers, but was given 1")
  }

  @Test("layers that do not fit stop it with a sentence, on every check")
  func trap() async throws {
    let verdict = try await verdict("Dense(weights: [[1], [2]], biases: [0])")
    #expect(verdict.checks.map(\.outcome) == [.stopped, .stopped, .stopped])
    #expect(verdict.checks[0].message == "Dense: weights has 2 rows, but there is 1 bias")
  }

  @Test("a layer of another kind is said to be none that can cross")
  func foreign() async throws {
    let code = """
      import Neurons
      struct Half: Layer {
        var inputCount: Int? { nil }
        func outputCount(inputs: Int) -> Int { inputs }
        func callAsFunction(_ inputs: [Double]) -> [Double] { inputs.map { $0 / 2 } }
      }
      let network = Network { Half() }
      """
    let verdict = try await Fixture.shared.grade(code, Self.files)
    #expect(verdict.checks[0].message == "Network: a layer is of type Half, but this exercise knows Dense and ReLU")
  }
}

@Suite("What an author hears of a broken exercise")
struct BrokenExerciseTests {
  private func error(_ changes: [String: String]) async -> String {
    do {
      let files = Fixture.double.merging(changes, uniquingKeysWith: { $1 })
      _ = try await Fixture.shared.grade("", files)
      return "none"
    } catch {
      return "\(error)"
    }
  }

  @Test("a reference that crashes is named with the case")
  func reference() async throws {
    let said = await error(["Reference.swift": "func double(_ x: Double) -> Double { [][0] }"])
    #expect(
      said == "lesson/sample/Reference.swift: gives no answer to the check \"one\" with (1.0): Index out of range")
  }

  @Test("checks that do not compile are named with their line")
  func checks() async throws {
    let said = await error([
      "Checks.swift": "import Authoring\nfunc checks(_ draw: inout Draw) -> [Check] { [nonsense] }"
    ])
    #expect(said == "lesson/sample/Checks.swift:2: does not compile: cannot find 'nonsense' in scope")
  }

  @Test("a case of another type than the entry's is shown")
  func types() async throws {
    let said = await error([
      "Checks.swift":
        "import Authoring\nfunc checks(_ draw: inout Draw) -> [Check] { [Check(\"one\", points: 6, [Case(1)])] }"
    ])
    #expect(
      said
        == "lesson/sample/Checks.swift: the check \"one\" has the case (1), which is none for func double(_ x: Double) -> Double"
    )
  }

  @Test("points that do not add up are said to")
  func points() async throws {
    let said = await error(["exercise.yaml": "title: T\npoints: 7\nentry: \"func double(_ x: Double) -> Double\"\n"])
    #expect(said == "lesson/sample/Checks.swift: its checks are worth 6 points, but exercise.yaml says 7")
  }

  @Test("a reference that fails a stated answer is named with it")
  func stated() async throws {
    let said = await error([
      "Checks.swift": """
      import Authoring
      func checks(_ draw: inout Draw) -> [Check] { [Check("one", points: 6, [Case(1.0).expecting(3.0)])] }
      """
    ])
    #expect(
      said == "lesson/sample/Reference.swift: fails the check \"one\": double(1.0) should be 3.0, but is 2.0")
  }
}
