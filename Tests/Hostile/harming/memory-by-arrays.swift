// Fills memory with arrays, untouched so that memory and not time runs out.
// relu: failed, stopped by memory-limit
// swift-format-ignore-file
var all: [[UInt8]] = []
func relu(_ z: Double) -> Double {
  while true { all.append([UInt8](unsafeUninitializedCapacity: 1 << 26) { $1 = 1 << 26 }) }
}
