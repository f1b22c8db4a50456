// Declares the name of the generated entry.
// relu: failed
// swift-format-ignore-file
public func gradusMain(_ count: Int32, _ words: UnsafeRawPointer?) -> Int32 { 0 }
let gradusServed = 0, gradusArguments = 0, gradusAnswer = 1.0, gradusArgument0 = 3.0
func relu(_ z: Double) -> Double { 0 }
