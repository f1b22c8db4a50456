/// Where a command's time goes, part by part.
struct Stopwatch {
  private var parts: [(name: String, time: Duration)] = []
  private var last = ContinuousClock.now

  /// Ends the part that began with the last call, or with the stopwatch, under `name`.
  mutating func lap(_ name: String) {
    let now = ContinuousClock.now
    parts.append((name, now - last))
    last = now
  }

  /// "catalogue 2 ms, database 3 ms, …", with the sum.
  var report: String {
    let all = parts.reduce(Duration.zero) { $0 + $1.time }
    return (parts + [("all", all)]).map { "\($0.name) \(Self.milliseconds($0.time)) ms" }.joined(separator: ", ")
  }

  private static func milliseconds(_ time: Duration) -> Int {
    Int((time / .milliseconds(1)).rounded())
  }
}
