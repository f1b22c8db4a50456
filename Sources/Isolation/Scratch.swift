public import Foundation
import Synchronization
import SystemPackage

/// A private folder in this user's own under the system's temporary folder, removed when the last reference goes.
///
/// Its owner holds a kernel lock on it, which ends with the process however that ends: ``removeAbandoned()`` of a later
/// process removes what one that was killed has left.
public final class Scratch: Sendable {
  /// The folder; only this user can look into it.
  public let url: URL
  private let lock: Int32
  private let numbers = Atomic(0)

  private static let prefix = "gradus-scratch-"
  private static let temporary = FileManager.default.temporaryDirectory.path

  /// Where this user's are, so that nobody has to look through all that is in the temporary folder to find them.
  private static let own = "\(temporary)/gradus-\(getuid())"

  /// ``own``, or the temporary folder itself where that is somebody else's, others may change it, or it cannot be made.
  private static func parent(making: Bool) -> String {
    if making, mkdir(own, 0o700) != 0, errno != EEXIST { return temporary }
    var status = stat()
    guard lstat(own, &status) == 0 else { return own }
    let isOwn = status.st_mode & S_IFMT == S_IFDIR && status.st_uid == getuid() && status.st_mode & 0o077 == 0
    return isOwn ? own : temporary
  }

  /// Makes a new folder.
  public init() throws(IsolationError) {
    // Made and noted in one step, so that `removeAll` misses none.
    let made: (URL, Int32)? = Scratch.live.withLock { live in
      guard live != nil, let (path, lock) = Scratch.make() else { return nil }
      // The temporary folder may be a link; inside the sandbox only the real path exists.
      let url = URL(filePath: path).resolvingSymlinksInPath()
      live?.insert(url)
      return (url, lock)
    }
    guard let made else {
      throw .missing(
        program: "a temporary folder",
        install: "\(Scratch.temporary) cannot be used (\(String(cString: strerror(errno)))); name another with TMPDIR")
    }
    (url, lock) = made
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
    close(lock)
    Scratch.live.withLock { _ = $0?.remove(url) }
  }

  /// A new folder, locked.
  private static func make() -> (path: String, lock: Int32)? {
    while true {
      let parent = parent(making: true)
      var template = Array("\(parent)/\(prefix)XXXXXX".utf8CString)
      guard mkdtemp(&template) != nil else {
        // Another process has removed it because it was empty.
        if errno == ENOENT, parent == own { continue }
        return nil
      }
      let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      // Before it was locked another process may have taken it for abandoned: then there is none, and another is made.
      if let lock = takeLock(of: path) { return (path, lock) }
      guard errno == ENOENT || errno == EWOULDBLOCK else { return nil }
    }
  }

  /// Locks the folder at `path`; nil where somebody else has it, or it is gone, or is no folder.
  private static func takeLock(of path: String) -> Int32? {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    var status = stat()
    guard flock(folder, LOCK_EX | LOCK_NB) == 0, fstat(folder, &status) == 0 else {
      close(folder)
      errno = EWOULDBLOCK
      return nil
    }
    // Removed between the opening and the lock.
    guard status.st_nlink > 0, status.st_uid == getuid() else {
      close(folder)
      errno = ENOENT
      return nil
    }
    return folder
  }

  /// Removes the folders of this user's processes that were killed; those of processes that run are locked.
  public static func removeAbandoned() {
    let parent = parent(making: false)
    for name in names(in: parent) {
      let url = URL(filePath: "\(parent)/\(name)", directoryHint: .isDirectory)
      guard let lock = takeLock(of: url.path) else { continue }
      try? FileManager.default.removeItem(at: url)
      close(lock)
    }
    // If it is empty.
    rmdir(own)
  }

  /// The names of such folders in `parent`; not by way of the file manager, which makes a text of each name that there is.
  private static func names(in parent: String) -> [String] {
    guard let folder = opendir(parent) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        let name = UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)
        if strncmp(name, prefix, prefix.utf8.count) == 0 { names.append(String(cString: name)) }
      }
    }
    return names
  }

  /// Nil once all were removed.
  private static let live = Mutex<Set<URL>?>([])

  /// Removes all that are there, for a program that is about to end by a signal; none can be made afterwards.
  public static func removeAll() {
    live.withLock { live in
      // What still runs may write while its folder goes: then once more.
      for url in live ?? [] {
        for _ in 0..<200 where FileManager.default.fileExists(atPath: url.path) {
          if (try? FileManager.default.removeItem(at: url)) == nil { usleep(2000) }
        }
      }
      live = nil
    }
    rmdir(own)
  }

  /// A number that was not given before.
  func number() -> Int { numbers.add(1, ordering: .relaxed).newValue }

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
///
/// Nothing waits for the disk: what is written here is gone in a second.
func write(_ bytes: [UInt8], to url: URL) throws(IsolationError) {
  do {
    let file = try FileDescriptor.open(
      url.path, .writeOnly, options: [.create, .truncate, .closeOnExec], permissions: .ownerReadWrite)
    try file.closeAfter { _ = try file.writeAll(bytes) }
  } catch {
    throw .broken(step: "writing \(url.path)", reason: "\(error)")
  }
}
