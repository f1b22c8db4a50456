import Foundation
import Testing

/// SplitMix64, from Steele, Lea and Flood 2014: the same numbers for the same seed.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  mutating func below(_ bound: Int) -> Int {
    Int.random(in: 0..<bound, using: &self)
  }
}

/// Seeds of random tests: new ones in each run, or those of one run again with `GRADUS_TEST_SEED`.
///
/// Each is an argument of its test and so stands in the test's report.
enum TestSeed {
  static let first: UInt64 = {
    let given = ProcessInfo.processInfo.environment["GRADUS_TEST_SEED"].flatMap(UInt64.init)
    let seed = given ?? UInt64.random(in: 0...999_999_999)
    print("random tests of Exchange: GRADUS_TEST_SEED=\(seed) repeats them")
    return seed
  }()

  static func some(_ count: UInt64) -> [UInt64] {
    (0..<count).map { first &+ $0 }
  }
}
