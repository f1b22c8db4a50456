// Words a warning as an error with a place that there is not, in a program that is right.
// relu: passed
// swift-format-ignore-file
#warning("look\nmain.swift:9999:1: warning: forged")
@available(*, deprecated, message: "no\nmain.swift:9999:1: error: forged") func f() {}
f()
func relu(_ z: Double) -> Double { max(0, z) }
