// Keeps busy in a dozen threads, each for itself within the limit.
// relu: failed, stopped by time-limit
// swift-format-ignore-file
import Glibc

for _ in 0..<12 {
  var thread = pthread_t()
  pthread_create(&thread, nil, { _ in while true {} }, nil)
}
func relu(_ z: Double) -> Double { while true { sched_yield() } }
