import Neurons
import Testing

@Suite("Dense")
struct DenseTests {
  @Test("each neuron gives its weighted sum plus its bias, worked out by hand")
  func forward() throws {
    // 1·10 + 2·20 + 3·30 + 0.5 and −1·10 + 0·20 + 4·30 − 7
    let layer = try Dense(checking: [[1, 2, 3], [-1, 0, 4]], [0.5, -7])
    #expect(layer([10, 20, 30]) == [140.5, 103])
  }

  @Test("a layer with as many neurons as inputs uses its rows and not its columns")
  func squareLayer() throws {
    let layer = try Dense(checking: [[1, 2], [3, 4]], [0, 0])
    #expect(layer([1, 10]) == [21, 43])
  }

  @Test("no activation is hidden in the layer: a negative sum stays negative")
  func noActivation() throws {
    let layer = try Dense(checking: [[-2]], [-1])
    #expect(layer([3]) == [-7])
  }

  @Test("the layer keeps weights and biases as they were given")
  func keepsNumbers() throws {
    let layer = try Dense(checking: [[1, 2, 3], [4, 5, 6]], [7, 8])
    #expect(layer.weights == [[1, 2, 3], [4, 5, 6]])
    #expect(layer.biases == [7, 8])
  }

  @Test("inputs are counted along a row and outputs along a column")
  func counts() throws {
    let layer = try Dense(checking: [[1, 2, 3], [4, 5, 6]], [7, 8])
    #expect(layer.inputCount == 3)
    #expect(layer.outputCount(inputs: 3) == 2)
  }

  @Test("layers are equal exactly where their numbers are")
  func equality() throws {
    let layer = try Dense(checking: [[1, 2]], [3])
    #expect(layer == (try Dense(checking: [[1, 2]], [3])))
    #expect(layer != (try Dense(checking: [[1, 2]], [4])))
    #expect(layer != (try Dense(checking: [[2, 1]], [3])))
  }

  @Test(
    "NaN in a weight, an input or a bias comes out as NaN", arguments: [(Double.nan, 1, 0), (1, .nan, 0), (1, 1, .nan)])
  func notANumber(weight: Double, input: Double, bias: Double) throws {
    let outputs = try Dense(checking: [[weight]], [bias])([input])
    #expect(outputs.map(\.isNaN) == [true])
  }

  @Test("infinities are numbers like any other")
  func infinities() throws {
    let layer = try Dense(checking: [[.infinity], [-.infinity], [1]], [0, 0, -.infinity])
    #expect(layer([2]) == [.infinity, -.infinity, -.infinity])
  }

  @Test("0 times infinity is NaN, as it is everywhere in a Double")
  func zeroTimesInfinity() throws {
    let outputs = try Dense(checking: [[0]], [1])([.infinity])
    #expect(outputs.map(\.isNaN) == [true])
  }

  @Test("a sum of −0 only is −0: nothing starts from a 0 that was not given")
  func negativeZero() throws {
    let outputs = try Dense(checking: [[1]], [-0.0])([-0.0])
    #expect(outputs.map(\.sign) == [.minus])
  }
}
