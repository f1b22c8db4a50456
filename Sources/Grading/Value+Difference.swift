import Exchange

extension Value {
  /// The first place in which two values of many numbers differ: "[0].weights[1][0]" with what is there; nil where
  /// they have not the same shape, or are so short that anyone sees it.
  func difference(from other: Value) -> (place: String, here: Value, there: Value)? {
    guard description.count > 60, let found = firstDifference(from: other), found.place.count > 3 else { return nil }
    return found
  }

  private func firstDifference(from other: Value) -> (place: String, here: Value, there: Value)? {
    switch (self, other) {
    case (.array(let a), .array(let b)) where a.count == b.count:
      for (index, pair) in zip(a, b).enumerated() where pair.0 != pair.1 {
        return pair.0.firstDifference(from: pair.1).map { ("[\(index)]\($0.place)", $0.here, $0.there) }
      }
      return nil
    case (.record(let a, let fields), .record(let b, let others))
    where a == b && fields.map(\.label) == others.map(\.label):
      for (field, pair) in zip(fields, others) where field.value != pair.value {
        return field.value.firstDifference(from: pair.value).map { (".\(field.label)\($0.place)", $0.here, $0.there) }
      }
      return nil
    case (.array, .array), (.record, .record): return nil
    default: return ("", self, other)
    }
  }

  /// The same with 0 for −0, which is the same answer and only looks odd.
  var withoutNegativeZero: Value {
    switch self {
    case .double(let number): .double(number == 0 ? 0 : number)
    case .array(let elements): .array(elements.map(\.withoutNegativeZero))
    case .record(let name, let fields): .record(name, fields.map { .init($0.label, $0.value.withoutNegativeZero) })
    case .int, .bool, .string: self
    }
  }
}
