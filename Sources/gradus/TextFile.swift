import Foundation

/// A file that was named on the command line, or handed in; - is standard input.
struct TextFile: Sendable {
  /// The file as messages show it.
  let name: String
  private let opened: @Sendable () throws -> FileHandle

  /// The file that `name` leads to, by whatever links; - is standard input.
  init(_ name: String) {
    self.name = name == "-" ? "standard input" : name
    opened = { try Self.open(name) }
  }

  /// A file that somebody else put below `folder`: it counts only where no part of `path` is a symbolic link, which could
  /// lead to what is not theirs, and where it is a file on a disk: a device may never end, and a pipe may never begin.
  init(handedIn path: String, in folder: String) {
    name = folder.isEmpty ? path : "\(folder)/\(path)"
    opened = { try Self.openHandedIn(path, in: folder) }
  }

  /// The file's bytes, which are UTF-8 without 0; nil where there are more than `limit`; throws where it cannot be read or
  /// is no text.
  func bytes(atMost limit: Int) throws -> [UInt8]? {
    guard let bytes = try anyBytes(atMost: limit) else { return nil }
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
      throw Failure.unreadable("\(name) is not a text file in UTF-8; save it as UTF-8")
    }
    return bytes
  }

  /// The file's bytes, whatever they are; nil where there are more than `limit`; throws where it cannot be read.
  func anyBytes(atMost limit: Int) throws -> [UInt8]? {
    let handle = try opened()
    do {
      let bytes = try handle.read(upToCount: limit + 1) ?? Data()
      return bytes.count <= limit ? Array(bytes) : nil
    } catch {
      throw Failure.unreadable("\(name) cannot be read: is it a text file?")
    }
  }

  private static func open(_ name: String) throws -> FileHandle {
    if name == "-" { return .standardInput }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) else {
      throw Failure.unreadable("there is no file \(name)")
    }
    guard !isFolder.boolValue else { throw Failure.unreadable("\(name) is a folder; name the Swift file in it") }
    guard let handle = FileHandle(forReadingAtPath: name) else {
      throw Failure.unreadable("the file \(name) cannot be read: \(String(cString: strerror(errno)))")
    }
    return handle
  }

  private static func openHandedIn(_ path: String, in folder: String) throws -> FileHandle {
    var place = folder.isEmpty ? "." : folder
    var handle = try opened(place, at: AT_FDCWD, O_DIRECTORY, shown: place)
    let parts = path.split(separator: "/").map(String.init)
    for (index, part) in parts.enumerated() {
      place += "/\(part)"
      let isLast = index == parts.count - 1
      handle = try opened(
        part, at: handle.fileDescriptor, (isLast ? O_NONBLOCK : O_DIRECTORY) | O_NOFOLLOW, shown: place)
    }
    var status = stat()
    guard fstat(handle.fileDescriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Failure.unreadable("\(place) is a folder, a device or a pipe, and not a Swift file")
    }
    return handle
  }

  private static func opened(_ name: String, at folder: Int32, _ flags: Int32, shown: String) throws -> FileHandle {
    let file = openat(folder, name, O_RDONLY | O_CLOEXEC | flags)
    if file >= 0 { return FileHandle(fileDescriptor: file, closeOnDealloc: true) }
    switch errno {
    case ENOENT: throw Failure.unreadable("there is no file \(shown)")
    case ELOOP:
      throw Failure.unreadable(
        "\(shown) is a symbolic link, which could lead to anybody's file: hand in the file itself")
    case ENOTDIR:
      throw Failure.unreadable("\(shown) is no folder, or a symbolic link to one, which could be anybody's")
    case let code: throw Failure.unreadable("\(shown) cannot be read: \(String(cString: strerror(code)))")
    }
  }
}
