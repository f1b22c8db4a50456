import Foundation
import Neurons
import Testing

/// The initialisers and calls that a learner writes: there is nobody to catch an error, so the program stops and says why.
@Suite("Mistakes that stop the program")
struct StoppingTests {
  /// Standard error of the stopped program as text.
  static func text(_ result: ExitTest.Result?) throws -> String {
    String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
  }

  @Test("Dense with rows of different lengths stops with the sentence of its shape error")
  func ragged() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Dense(weights: [[1, 2], [3]], biases: [0, 0])
    }
    #expect(try Self.text(result).contains("Dense: row 1 of weights has 1 number, but row 0 has 2"))
  }

  @Test("Dense without a neuron stops with the sentence of its shape error")
  func empty() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Dense(weights: [], biases: [])
    }
    #expect(try Self.text(result).contains("Dense: weights has no row, but a layer needs at least one neuron"))
  }

  @Test("a layer called with another count of inputs stops and names both counts")
  func wrongInputs() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Dense(weights: [[1, 2]], biases: [0])([1, 2, 3])
    }
    #expect(try Self.text(result).contains("Dense: each neuron takes 2 numbers, but was given 3"))
  }

  @Test("a network of layers that do not fit stops and names the layer")
  func misfit() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Network {
        Dense(weights: [[1], [1]], biases: [0, 0])
        ReLU()
        Dense(weights: [[1, 1, 1]], biases: [0])
      }
    }
    let sentence = "Network: layer 2 takes 3 numbers, but the layers before it give 2"
    #expect(try Self.text(result).contains(sentence))
  }

  @Test("a network without a layer stops and says so")
  func noLayer() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Network([])
    }
    #expect(try Self.text(result).contains("Network: no layer, but a network needs at least one"))
  }

  @Test("a network called with another count of inputs stops and names both counts")
  func wrongNetworkInputs() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Network { Dense(weights: [[1]], biases: [0]) }([1, 2])
    }
    #expect(try Self.text(result).contains("Network: takes 1 number, but was given 2"))
  }

  @Test("a starter that was left as it is stops and says so, in a function and in a network")
  func notImplementedYet() async throws {
    let function = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      func relu(_ z: Double) -> Double { notImplemented("relu") }
      _ = relu(1)
    }
    #expect(try Self.text(function).contains("not implemented yet: relu"))
    let network = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Network { notImplemented() }
    }
    #expect(try Self.text(network).contains("not implemented yet: this"))
  }
}
