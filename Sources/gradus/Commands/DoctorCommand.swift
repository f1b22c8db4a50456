import ArgumentParser
import Catalogue
import Foundation
import Isolation
import Records

struct DoctorCommand: ConcurrentCommand, RecordsOptions, CatalogueOptions, OutputOptions {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Try everything that Gradus needs on this machine.")

  @Option(help: .database) var database: String?
  @Option(help: .exercises) var exercises: String?
  @Flag(help: .json) var json = false
  @Flag(help: .noColor) var noColor = false

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

  func work() async throws {
    let found = [
      await Self.finding("sandbox") {
        try await Workbench.sandbox(isolated: true).probe()
        return "bubblewrap isolates"
      },
      await Self.finding("compiler") {
        let workshop = try await Workbench.workshop()
        return workshop.toolchainVersion + (workshop.isPrelinked ? ", prelinked" : "")
      },
    ]
    // A sandbox that cannot be made protects from nothing, which the first line says.
    let protections = found.allSatisfy(\.holds) ? await Self.protections() : []
    let findings =
      found + protections + [
        await Self.finding("catalogue") {
          let lessons = try catalogue().lessons
          return
            "\(lessons.flatMap(\.order).count) exercises in \(lessons.count) lesson\(lessons.count == 1 ? "" : "s")"
        },
        await Self.finding("database") { "\(try records().url.path)" },
      ]
    if json {
      printJSON(Diagnosis(findings: findings))
    } else {
      for finding in findings {
        let mark = finding.holds ? terminal.styled("✓", .green) : terminal.styled("✗", .red)
        print("\(mark) \(Terminal.padded(finding.name, to: 10)) \(Terminal.safe(finding.says))")
      }
    }
    if let first = findings.first(where: { $0.code != 0 }) { throw ExitCode(first.code) }
  }

  private static func finding(_ name: String, _ work: () async throws -> String) async -> Finding {
    do {
      return Finding(name: name, holds: true, says: try await work(), code: 0)
    } catch {
      let failure = Failure(error)
      return Finding(name: name, holds: false, says: failure?.message ?? "\(error)", code: failure?.code ?? 70)
    }
  }

  /// A line for each protection, tried by a program that goes for it.
  ///
  /// A missing bound on threads is told and keeps nobody from grading: whoever starts many still meets the limit of time.
  private static func protections() async -> [Finding] {
    do {
      let sandbox = try await Workbench.sandbox(isolated: true)
      let home = Installation.userHome.path
      let breaches = try await Workbench.workshop().breaches(
        of: sandbox, lookingFor: [Installation.home.appending(path: "Migrations").path, home])
      return Protection.allCases.map { protection in
        let promise = protection.promise(sandbox.processBound)
        guard let reached = breaches[protection] else {
          return Finding(name: protection.rawValue, holds: true, says: promise, code: 0)
        }
        return Finding(
          name: protection.rawValue, holds: false,
          says: "within reach: \(reached.joined(separator: ", ")); \(protection.advice)",
          code: protection == .threads ? 0 : 69)
      }
    } catch {
      return [await finding("isolation") { throw error }]
    }
  }
}
