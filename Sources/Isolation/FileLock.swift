import Foundation

/// Makes `product` once, however many processes want it at the same time: the first makes it, the others wait.
///
/// `make` writes to another place and its work is moved to `product` when it is whole, so nobody sees half of it. The
/// lock is the kernel's (`flock`), so it ends with a process that is killed.
package func makeOnce(_ product: URL, _ make: (URL) async throws -> Void) async throws {
  guard !FileManager.default.fileExists(atPath: product.path) else { return }
  let folder = product.deletingLastPathComponent()
  do {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  } catch {
    throw IsolationError.broken(step: "making the cache folder \(folder.path)", reason: error.localizedDescription)
  }
  let lock = open(product.path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
  guard lock >= 0 else {
    throw IsolationError.broken(step: "locking \(product.path)", reason: String(cString: strerror(errno)))
  }
  defer { close(lock) }
  // A blocking flock would hold one of the few threads that this process computes with.
  while flock(lock, LOCK_EX | LOCK_NB) != 0 { try await Task.sleep(for: .milliseconds(20)) }
  guard !FileManager.default.fileExists(atPath: product.path) else { return }
  let draft = folder.appending(path: ".\(product.lastPathComponent).draft")
  // One may be left from a process that was killed.
  try? FileManager.default.removeItem(at: draft)
  try await make(draft)
  guard rename(draft.path, product.path) == 0 else {
    throw IsolationError.broken(step: "placing \(product.path)", reason: String(cString: strerror(errno)))
  }
}
