import Exchange
import Neurons
import Testing

@Suite("Values of another type")
struct MismatchTests {
  static let one = Value.array([.double(1)])

  static func dense(_ weights: Value, _ biases: Value) -> Value {
    .record("Dense", [.init("weights", weights), .init("biases", biases)])
  }

  static func network(_ layers: [Value]) -> Value {
    .record("Network", [.init("layers", .array(layers))])
  }

  static let oneOfEach: [Value] = [
    .double(1), .int(1), .bool(true), .string("1"), .array([.double(1)]), .record("ReLU", []),
  ]

  @Test("a basic type takes its own kind and no other", arguments: oneOfEach)
  func basic(value: Value) {
    #expect(((try? Double(exchanged: value)) != nil) == (value == .double(1)))
    #expect(((try? Int(exchanged: value)) != nil) == (value == .int(1)))
    #expect(((try? Bool(exchanged: value)) != nil) == (value == .bool(true)))
    #expect(((try? String(exchanged: value)) != nil) == (value == .string("1")))
    #expect(((try? [Double](exchanged: value)) != nil) == (value == .array([.double(1)])))
  }

  @Test("a whole number is not taken for a double, nor the other way round")
  func numbers() {
    #expect(throws: ExchangeError.mismatch) { try Double(exchanged: .int(1)) }
    #expect(throws: ExchangeError.mismatch) { try Int(exchanged: .double(1)) }
  }

  @Test("an array with one element of another type is another type")
  func oddElement() {
    #expect(throws: ExchangeError.mismatch) { try [Double](exchanged: .array([.double(1), .int(2)])) }
    #expect(throws: ExchangeError.mismatch) { try [[Double]](exchanged: .array([.array([]), .double(1)])) }
  }

  static let noLayers: [Value] = [
    .double(1),
    .record("Dense", []),
    .record("Dense", [.init("weights", .array([one]))]),
    .record("Dense", [.init("biases", one), .init("weights", .array([one]))]),
    .record("Dense", [.init("weights", .array([one])), .init("bias", one)]),
    .record("Dense", [.init("weights", .array([one])), .init("biases", one), .init("more", one)]),
    .record("dense", [.init("weights", .array([one])), .init("biases", one)]),
    dense(one, one),
    dense(.array([one]), .array([.int(1)])),
    dense(.array([]), .array([])),
    dense(.array([.array([])]), one),
    dense(.array([one, one]), one),
    dense(.array([one, .array([.double(1), .double(2)])]), .array([.double(1), .double(2)])),
    .record("ReLU", []),
  ]

  @Test("what is no sound layer is not taken for one", arguments: noLayers)
  func layers(value: Value) {
    #expect(throws: ExchangeError.mismatch) { try Dense(exchanged: value) }
  }

  static let narrow = dense(.array([one]), one)
  static let wide = dense(.array([.array([.double(1), .double(2)])]), one)

  static let noNetworks: [Value] = [
    narrow,
    .record("Network", []),
    .record("Network", [.init("layer", .array([narrow]))]),
    .record("Network", [.init("layers", narrow)]),
    .record("Network", [.init("layers", .array([narrow])), .init("layers", .array([]))]),
    network([]),
    network([narrow, wide]),
    network([.record("Sigmoid", [])]),
    network([.record("ReLU", [.init("slope", .double(0))])]),
    network([.double(1)]),
    network([network([narrow])]),
  ]

  @Test("what is no sound network is not taken for one", arguments: noNetworks)
  func networks(value: Value) {
    #expect(throws: ExchangeError.mismatch) { try Network(exchanged: value) }
  }

  @Test("the legal neighbours of those are taken")
  func legal() throws {
    #expect(try Dense(exchanged: Self.narrow) == Dense(checking: [[1]], [1]))
    #expect(try Network(exchanged: Self.network([Self.wide, .record("ReLU", []), Self.narrow])).layers.count == 3)
    #expect(try Network(exchanged: Self.network([.record("ReLU", [])])).layers.count == 1)
  }

  @Test("fields are given where name, labels and their order are those asked for, and only there")
  func fields() throws {
    let record = Value.record("Gradient", [.init("weights", Self.one), .init("bias", .double(2))])
    #expect(try record.fields(of: "Gradient", ["weights", "bias"]) == [Self.one, .double(2)])
    for (name, labels) in [
      ("gradient", ["weights", "bias"]), ("Gradient", ["bias", "weights"]), ("Gradient", ["weights"]),
      ("Gradient", ["weights", "bias", "inputs"]), ("Gradient", []),
    ] {
      #expect(throws: ExchangeError.mismatch) { try record.fields(of: name, labels) }
    }
    #expect(throws: ExchangeError.mismatch) { try Value.int(1).fields(of: "Gradient", []) }
  }

  struct Tanh: Layer {
    var inputCount: Int? { nil }
    func outputCount(inputs: Int) -> Int { inputs }
    func callAsFunction(_ inputs: [Double]) -> [Double] { inputs }
  }

  @Test("a network with a layer of the learner's own stops and names its type")
  func unknownLayer() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Network([ReLU(), Tanh()]).exchanged
    }
    let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(text.contains("Network: a layer is of type Tanh, but this exercise knows Dense and ReLU"))
  }
}
