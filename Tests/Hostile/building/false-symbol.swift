// Names a symbol as a message of the compiler, for the linker to print.
// relu: not-built
// swift-format-ignore-file
@_silgen_name("a\nmain.swift:9999:1: error: forged\u{1B}[31m") func f() -> Double
func relu(_ z: Double) -> Double { f() }
