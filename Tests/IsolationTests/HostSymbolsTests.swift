import Foundation
import Testing

@testable import Isolation

@Suite("Whether an answer can be joined with a host")
struct HostSymbolsTests {
  private let scratch: Scratch
  private let toolchain: Toolchain

  init() async throws {
    scratch = try Scratch()
    toolchain = try await Bench.shared.workshop.toolchain
  }

  /// A library of this C, which nothing is linked to.
  private func library(_ text: String) async throws -> String {
    let source = scratch.url.appending(path: "library.c")
    let library = scratch.url.appending(path: "library.so").path
    try text.write(to: source, atomically: true, encoding: .utf8)
    _ = try await Toolchain.output(
      of: toolchain.clang, ["-shared", "-nostdlib", "-fPIC", "-fuse-ld=lld", source.path, "-o", library])
    return library
  }

  private func suits(_ path: String) -> Bool { HostSymbols().suit(path, libraries: toolchain.systemLibraries) }

  @Test(
    "what the libraries define it may ask for, and what need not be there",
    arguments: [
      "int start(void) { return 0; }",
      "double exp(double); void *malloc(unsigned long); double f(void) { return exp(*(double *)malloc(8)); }",
      "int maybe(void) __attribute__((weak)); int f(void) { return maybe ? maybe() : 0; }",
    ])
  func suitable(text: String) async throws {
    #expect(suits(try await library(text)))
  }

  @Test("what nobody defines it may not ask for")
  func missing() async throws {
    #expect(!suits(try await library("int nowhere(void); int f(void) { return nowhere(); }")))
  }

  @Test("what is no library does not suit, and is not waited for")
  func noLibrary() throws {
    let path = scratch.url.appending(path: "answer").path
    #expect(!suits(path))
    try Data("no library".utf8).write(to: URL(filePath: path))
    #expect(!suits(path))
    unlink(path)
    #expect(mkfifo(path, 0o600) == 0 && !suits(path))
    unlink(path)
    // It would suit if it lay there itself.
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: toolchain.systemLibraries[0])
    #expect(!suits(path))
  }

  @Test("a library defines what its symbol table says, and nothing else")
  func definitions() throws {
    for path in toolchain.systemLibraries {
      let file = try ELFFile(path, writable: false)
      let names = Set(try file.symbols().filter(\.isDefined).map(\.name))
      #expect(names.count > 10)
      #expect(try names.allSatisfy(file.defines))
      #expect(try !names.map({ $0 + "_" }).filter({ !names.contains($0) }).contains(where: file.defines))
    }
  }
}
