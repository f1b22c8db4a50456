// Conforms Double to Exchangeable a second time.
// relu: failed
// swift-format-ignore-file
import Exchange

extension Double: @retroactive Exchangeable {
  public var exchanged: Value { .bool(true) }
  public init(exchanged value: Value) throws(ExchangeError) { self = 0 }
}
func relu(_ z: Double) -> Double { 0 }
