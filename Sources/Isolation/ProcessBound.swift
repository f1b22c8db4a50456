import Foundation
import Synchronization

/// How the number of processes and threads of a sandbox is bounded.
public enum ProcessBound: Equatable, Sendable {
  /// By a control group for each run, made in the folder `parent` of the pids controller.
  case controlGroup(parent: URL)
  /// By RLIMIT_NPROC, which counts within the sandbox's own user namespace, and never binds root.
  case namespace
  /// Not at all: root, where no control group can be made.
  case none

  /// More than any answer or build needs, and little for a machine.
  static let most = 256

  /// The best that this process can have; to find that takes a while.
  static let ofThisProcess = best()

  /// The best that this user can have on this machine.
  ///
  /// A control group that a killed program left behind is removed on the way.
  private static func best() -> ProcessBound {
    for parent in groupFolders() {
      removeAbandoned(in: parent)
      guard let group = try? ControlGroup(in: parent) else { continue }
      withExtendedLifetime(group) {}
      return .controlGroup(parent: parent)
    }
    return namespaceCounts ? .namespace : .none
  }

  /// The folders of the pids controller at or above this process's own group: of version 1, then of version 2.
  private static func groupFolders() -> [URL] {
    let lines = ((try? String(contentsOfFile: "/proc/self/cgroup", encoding: .utf8)) ?? "").split(separator: "\n")
    return lines.flatMap { line -> [URL] in
      let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3 else { return [] }
      let mounted = fields[1].isEmpty ? "/sys/fs/cgroup" : "/sys/fs/cgroup/\(fields[1])"
      guard fields[1].isEmpty || fields[1].split(separator: ",").contains("pids") else { return [] }
      let parts = fields[2].split(separator: "/")
      return (0...parts.count).reversed().map { count in
        URL(
          filePath: ([mounted] + parts.prefix(count).map(String.init)).joined(separator: "/"),
          directoryHint: .isDirectory)
      }
    }
  }

  private static func removeAbandoned(in parent: URL) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? [] {
      let parts = name.split(separator: "-")
      guard parts.count == 3, parts[0] == "gradus", let owner = pid_t(parts[1]), kill(owner, 0) != 0, errno == ESRCH
      else { continue }
      rmdir(parent.appending(path: name).path)
    }
  }

  /// Whether RLIMIT_NPROC bounds the processes of a sandbox, and these only.
  ///
  /// Since Linux 5.14 processes are counted by user and namespace; before, all of the user's were.
  static let namespaceCounts: Bool = {
    var names = utsname()
    guard geteuid() != 0, uname(&names) == 0 else { return false }
    let release = withUnsafeBytes(of: names.release) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    let numbers = release.split(whereSeparator: { !$0.isNumber }).prefix(2).compactMap { Int($0) }
    return !numbers.lexicographicallyPrecedes([5, 14])
  }()
}

/// A control group of the pids controller, removed with the last reference.
final class ControlGroup: Sendable {
  /// Whoever writes 0 to it is in the group.
  let entrance: String
  private let folder: URL

  private static let count = Atomic(0)

  /// Makes a new group in `parent`; throws where that is not allowed, or the controller is not there.
  init(in parent: URL) throws {
    let number = Self.count.add(1, ordering: .relaxed).newValue
    folder = parent.appending(path: "gradus-\(getpid())-\(number)", directoryHint: .isDirectory)
    entrance = folder.appending(path: "cgroup.procs").path
    // To move a process is to write to where it comes from as well.
    guard access(parent.appending(path: "cgroup.procs").path, W_OK) == 0, mkdir(folder.path, 0o755) == 0 else {
      throw POSIXError(.EACCES)
    }
    do {
      // Without the controller this file is not there, and none can be made.
      let bound = try FileHandle(forWritingTo: folder.appending(path: "pids.max"))
      try bound.write(contentsOf: Data("\(ProcessBound.most)".utf8))
    } catch {
      rmdir(folder.path)
      throw error
    }
  }

  deinit {
    // The last of its processes may still be going.
    for _ in 0..<200 {
      guard rmdir(folder.path) != 0, errno == EBUSY else { return }
      usleep(500)
    }
  }
}
