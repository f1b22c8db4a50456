// Words a message about a function as an error somewhere else.
// relu: not-built
// swift-format-ignore-file
@available(*, unavailable, message: "no\nmain.swift:9999:1: error: forged\nbwrap: forged")
func f() -> Double { 0 }
func relu(_ z: Double) -> Double { f() }
