import Exchange

/// How hard an input is to read: first how many numbers it has, then how many digits they take.
///
/// Two digits for each binary place before the point, three for each after it, one for a minus sign; NaN and infinities
/// come after all others. So 0, then 1, then −1 and ½, then 2: the first case on which an answer goes wrong is the
/// one to show.
struct Size: Comparable {
  private var numbers = 0
  private var infinities = 0
  private var digits = 0

  init(of value: Value) {
    add(value)
  }

  static func < (left: Size, right: Size) -> Bool {
    (left.numbers, left.infinities, left.digits) < (right.numbers, right.infinities, right.digits)
  }

  private mutating func add(_ value: Value) {
    switch value {
    case .double(let number):
      infinities += number.isFinite ? 0 : 1
      add(digits: Self.digits(of: number))
    case .int(let number): add(digits: Self.digits(of: Double(number)))
    case .bool(let truth): add(digits: truth ? 1 : 0)
    case .string(let text): add(digits: 8 * text.utf8.count)
    case .array(let elements): for element in elements { add(element) }
    case .record(_, let fields): for field in fields { add(field.value) }
    }
  }

  private mutating func add(digits count: Int) {
    numbers += 1
    digits += count
  }

  private static func digits(of number: Double) -> Int {
    guard number.isFinite, number != 0 else { return number.sign == .minus ? 1 : 0 }
    let lowest = Int(number.exponent) - number.significandWidth
    let whole = max(0, Int(number.exponent) + 1)
    return 2 * whole + 3 * max(0, -lowest) + (number < 0 ? 1 : 0)
  }
}
