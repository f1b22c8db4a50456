import Catalogue
import Exchange
import Isolation

/// Builds and runs an exercise's own files: its checks for their cases, and solutions on these.
struct ExercisePrograms: Sendable {
  let exercise: Exercise
  let workshop: Workshop
  let sandbox: Sandbox

  /// What `Checks.swift` makes of a seed.
  struct Plan: Equatable, Sendable {
    var checks: [PlannedCheck] = []
    /// For each case the right answer where its author states it.
    var stated: [Value?] = []
    /// What is asked besides, to be drawn; `expected` is empty where the reference is to say it.
    var picture: PlannedPicture?
  }

  /// The most that a check can be worth: many of them are added up.
  private static let mostPoints = 1_000_000

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
    let file = SourceFile("Checks.swift", text: try exercise.text("Checks.swift"))
    let build = try await workshop.build(
      [file] + EntryFile.structures(of: exercise), calledBy: Caller([EntryFile.makingCases(of: exercise)]),
      modules: ["Authoring", "Exchange", "Neurons"], in: sandbox)
    return try program(file.name, of: build)
  }

  /// The checks with their cases for `seed`.
  func plan(_ checks: Program, seed: UInt64) async throws -> Plan {
    let input = Frame(0, .int(Int(bitPattern: UInt(seed)))).bytes
    let outcome = try await checks.run(input: input, limits: Self.casesLimits)
    guard outcome.ending == .exited(0), case .array(let values)? = Frame.all(in: outcome.output[...]).first?.value
    else {
      throw error("Checks.swift", "made no checks: \(Self.reason(outcome))")
    }
    var plan = Plan()
    for value in values { try add(value, to: &plan) }
    if let twice = plan.checks.map(\.name).firstRepeated {
      throw error("Checks.swift", "has two checks named \"\(twice)\"")
    }
    let points = plan.checks.reduce(0) { $0 + $1.points }
    guard points == exercise.points else {
      throw error("Checks.swift", "its checks are worth \(points) points, but exercise.yaml says \(exercise.points)")
    }
    return plan
  }

  /// Why a program gave no checks; without a message of its own where the optimiser leaves the runtime none.
  private static func reason(_ outcome: Sandbox.Outcome) -> String {
    let reason = StopReason(outcome)
    guard reason == .crashed, Remark.fatalError(outcome.errors) == nil else { return Remark.sentence(reason, outcome) }
    return "it crashed, as on an empty range, a negative count, or an index that an array does not have"
  }

  /// The program that `file`, a solution of the exercise's folder, makes.
  func solution(_ file: String) async throws -> Program {
    let source = try exercise.text(file)
    let build = try await build(Array(source.utf8))
    guard case .notBuilt(let said) = build else { return try program(file, of: build) }
    // As a learner is told: what is missing shows in what calls it, which is no file of the author's.
    let findings = Diagnosis(exercise: exercise, source: source).findings(said)
    throw notCompiled(file, findings.first { $0.severity == "error" }.map { ($0.line, $0.message) })
  }

  private func notCompiled(_ file: String, _ first: (line: Int, message: String)?) -> GradingError {
    error("\(file)\(first.map { ":\($0.line)" } ?? "")", "does not compile: \(first?.message ?? "no reason was given")")
  }

  /// Builds `solution` in what was `prepared`, or in a new sandbox.
  func build(_ solution: [UInt8], in prepared: PreparedBuild? = nil) async throws -> Build {
    let place = try prepared ?? workshop.prepareBuild(modules: Solution.modules, in: sandbox)
    let adapter = exercise.declaredClass.map { ClassAdapter($0, exercise.structures) }
    let caller = try await workshop.caller(
      Solution.callers(of: exercise), against: Solution.standIns(for: exercise),
      by: adapter.map { ($0.wrapper, $0.functions) }, in: sandbox)
    return try await place.build(Solution.sources(of: exercise, solution: solution), calledBy: caller)
  }

  /// What `solution` answers to all cases, and then to those of the picture.
  func transcript(of solution: Program, _ plan: Plan) async throws -> Transcript {
    try await Interrogation(checks: plan.checks, picture: plan.picture, signature: exercise.entry)
      .run(solution)
  }

  private func add(_ value: Value, to plan: inout Plan) throws {
    let fields = try value.fields(of: "Check", ["name", "points", "rule", "cases", "claim", "picture"])
    if let picture = fields[5].elements?.first {
      guard plan.picture == nil else { throw error("Checks.swift", "has two pictures, but there is room for one") }
      plan.picture = try planned(Picture(exchanged: picture))
      return
    }
    let cases = (fields[3].elements ?? []).compactMap(\.elements)
    let check = PlannedCheck(
      name: try String(exchanged: fields[0]), points: try Int(exchanged: fields[1]),
      rule: try Rule(exchanged: fields[2]), cases: cases.compactMap(\.first?.elements),
      claim: try fields[4].elements?.first.map { try Claim(exchanged: $0) })
    guard !check.name.allSatisfy(\.isWhitespace), !check.name.contains(where: \.isNewline) else {
      throw error(
        "Checks.swift", "a check's name is one line that says what is promised, and \"\(check.name)\" is none")
    }
    guard (1...Self.mostPoints).contains(check.points), !check.cases.isEmpty else {
      throw error(
        "Checks.swift", "the check \"\(check.name)\" needs one case at least, and 1 to \(Self.mostPoints) points")
    }
    guard check.distance.map({ $0 >= 0 && $0.isFinite }) ?? true else {
      throw error("Checks.swift", "the check \"\(check.name)\" needs a distance that is a number and not below 0")
    }
    for arguments in check.cases where !fits(arguments) {
      let given = arguments.map(\.description).joined(separator: ", ")
      let wanted = exercise.entry.isNetwork ? "[Double]" : exercise.entry.description
      throw error("Checks.swift", "the check \"\(check.name)\" has the case (\(given)), which is none for \(wanted)")
    }
    guard check.claim == nil || exercise.entry.isNetwork else {
      throw error("Checks.swift", "the check \"\(check.name)\" is about every input, which only a network can be")
    }
    if let stray = check.claim?.stray(of: check.cases) {
      throw error(
        "Checks.swift", "the check \"\(check.name)\" has the case \(stray), which lies outside of what it is about")
    }
    plan.checks.append(check)
    plan.stated += cases.map { $0.last?.elements?.first }
  }

  /// The calls that `picture` takes, and the right answers where it states them.
  private func planned(_ picture: Picture) throws -> PlannedPicture {
    guard picture.ranges.allSatisfy({ $0.lowerBound.isFinite && $0.upperBound.isFinite }) else {
      throw error("Checks.swift", "has a picture without end: give it a range with two ends")
    }
    let takesArray = exercise.entry.isNetwork
    var planned = PlannedPicture(picture: picture, cases: [], expected: [])
    switch picture {
    case .curve(let range, let coefficients):
      let numbers = Sketch.samples(of: range, count: Sketch.curveSamples)
      planned = PlannedPicture(
        picture: picture, cases: numbers.map { takesArray ? [.array([.double($0)])] : [.double($0)] },
        expected: coefficients.map { coefficients in
          numbers.map { x in
            let y = Value.double(coefficients.reversed().reduce(0) { $0 * x + $1 })
            return takesArray ? .array([y]) : y
          }
        } ?? [])
    case .map(let x, let y):
      let (columns, rows) = (Sketch.samples(of: x, count: Sketch.mapSide), Sketch.samples(of: y, count: Sketch.mapSide))
      planned = PlannedPicture(
        picture: picture,
        cases: rows.flatMap { y in columns.map { x in takesArray ? [[x, y].exchanged] : [.double(x), .double(y)] } },
        expected: [])
    case .steps(_, let arguments):
      planned = PlannedPicture(picture: picture, cases: [arguments], expected: [])
    }
    guard planned.cases.allSatisfy(fits) else {
      throw error("Checks.swift", "has a picture that does not fit \(exercise.entry.description)")
    }
    return planned
  }

  /// Whether a case's arguments are what the entry takes; for a network its input, or nothing to ask for its size.
  private func fits(_ arguments: [Value]) -> Bool {
    if exercise.entry.isNetwork {
      return arguments.isEmpty || SwiftType.array(.array(.double)).holds(.array(arguments))
    }
    let types = (exercise.entry.parameters ?? []).map(\.type)
    return types.count == arguments.count && zip(types, arguments).allSatisfy { $0.holds($1) }
  }

  /// The program that `file` became; throws where it became none.
  private func program(_ file: String, of build: Build) throws -> Program {
    switch build {
    case .built(let program, _): return program
    case .notBuilt(let said):
      throw notCompiled(file, said.first { $0.severity == "error" }.map { ($0.line, $0.message) })
    case .gaveUp(let ending, let said): throw error(file, "is too much for the compiler (\(ending)): \(said)")
    }
  }
}

extension Picture {
  fileprivate var ranges: [ClosedRange<Double>] {
    switch self {
    case .curve(let range, _): [range]
    case .map(let x, let y): [x, y]
    case .steps: []
    }
  }
}
