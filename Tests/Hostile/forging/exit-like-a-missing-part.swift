// Ends with the code for something that is missing.
// relu: failed, stopped by exited
// swift-format-ignore-file
import Glibc

exit(69)
func relu(_ z: Double) -> Double { 0 }
