import Neurons
import Testing

@Suite("ReLU")
struct ReLUTests {
  @Test(
    "what is above 0 stays, what is below becomes 0",
    arguments: [
      (3.0, 3.0), (-3, 0), (0, 0), (0.25, 0.25), (-0.25, 0), (.infinity, .infinity), (-.infinity, 0),
      (.leastNonzeroMagnitude, .leastNonzeroMagnitude), (-.leastNonzeroMagnitude, 0),
      (.greatestFiniteMagnitude, .greatestFiniteMagnitude),
    ])
  func values(input: Double, output: Double) {
    #expect(ReLU()([input]) == [output])
  }

  @Test("−0 gives 0 with a plus sign", arguments: [-0.0, 0, -1, -Double.infinity])
  func negativeZero(input: Double) {
    #expect(ReLU()([input]).map(\.sign) == [.plus])
  }

  @Test("NaN stays NaN", arguments: [Double.nan, -.nan, Double(nan: 5, signaling: false)])
  func notANumber(input: Double) {
    #expect(ReLU()([input]).map(\.isNaN) == [true])
  }

  @Test("each number is taken by itself and in order")
  func elementwise() {
    #expect(ReLU()([1, -2, 3, -4]) == [1, 0, 3, 0])
  }

  @Test("any count of numbers will do, and as many come out", arguments: [0, 1, 7])
  func counts(count: Int) {
    #expect(ReLU().inputCount == nil)
    #expect(ReLU().outputCount(inputs: count) == count)
    #expect(ReLU()([Double](repeating: 1, count: count)).count == count)
  }
}
