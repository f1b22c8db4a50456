// Matches a regular expression that never comes to an end.
// relu: failed, stopped by time-limit
// swift-format-ignore-file
func relu(_ z: Double) -> Double {
  (String(repeating: "a", count: 60) + "b").wholeMatch(of: #/(?:a+)+/#) == nil ? max(0, z) : 0
}
