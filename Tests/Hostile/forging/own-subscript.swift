// Gives arrays of values a subscript that is nearer than the library's.
// relu: failed
// swift-format-ignore-file
import Exchange

extension Array where Element == Value {
  subscript(index: Int) -> Value { .double(0) }
}
func relu(_ z: Double) -> Double { 0 }
