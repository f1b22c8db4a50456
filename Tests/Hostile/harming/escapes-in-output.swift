// Prints what a terminal obeys, in text and in the message of a crash.
// relu: failed, stopped by crashed
// swift-format-ignore-file
func relu(_ z: Double) -> Double {
  print("\u{1B}[31m\u{9B}31m\u{1B}]0;title\u{7}\u{8}\u{8}a\rb\u{202E}txt")
  fatalError("<\u{1B}[2J\u{9B}5m>")
}
