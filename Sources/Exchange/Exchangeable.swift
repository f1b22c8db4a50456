public import Neurons

/// A type whose values can cross between grader and submission.
public protocol Exchangeable {
  /// The value as it crosses.
  var exchanged: Value { get }

  /// The value that crossed; throws ``ExchangeError/mismatch`` where `value` is of another type.
  init(exchanged value: Value) throws(ExchangeError)
}

/// The value as it crosses; generated code calls this, since a learner may give a type an `exchanged` of another kind.
public func crossing(_ value: some Exchangeable) -> Value { value.exchanged }

/// Whether two values are equal; generated code calls this, since a learner may declare another `==`.
public func equal<Value: Equatable>(_ one: Value, _ other: Value) -> Bool { one == other }

/// Why bytes are not a value, or a value is not of the type that was asked for.
public enum ExchangeError: Error, Equatable {
  /// The bytes end too early, go on too long, nest too deep or name a kind that there is not.
  case malformed
  /// The value is well formed, but of another type or shape.
  case mismatch
}

extension Double: Exchangeable {
  /// The value as it crosses.
  public var exchanged: Value { .double(self) }
  /// The value that crossed; throws where it is another kind or its shapes do not fit.
  public init(exchanged value: Value) throws(ExchangeError) {
    guard case .double(let number) = value else { throw .mismatch }
    self = number
  }
}

extension Int: Exchangeable {
  /// The value as it crosses.
  public var exchanged: Value { .int(self) }
  /// The value that crossed; throws where it is another kind or its shapes do not fit.
  public init(exchanged value: Value) throws(ExchangeError) {
    guard case .int(let number) = value else { throw .mismatch }
    self = number
  }
}

extension Bool: Exchangeable {
  /// The value as it crosses.
  public var exchanged: Value { .bool(self) }
  /// The value that crossed; throws where it is another kind or its shapes do not fit.
  public init(exchanged value: Value) throws(ExchangeError) {
    guard case .bool(let truth) = value else { throw .mismatch }
    self = truth
  }
}

extension String: Exchangeable {
  /// The value as it crosses.
  public var exchanged: Value { .string(self) }
  /// The value that crossed; throws where it is another kind or its shapes do not fit.
  public init(exchanged value: Value) throws(ExchangeError) {
    guard case .string(let text) = value else { throw .mismatch }
    self = text
  }
}

extension Array: Exchangeable where Element: Exchangeable {
  /// The value as it crosses.
  public var exchanged: Value { .array(map(\.exchanged)) }
  /// The value that crossed; throws where it is another kind or its shapes do not fit.
  public init(exchanged value: Value) throws(ExchangeError) {
    guard case .array(let elements) = value else { throw .mismatch }
    self = try elements.map { element throws(ExchangeError) in try Element(exchanged: element) }
  }
}

extension Dense: Exchangeable {
  /// The value as it crosses.
  public var exchanged: Value {
    .record("Dense", [.init("weights", weights.exchanged), .init("biases", biases.exchanged)])
  }
  /// The value that crossed; throws where it is another kind or its shapes do not fit.
  public init(exchanged value: Value) throws(ExchangeError) {
    let fields = try value.fields(of: "Dense", ["weights", "biases"])
    let weights = try [[Double]](exchanged: fields[0])
    let biases = try [Double](exchanged: fields[1])
    do throws(ShapeError) {
      self = try Dense(checking: weights, biases)
    } catch {
      throw .mismatch
    }
  }
}

extension Network: Exchangeable {
  static let recordName = "Network"

  /// The most layers that can cross: more is no answer to anything, and takes its time to apply.
  static let deepest = 10_000

  /// The most products and ReLUs that one application may take: more would keep the grader busy for hours.
  public static let largest = 1 << 20

  /// The value as it crosses.
  ///
  /// Stops the program where a layer is neither `Dense` nor `ReLU`: no other kind can cross.
  public var exchanged: Value {
    let layers = layers.map { layer -> Value in
      if let dense = layer as? Dense { return dense.exchanged }
      guard layer is ReLU else {
        let type = "\(type(of: layer))"
        let whose = ["Dense", "ReLU"].contains(type) ? "your own type" : "type"
        fatalError("Network: a layer is of \(whose) \(type), but this exercise knows Dense and ReLU")
      }
      return .record("ReLU", [])
    }
    return .record(Self.recordName, [.init("layers", .array(layers))])
  }
  /// The value that crossed; throws where it is another kind or its shapes do not fit.
  public init(exchanged value: Value) throws(ExchangeError) {
    guard case .array(let values) = try value.fields(of: Self.recordName, ["layers"])[0], values.count <= Self.deepest
    else { throw .mismatch }
    let layers = try values.map { value throws(ExchangeError) -> any Layer in
      value == .record("ReLU", []) ? ReLU() : try Dense(exchanged: value)
    }
    do throws(ShapeError) {
      self = try Network(checking: layers)
    } catch {
      throw .mismatch
    }
    guard work <= Self.largest else { throw .mismatch }
  }

  /// How many products and ReLUs one application takes.
  private var work: Int {
    var width = inputCount ?? 1
    return layers.reduce(0) { work, layer in
      let outputs = layer.outputCount(inputs: width)
      defer { width = outputs }
      return work + outputs * (layer.inputCount ?? 1)
    }
  }
}

extension Value {
  /// The fields of the record `name`, which has exactly `labels` in this order; throws ``ExchangeError/mismatch`` otherwise.
  public func fields(of name: String, _ labels: [String]) throws(ExchangeError) -> [Value] {
    guard case .record(name, let fields) = self, fields.map(\.label) == labels else { throw .mismatch }
    return fields.map(\.value)
  }
}
