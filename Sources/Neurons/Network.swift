/// Layers in the order in which numbers run through them.
///
/// ```swift
/// let network = Network {
///   Dense(weights: [[2], [-1]], biases: [1, 0])
///   ReLU()
///   Dense(weights: [[1, 3]], biases: [-5])
/// }
/// let y = network([4])  // [4.0]
/// ```
public struct Network: Sendable {
  /// The layers, first to last.
  public let layers: [any Layer]

  /// A network of the layers that `layers` lists.
  ///
  /// Stops the program with a sentence that names the two layers when one gives another count of numbers than the
  /// next takes, or when there is no layer.
  public init(@LayerBuilder _ layers: () -> [any Layer]) {
    self.init(layers())
  }

  /// The same from an array.
  public init(_ layers: [any Layer]) {
    do throws(ShapeError) {
      try self.init(checking: layers)
    } catch {
      stop(error)
    }
  }

  /// The same for layers from elsewhere: throws where the shapes do not fit.
  public init(checking layers: [any Layer]) throws(ShapeError) {
    guard !layers.isEmpty else {
      throw ShapeError("Network: no layer, but a network needs at least one")
    }
    var width: Int?
    for (index, layer) in layers.enumerated() {
      if let width, let wanted = layer.inputCount, wanted != width {
        throw ShapeError(
          "Network: layer \(index) takes \(counted(wanted, "number")), but the layers before it give \(width)")
      }
      width = (width ?? layer.inputCount).map { layer.outputCount(inputs: $0) }
    }
    self.layers = layers
  }

  /// How many numbers the network takes, or nil where any count will do (no ``Dense`` in it).
  public var inputCount: Int? {
    layers.lazy.compactMap(\.inputCount).first
  }

  /// How many neurons stand before the last ``Dense``; those of the last one give the outputs.
  public var hiddenNeuronCount: Int {
    layers.compactMap { ($0 as? Dense)?.biases.count }.dropLast().reduce(0, +)
  }

  /// The last layer's outputs for `inputs`; stops the program when their count is not ``inputCount``.
  public func callAsFunction(_ inputs: [Double]) -> [Double] {
    do throws(ShapeError) {
      return try outputs(for: inputs)
    } catch {
      stop(error)
    }
  }

  /// The same, but throws when the count of `inputs` is not ``inputCount``.
  public func outputs(for inputs: [Double]) throws(ShapeError) -> [Double] {
    if let inputCount, inputCount != inputs.count {
      throw ShapeError(
        "Network: takes \(counted(inputCount, "number")), but was given \(inputs.count)")
    }
    return layers.reduce(inputs) { numbers, layer in layer(numbers) }
  }
}

/// Lets a ``Network`` list its layers one a line, with `if`, `for` and whole arrays of layers.
@resultBuilder
public enum LayerBuilder {
  /// One layer on a line of its own.
  public static func buildExpression(_ layer: any Layer) -> [any Layer] { [layer] }
  /// Several layers at once.
  public static func buildExpression(_ layers: [any Layer]) -> [any Layer] { layers }
  /// A line that stops the program, as ``notImplemented(_:)`` does in a starter.
  public static func buildExpression(_ nothing: Never) -> [any Layer] {}
  /// All lines in order.
  public static func buildBlock(_ parts: [any Layer]...) -> [any Layer] { parts.flatMap { $0 } }
  /// What a `for` repeats.
  public static func buildArray(_ parts: [[any Layer]]) -> [any Layer] { parts.flatMap { $0 } }
  /// What an `if` without `else` adds.
  public static func buildOptional(_ part: [any Layer]?) -> [any Layer] { part ?? [] }
  /// What an `if` adds.
  public static func buildEither(first part: [any Layer]) -> [any Layer] { part }
  /// What an `else` adds.
  public static func buildEither(second part: [any Layer]) -> [any Layer] { part }
}
