import Foundation
import Testing

@testable import Isolation

@Suite("The compiler as it is called here")
struct ToolchainTests {
  @Test(
    "makes the same object as without what it is spared",
    arguments: [
      "func relu(_ z: Double) -> Double { z > 0 ? z : 0 }",
      "import Foundation\nfunc relu(_ z: Double) -> Double { pow(max(0, z), 1) + Double(Data([1]).count - 1) }",
      "import Dispatch\nimport Glibc\nfunc relu(_ z: Double) -> Double { DispatchQueue.main.sync { fmax(0, z) } }",
      "#if os(Linux)\nfunc relu(_ z: Double) -> Double { \"a1\".contains(#/[0-9]/#) ? max(0, z) : 0 }\n#endif",
      "struct Box<T: Comparable> { let it: T }\nactor A { var box = Box(it: 1.0) }\nfunc f(_ b: any Error) -> Any { b }",
    ])
  func object(source: String) async throws {
    let toolchain = try await Toolchain.ask()
    let scratch = try Scratch()
    let file = scratch.url.appending(path: "relu.swift")
    try write(Array(source.utf8), to: file)
    // The path is part of the object.
    let object = scratch.url.appending(path: "relu.o")
    let arguments = [
      "-parse-as-library", "-module-cache-path", scratch.url.appending(path: "modules").path, file.path, "-o",
      object.path,
    ]
    _ = try await Toolchain.output(of: toolchain.frontend, ["-c", "-resource-dir", toolchain.resources] + arguments)
    let plain = try Data(contentsOf: object)
    try FileManager.default.removeItem(at: object)
    try await toolchain.compile(arguments)
    #expect(try Data(contentsOf: object) == plain)
  }
}
