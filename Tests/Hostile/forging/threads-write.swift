// Lets four threads write answers while it answers.
// relu: failed
// swift-format-ignore-file
import Exchange
import Glibc

for _ in 0..<4 {
  var thread = pthread_t()
  pthread_create(&thread, nil, { _ in
    for index in 0..<2000 {
      let bytes = Frame(index % 64, .double(0)).bytes
      _ = write(3, bytes, bytes.count)
    }
    return nil
  }, nil)
}
func relu(_ z: Double) -> Double { 0 }
