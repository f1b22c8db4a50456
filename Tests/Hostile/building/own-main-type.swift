// Marks a type as the start of the program.
// relu: not-built
// swift-format-ignore-file
@main struct Program { static func main() {} }
func relu(_ z: Double) -> Double { max(0, z) }
