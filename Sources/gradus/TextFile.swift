import Foundation

/// A file that was named on the command line; - is standard input.
struct TextFile {
  private let name: String

  init(_ name: String) {
    self.name = name
  }

  /// Whether it is a file on a disk: a device may never end, and a pipe may never begin.
  var isRegular: Bool {
    var status = stat()
    return stat(name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The file's bytes, which are UTF-8 without 0; nil where there are more than `limit`; throws where it cannot be read or
  /// is no text.
  func bytes(atMost limit: Int) throws -> [UInt8]? {
    let handle = try handle()
    let bytes: Data
    do {
      bytes = try handle.read(upToCount: limit + 1) ?? Data()
    } catch {
      throw Failure.unreadable("\(shown) cannot be read: is it a text file?")
    }
    guard bytes.count <= limit else { return nil }
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
      throw Failure.unreadable("\(shown) is not a text file in UTF-8; save it as UTF-8")
    }
    return Array(bytes)
  }

  private var shown: String { name == "-" ? "standard input" : name }

  private func handle() throws -> FileHandle {
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
}
