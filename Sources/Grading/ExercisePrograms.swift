import Catalogue
import Exchange
import Isolation

/// Builds and runs an exercise's own files: its checks for their cases, and solutions on these.
struct ExercisePrograms: Sendable {
  let exercise: Exercise
  let workshop: Workshop
  let sandbox: Sandbox

  /// A check, and for each of its cases the right answer where its author states it.
  struct Plan: Sendable {
    let check: PlannedCheck
    let stated: [Value?]
  }

  private static let casesLimits: Limits = {
    var limits = Limits.run
    limits.processorSeconds = 20
    limits.wallClock = .seconds(60)
    limits.fileSize = 64
    return limits
  }()

  /// An error about one of the exercise's files.
  func error(_ file: String, _ problem: String) -> GradingError {
    .exercise(file: "\(exercise.lesson)/\(exercise.name)/\(file)", problem: problem)
  }

  /// The program that makes the cases.
  func checks() async throws -> Program {
    let sources = [
      EntryFile.makingCases(of: exercise), SourceFile("Checks.swift", text: try exercise.text("Checks.swift")),
    ]
    return try await built("Checks.swift", sources, modules: ["Authoring", "Exchange", "Neurons"])
  }

  /// The checks with their cases for `seed`.
  func plan(_ checks: Program, seed: UInt64) async throws -> [Plan] {
    let input = Frame(0, .int(Int(bitPattern: UInt(seed)))).bytes
    let outcome = try await checks.run(input: input, limits: Self.casesLimits, in: sandbox)
    guard outcome.ending == .exited(0), case .array(let values)? = Frame.all(in: outcome.output[...]).first?.value
    else {
      let said = Remark.fatalError(outcome.errors) ?? String(decoding: outcome.errors.suffix(500), as: UTF8.self)
      throw error("Checks.swift", "made no checks (\(outcome.ending)): \(said)")
    }
    let plan = try values.map(plan)
    let points = plan.reduce(0) { $0 + $1.check.points }
    guard points == exercise.points else {
      throw error("Checks.swift", "its checks are worth \(points) points, but exercise.yaml says \(exercise.points)")
    }
    return plan
  }

  /// The program that `file`, a solution of the exercise's folder, makes.
  func solution(_ file: String) async throws -> Program {
    let sources = try Solution.sources(of: exercise, solution: Array(try exercise.text(file).utf8))
    return try await built(file, sources, modules: ["Exchange", "Neurons"])
  }

  /// What `solution` answers to all cases.
  func transcript(of solution: Program, _ checks: [PlannedCheck]) async throws -> Transcript {
    try await Interrogation(checks: checks, signature: exercise.entry, sandbox: sandbox).run(solution)
  }

  private func plan(_ value: Value) throws -> Plan {
    let fields = try value.fields(of: "Check", ["name", "points", "rule", "cases"])
    let cases = (fields[3].elements ?? []).compactMap(\.elements)
    let check = PlannedCheck(
      name: try String(exchanged: fields[0]), points: try Int(exchanged: fields[1]),
      rule: try Rule(exchanged: fields[2]), cases: cases.compactMap(\.first?.elements))
    guard check.points > 0, !check.cases.isEmpty else {
      throw error("Checks.swift", "the check \"\(check.name)\" needs at least one point and one case")
    }
    for arguments in check.cases where !fits(arguments) {
      let given = arguments.map(\.description).joined(separator: ", ")
      let wanted = exercise.entry.isNetwork ? "[Double]" : exercise.entry.description
      throw error("Checks.swift", "the check \"\(check.name)\" has the case (\(given)), which is none for \(wanted)")
    }
    return Plan(check: check, stated: cases.map { $0.last?.elements?.first })
  }

  /// Whether a case's arguments are what the entry takes; for a network its input, or nothing to ask for its size.
  private func fits(_ arguments: [Value]) -> Bool {
    if exercise.entry.isNetwork {
      return arguments.isEmpty || SwiftType.array(.array(.double)).holds(.array(arguments))
    }
    let types = (exercise.entry.parameters ?? []).map(\.type)
    return types.count == arguments.count && zip(types, arguments).allSatisfy { $0.holds($1) }
  }

  private func built(_ file: String, _ sources: [SourceFile], modules: [String]) async throws -> Program {
    switch try await workshop.build(sources, modules: modules, in: sandbox) {
    case .built(let program, _): return program
    case .notBuilt(let said):
      let first = said.first { $0.severity == "error" }
      throw error(
        "\(file)\(first.map { ":\($0.line)" } ?? "")", "does not compile: \(first?.message ?? "no reason was given")")
    case .gaveUp(let ending, let said): throw error(file, "is too much for the compiler (\(ending)): \(said)")
    }
  }
}
