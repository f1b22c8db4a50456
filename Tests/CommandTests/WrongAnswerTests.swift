import Testing

@Suite("answers that are wrong")
struct WrongAnswerTests {
  @Test("NaN is no answer where a number is right, and is shown as Swift writes it")
  func nan() async throws {
    let graded = try await Desk().check("func relu(_ z: Double) -> Double { .nan }")
    #expect(graded.score == 0)
    #expect(graded.first["counterexample"]["actual"] == "Double.nan")
  }

  @Test("infinities are shown as Swift writes them")
  func infinity() async throws {
    let graded = try await Desk().check("func relu(_ z: Double) -> Double { -.infinity }")
    #expect(graded.first["counterexample"]["actual"] == "-Double.infinity")
  }

  @Test("a layer of the wrong shape is a wrong answer, shown as it is")
  func shape() async throws {
    let graded = try await Desk().check(
      "import Neurons\nfunc collapse(_ a: Dense, _ b: Dense) -> Dense { Dense(weights: [[1, 2, 3]], biases: [4]) }",
      as: "linear-collapse")
    #expect(graded.status == 1 && graded.score == 0)
    #expect(graded.first["counterexample"]["actual"] == "Dense(weights: [[1.0, 2.0, 3.0]], biases: [4.0])")
  }

  @Test("a layer that no layer can be is stopped with a sentence about its shape")
  func ragged() async throws {
    let graded = try await Desk().check(
      """
      import Neurons
      func collapse(_ a: Dense, _ b: Dense) -> Dense { Dense(weights: [[1, 2], [3]], biases: [4, 5]) }
      """, as: "linear-collapse")
    #expect(graded.reasons == ["crashed"])
    #expect(graded.first["message"] == "Dense: row 1 of weights has 1 number, but row 0 has 2")
  }

  @Test("arrays of the wrong length are a wrong answer")
  func lengths() async throws {
    let graded = try await Desk().check(
      """
      func neuronGradient(weights: [Double], bias: Double, inputs: [Double], target: Double) -> Gradient {
        Gradient(weights: [], bias: 0, inputs: [0, 0, 0, 0, 0, 0, 0, 0, 0])
      }
      """, as: "neuron-gradient")
    #expect(graded.status == 1 && graded.score == 0)
    #expect(
      graded.first["counterexample"]["actual"]
        == "Gradient(weights: [], bias: 0.0, inputs: [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])")
  }

  @Test("an answer that is far too long floods nobody's terminal")
  func flood() async throws {
    let desk = try Desk()
    try desk.write(
      """
      func neuronGradient(weights: [Double], bias: Double, inputs: [Double], target: Double) -> Gradient {
        Gradient(weights: Array(repeating: 0.1, count: 20_000), bias: 0, inputs: [])
      }
      """, to: "neuron-gradient.swift")
    let outcome = try await desk.run("check", "neuron-gradient.swift", "--seed", Desk.seed)
    #expect(outcome.status == 1)
    #expect(outcome.output.utf8.count < 50_000, "\(outcome.output.utf8.count) bytes")
  }

  @Test(
    "an answer that is right almost everywhere fails",
    arguments: [
      "Double(Float(max(0, z)))", "max(0, min(z, 1e100))", "z > 1e-100 ? z : 0", "z.isFinite ? max(0, z) : 0",
      "(z + abs(z)) / 2", "z == 0 ? 1 : max(0, z)", "z == z.rounded() ? max(0, z) : z", "max(-0.25, z)",
      "abs(z) < 1e9 ? max(0, z) : z", "max(1e-12, z)",
    ])
  func almost(expression: String) async throws {
    let graded = try await Desk().check("func relu(_ z: Double) -> Double { \(expression) }")
    #expect(graded.outcome == "failed", "\(graded.result)")
    #expect((1..<10).contains(graded.score ?? 0))
  }

  @Test(
    "the reference fails once it gives up on wide layers, many layers, many steps or tiny numbers",
    arguments: [
      ("linear-collapse", "let inputs = first", "if first.weights.count > 8 { return first }"),
      ("deep-collapse", "layers.dropFirst()", "layers.count > 5 ? layers[0] :"),
      ("deep-collapse", "layers.dropFirst()", "layers[0].weights[0][0] == 0.5 ? layers[0] :"),
      ("forward-pass", "var numbers = inputs", "if inputs.count > 8 { return inputs }"),
      ("backpropagation", "var ", "if layers.count > 5 { return [] }"),
      ("gradient-descent", "var x = start", "if steps > 400 { return start }"),
      ("gradient-descent", "var x = start", "if (1e-99..<1e-20).contains(gradient(start)[0]) { return start }"),
      ("gradient-descent", "var x = start", "if steps == 30 { return start }"),
      ("training", "var model = start", "if steps > 100 { return [] }"),
      ("training", "var model = start", "if (1e-99..<1e-20).contains(targets[0]) { return [] }"),
    ])
  func givingUp(exercise: String, statement: String, givesUp: String) async throws {
    let reference = try ShippedExercise.text("neural-networks/\(exercise)/Reference.swift")
    let place = try #require(reference.range(of: statement)).lowerBound
    let answer = "\(reference[..<place])\(givesUp)\n\(reference[place...])"
    let graded = try await Desk().check(answer, as: exercise)
    #expect(graded.outcome == "failed", "\(graded.result)")
  }

  @Test(
    "a layer that leaves ReLU out where all sums are below 0, or where there is one neuron, fails and is not misnamed")
  func reluLeftOut() async throws {
    for condition in ["z.max()! < 0", "z.count == 1", "z.contains(biases.min()!)"] {
      let graded = try await Desk().check(
        """
        func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
          let z = zip(weights, biases).map { row, bias in zip(row, inputs).map(*).reduce(bias, +) }
          return \(condition) ? z : z.map { max(0, $0) }
        }
        """, as: "layer")
      #expect(graded.outcome == "failed" && graded.misconception == nil, "\(condition): \(graded.result)")
    }
    let allOrNothing = try await Desk().check(
      """
      func layer(weights: [[Double]], biases: [Double], inputs: [Double]) -> [Double] {
        let z = zip(weights, biases).map { row, bias in zip(row, inputs).map(*).reduce(bias, +) }
        return z.max()! <= 0 ? z.map { _ in 0 } : z
      }
      """, as: "layer")
    #expect(allOrNothing.outcome == "failed" && allOrNothing.misconception == nil)
  }

  @Test("a network that is right for exact numbers, but whose program gives others, fails and is told why")
  func rounded() async throws {
    let graded = try await Desk().check(
      """
      import Neurons
      let network = Network {
        Dense(weights: [[1], [-1], [0]], biases: [0, 0, 0x1p60])
        ReLU()
        Dense(weights: [[1, 1, 1]], biases: [-0x1p60])
      }
      """, as: "absolute-value")
    #expect(graded.outcome == "failed")
    #expect(graded.first["counterexample"]["actual"] == "[0.0]")
    #expect(graded.first["message"].text?.contains("a Double rounds on the way") == true)
  }

  @Test("a network that is right on small numbers alone fails, however large the others are")
  func networkFarOut() async throws {
    let graded = try await Desk().check(
      """
      import Neurons
      let network = Network {
        Dense(weights: [[1], [-1], [1]], biases: [0, 0, -0x1p60])
        ReLU()
        Dense(weights: [[1, 1, -1]], biases: [0])
      }
      """, as: "absolute-value")
    #expect(graded.outcome == "failed", "wrong from 2⁶⁰ on, but \(graded.outcome ?? "")")
  }

  @Test("a network that takes another count of numbers fails with a sentence that says so")
  func networkInputs() async throws {
    let graded = try await Desk().check(
      "import Neurons\nlet network = Network { Dense(weights: [[1, 1]], biases: [0]) }", as: "absolute-value")
    #expect(graded.status == 1 && graded.score == 0)
    #expect(graded.first["message"] == "Network: takes 2 numbers, but was given 1")
  }

  @Test("a layer of the learner's own making is refused with a sentence")
  func ownLayer() async throws {
    let graded = try await Desk().check(
      """
      import Neurons
      struct Absolute: Layer {
        var inputCount: Int? { nil }
        func outputCount(inputs: Int) -> Int { inputs }
        func callAsFunction(_ inputs: [Double]) -> [Double] { inputs.map(abs) }
      }
      let network = Network { Absolute() }
      """, as: "absolute-value")
    #expect(graded.status == 1 && graded.score == 0)
    #expect(graded.first["message"].text?.contains("this exercise knows Dense and ReLU") == true)
  }

  @Test("a layer of the learner's own that has the name of one that is known is said to be their own")
  func ownReLU() async throws {
    let graded = try await Desk().check(
      """
      import Neurons
      struct ReLU: Layer {
        var inputCount: Int? { nil }
        func outputCount(inputs: Int) -> Int { inputs }
        func callAsFunction(_ inputs: [Double]) -> [Double] { inputs.map { max(0, $0) } }
      }
      let network = Network { Dense(weights: [[1]], biases: [0]); ReLU() }
      """, as: "absolute-value")
    #expect(graded.first["message"].text?.contains("your own type ReLU") == true)
  }

  @Test("what the runtime says of a place in memory is the same each time")
  func addresses() async throws {
    let graded = try await Desk().check(
      """
      final class Box { var value = 0.0 }
      func relu(_ z: Double) -> Double {
        unowned var box: Box
        do { box = Box() }
        return box.value
      }
      """)
    let message = graded.first["message"].text ?? ""
    #expect(message.contains("unowned") && message.contains("0x…"), "\(message)")
  }
}
