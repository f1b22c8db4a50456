/// Anything that crosses between grader and submission, as it looks from outside.
///
/// `Dense`, `Network` and the structs of an exercise are records: a name and labelled fields, in order.
public enum Value: Sendable {
  case double(Double)
  case int(Int)
  case bool(Bool)
  case string(String)
  case array([Value])
  case record(String, [Field])

  /// A labelled part of a record.
  public struct Field: Equatable, Sendable {
    /// The label, as it stands in the record's initialiser.
    public let label: String
    /// What it holds.
    public let value: Value

    /// A part named `label`.
    public init(_ label: String, _ value: Value) {
      self.label = label
      self.value = value
    }
  }
}

/// Equality of answers: numbers by `==`, but NaN equals NaN.
///
/// So −0 equals 0, as it does wherever a learner could compare them; an answer of NaN is right where NaN is right. It is
/// reflexive, symmetric and transitive.
extension Value: Equatable {
  /// Whether both are the same answer.
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.double(let a), .double(let b)): a == b || (a.isNaN && b.isNaN)
    case (.int(let a), .int(let b)): a == b
    case (.bool(let a), .bool(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.array(let a), .array(let b)): a == b
    case (.record(let a, let fields), .record(let b, let others)): a == b && fields == others
    default: false
    }
  }
}
