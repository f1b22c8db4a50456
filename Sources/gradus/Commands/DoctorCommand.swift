import ArgumentParser
import Catalogue
import Foundation
import Isolation
import Records

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Try everything that Gradus needs on this machine.")

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var catalogue: CatalogueOptions
  @OptionGroup var output: OutputOptions

  private struct Finding: Encodable {
    let name: String
    let holds: Bool
    let says: String
    let code: Int32
  }

  private struct Diagnosis: Encodable {
    let schema = 1
    let findings: [Finding]
  }

  func run() async throws {
    let findings = [
      await finding("sandbox") {
        try await Workbench.sandbox(isolated: true).probe()
        return "bubblewrap isolates"
      },
      await finding("compiler") { "\(try await Workbench.workshop().toolchainVersion)" },
      await finding("isolation") { try await Self.tryIsolation() },
      await finding("catalogue") {
        let lessons = try catalogue.catalogue().lessons
        return "\(lessons.flatMap(\.order).count) exercises in \(lessons.count) lesson\(lessons.count == 1 ? "" : "s")"
      },
      await finding("database") { "\(try database.records().url.path)" },
    ]
    if output.json {
      printJSON(Diagnosis(findings: findings))
    } else {
      for finding in findings {
        let mark = finding.holds ? output.terminal.styled("✓", .green) : output.terminal.styled("✗", .red)
        print("\(mark) \(Terminal.padded(finding.name, to: 10)) \(Terminal.safe(finding.says))")
      }
    }
    if let first = findings.first(where: { !$0.holds }) { throw ExitCode(first.code) }
  }

  private func finding(_ name: String, _ work: () async throws -> String) async -> Finding {
    do {
      return Finding(name: name, holds: true, says: try await work(), code: 0)
    } catch {
      let failure = Failure(error)
      return Finding(name: name, holds: false, says: failure?.message ?? "\(error)", code: failure?.code ?? 70)
    }
  }

  /// Builds and runs a program that tries to get out, and reports what it could reach.
  private static func tryIsolation() async throws -> String {
    let secret = Installation.home.appending(path: "Migrations").path
    let home = FileManager.default.homeDirectoryForCurrentUser.path
    let probe = SourceFile(
      "main.swift",
      text: """
        import Glibc
        @_cdecl("main") public func start(_ count: Int32, _ words: UnsafeMutableRawPointer?) -> Int32 {
          var reached: [String] = []
          if access("\(secret)", R_OK) == 0 { reached.append("its catalogue") }
          if let folder = opendir("\(home)"), readdir(folder) != nil, readdir(folder) != nil, readdir(folder) != nil {
            reached.append("the home folder")
          }
          if socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) >= 0 { reached.append("the network") }
          var child: pid_t = 0
          let words: [UnsafeMutablePointer<CChar>?] = [nil]
          if posix_spawn(&child, "/usr/lib/none", nil, nil, words, nil) != EPERM { reached.append("new processes") }
          if getppid() > 1 { reached.append("other processes") }
          print(reached.joined(separator: ", "))
          return 0
        }
        """)
    let sandbox = try Workbench.sandbox(isolated: true)
    let build = try await Workbench.workshop().build([probe], modules: [], in: sandbox)
    guard case .built(let program, _) = build else {
      throw IsolationError.broken(step: "building the program that tries the isolation", reason: "\(build)")
    }
    let outcome = try await program.run(input: [], limits: .run, in: sandbox)
    let reached = String(decoding: outcome.output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    guard outcome.ending == .exited(0), reached.isEmpty else {
      throw IsolationError.forbidden(reason: "a program in it reached \(reached)")
    }
    return "no files, no network, no processes within reach"
  }
}
