import Exchange
import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The loop that a submission runs in: each test is a program of its own whose standard input is a pipe.
@Suite("Serving questions")
struct ServeTests {
  static let questions = [Frame(4, .array([.int(1)])), Frame(2, .array([.int(0)])), Frame(9, .array([.int(5)]))]
    .flatMap(\.bytes)

  struct Refusal: Error {}

  /// Makes `bytes` the whole standard input of this program.
  static func offer(_ bytes: [UInt8]) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0, write(ends[1], bytes, bytes.count) == bytes.count else { return }
    close(ends[1])
    dup2(ends[0], 0)
  }

  static func frames(_ result: ExitTest.Result?) throws -> [Frame] {
    Frame.all(in: try #require(result).standardOutputContent[...])
  }

  static func errors(_ result: ExitTest.Result?) throws -> String {
    String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
  }

  @Test("every question is answered in turn, with its own number")
  func answers() async throws {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      Self.offer(Self.questions)
      Served().run { arguments in .array(arguments + [.bool(true)]) }
    }
    #expect(
      try Self.frames(result) == [
        Frame(4, .array([.int(1), .bool(true)])), Frame(2, .array([.int(0), .bool(true)])),
        Frame(9, .array([.int(5), .bool(true)])),
      ])
  }

  @Test("no question is no answer, and no failure")
  func nothingAsked() async throws {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      Self.offer([])
      Served().run { _ in .bool(true) }
    }
    #expect(try Self.frames(result) == [])
  }

  @Test("what the learner prints goes to standard error and stands in no answer's way")
  func printing() async throws {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent, \.standardErrorContent]
    ) {
      Self.offer(Self.questions)
      Served().run { arguments in
        print("asked for \(arguments)")
        return .int(1)
      }
    }
    #expect(try Self.frames(result) == [Frame(4, .int(1)), Frame(2, .int(1)), Frame(9, .int(1))])
    #expect(try Self.errors(result).contains("asked for [1]\nasked for [0]\nasked for [5]\n"))
  }

  @Test("an error that the learner's code throws stops the program and is named, after the answers before it")
  func refusal() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardOutputContent, \.standardErrorContent]
    ) {
      Self.offer(Self.questions)
      Served().run { arguments in
        guard arguments != [.int(0)] else { throw Refusal() }
        return .int(1)
      }
    }
    #expect(try Self.frames(result) == [Frame(4, .int(1))])
    #expect(try Self.errors(result).contains("an error was thrown: Refusal()"))
  }

  @Test("a question that is no list of arguments ends the program with 3")
  func noArguments() async {
    await #expect(processExitsWith: .exitCode(3)) {
      Self.offer(Frame(0, .int(1)).bytes)
      Served().run { _ in .int(1) }
    }
  }

  @Test("answers before a trap have arrived, and so has what was printed")
  func trap() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardOutputContent, \.standardErrorContent]
    ) {
      Self.offer(Self.questions)
      Served().run { arguments in
        print("about to divide", terminator: "")
        guard case .int(let number)? = arguments.first else { return .bool(false) }
        return .int(6 / number)
      }
    }
    #expect(try Self.frames(result) == [Frame(4, .int(6))])
    #expect(try Self.errors(result).ranges(of: "about to divide").count == 2)
  }

  @Test("what the learner left to run at the end of the program does not run")
  func atTheEnd() async throws {
    let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
      Self.offer(Self.questions)
      atexit { _ = write(2, "too late", 8) }
      Served().run { _ in .int(1) }
    }
    #expect(try !Self.errors(result).contains("too late"))
  }

  @Test("an answer larger than a pipe holds arrives whole")
  func large() async throws {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      Self.offer(Frame(0, .array([.int(1)])).bytes)
      Served().run { _ in .array([Value](repeating: .double(0.5), count: 100_000)) }
    }
    #expect(try Self.frames(result) == [Frame(0, .array([Value](repeating: .double(0.5), count: 100_000)))])
  }

  @Test("what is delivered arrives as frame 0")
  func delivery() async throws {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      deliver(.string("cases"))
    }
    #expect(try Self.frames(result) == [Frame(0, .string("cases"))])
  }

  @Test("a program that makes cases receives its seed, all 64 bits", arguments: [0, 7, UInt64.max, 1 << 63])
  func seed(seed: UInt64) async {
    await #expect(processExitsWith: .success) { [seed = seed as UInt64] in
      Self.offer(Frame(0, seed: seed).bytes)
      #expect(receivedSeed() == seed)
    }
  }

  @Test("a program that receives no seed, or something else, takes 0")
  func noSeed() async {
    await #expect(processExitsWith: .success) {
      Self.offer([])
      #expect(receivedSeed() == 0)
    }
    await #expect(processExitsWith: .success) {
      Self.offer(Frame(0, .string("7")).bytes)
      #expect(receivedSeed() == 0)
    }
  }
}

extension Frame {
  /// A seed as the grader sends it.
  fileprivate init(_ index: Int, seed: UInt64) {
    self.init(index, .int(Int(Int64(bitPattern: seed))))
  }
}
