import Catalogue
import Testing

@Suite("Names that were probably meant")
struct NearMissTests {
  static let names = ["relu", "neuron", "linear-collapse", "absolute-value", "neuron-gradient"]

  @Test(
    "one slip is forgiven: a letter too many, too few, another or two swapped",
    arguments: [
      ("relus", "relu"), ("rel", "relu"), ("rely", "relu"), ("rleu", "relu"), ("Neuron", "neuron"), ("ReLU", "relu"),
      ("RELU", "relu"),
      ("linearcollapse", "linear-collapse"), ("linear-colapse", "linear-collapse"), ("neruon", "neuron"),
    ])
  func slip(name: String, meant: String) {
    #expect(nearest(to: name, among: Self.names) == meant)
  }

  @Test("a long name may have a third of its letters wrong, and no more")
  func long() {
    #expect(nearest(to: "linear-colXXXXX", among: Self.names) == "linear-collapse")
    #expect(nearest(to: "linear-coXXXXXX", among: Self.names) == nil)
  }

  @Test("what is like none is like none", arguments: ["", "x", "softmax", "ru"])
  func none(name: String) {
    #expect(nearest(to: name, among: Self.names) == nil)
  }

  @Test("of two that are near the nearer is meant, and of two as near the first by name")
  func several() {
    #expect(nearest(to: "abcdex", among: ["abcdyy", "abcdef"]) == "abcdef")
    #expect(nearest(to: "abx", among: ["abz", "aby"]) == "aby")
  }

  @Test("a name that is there is meant itself")
  func exact() {
    #expect(nearest(to: "relu", among: Self.names) == "relu")
  }

  @Test("among no names none is meant")
  func nothing() {
    #expect(nearest(to: "relu", among: []) == nil)
  }

  @Test("nothing is near to a name that is longer than anyone types")
  func veryLong() {
    let name = String(repeating: "a", count: 1_000_000)
    #expect(nearest(to: name, among: [name]) == nil)
    #expect(nearest(to: "relo", among: [name, "relu"]) == "relu")
  }
}
