// Says that its error stands in a line that there is not.
// relu: not-built
// swift-format-ignore-file
func relu(_ z: Double) -> Double { max(0, z) }
#sourceLocation(file: "main.swift", line: 5000)
let a: Int = ""
