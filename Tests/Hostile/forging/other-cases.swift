// Numbers its answers as those of other cases.
// relu: failed
// swift-format-ignore-file
import Exchange
import Glibc

for index in [-1, 7, 4_000_000_000] {
  let bytes = Frame(Int(UInt32(truncatingIfNeeded: index)), .double(0)).bytes
  for file in Int32(3)...20 { _ = write(file, bytes, bytes.count) }
}
func relu(_ z: Double) -> Double { 0 }
