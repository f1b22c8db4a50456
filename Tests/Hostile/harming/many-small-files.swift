// Makes empty files until it is stopped, which take memory that only the time of a run bounds.
// relu: failed, stopped by time-limit
// swift-format-ignore-file
import Glibc

var count = 0
while true {
  close(open("/tmp/\(count)", O_CREAT | O_WRONLY, 0o600))
  count += 1
}
func relu(_ z: Double) -> Double { max(0, z) }
