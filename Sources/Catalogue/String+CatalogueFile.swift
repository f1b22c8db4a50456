import Foundation

extension String {
  /// The longest text file of a catalogue that is read: all that is written by hand is far shorter.
  private static let longest = 1_000_000

  /// The text of a file of the catalogue at `url`, which errors call `name`.
  ///
  /// A device or a pipe is not opened: it might never end, or never begin.
  init(catalogueFile url: URL, name: String) throws(CatalogueError) {
    try self.init(catalogueFile: url.path, name: name)
  }

  /// The text of a file of the catalogue at `path`, which errors call `name`.
  init(catalogueFile path: String, name: String) throws(CatalogueError) {
    func problem(_ problem: String) -> CatalogueError { .malformed(file: name, line: nil, problem: problem) }
    // Not the file manager's attributes, for which it looks up the owner's name.
    var status = stat()
    guard stat(path, &status) == 0 else { throw problem("the file is missing") }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw problem("there is a folder or a device where a text file should be")
    }
    guard status.st_size <= Self.longest else {
      throw problem("the file is larger than 1 MB, which no file of a catalogue needs to be")
    }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw problem("the file cannot be read as UTF-8 text")
    }
    self = text
  }
}
