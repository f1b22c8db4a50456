// Sends a network whose rows are of unequal length, past every check of shapes.
// absolute-value: failed
// swift-format-ignore-file
import Exchange
import Glibc
import Neurons

var network: Network {
  let weights = Value.array([.array([.double(1)]), .array([]), .array([.double(1), .double(2)])])
  let dense = Value.record("Dense", [.init("weights", weights), .init("biases", .array([.double(0)]))])
  let bytes = Frame(0, .record("Network", [.init("layers", .array([dense]))])).bytes
  for file in Int32(3)...20 { _ = write(file, bytes, bytes.count) }
  _exit(0)
}
