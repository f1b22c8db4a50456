import Exchange

/// The judge's part of a gradient's verdict: an answer's bytes become values, and are compared with the key's.
enum Gradient {
  /// `bench gradient`: for the 85,002 parameters of a network 64-256-256-10; PyTorch's forward and backward pass with
  /// batches of 8 is what it is held against.
  static func print(rounds: Int = 50) {
    let shape = [64, 256, 256, 10]
    let layers = zip(shape, shape.dropFirst()).map { inputs, outputs in
      let weights = (0..<outputs).map { row in Value.array((0..<inputs).map { .double(weight(row, $0)) }) }
      let biases = Value.array([Value](repeating: .double(0.5), count: outputs))
      return Value.record("Dense", [.init("weights", .array(weights)), .init("biases", biases)])
    }
    let key = Value.array(layers)
    let answer = Frame(0, key).bytes
    let times = (0..<rounds).map { _ in
      let start = ContinuousClock.now
      let equal = Frame.all(in: answer[...]).first?.value == key
      precondition(equal)
      return (ContinuousClock.now - start) / .milliseconds(1)
    }
    Swift.print("\(answer.count) bytes of a gradient read and compared: \(spread(times)) ms")
  }

  private static func weight(_ row: Int, _ column: Int) -> Double {
    Double((row * 31 + column * 17) % 257 - 128) / 64
  }
}
