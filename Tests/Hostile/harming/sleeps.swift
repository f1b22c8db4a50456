// Sleeps for ever with every signal blocked, and uses no time.
// relu: failed, stopped by time-limit
// swift-format-ignore-file
import Glibc

func relu(_ z: Double) -> Double {
  var all = sigset_t()
  sigfillset(&all)
  sigprocmask(SIG_BLOCK, &all, nil)
  while true { sleep(1000) }
}
