import Foundation

/// Single keys from the terminal, without waiting for the end of a line.
///
/// Nothing where standard input is no terminal. The terminal is put back when the object goes, and on Ctrl-C.
final class Keyboard {
  private let before: termios?

  /// Turns line mode and echo off.
  init() {
    var now = termios()
    guard Terminal.inputIsTerminal, tcgetattr(STDIN_FILENO, &now) == 0 else {
      before = nil
      return
    }
    before = now
    now.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(STDIN_FILENO, TCSANOW, &now)
    let state = before
    Interruption.first { Keyboard.restore(state) }
  }

  deinit { Keyboard.restore(before) }

  /// Whether there are keys to be had.
  var isThere: Bool { before != nil }

  /// The key that is pressed within `milliseconds`; nil where none is.
  func key(within milliseconds: Int32) -> Character? {
    guard isThere else {
      usleep(UInt32(milliseconds) * 1000)
      return nil
    }
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    var byte: UInt8 = 0
    guard poll(&input, 1, milliseconds) > 0, read(STDIN_FILENO, &byte, 1) == 1 else { return nil }
    return Character(UnicodeScalar(byte))
  }

  private static func restore(_ state: termios?) {
    guard var state else { return }
    tcsetattr(STDIN_FILENO, TCSANOW, &state)
  }
}
