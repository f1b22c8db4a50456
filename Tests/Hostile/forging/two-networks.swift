// Writes a second network behind the first.
// absolute-value: failed
// swift-format-ignore-file
import Exchange
import Glibc
import Neurons

var network: Network {
  let other = Network { Dense(weights: [[1]], biases: [0]) }
  let bytes = Frame(0, .record("Network", [])).bytes + Frame(0, other.exchanged).bytes
  for file in Int32(3)...20 { _ = write(file, bytes, bytes.count) }
  return other
}
