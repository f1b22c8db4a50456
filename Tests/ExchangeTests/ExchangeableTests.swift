import Exchange
import Neurons
import Testing

@Suite("Types that cross")
struct ExchangeableTests {
  /// What `value` is after it was sent and received.
  static func crossed<Crossing: Exchangeable>(_ value: Crossing) throws -> Crossing {
    try Crossing(exchanged: reread(value.exchanged.bytes))
  }

  @Test(
    "doubles keep every bit",
    arguments: [0, -0.0, 0.1, .nan, -.nan, .infinity, -.infinity, .leastNonzeroMagnitude] as [Double])
  func doubles(number: Double) throws {
    #expect(try Self.crossed(number).bitPattern == number.bitPattern)
  }

  @Test("a signalling NaN keeps its payload")
  func signallingNaN() throws {
    let number = Double(bitPattern: 0x7FF0_0000_0000_BEEF)
    #expect(try Self.crossed(number).bitPattern == number.bitPattern)
  }

  @Test("whole numbers cross, the outermost too", arguments: [0, 1, -1, Int.min, Int.max])
  func ints(number: Int) throws {
    #expect(try Self.crossed(number) == number)
  }

  @Test("truths and texts cross")
  func truthsAndTexts() throws {
    #expect(try Self.crossed(true))
    #expect(try !Self.crossed(false))
    #expect(try Self.crossed("a\0é\"") == "a\0é\"")
  }

  @Test(
    "arrays cross, empty, ragged and in each other",
    arguments: [[], [[]], [[1], []], [[1, 2], [3], []]] as [[[Double]]])
  func arrays(array: [[Double]]) throws {
    #expect(try Self.crossed(array) == array)
  }

  @Test("an empty array is an array of whatever was asked for")
  func emptyArray() throws {
    #expect(try [Double](exchanged: .array([])) == [])
    #expect(try [String](exchanged: .array([])) == [])
    #expect(try [[Int]](exchanged: .array([])) == [])
  }

  @Test("layers cross bit for bit", arguments: TestSeed.some(20))
  func layers(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let layer = try numbers.dense(inputs: 1 + numbers.below(4), outputs: 1 + numbers.below(4))
    #expect(identical(try Self.crossed(layer).exchanged, layer.exchanged))
  }

  @Test("networks cross bit for bit, with the order of their layers", arguments: TestSeed.some(20))
  func networks(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let network = try numbers.network()
    let crossed = try Self.crossed(network)
    #expect(identical(crossed.exchanged, network.exchanged))
    #expect(crossed.layers.map { $0 is ReLU } == network.layers.map { $0 is ReLU })
  }

  @Test("a layer is a record of weights and biases, and ReLU one without fields")
  func records() throws {
    let network = try Network(checking: [Dense(checking: [[2]], [1]), ReLU()])
    let dense = Value.record(
      "Dense", [.init("weights", .array([.array([.double(2)])])), .init("biases", .array([.double(1)]))])
    #expect(network.exchanged == .record("Network", [.init("layers", .array([dense, .record("ReLU", [])]))]))
  }
}
