import Foundation

extension String {
  /// The longest text file of a catalogue that is read: all that is written by hand is far shorter.
  private static let longest = 1_000_000

  /// The text of a file of the catalogue at `url`, which errors call `name`.
  ///
  /// A device or a pipe is not opened: it might never end, or never begin.
  init(catalogueFile url: URL, name: String) throws(CatalogueError) {
    func problem(_ problem: String) -> CatalogueError { .malformed(file: name, line: nil, problem: problem) }
    let attributes = try? FileManager.default.attributesOfItem(atPath: url.resolvingSymlinksInPath().path)
    guard let attributes else { throw problem("the file is missing") }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw problem("there is a folder or a device where a text file should be")
    }
    guard let size = attributes[.size] as? Int, size <= Self.longest else {
      throw problem("the file is larger than 1 MB, which no file of a catalogue needs to be")
    }
    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
      throw problem("the file cannot be read as UTF-8 text")
    }
    self = text
  }
}
