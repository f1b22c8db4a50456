// Names an interpreter of its own for the linked program.
// relu: failed
// swift-format-ignore-file
@section(".interp") @used let path: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) = (
  0x2f, 0x62, 0x69, 0x6e, 0x2f, 0x73, 0x68, 0
)
func relu(_ z: Double) -> Double { 0 }
