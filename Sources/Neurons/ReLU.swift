/// The rectified linear unit, number by number: relu(z) = max(0, z).
///
/// Takes any count of numbers and gives as many. NaN stays NaN; −0 gives 0.
public struct ReLU: Layer, Equatable {
  /// The activation; it has nothing to set.
  public init() {}

  /// Any count will do.
  public var inputCount: Int? { nil }

  /// As many as it takes.
  public func outputCount(inputs: Int) -> Int { inputs }

  /// max(0, z) for every z of `inputs`.
  public func callAsFunction(_ inputs: [Double]) -> [Double] {
    inputs.map { $0 <= 0 ? 0 : $0 }
  }
}
