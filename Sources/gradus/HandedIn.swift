import Foundation

/// One answer among many that were handed in, or something that was meant to be one.
struct HandedIn: Sendable {
  let learner: String
  let exercise: String
  /// Its file, or what keeps it from being one.
  let file: Result<TextFile, Failure>
}

extension HandedIn {
  /// What lies in `folder` as LEARNER/EXERCISE.swift, sorted; `passedOver` hears of everything else, but for what is hidden.
  static func all(inFolder folder: String, passedOver: (String) -> Void) throws -> [HandedIn] {
    guard let learners = Entry.all(in: folder) else {
      throw Failure.unreadable("the folder \(folder) cannot be read")
    }
    return learners.flatMap { learner -> [HandedIn] in
      guard learner.isText, !learner.isLink else {
        let problem = learner.isText ? "is a symbolic link, which could lead to anybody's files" : Self.noText
        return [
          .init(
            learner: learner.name, exercise: "", file: .failure(.unreadable("\(folder)/\(learner.name) \(problem)")))
        ]
      }
      guard let files = Entry.all(in: "\(folder)/\(learner.name)") else {
        passedOver("\(folder)/\(learner.name)")
        return []
      }
      return files.compactMap { file in
        let path = "\(learner.name)/\(file.name)"
        guard file.name.lowercased().hasSuffix(".swift") else {
          passedOver("\(folder)/\(path)")
          return nil
        }
        return HandedIn(
          learner: learner.name, exercise: String(file.name.dropLast(6)),
          file: file.isText
            ? .success(TextFile(handedIn: path, in: folder))
            : .failure(.unreadable("\(folder)/\(path) \(Self.noText)")))
      }
    }
  }

  private static let noText = "has a name that is not UTF-8, so that it cannot be told whose it is"

  /// The longest list that is read, in bytes.
  private static let longestList = 100_000_000

  /// The lines of the file `list`: learner, exercise and file, separated by tabs; the file from the list's own folder.
  ///
  /// Throws where no line is of that kind. Lines may end as on any system, and the first may begin with the mark that some
  /// editors put there, or name the columns.
  static func all(inList list: String) throws -> [HandedIn] {
    guard let bytes = try TextFile(list).anyBytes(atMost: longestList) else {
      throw Failure.unreadable("the list \(list) is larger than 100 MB; grade it in parts")
    }
    let folder = URL(filePath: list).deletingLastPathComponent().relativePath
    let lines = unmarked(bytes).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
    let all = lines.enumerated().compactMap { index, line -> HandedIn? in
      line.isEmpty || line.elementsEqual(columns.utf8) ? nil : HandedIn(line, at: "\(list):\(index + 1)", in: folder)
    }
    if let first = all.first, all.allSatisfy(\.isMalformed) { _ = try first.file.get() }
    return all
  }

  private static let columns = "learner\texercise\tfile"

  private var isMalformed: Bool { learner.isEmpty }

  private init(_ line: ArraySlice<UInt8>, at place: String, in folder: String) {
    let parts = String(validating: line, as: UTF8.self)?
      .split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard let parts, parts.count == 3, parts.allSatisfy({ !$0.isEmpty }) else {
      let problem = parts == nil ? "is not UTF-8" : "expected learner, exercise and file, separated by tabs"
      self.init(learner: "", exercise: "", file: .failure(.usage("\(place): \(problem)")))
      return
    }
    let file = URL(filePath: parts[2])
    self.init(
      learner: parts[0], exercise: parts[1],
      file: .success(
        parts[2].hasPrefix("/")
          ? TextFile(handedIn: file.lastPathComponent, in: file.deletingLastPathComponent().path)
          : TextFile(handedIn: parts[2], in: folder)))
  }

  /// `bytes` without the mark that some editors begin a file with: it would become part of the first learner's name.
  private static func unmarked(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: "\u{FEFF}".utf8) ? bytes.dropFirst(3) : bytes[...]
  }
}

/// Something in a folder.
///
/// Foundation leaves out names that are not UTF-8.
private struct Entry {
  let name: String
  /// Whether the name is what stands on the disk, and not only like it.
  let isText: Bool
  let isLink: Bool

  /// What is in `folder` and not hidden, sorted; nil where it is no folder or cannot be read.
  static func all(in folder: String) -> [Entry]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var entries: [Entry] = []
    while let entry = readdir(directory) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard bytes.first != UInt8(ascii: ".") else { continue }
      entries.append(Entry(bytes, in: dirfd(directory)))
    }
    return entries.sorted { $0.name < $1.name }
  }

  private init(_ bytes: [UInt8], in folder: Int32) {
    let text = String(validating: bytes, as: UTF8.self)
    name = text ?? String(decoding: bytes, as: UTF8.self)
    isText = text != nil
    var status = stat()
    let isFound = text.map { fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) == 0 } ?? false
    isLink = isFound && status.st_mode & S_IFMT == S_IFLNK
  }
}
