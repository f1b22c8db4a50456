import Neurons
import Testing

@Suite("Listing the layers of a network")
struct LayerBuilderTests {
  /// What a layer does to 1 tells the layers of these tests apart.
  static func add(_ number: Double) -> Dense { Dense(weights: [[1]], biases: [number]) }

  /// The biases of all layers in order; −1 for a ReLU.
  static func biases(_ network: Network) -> [Double] {
    network.layers.map { layer in (layer as? Dense)?.biases[0] ?? -1 }
  }

  @Test("lines stand in the network in their order")
  func lines() {
    let network = Network {
      Self.add(1)
      ReLU()
      Self.add(2)
    }
    #expect(Self.biases(network) == [1, -1, 2])
  }

  @Test("an if without else adds its layers or nothing", arguments: [(true, [1, 2, 3.0]), (false, [1, 3])])
  func optional(condition: Bool, biases: [Double]) {
    let network = Network {
      Self.add(1)
      if condition { Self.add(2) }
      Self.add(3)
    }
    #expect(Self.biases(network) == biases)
  }

  @Test("an if with else adds the one or the other", arguments: [(true, [1, 2.0]), (false, [3])])
  func either(condition: Bool, biases: [Double]) {
    let network = Network {
      if condition {
        Self.add(1)
        Self.add(2)
      } else {
        Self.add(3)
      }
    }
    #expect(Self.biases(network) == biases)
  }

  @Test("a switch adds the layers of its case", arguments: [(0, 10.0), (1, 11), (2, 12)])
  func cases(number: Int, bias: Double) {
    let network = Network {
      switch number {
      case 0: Self.add(10)
      case 1: Self.add(11)
      default: Self.add(12)
      }
    }
    #expect(Self.biases(network) == [bias])
  }

  @Test("a for adds its layers once for each turn")
  func loop() {
    let network = Network {
      for number in 1...3 {
        Self.add(Double(number))
        ReLU()
      }
    }
    #expect(Self.biases(network) == [1, -1, 2, -1, 3, -1])
  }

  @Test("a for without turns adds nothing")
  func emptyLoop() {
    let network = Network {
      for number in [Double]() { Self.add(number) }
      Self.add(4)
    }
    #expect(Self.biases(network) == [4])
  }

  @Test("an array adds all its layers")
  func array() {
    let some: [any Layer] = [Self.add(1), ReLU()]
    let network = Network {
      some
      Self.add(2)
      some
    }
    #expect(Self.biases(network) == [1, -1, 2, 1, -1])
  }

  @Test("a network from an array is the same as one from lines")
  func fromArray() {
    #expect(Self.biases(Network([Self.add(1), ReLU(), Self.add(2)])) == [1, -1, 2])
  }
}
