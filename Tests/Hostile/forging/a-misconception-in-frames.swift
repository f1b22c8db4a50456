// Sends text with control characters where a number is asked for.
// relu: failed
// swift-format-ignore-file
import Exchange
import Glibc

let text = "\u{1B}[2J\u{1B}]0;passed\u{7}\u{202E}"
let bytes = Frame(0, .record(text, [.init(text, .string(text))])).bytes
for file in Int32(3)...20 { _ = write(file, bytes, bytes.count) }
_exit(0)
func relu(_ z: Double) -> Double { 0 }
