import Foundation
import Synchronization
import Testing

@testable import Isolation

@Suite("Things that are made once")
struct MakeOnceTests {
  @Test("many who want the same thing at once get it made by one of them")
  func once() async throws {
    let scratch = try Scratch()
    let product = scratch.url.appending(path: "product")
    let made = Counter()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<16 {
        group.addTask {
          try await makeOnce(product) { draft in
            made.increment()
            try Data("whole".utf8).write(to: draft)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(made.count == 1)
    #expect(try String(contentsOf: product, encoding: .utf8) == "whole")
  }

  @Test("one who fails leaves nothing behind, and the next one makes it")
  func failure() async throws {
    let scratch = try Scratch()
    let product = scratch.url.appending(path: "product")
    await #expect(throws: CancellationError.self) {
      try await makeOnce(product) { draft in
        try Data("half".utf8).write(to: draft)
        throw CancellationError()
      }
    }
    #expect(!FileManager.default.fileExists(atPath: product.path))
    try await makeOnce(product) { try Data("whole".utf8).write(to: $0) }
    #expect(try String(contentsOf: product, encoding: .utf8) == "whole")
  }

  private final class Counter: Sendable {
    private let value = Mutex(0)
    var count: Int { value.withLock { $0 } }
    func increment() { value.withLock { $0 += 1 } }
  }
}
