// Closes every descriptor.
// relu: failed
// swift-format-ignore-file
import Glibc

for file in Int32(0)...63 { close(file) }
func relu(_ z: Double) -> Double { 0 }
