// The C library is declared here and not imported: a C module in this module's interface would have to be compiled
// again for every submission.
@_silgen_name("read") private func read(_ file: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int
@_silgen_name("write") private func write(_ file: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int
@_silgen_name("dup") private func dup(_ file: Int32) -> Int32
@_silgen_name("dup2") private func dup2(_ file: Int32, _ other: Int32) -> Int32
@_silgen_name("_exit") private func exitNow(_ status: Int32) -> Never
@_silgen_name("fflush") private func flush(_ stream: UnsafeMutableRawPointer?) -> Int32
@_silgen_name("signal") private func handle(
  _ signal: Int32, _ handler: (@convention(c) (Int32) -> Void)?
) -> UnsafeRawPointer?
@_silgen_name("raise") private func raise(_ signal: Int32) -> Int32

/// The submission's end of the exchange: questions from standard input, answers to what was standard output.
///
/// Standard output then leads to standard error, so that what the learner prints stands in no answer's way.
public struct Served: ~Copyable {
  private let questions: [Frame]
  private let channel: Int32

  /// Takes all questions and moves standard output aside; call it before any of the learner's code runs.
  public init() {
    questions = Frame.all(in: everything()[...])
    channel = dup(1)
    _ = dup2(2, 1)
    // What was printed before a trap is what the learner wants to see, and it still waits in a buffer then.
    for trap: Int32 in [4, 5, 6] {  // SIGILL, SIGTRAP, SIGABRT
      _ = handle(trap) { signal in
        _ = flush(nil)
        _ = handle(signal, nil)
        _ = raise(signal)
      }
    }
  }

  /// Answers every question in turn with `answer`, then ends the program.
  ///
  /// Each answer is written before the next question is asked. A question of other types than `answer` takes ends the
  /// program with status 3. The types are taken from `answer` itself, so that a file that calls this has nothing to say
  /// about them: what is written there is compiled with every submission.
  public consuming func run<each Argument: Exchangeable, Answer: Exchangeable>(
    _ answer: (repeat each Argument) throws -> Answer
  ) -> Never {
    for question in questions {
      guard let arguments: (repeat each Argument) = try? Self.arguments(question.value) else { leave(3) }
      do {
        let value = try answer(repeat each arguments).exchanged
        // What is printed to both outputs stays in its order.
        _ = flush(nil)
        send(Frame(question.index, value).bytes, to: channel)
      } catch {
        fatalError("an error was thrown: \(error)")
      }
    }
    leave(0)
  }

  private static func arguments<each Argument: Exchangeable>(
    _ question: Value
  ) throws(ExchangeError) -> (repeat each Argument) {
    guard case .array(let values) = question else { throw .mismatch }
    var rest = values[...]
    func next<Next: Exchangeable>(_: Next.Type) throws(ExchangeError) -> Next {
      guard let value = rest.popFirst() else { throw .mismatch }
      return try Next(exchanged: value)
    }
    let arguments = (repeat try next((each Argument).self))
    guard rest.isEmpty else { throw .mismatch }
    return arguments
  }
}

/// `value`: gives generated code, which writes `try` before every entry, something that may throw, so that the compiler
/// has nothing to warn of where the entry does not.
public func answered<Answer>(_ value: Answer) throws -> Answer { value }

/// The seed that a program which makes cases finds on standard input; 0 where there is none.
public func receivedSeed() -> UInt64 {
  guard case .int(let seed)? = Frame.all(in: everything()[...]).first?.value else { return 0 }
  return UInt64(bitPattern: Int64(seed))
}

/// Ends a program that makes cases: writes `value` to standard output.
public func deliver(_ value: Value) -> Never {
  send(Frame(0, value).bytes, to: 1)
  leave(0)
}

/// Ends the program without running what the learner's code may have left to run at its end.
private func leave(_ status: Int32) -> Never {
  _ = flush(nil)
  exitNow(status)
}

private func send(_ bytes: [UInt8], to file: Int32) {
  bytes.withUnsafeBytes { buffer in
    var sent = 0
    while sent < buffer.count, let start = buffer.baseAddress {
      let count = write(file, start + sent, buffer.count - sent)
      if count <= 0 { leave(4) }
      sent += count
    }
  }
}

/// All of standard input.
private func everything() -> [UInt8] {
  var all: [UInt8] = []
  let size = 65536
  while true {
    var count = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      count = buffer.baseAddress.map { read(0, $0, size) } ?? 0
      initialized = max(0, count)
    }
    if count <= 0 { return all }
    all += chunk
  }
}
