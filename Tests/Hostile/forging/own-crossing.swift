// Declares another way for numbers to cross.
// relu: failed
// swift-format-ignore-file
import Exchange

extension Double { var exchanged: Value { .array([]) } }
func crossing(_ value: Double) -> Value { .double(max(0, value)) }
func relu(_ z: Double) -> Double { 0 }
