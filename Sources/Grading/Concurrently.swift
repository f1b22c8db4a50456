import Foundation

/// The results of `work` on all `items`, in their order, with as many at work as there are processors.
///
/// More at once would gain nothing and ask for more memory. The first error ends the rest.
func concurrently<Item: Sendable, Result: Sendable>(
  _ items: [Item], _ work: @escaping @Sendable (Item) async throws -> Result
) async throws -> [Result] {
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    var waiting = Array(items.enumerated())[...]
    func start() {
      guard let (index, item) = waiting.popFirst() else { return }
      group.addTask { (index, try await work(item)) }
    }
    for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { start() }
    var results = [Result?](repeating: nil, count: items.count)
    while let (index, result) = try await group.next() {
      results[index] = result
      start()
    }
    return results.compactMap { $0 }
  }
}
