// Makes whole numbers in the source another type.
// relu: failed
// swift-format-ignore-file
struct Zero: ExpressibleByIntegerLiteral { init(integerLiteral value: Int) {} }
typealias IntegerLiteralType = Zero
typealias FloatLiteralType = Float
func relu(_ z: Double) -> Double { Double(Int.zero) }
