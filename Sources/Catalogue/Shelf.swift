import Crypto
import Foundation

/// Where is kept what takes long to find out, by the SHA-256 of what it was found out from: other texts, another place.
///
/// Nothing depends on it: what cannot be kept, or is damaged, is found out anew.
package struct Shelf: Sendable {
  private let folder: URL
  private let edition: String

  /// After this time in seconds a thing is found out anew once, so that what nobody needs any more does not stay for ever.
  private static let patience = 30.0 * 86_400
  /// More bytes than anything takes that is kept: no text of a catalogue is longer than 1 MB.
  private static let largest = 16_000_000

  /// A shelf in `folder`, which is made when something is kept; `edition` tells the program, since another one may find out
  /// another thing from the same texts.
  package init(folder: URL, edition: String) {
    self.folder = folder
    self.edition = edition
  }

  /// What `find` finds out from `texts`, from here if it was kept; `kind` tells apart what comes from the same texts.
  package func thing<Thing>(
    _ kind: String, from texts: [String], read: ([UInt8]) -> Thing?, write: (Thing) -> [UInt8], find: () throws -> Thing
  ) rethrows -> Thing {
    let file = folder.appending(path: name(kind, texts))
    if let bytes = kept(in: file), let thing = read(bytes) { return thing }
    let thing = try find()
    keep(write(thing), in: file)
    return thing
  }

  /// The bytes that were kept in `file`; nil where it is not the file that was written, byte for byte, for this name.
  private func kept(in file: URL) -> [UInt8]? {
    var status = stat()
    guard stat(file.path, &status) == 0, status.st_size <= Self.largest, let whole = try? Data(contentsOf: file) else {
      return nil
    }
    let bytes = Array(whole.dropFirst(SHA256.byteCount))
    return whole.starts(with: seal(bytes, of: file)) ? bytes : nil
  }

  private func seal(_ bytes: [UInt8], of file: URL) -> SHA256.Digest {
    SHA256.hash(data: Array(file.lastPathComponent.utf8) + bytes)
  }

  private func name(_ kind: String, _ texts: [String]) -> String {
    var hash = SHA256()
    for text in [kind, edition] + texts {
      var text = text
      text.withUTF8 { utf8 in
        withUnsafeBytes(of: utf8.count) { hash.update(bufferPointer: $0) }
        hash.update(bufferPointer: UnsafeRawBufferPointer(utf8))
      }
    }
    return hash.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  private func keep(_ bytes: [UInt8], in file: URL) {
    let files = FileManager.default
    try? files.createDirectory(at: folder, withIntermediateDirectories: true)
    for old in (try? files.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? [] {
      guard let written = try? old.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate,
        written.timeIntervalSinceNow < -Self.patience
      else { continue }
      try? files.removeItem(at: old)
    }
    // Another process may read it meanwhile.
    try? Data(seal(bytes, of: file) + bytes).write(to: file, options: .atomic)
  }
}
