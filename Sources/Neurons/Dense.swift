/// A layer of neurons side by side, each a weighted sum of all inputs plus a bias.
///
/// y = W x + b, with `weights` W as `[outputs][inputs]` (a row per neuron), `biases` b as `[outputs]`,
/// x as `[inputs]` and y as `[outputs]`. There is no activation: follow it with ``ReLU``.
public struct Dense: Layer, Equatable {
  /// W, as `[outputs][inputs]`: one row per neuron.
  public let weights: [[Double]]
  /// b, as `[outputs]`: one bias per neuron.
  public let biases: [Double]

  /// A layer with one row of `weights` and one of `biases` per neuron.
  ///
  /// Stops the program with a sentence that names the shapes when they do not fit: no neuron at all, a neuron without
  /// inputs, rows of different lengths, or a count of biases that is not the count of rows. NaN and infinities
  /// are numbers like any other.
  public init(weights: [[Double]], biases: [Double]) {
    do throws(ShapeError) {
      try self.init(checking: weights, biases)
    } catch {
      stop(error)
    }
  }

  /// The same for numbers from elsewhere: throws where the shapes do not fit.
  public init(checking weights: [[Double]], _ biases: [Double]) throws(ShapeError) {
    guard let first = weights.first else {
      throw ShapeError("Dense: weights has no row, but a layer needs at least one neuron")
    }
    guard !first.isEmpty else {
      throw ShapeError("Dense: row 0 of weights is empty, but a neuron needs at least one input")
    }
    for (row, numbers) in weights.enumerated() where numbers.count != first.count {
      throw ShapeError(
        "Dense: row \(row) of weights has \(counted(numbers.count, "number")), but row 0 has \(first.count)"
      )
    }
    guard weights.count == biases.count else {
      throw ShapeError(
        "Dense: weights has \(counted(weights.count, "row")), but there \(biases.count == 1 ? "is" : "are") \(counted(biases.count, "bias", "biases"))"
      )
    }
    self.weights = weights
    self.biases = biases
  }

  /// How many numbers each neuron takes.
  public var inputCount: Int? { weights[0].count }

  /// One output per neuron.
  public func outputCount(inputs: Int) -> Int { weights.count }

  /// y = W x + b for x as `[inputs]`; stops the program when x has another count.
  public func callAsFunction(_ inputs: [Double]) -> [Double] {
    if inputs.count != weights[0].count {
      stop(
        ShapeError(
          "Dense: each neuron takes \(counted(weights[0].count, "number")), but was given \(inputs.count)"))
    }
    return zip(weights, biases).map { row, bias in
      zip(row, inputs).reduce(bias) { sum, pair in sum + pair.0 * pair.1 }
    }
  }
}
