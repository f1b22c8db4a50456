import Authoring
import Foundation
import Testing

@testable import Isolation

#if arch(x86_64)
  @Suite("A prelinked compiler")
  struct PrelinkTests {
    /// What the loader counts before `program` prints its version.
    private func count(_ what: String, of program: String) async throws -> Int {
      let command = ["LD_DEBUG=statistics", program, "--version"]
      let said = try await Toolchain.output(of: "/usr/bin/env", command, errors: true)
      let line = try #require(said.split(separator: "\n").first { $0.contains(what) })
      return try #require(Int(line.split(separator: " ").last ?? ""))
    }

    /// A small library of the toolchain that can be prelinked.
    private func library(of toolchain: Toolchain) -> String { "\(toolchain.runtime)/libBlocksRuntime.so" }

    @Test("is what a workshop compiles with")
    func used() async throws {
      #expect(try await Bench.shared.workshop.isPrelinked)
    }

    @Test(
      "leaves the loader less than a tenth of what it had to do",
      arguments: ["number of relocations:", "number of relative relocations:"])
    func loader(what: String) async throws {
      let toolchain = try await Bench.shared.workshop.toolchain
      let before = try await count(what, of: "\(toolchain.root)/bin/swift-frontend")
      #expect(try await count(what, of: toolchain.frontend) * 10 < before)
    }

    @Test("compiles Foundation, generics and errors to the same bytes")
    func same() async throws {
      let toolchain = try await Bench.shared.workshop.toolchain
      let scratch = try Scratch()
      let source = scratch.url.appending(path: "source.swift")
      let text = """
        import Foundation
        enum Wrong: Error { case all }
        func most<T: Comparable>(_ all: [T]) throws -> T {
          guard let first = all.max() else { throw Wrong.all }
          return first
        }
        print(try most(["a", "b"].map { $0.uppercased() }), (try? most([Double]())) as Any, exp(1.0), Date())
        """
      try text.write(to: source, atomically: true, encoding: .utf8)
      let object = scratch.url.appending(path: "object.o")
      var objects: [Data] = []
      for frontend in ["\(toolchain.root)/bin/swift-frontend", toolchain.frontend] {
        var other = toolchain
        other.frontend = frontend
        try await other.compile(["-Onone", source.path, "-o", object.path])
        objects.append(try Data(contentsOf: object))
      }
      #expect(objects[0] == objects[1])
    }

    @Test("is left where it cannot be made, and nothing of it stays")
    func fallback() async throws {
      let bench = try await Bench.shared
      var toolchain = try await Toolchain.ask()
      toolchain.frontend = bench.workshop.toolchain.frontend
      let scratch = try Scratch()
      let place = scratch.url.appending(path: "compiler")
      // It is no longer position-independent.
      let same = await toolchain.prelinked(into: place, trying: bench.workshop.folder.appending(path: "main.swift"))
      #expect(same.frontend == toolchain.frontend && !FileManager.default.fileExists(atPath: place.path))
    }

    @Test("is not made of files that are no library, or are cut off")
    func unsupported() async throws {
      let toolchain = try await Toolchain.ask()
      let scratch = try Scratch()
      let whole = try Data(contentsOf: URL(filePath: library(of: toolchain)))
      let objects = [Data(), Data(repeating: 7, count: 1000), whole.prefix(100), whole.prefix(whole.count / 4)]
      for object in objects {
        let file = scratch.url.appending(path: "file")
        try object.write(to: file)
        #expect(throws: ELFFile.Unsupported.self) {
          let file = try ELFFile(file.path, writable: true)
          _ = try file.loadedSize()
          try Prelink([file], among: [], base: 1 << 36).write()
        }
      }
    }

    @Test(
      "is made of no damaged library by a crash, nor is a host joined with one",
      arguments: 1...4 as ClosedRange<UInt64>)
    func damaged(seed: UInt64) async throws {
      let toolchain = try await Toolchain.ask()
      let scratch = try Scratch()
      let whole = Array(try Data(contentsOf: URL(filePath: library(of: toolchain))))
      let file = scratch.url.appending(path: "file")
      var draw = Draw(seed: seed)
      var prelinked = 0
      for round in 0..<500 {
        var bytes = whole
        // The first round damages nothing.
        for _ in 0..<min(round, 3) { bytes[draw.count(in: 16...bytes.count - 1)] = UInt8(draw.count(in: 0...255)) }
        try write(bytes, to: file)
        _ = HostSymbols().suit(file.path, libraries: [file.path])
        do {
          try Prelink([ELFFile(file.path, writable: true)], among: [], base: 1 << 36).write()
          prelinked += 1
        } catch is ELFFile.Unsupported {}
      }
      #expect(prelinked > 0)
    }
  }
#endif
