// Asks the linker for options and libraries by way of sections.
// relu: not-built
// swift-format-ignore-file
@section(".deplibs") @used let library: (UInt8, UInt8) = (0x63, 0)
@section(".linker-options") @used let option: (UInt8, UInt8) = (0x2d, 0)
@section(".swift1_autolink_entries") @used let entry: (UInt8, UInt8, UInt8) = (0x2d, 0x6c, 0)
func relu(_ z: Double) -> Double { 0 }
