// Maps memory until there is none.
// relu: failed, stopped by crashed
// swift-format-ignore-file
import Glibc

var size = 0
while size < 2 << 30, mmap(nil, 1 << 24, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED {
  size += 1 << 24
}
// Nothing is left to answer with: where there was more than the limit, it says so by another ending.
func relu(_ z: Double) -> Double {
  if size >= 2 << 30 { return 0 }
  abort()
}
