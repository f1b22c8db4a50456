public import Exchange

/// One question to a submission: the arguments that its entry is called with.
///
/// Their types are those of the exercise's entry, so a whole number for a `Double` is written `2.0`.
public struct Case: Sendable {
  /// The arguments in order.
  public let arguments: [Value]

  /// A call with `arguments`, in the entry's order and without its labels.
  public init<each Argument: Exchangeable>(_ arguments: repeat each Argument) {
    var values: [Value] = []
    for argument in repeat each arguments { values.append(argument.exchanged) }
    self.arguments = values
  }
}
