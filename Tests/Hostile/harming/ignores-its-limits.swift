// Ignores the signals of its limits and goes on for ever.
// relu: failed, stopped by time-limit
// swift-format-ignore-file
import Glibc

for number in Int32(1)...64 { signal(number, SIG_IGN) }
while true {}
func relu(_ z: Double) -> Double { max(0, z) }
