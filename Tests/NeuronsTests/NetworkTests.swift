import Neurons
import Testing

@Suite("Network")
struct NetworkTests {
  @Test("the example of the documentation gives [3.0] for −3")
  func documentation() {
    let network = Network {
      Dense(weights: [[1], [-1]], biases: [0, 0])
      ReLU()
      Dense(weights: [[1, 1]], biases: [0])
    }
    #expect(network([-3]) == [3.0])
  }

  @Test("numbers run through the layers first to last, worked out by hand")
  func forward() throws {
    // (2, 3) → (2 − 3 + 1, 2·2 + 1·3 − 10) = (0, −3) → (0, 0) → 5·0 + 7·0 + 4
    let network = try Network(checking: [
      Dense(checking: [[1, -1], [2, 1]], [1, -10]), ReLU(), Dense(checking: [[5, 7]], [4]),
    ])
    #expect(network([2, 3]) == [4])
    // (9, 1) → (9, 9) → 5·9 + 7·9 + 4
    #expect(network([9, 1]) == [112])
  }

  @Test("the order of layers matters: ReLU before and after a layer differ")
  func order() throws {
    let layer = try Dense(checking: [[-1]], [0])
    #expect(try Network(checking: [ReLU(), layer])([2]) == [-2])
    #expect(try Network(checking: [layer, ReLU()])([2]) == [0])
  }

  @Test("calling a network and asking for its outputs are the same")
  func outputs() throws {
    let network = try Network(checking: [Dense(checking: [[2]], [1])])
    #expect(try network.outputs(for: [3]) == [7])
    #expect(network([3]) == [7])
  }

  @Test("a network of ReLU alone takes any count")
  func anyCount() throws {
    let network = try Network(checking: [ReLU(), ReLU()])
    #expect(network.inputCount == nil)
    #expect(try network.outputs(for: [-1, 2, 3]) == [0, 2, 3])
    #expect(try network.outputs(for: []) == [])
  }

  @Test("the first layer that wants a count sets the network's, even behind a ReLU")
  func inputCount() throws {
    let layer = try Dense(checking: [[1, 2, 3]], [0])
    #expect(try Network(checking: [layer]).inputCount == 3)
    #expect(try Network(checking: [ReLU(), layer]).inputCount == 3)
  }

  @Test(
    "neurons before the last layer of them are hidden",
    arguments: [([[1, 1]], 0), ([[]], 0), ([[3, 1], [], [1, 3]], 3), ([[], [3, 1], [2, 3], [], [5, 2], []], 5)])
  func hiddenNeurons(shapes: [[Int]], count: Int) throws {
    #expect(try Network(checking: Self.layers(shapes)).hiddenNeuronCount == count)
  }

  struct Misfit: Sendable, CustomTestStringConvertible {
    let shapes: [[Int]]
    let sentence: String
    var testDescription: String { "\(shapes)" }
  }

  /// A layer of ones for [outputs, inputs], and a ReLU for [].
  static func layers(_ shapes: [[Int]]) throws -> [any Layer] {
    try shapes.map { shape in
      guard shape.count == 2 else { return ReLU() }
      let row = [Double](repeating: 1, count: shape[1])
      return try Dense(
        checking: [[Double]](repeating: row, count: shape[0]), [Double](repeating: 0, count: shape[0]))
    }
  }

  static let misfits = [
    Misfit(shapes: [], sentence: "Network: no layer, but a network needs at least one"),
    Misfit(
      shapes: [[2, 1], [1, 3]], sentence: "Network: layer 1 takes 3 numbers, but the layers before it give 2"),
    Misfit(
      shapes: [[2, 5], [], [1, 1]], sentence: "Network: layer 2 takes 1 number, but the layers before it give 2"),
    Misfit(
      shapes: [[], [3, 4], [], [], [1, 3], [1, 2]],
      sentence: "Network: layer 5 takes 2 numbers, but the layers before it give 1"),
  ]

  @Test("layers that do not fit together are refused with the sentence that says why", arguments: misfits)
  func refused(misfit: Misfit) throws {
    let layers = try Self.layers(misfit.shapes)
    #expect(throws: ShapeError(misfit.sentence)) { try Network(checking: layers) }
  }

  @Test(
    "layers that fit are a network", arguments: [[[1, 1]], [[]], [[2, 1], [3, 2]], [[4, 2], [], [1, 4], []]])
  func accepted(shapes: [[Int]]) throws {
    #expect(try Network(checking: Self.layers(shapes)).layers.count == shapes.count)
  }

  @Test("a wrong count of inputs is refused with both counts", arguments: [(1, 0), (1, 2), (3, 2), (2, 0)])
  func wrongCount(wanted: Int, given: Int) throws {
    let network = try Network(checking: Self.layers([[1, wanted]]))
    let noun = wanted == 1 ? "1 number" : "\(wanted) numbers"
    #expect(throws: ShapeError("Network: takes \(noun), but was given \(given)")) {
      try network.outputs(for: [Double](repeating: 0, count: given))
    }
  }
}
