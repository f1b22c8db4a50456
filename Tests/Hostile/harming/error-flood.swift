// Writes to standard error without end.
// relu: failed, stopped by output-limit
// swift-format-ignore-file
import Glibc

func relu(_ z: Double) -> Double { while true { fputs(String(repeating: "no ", count: 9999), stderr) } }
