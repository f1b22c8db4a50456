public import Foundation
import Synchronization

/// A private folder under the system's temporary folder, removed when the last reference goes.
public final class Scratch: Sendable {
  /// The folder; only this user can look into it.
  public let url: URL

  /// Makes a new folder.
  public init() throws(IsolationError) {
    let parent = FileManager.default.temporaryDirectory.path
    var template = Array("\(parent)/gradus-XXXXXX".utf8CString)
    // Made and noted in one step, so that `removeAll` misses none.
    let url: URL? = Scratch.open.withLock { open in
      guard open != nil, mkdtemp(&template) != nil else { return nil }
      let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      // The temporary folder may be a link; inside the sandbox only the real path exists.
      let url = URL(filePath: path).resolvingSymlinksInPath()
      open?.insert(url)
      return url
    }
    guard let url else {
      throw .broken(step: "making a scratch folder in \(parent)", reason: String(cString: strerror(errno)))
    }
    self.url = url
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
    Scratch.open.withLock { _ = $0?.remove(url) }
  }

  /// Nil once all were removed.
  private static let open = Mutex<Set<URL>?>([])

  /// Removes all that are there, for a program that is about to end by a signal; none can be made afterwards.
  public static func removeAll() {
    open.withLock { open in
      // What still runs may write while its folder goes: then once more.
      for url in open ?? [] {
        for _ in 0..<200 where FileManager.default.fileExists(atPath: url.path) {
          if (try? FileManager.default.removeItem(at: url)) == nil { usleep(2000) }
        }
      }
      open = nil
    }
  }

  /// Makes the folder `name` in it.
  func folder(_ name: String) throws(IsolationError) -> URL {
    let folder = url.appending(path: name)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .broken(step: "making \(folder.path)", reason: "\(error)")
    }
    return folder
  }
}

/// Writes `bytes` to `url`; a failure is no submission's fault.
func write(_ bytes: [UInt8], to url: URL) throws(IsolationError) {
  do {
    try Data(bytes).write(to: url)
  } catch {
    throw .broken(step: "writing \(url.path)", reason: "\(error)")
  }
}
