// Declares types named as the modules that the entry names.
// relu: failed
// swift-format-ignore-file
enum Swift { struct Int32 {}; struct Double {}; struct Array<Element> {} }
enum Exchange { static func crossing(_ value: Any) -> Int { 0 } }
enum Neurons {}
func relu(_ z: Double) -> Double { 0 }
