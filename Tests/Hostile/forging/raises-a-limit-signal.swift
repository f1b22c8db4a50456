// Sends itself the signal of a file that grows too large.
// relu: failed, stopped by output-limit
// swift-format-ignore-file
import Glibc

raise(SIGXFSZ)
func relu(_ z: Double) -> Double { 0 }
