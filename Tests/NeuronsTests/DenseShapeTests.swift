import Neurons
import Testing

@Suite("Shapes of Dense")
struct DenseShapeTests {
  struct Misfit: Sendable, CustomTestStringConvertible {
    let weights: [[Double]]
    let biases: [Double]
    let sentence: String
    var testDescription: String { "\(weights) with \(biases)" }

    init(_ weights: [[Double]], _ biases: [Double], _ sentence: String) {
      self.weights = weights
      self.biases = biases
      self.sentence = sentence
    }
  }

  static let misfits = [
    Misfit([], [], "Dense: weights has no row, but a layer needs at least one neuron"),
    Misfit([], [1], "Dense: weights has no row, but a layer needs at least one neuron"),
    Misfit([[]], [1], "Dense: row 0 of weights is empty, but a neuron needs at least one input"),
    Misfit([[], [1]], [1, 2], "Dense: row 0 of weights is empty, but a neuron needs at least one input"),
    Misfit([[1, 2], [3]], [0, 0], "Dense: row 1 of weights has 1 number, but row 0 has 2"),
    Misfit([[1], [2], []], [0, 0, 0], "Dense: row 2 of weights has 0 numbers, but row 0 has 1"),
    Misfit([[1], [2, 3], [4, 5, 6]], [0, 0, 0], "Dense: row 1 of weights has 2 numbers, but row 0 has 1"),
    Misfit([[1]], [], "Dense: weights has 1 row, but there are 0 biases"),
    Misfit([[1], [2]], [3], "Dense: weights has 2 rows, but there is 1 bias"),
    Misfit([[1, 2]], [3, 4], "Dense: weights has 1 row, but there are 2 biases"),
  ]

  @Test("numbers that make no layer are refused with the sentence that says why", arguments: misfits)
  func refused(misfit: Misfit) {
    #expect(throws: ShapeError(misfit.sentence)) { try Dense(checking: misfit.weights, misfit.biases) }
  }

  @Test("the smallest layer, one neuron of one input, is a layer")
  func smallest() throws {
    #expect(try Dense(checking: [[2]], [1])([3]) == [7])
  }

  @Test("an error reads as its sentence")
  func description() {
    #expect(String(describing: ShapeError("Dense: nothing fits")) == "Dense: nothing fits")
  }
}
