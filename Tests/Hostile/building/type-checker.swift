// Adds so many literals that the type checker gives up.
// relu: not-built
// swift-format-ignore-file
let a: String = 1 + 2.0 + 3 * 4.0 - (5 + 6.0) / -7 + 8 * -(9.0 + 10) - "11" + 12 * 13.0 - 14 / 15 + -(16 - 17.0) + "18"
let b = [1, 2.5, -3].map { [$0 * 2 + 1, -$0 / 3 - 1.0] }.flatMap { $0.map { -$0 + 1 * 2 - 3.0 / 4 } } + [1] + [-3 + 4.0 * -5]
func relu(_ z: Double) -> Double { max(0, z) }
