import Authoring
import Testing

@Suite("Drawing numbers")
struct DrawTests {
  struct Published: Sendable, CustomTestStringConvertible {
    let seed: UInt64
    let numbers: [UInt64]
    var testDescription: String { "seed \(seed)" }
  }

  /// SplitMix64 as its authors' reference program gives it.
  static let published = [
    Published(
      seed: 0,
      numbers: [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F, 0xF88B_B8A8_724C_81EC]),
    Published(
      seed: 1_234_567,
      numbers: [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ]),
  ]

  @Test("the bits are those of SplitMix64 as published", arguments: published)
  func splitMix(published: Published) {
    var draw = Draw(seed: published.seed)
    #expect(published.numbers.map { _ in draw.next() } == published.numbers)
  }

  /// What a seed gives, from each kind of draw.
  static func some(of seed: UInt64) -> [Double] {
    var draw = Draw(seed: seed)
    return [Double(draw.count(in: 1...100)), draw.whole(), draw.nonzero(), draw.fraction(), draw.offGrid()]
      + draw.vector(3) + draw.matrix(2, 2).flatMap { $0 } + draw.dense(inputs: 2, outputs: 1).biases
  }

  @Test("a seed gives the same numbers always", arguments: [0, 1, 42, UInt64.max])
  func sameSeed(seed: UInt64) {
    #expect(Self.some(of: seed) == Self.some(of: seed))
  }

  @Test("seeds that are neighbours give other numbers")
  func otherSeeds() {
    #expect(Set((0..<100).map { Self.some(of: $0) }).count == 100)
  }

  @Test("numbers in a range are these, on every machine")
  func pinned() {
    var draw = Draw(seed: 7)
    #expect(draw.vector(8) == [-2, -9, 8, 2, -1, -5, -1, -3])
    #expect((0..<4).map { _ in draw.fraction() } == [-3, -0.75, -3.25, 3.75])
    #expect((0..<4).map { _ in draw.offGrid() } == [3.5, 2.5, 2.5, 0.5])
  }
}
