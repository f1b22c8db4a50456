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
      Served().run { (number: Int) in [number, 7] }
    }
    #expect(
      try Self.frames(result) == [
        Frame(4, .array([.int(1), .int(7)])), Frame(2, .array([.int(0), .int(7)])),
        Frame(9, .array([.int(5), .int(7)])),
      ])
  }

  @Test("no question is no answer, and no failure")
  func nothingAsked() async throws {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      Self.offer([])
      Served().run { (_: Int) in true }
    }
    #expect(try Self.frames(result) == [])
  }

  @Test("what the learner prints goes to standard error and stands in no answer's way")
  func printing() async throws {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent, \.standardErrorContent]
    ) {
      Self.offer(Self.questions)
      Served().run { (number: Int) in
        print("asked for \(number)")
        return 1
      }
    }
    #expect(try Self.frames(result) == [Frame(4, .int(1)), Frame(2, .int(1)), Frame(9, .int(1))])
    #expect(try Self.errors(result).contains("asked for 1\nasked for 0\nasked for 5\n"))
  }

  @Test("an error that the learner's code throws stops the program and is named, after the answers before it")
  func refusal() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardOutputContent, \.standardErrorContent]
    ) {
      Self.offer(Self.questions)
      Served().run { (number: Int) in
        guard number != 0 else { throw Refusal() }
        return 1
      }
    }
    #expect(try Self.frames(result) == [Frame(4, .int(1))])
    #expect(try Self.errors(result).contains("an error was thrown: Refusal()"))
  }

  @Test(
    "a question that is no list of arguments of the entry's types ends the program with 3",
    arguments: [
      Value.int(1), .array([]), .array([.int(1)]), .array([.int(1), .int(2)]),
      .array([.int(1), .double(2), .int(3)]),
    ].map { Frame(0, $0).bytes })
  func noArguments(question: [UInt8]) async {
    await #expect(processExitsWith: .exitCode(3)) { [question] in
      Self.offer(question)
      Served().run { (_: Int, _: Double) in 1 }
    }
  }

  @Test("arguments of several types arrive in their order, and an entry may have none")
  func severalTypes() async throws {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      Self.offer(Frame(1, .array([.int(2), .array([.double(0.5), .double(1.5)]), .string("a")])).bytes)
      Served().run { (count: Int, numbers: [Double], text: String) in "\(text)\(numbers)\(count)" }
    }
    #expect(try Self.frames(result) == [Frame(1, .string("a[0.5, 1.5]2"))])
    let alone = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      Self.offer(Frame(1, .array([])).bytes)
      Served().run { 5 }
    }
    #expect(try Self.frames(alone) == [Frame(1, .int(5))])
  }

  @Test("answers before a trap have arrived, and so has what was printed")
  func trap() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardOutputContent, \.standardErrorContent]
    ) {
      Self.offer(Self.questions)
      Served().run { (number: Int) in
        print("about to divide", terminator: "")
        return 6 / number
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
      Served().run { (_: Int) in 1 }
    }
    #expect(try !Self.errors(result).contains("too late"))
  }

  @Test("an answer larger than a pipe holds arrives whole")
  func large() async throws {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      Self.offer(Frame(0, .array([.int(1)])).bytes)
      Served().run { (_: Int) in [Double](repeating: 0.5, count: 100_000) }
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
