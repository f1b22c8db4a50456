/// A step of a ``Network``: numbers in, numbers out.
public protocol Layer: Sendable {
  /// How many numbers the layer takes, or nil where any count will do.
  var inputCount: Int? { get }

  /// How many numbers the layer gives when it takes `inputs` of them.
  func outputCount(inputs: Int) -> Int

  /// The layer's outputs for `inputs`, whose count is `inputCount` where that is not nil.
  func callAsFunction(_ inputs: [Double]) -> [Double]
}
