/// How much work may be spent on a decision, in products of two numbers, so that the same question always ends the
/// same way however fast the machine is.
public struct Budget: Sendable {
  private var left: Int
  /// What a product costs.
  private var price = 1

  /// Work enough for `products` products.
  public init(products: Int) { left = products }

  /// From now on numbers may have as many `bits`.
  ///
  /// Past a machine's word a product takes some 40 times as long, and then by the square of its length.
  mutating func expect(bits: Int) {
    let words = bits / 64
    if words > 0 { price = max(price, 40 * words * words) }
  }

  mutating func spend(_ products: Int) throws(Undecided) {
    left -= products * price
    if left < 0 { throw Undecided("it would take more work than is allowed") }
  }
}
