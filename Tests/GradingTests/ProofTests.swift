import Exact
import Isolation
import Neurons
import Testing

@testable import Grading

@Suite("What is decided about a described network for every input")
struct ProofTests {
  private static let files = [
    "exercise.yaml": "title: T\npoints: 6\nentry: \"let network: Network\"\n",
    "Reference.swift":
      "import Neurons\nlet network = Network { Dense(weights: [[1], [-1]], biases: [0, 0]); ReLU(); Dense(weights: [[1, 1]], biases: [0]) }",
    "Checks.swift": """
    import Authoring
    func checks(_ draw: inout Draw) -> [Check] {
      [
        Check("right of 0", points: 1, everywhere: [Box(0...)], [Case([1.0]), Case([3.0])]),
        Check("left of 0", points: 2, everywhere: [Box(...0)], [Case([-1.0]), Case([-3.0])]),
        Check("at one place", points: 2, everywhere: [Box(0.5)], [Case([0.5])]),
        Check("on cases alone", points: 1, [Case([2.0])]),
        .picture(.curve(-2...2, of: nil)),
      ]
    }
    """,
    "Misconceptions/right-half-only.swift":
      "import Neurons\nlet network = Network { Dense(weights: [[1]], biases: [0]); ReLU() }",
    "Misconceptions/turned-over.swift":
      "import Neurons\nlet network = Network { Dense(weights: [[1], [-1]], biases: [0, 0]); ReLU(); Dense(weights: [[-1, -1]], biases: [0]) }",
    "Misconceptions/turned-over+twice.swift":
      "import Neurons\nlet network = Network { Dense(weights: [[1], [-1]], biases: [0, 0]); ReLU(); Dense(weights: [[-2, -2]], biases: [0]) }",
  ]

  private func verdict(_ layers: String) async throws -> Verdict {
    try await Fixture.shared.grade("import Neurons\nlet network = Network { \(layers) }", Self.files)
  }

  @Test("a right network is proved right wherever a check says everywhere, and tried where it does not")
  func evidence() async throws {
    let verdict = try await verdict(
      "Dense(weights: [[2], [-2]], biases: [0, 0]); ReLU(); Dense(weights: [[0.5, 0.5]], biases: [0])")
    #expect(verdict.outcome == .passed)
    #expect(verdict.checks.map(\.evidence) == [.proof, .proof, .proof, .cases])
  }

  @Test(
    "a network that computes the right function in another way passes",
    arguments: [
      "Dense(weights: [[-1], [1]], biases: [0, 0]); ReLU(); Dense(weights: [[1, 1]], biases: [0])",
      "Dense(weights: [[1], [1], [-1]], biases: [0, 0, 0]); ReLU(); Dense(weights: [[0.25, 0.75, 1]], biases: [0])",
      "Dense(weights: [[1], [-1], [0]], biases: [0, 0, -3]); ReLU(); Dense(weights: [[1, 1, 7]], biases: [0])",
      "Dense(weights: [[1], [-1]], biases: [0, 0]); ReLU(); Dense(weights: [[1, 1]], biases: [0]); ReLU()",
      "Dense(weights: [[4]], biases: [0]); Dense(weights: [[0.25], [-0.25]], biases: [0, 0]); ReLU(); Dense(weights: [[1, 1]], biases: [0])",
      "Dense(weights: [[-1], [1]], biases: [0, 0]); ReLU(); Dense(weights: [[2, 0], [0, 2]], biases: [0, 0]); ReLU(); Dense(weights: [[0.5, 0.5]], biases: [0])",
    ])
  func otherNetworks(layers: String) async throws {
    #expect(try await verdict(layers).outcome == .passed)
  }

  @Test("numbers that cancel exactly, but that a Double loses, are wrong where the program is, and the reason is told")
  func cancelling() async throws {
    let verdict = try await verdict(
      "Dense(weights: [[1], [-1], [1]], biases: [0, 0, 0]); ReLU(); Dense(weights: [[1, 1, 0x1p900], [0, 0, 0x1p900]], biases: [0, 0]); Dense(weights: [[1, -1]], biases: [0])"
    )
    // At 0 alone nothing is lost.
    #expect(verdict.checks.prefix(3).map(\.outcome) == [.failed, .passed, .failed])
    #expect(verdict.checks[0].evidence == .cases)
    #expect(verdict.checks[0].message?.contains("a Double rounds on the way") == true)
  }

  @Test("what stays near a curve for exact numbers, but not where its program is asked, is not near it")
  func cancellingNearACurve() async throws {
    let files = Self.files.merging([
      "Checks.swift": """
      import Authoring
      func checks(_ draw: inout Draw) -> [Check] {
        [
          Check("near x", points: 4, within: 0.25, of: [0, 1], on: [0.0...1.0], trying: [0.5, 0.75]),
          Check("at one place", points: 2, within: 0.25, of: [0, 1], on: [1.0], trying: [1]),
        ]
      }
      """
    ]) { $1 }
    let layers = { (offset: String) in
      "Dense(weights: [[1], [0]], biases: [0, \(offset)]); ReLU(); Dense(weights: [[1, 1]], biases: [-\(offset)])"
    }
    func outcomes(_ offset: String) async throws -> [CheckResult.Outcome] {
      try await Fixture.shared.grade("import Neurons\nlet network = Network { \(layers(offset)) }", files).checks.map(
        \.outcome)
    }
    #expect(try await outcomes("0x1p60") == [.failed, .failed])
    #expect(try await outcomes("4") == [.passed, .passed])
  }

  @Test("a network that is wrong only where no case is fails, with an input that shows it")
  func betweenCases() async throws {
    // A spike of height 2⁻¹⁰ around 1000.5.
    let verdict = try await verdict(
      """
      Dense(weights: [[1], [-1], [1], [1], [1]], biases: [0, 0, -1000, -1000.5, -1001]); ReLU()
      Dense(weights: [[1, 1, 0x1p-10, -0x1p-9, 0x1p-10]], biases: [0])
      """)
    #expect(verdict.checks.map(\.outcome) == [.failed, .passed, .passed, .passed])
    #expect(verdict.checks[0].evidence == .proof)
    #expect(verdict.checks[0].counterexample?.input.hasPrefix("network([1000.") == true)
  }

  @Test("the case that is easiest to read is the counterexample, where one shows the fault")
  func simplestCase() async throws {
    let verdict = try await verdict("Dense(weights: [[1]], biases: [0]); ReLU()")
    #expect(
      verdict.checks[1].counterexample == .init(input: "network([-1.0])", expected: "[1.0]", note: nil, actual: "[0.0]")
    )
  }

  @Test("a network of one input is told on which stretch it is wrong, and how")
  func stretch() async throws {
    let verdict = try await verdict("Dense(weights: [[1]], biases: [0]); ReLU()")
    #expect(verdict.checks[1].message == "for x < 0 yours is 0, and should be −x")
  }

  @Test("a check about one place fails only on what is there")
  func onePlace() async throws {
    let verdict = try await verdict("Dense(weights: [[1]], biases: [0])")
    #expect(verdict.checks.map(\.outcome) == [.passed, .failed, .passed, .passed])
  }

  @Test("numbers that only nearly cancel fail, with a sentence that says why no digit shows it")
  func rounding() async throws {
    let verdict = try await verdict(
      "Dense(weights: [[0.1], [-0.1]], biases: [0, 0]); ReLU(); Dense(weights: [[10, 10]], biases: [0])")
    #expect(verdict.checks[0].outcome == .failed)
    #expect(verdict.checks[0].message?.contains("0.1 are not held exactly") == true)
  }

  @Test("a mistake is named however its network is written")
  func named() async throws {
    let verdict = try await verdict(
      "Dense(weights: [[4], [0]], biases: [0, 1]); ReLU(); Dense(weights: [[0.25, 0]], biases: [0])")
    #expect(verdict.misconception?.id == "right-half-only")
  }

  @Test("a network that is like a known mistake on every case, but not everywhere, is given no name")
  func notNamed() async throws {
    let verdict = try await verdict(
      "Dense(weights: [[1], [1]], biases: [0, -100]); ReLU(); Dense(weights: [[1, 1]], biases: [0])")
    #expect(verdict.outcome == .failed && verdict.misconception == nil)
  }

  @Test("every form of a mistake has the mistake's name", arguments: [1, 2])
  func forms(factor: Int) async throws {
    let verdict = try await verdict(
      "Dense(weights: [[-1], [1]], biases: [0, 0]); ReLU(); Dense(weights: [[-\(factor), -\(factor)]], biases: [0])")
    #expect(verdict.misconception?.id == "turned-over")
  }

  @Test("a network with a number that is none is judged on its cases")
  func notANumber() async throws {
    let verdict = try await verdict("Dense(weights: [[Double.nan]], biases: [0])")
    #expect(verdict.checks.map(\.evidence) == [.cases, .cases, .proof, .cases])
    #expect(verdict.outcome == .failed)
  }

  @Test("a network that takes too much work to decide is judged on its cases, and nothing claims a proof")
  func tooLarge() async throws {
    let scratch = try Scratch()
    let exercise = try Fixture.exercise(Self.files, in: scratch.url)
    let key = try await Fixture.shared.grader.key(for: exercise, seed: "test")
    let transcript = Transcript(answers: key.expected.map { .value($0) }, network: key.reference)
    for (products, evidence) in [(20_000_000, CheckResult.Evidence.proof), (20, .cases)] {
      let results = Judgement(
        key: key, transcript: transcript, signature: exercise.entry, budget: Budget(products: products)
      ).results
      #expect(results.allSatisfy { $0.outcome == .passed })
      #expect(results.prefix(2).allSatisfy { $0.evidence == evidence }, "\(products) products")
    }
  }

  @Test("what was refuted stays refuted where no work is left for saying where else it is wrong")
  func explanation() async throws {
    let scratch = try Scratch()
    let exercise = try Fixture.exercise(Self.files, in: scratch.url)
    let key = try await Fixture.shared.grader.key(for: exercise, seed: "test")
    // Right on every case: it bends away at 100 and then at every whole number, so its stretches are many.
    let places = (100..<200).map { Double($0) }
    let network = Network {
      Dense(weights: [[1], [-1]] + places.map { _ in [1] }, biases: [0, 0] + places.map { -$0 })
      ReLU()
      Dense(weights: [[1, 1] + places.map { _ in 1 }], biases: [0])
    }
    let transcript = Transcript(answers: key.expected.map { .value($0) }, network: network)
    var refuted = 0
    for products in stride(from: 500, through: 60_000, by: 500) {
      let check = Judgement(
        key: key, transcript: transcript, signature: exercise.entry, budget: Budget(products: products)
      ).results[0]
      if check.evidence == .proof { refuted += 1 }
      #expect((check.evidence == .proof) == (check.outcome == .failed), "\(products) products")
      #expect(refuted == 0 || check.outcome == .failed, "refuted with less, but not with \(products) products")
    }
    #expect(refuted > 50)
  }

  @Test(
    "a claim that cannot be decided, or a case outside of it, is its author's fault",
    arguments: [
      "everywhere: [], [Case([1.0])]", "everywhere: [Box(0..., 0...)], [Case([1.0])]",
      "everywhere: [Box(0...)], [Case([1.0]), Case([-1.0])]",
    ])
  func undecidable(claim: String) async throws {
    var files = Self.files
    files["Checks.swift"] = """
      import Authoring
      func checks(_ draw: inout Draw) -> [Check] { [Check("all", points: 6, \(claim))] }
      """
    await #expect(throws: GradingError.self) {
      try await Fixture.shared.grade("import Neurons\nlet network = Network { ReLU() }", files)
    }
  }

  @Test("the picture has both curves, and the places where the answer bends")
  func picture() async throws {
    let verdict = try await verdict("Dense(weights: [[1]], biases: [-1]); ReLU()")
    guard case .curve(let inputs, let yours, let right, let kinks)? = verdict.sketch else {
      Issue.record("no curve, but \(String(describing: verdict.sketch))")
      return
    }
    #expect(inputs.first == -2 && inputs.last == 2 && kinks == [1])
    #expect(yours == inputs.map { max(0, $0 - 1) } && right == inputs.map { abs($0) })
  }

  @Test(
    "what is true of the network for every input is said, where it may surprise",
    arguments: [
      (
        "Dense(weights: [[1], [-1], [0]], biases: [0, 0, -1]); ReLU(); Dense(weights: [[1, 1, 5]], biases: [0])",
        ["neuron 3 is never on: its ReLU gives 0 for every input"]
      ),
      (
        "Dense(weights: [[1], [-1]], biases: [0, 0]); ReLU(); Dense(weights: [[1, 1]], biases: [1]); ReLU(); Dense(weights: [[1]], biases: [-1])",
        ["neuron 1 of hidden layer 2 is always on: its ReLU changes nothing"]
      ),
      (
        "Dense(weights: [[1], [-1]], biases: [0, 0]); ReLU(); Dense(weights: [[2, -2]], biases: [1])",
        ["for all its ReLUs, your network is one linear layer: Dense(weights: [[2.0]], biases: [1.0])"]
      ),
      ("Dense(weights: [[1], [-1]], biases: [0, 0]); ReLU(); Dense(weights: [[1, 1]], biases: [0])", []),
      ("Dense(weights: [[1]], biases: [0])", []),
    ])
  func remarks(layers: String, sentences: [String]) async throws {
    #expect(try await verdict(layers).remarks == sentences)
  }

  @Test("a check about every input is refused for an entry that is no network")
  func refused() async throws {
    var files = Fixture.double
    files["Checks.swift"] = """
      import Authoring
      func checks(_ draw: inout Draw) -> [Check] { [Check("all", points: 6, everywhere: [Box(0...)], [Case(1.0)])] }
      """
    await #expect(throws: GradingError.self) {
      try await Fixture.shared.grade("func double(_ x: Double) -> Double { 2 * x }", files)
    }
  }
}

@Suite("How near a described network stays to a curve")
struct NearnessTests {
  private static let files = [
    "exercise.yaml": "title: T\npoints: 3\nentry: \"let network: Network\"\n",
    "Reference.swift":
      "import Neurons\nlet network = Network { Dense(weights: [[1], [1]], biases: [0, -0.5]); ReLU(); Dense(weights: [[0.5, 1]], biases: [0]) }",
    "Checks.swift": """
    import Authoring
    func checks(_ draw: inout Draw) -> [Check] {
      [Check("near x²", points: 3, within: 1.0 / 16, of: [0, 0, 1], on: [0...1], trying: [0, 0.5, 1])]
    }
    """,
  ]

  private func check(_ biases: String, _ output: Double) async throws -> CheckResult {
    let layers =
      "Dense(weights: [[1], [1]], biases: [\(biases)]); ReLU(); Dense(weights: [[0.5, 1]], biases: [\(output)])"
    return try await Fixture.shared.grade("import Neurons\nlet network = Network { \(layers) }", Self.files).checks[0]
  }

  @Test("chords that reach the allowed distance in one point pass, and it is a proof")
  func atTheLimit() async throws {
    let check = try await check("0, -0.5", 0)
    #expect(check.outcome == .passed && check.evidence == .proof)
  }

  @Test("one that is further off between the inputs that are tried fails there")
  func beyond() async throws {
    let check = try await check("0, -0.5", 0x1p-20)
    #expect(check.outcome == .failed && check.evidence == .proof)
    #expect(check.counterexample?.input == "network([0.25])" || check.counterexample?.input == "network([0.75])")
  }
}
