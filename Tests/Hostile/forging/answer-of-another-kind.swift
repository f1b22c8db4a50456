// Answers with every other kind of value, and a record that is named like a right answer.
// relu: failed
// swift-format-ignore-file
import Exchange
import Glibc

let answers: [Value] = [
  .bool(true), .string("passed"), .array([.double(0), .double(0)]), .record("passed", [.init("score", .int(10))]),
]
for (index, answer) in answers.enumerated() {
  let bytes = Frame(index, answer).bytes
  for file in Int32(3)...20 { _ = write(file, bytes, bytes.count) }
}
_exit(0)
func relu(_ z: Double) -> Double { 0 }
