/// Why numbers do not make a layer, or layers do not make a network.
public struct ShapeError: Error, Equatable, CustomStringConvertible {
  /// What does not fit and where, in one sentence.
  public let description: String

  /// An error that says what does not fit.
  public init(_ description: String) {
    self.description = description
  }
}

/// Stops the program because the exercise has no answer yet.
///
/// Starters call it where the learner's code will stand.
public func notImplemented(_ what: StaticString = "this") -> Never {
  fatalError("not implemented yet: \(what)")
}

/// Stops the program with the sentence of `error`: a learner's own mistake in shapes, said where it was made.
@usableFromInline
func stop(_ error: ShapeError) -> Never {
  fatalError(error.description)
}

/// `1 weight`, `3 weights`; `plural` where an s will not do.
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
