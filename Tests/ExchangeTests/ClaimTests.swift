import Exchange
import Testing

@Suite("Claims and pictures cross")
struct ClaimTests {
  @Test(
    "a claim is what it was after it crossed",
    arguments: [
      Claim.equalsReference(in: []), .equalsReference(in: [[0...1], [-.infinity ... .infinity, 2...2]]),
      .staysWithin(distance: 0.25, of: [0, 0, 1], in: [0...1, 2...2]),
    ])
  func claim(_ claim: Claim) throws {
    #expect(try Claim(exchanged: claim.exchanged) == claim)
  }

  @Test(
    "a picture is what it was after it crossed",
    arguments: [
      Picture.curve(-4...4, of: nil), .curve(0...1, of: [0, 1]), .map(0...1, -2...2),
      .steps("loss", arguments: [.double(1), .array([.int(2)])]),
    ])
  func picture(_ picture: Picture) throws {
    #expect(try Picture(exchanged: picture.exchanged) == picture)
  }

  @Test(
    "what is none is refused",
    arguments: [
      Value.int(1), .array([]), .array([.string("equals-reference")]),
      .array([.string("equals-reference"), [[[2.0, 1.0]]].exchanged]),
      .array([.string("stays-within"), .double(1), [1.0].exchanged]),
    ])
  func refused(_ value: Value) {
    #expect(throws: ExchangeError.mismatch) { try Claim(exchanged: value) }
  }
}
