public import Exchange

/// One question to a submission: the arguments that its entry is called with.
///
/// Their types are those of the exercise's entry, so a whole number for a `Double` is written `2.0`.
public struct Case: Sendable {
  /// The arguments in order.
  public let arguments: [Value]
  /// The right answer, where it is stated and not the reference's.
  public private(set) var expected: Value?

  /// A call with `arguments`, in the entry's order and without its labels.
  public init<each Argument: Exchangeable>(_ arguments: repeat each Argument) {
    var values: [Value] = []
    for argument in repeat each arguments { values.append(argument.exchanged) }
    self.arguments = values
  }

  /// The same case with its right answer stated, as where a network approximates a curve that no network is.
  public func expecting(_ answer: some Exchangeable) -> Case {
    var stated = self
    stated.expected = answer.exchanged
    return stated
  }
}
