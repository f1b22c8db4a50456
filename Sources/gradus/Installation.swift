import Catalogue
import Foundation
import Isolation

/// Where the files that came with the program lie, and where its own files go.
enum Installation {
  /// The folder with `Exercises`, `Migrations` and `Sources`: `share/gradus` beside the program's `bin`, or the checkout
  /// that the program was built in.
  static let home: URL = {
    // The system gives it without links in it.
    let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = own ?? URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().path
    let paths = sequence(first: program[...]) { path in path.lastIndex(of: "/").map { path[..<$0] } }
    let folders = paths.dropFirst().map(String.init)
    let installed = "\(folders.dropFirst().first ?? "")/share/gradus"
    return URL(filePath: ([installed] + folders).first(where: isHome) ?? installed, directoryHint: .isDirectory)
  }()

  private static func isHome(_ folder: String) -> Bool {
    ["Migrations", "Sources/Neurons"].allSatisfy { access("\(folder)/\($0)", F_OK) == 0 }
  }

  static var migrations: URL { home.appending(path: "Migrations") }
  static var exercises: URL { home.appending(path: "Exercises") }

  /// The modules that submissions and exercises are built against.
  static var modules: [Module] {
    ["Neurons", "Exchange", "Authoring"].map { Module($0, sources: home.appending(path: "Sources/\($0)")) }
  }

  /// What can be made again: the compiled modules and the answer keys.
  static var cache: URL { folder("XDG_CACHE_HOME", otherwise: ".cache") }

  /// Where is kept what was read from a catalogue; by this very program, since another one may read it otherwise.
  static var shelf: Shelf {
    var status = stat()
    stat("/proc/self/exe", &status)
    return Shelf(
      folder: cache.appending(path: "catalogue"),
      edition: "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)")
  }

  /// Where records are kept unless a database is named; made where it is not there.
  static var data: URL { folder("XDG_DATA_HOME", otherwise: ".local/share") }

  /// The environment's variable `name`; nil where it is empty, which is how scripts unset one.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// $HOME, which a container or a service may have set elsewhere than the list of users has it.
  static var userHome: URL {
    if let named = variable("HOME"), named.hasPrefix("/") { return URL(filePath: named) }
    return FileManager.default.homeDirectoryForCurrentUser
  }

  private static func folder(_ name: String, otherwise fallback: String) -> URL {
    // The base directory specification has relative paths ignored.
    if let named = variable(name), named.hasPrefix("/") {
      return URL(filePath: named).appending(path: "gradus")
    }
    return userHome.appending(path: fallback).appending(path: "gradus")
  }
}
