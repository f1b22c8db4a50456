import Catalogue
import Exchange
import Isolation
import Neurons

/// Asks a built solution all questions and keeps what came back; believes only that these values came.
///
/// Where the program ends early, the case at hand is `stopped`, the rest of its check is not asked any more (the check
/// has failed on its smallest case), and a new process goes on with the next check.
struct Interrogation {
  let checks: [PlannedCheck]
  let picture: PlannedPicture?
  let signature: Signature

  /// How often a program may use up its time before no more is asked.
  private static let patience = 2

  func run(_ program: Program) async throws -> Transcript {
    signature.isNetwork ? try await describe(program) : try await ask(program)
  }

  private func ask(_ program: Program) async throws -> Transcript {
    let questions = self.questions
    var transcript = Transcript(answers: [Answer](repeating: .notReached, count: questions.count))
    var pending = Array(questions.indices)
    var patience = Self.patience
    while !pending.isEmpty, patience > 0 {
      let input = pending.flatMap { Frame($0, .array(questions[$0])).bytes }
      let outcome = try await program.run(input: input)
      let answered = Self.believable(outcome.output, to: pending)
      for frame in answered { transcript.answers[frame.index] = .value(frame.value) }
      // A new process repeats what the first one printed on its way.
      if pending.count == questions.count { transcript.printed = Remark.printed(outcome.errors) }
      guard answered.count < pending.count else { break }
      let stop = pending[answered.count]
      let reason = StopReason(outcome)
      if reason == .timeLimit { patience -= 1 }
      transcript.answers[stop] = .stopped(reason)
      transcript.remarks[stop] = Remark.sentence(reason, outcome)
      pending = pending.filter { $0 >= endOfCheck(with: stop) }
    }
    return transcript
  }

  /// A described network is asked for once and applied to every case's input out here, where nothing can pretend.
  private func describe(_ program: Program) async throws -> Transcript {
    let inputs = questions
    let outcome = try await program.run(input: Frame(0, .array([])).bytes)
    var transcript = Transcript(answers: [Answer](repeating: .notReached, count: inputs.count))
    transcript.printed = Remark.printed(outcome.errors)
    let frame = Self.believable(outcome.output, to: [0]).first
    guard let frame, let network = try? Network(exchanged: frame.value) else {
      let reason = StopReason(outcome)
      for first in firstCases where first < inputs.count {
        transcript.answers[first] = .stopped(reason)
        // What came back and is no network is one that would take too long to apply.
        transcript.remarks[first] =
          frame == nil
          ? Remark.sentence(reason, outcome)
          : "the network is larger than can be graded: at most \(Network.largest) products for one input"
      }
      return transcript
    }
    transcript.network = network
    // A picture has up to 1,681 inputs: of a network that is far larger than anyone writes down, none is drawn.
    let size = network.layers.reduce(0) { size, layer in
      size + ((layer as? Dense).map { $0.weights.count * $0.weights[0].count } ?? 0)
    }
    let count = size <= 10_000 ? inputs.count : inputs.count - (picture?.cases.count ?? 0)
    for (index, arguments) in inputs.prefix(count).enumerated() {
      guard let input = arguments.first.flatMap({ try? [Double](exchanged: $0) }) else {
        // A case without input asks how large the network is.
        transcript.answers[index] = .value(.int(network.hiddenNeuronCount))
        continue
      }
      do throws(ShapeError) {
        transcript.answers[index] = .value(try network.outputs(for: input).exchanged)
      } catch {
        transcript.answers[index] = .stopped(.crashed)
        transcript.remarks[index] = error.description
      }
    }
    return transcript
  }

  /// The messages that answer `pending` in order, up to the first that does not: a value out of turn did not come.
  private static func believable(_ output: [UInt8], to pending: [Int]) -> [Frame] {
    zip(Frame.all(in: output[...]), pending).prefix { $0.index == $1 }.map(\.0)
  }

  /// The cases of all checks, then those of the picture, so that what happens there spoils no check.
  private var questions: [[Value]] {
    checks.flatMap(\.cases) + (picture?.cases ?? [])
  }

  /// Where each check begins, and the picture.
  private var firstCases: [Int] {
    checks.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.cases.count) }
  }

  private func endOfCheck(with question: Int) -> Int {
    firstCases.first { $0 > question } ?? .max
  }
}

extension StopReason {
  /// What ended a program that did not answer everything.
  init(_ outcome: Sandbox.Outcome) {
    switch outcome.ending {
    case .timeLimit: self = .timeLimit
    case .exited: self = .exited
    case .signalled(25): self = .outputLimit  // SIGXFSZ
    case .signalled:
      self = Remark.fatalError(outcome.errors)?.contains("failed to allocate") == true ? .memoryLimit : .crashed
    }
  }
}
