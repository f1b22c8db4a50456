import Foundation
import Testing

@testable import gradus

@Suite("pictures")
struct PictureTests {
  private static let half = """
    import Neurons
    let network = Network { Dense(weights: [[1]], biases: [0]); ReLU() }
    """
  private static let whole = """
    import Neurons
    let network = Network { Dense(weights: [[1], [-1]], biases: [0, 0]); ReLU(); Dense(weights: [[1, 1]], biases: [0]) }
    """

  @Test("a failed verdict is drawn, with axes and both curves, at most 80 columns wide")
  func failed() async throws {
    let desk = try Desk()
    let run = try await desk.run("check", desk.write(Self.half, to: "absolute-value.swift"))
    #expect(run.output.contains("yours") && run.output.contains("│") && run.output.contains("−4"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("a passed verdict is drawn only where that is asked for", arguments: [true, false])
  func passed(plot: Bool) async throws {
    let desk = try Desk()
    let file = try desk.write(Self.whole, to: "absolute-value.swift")
    let run = try await desk.run(plot ? ["check", file, "--plot"] : ["check", file])
    #expect(run.output.contains("│") == plot)
  }

  @Test("what rounding leaves of a right answer is not drawn as wrong")
  func rounding() async throws {
    let desk = try Desk()
    let source = """
      import Neurons
      let network = Network {
        Dense(weights: [[-1, 1], [1, 0], [-1, 0]], biases: [0, 0, 0])
        ReLU()
        Dense(weights: [[1, 1, -1]], biases: [0])
      }
      """
    let run = try await desk.run("check", desk.write(source, to: "maximum.swift"), "--plot")
    #expect(run.status == 0 && run.output.contains("right at all 1681 points"), "\(run.output)")
  }

  @Test("without Unicode the picture is plain ASCII")
  func ascii() async throws {
    let desk = try Desk(environment: ["LANG": "C", "LC_ALL": "C"])
    let run = try await desk.run("check", desk.write(Self.half, to: "absolute-value.swift"))
    let picture = run.output.split(separator: "\n").filter { $0.contains(" |") }
    #expect(!picture.isEmpty && picture.allSatisfy { $0.allSatisfy { $0.isASCII || $0 == "−" } })
  }

  @Test("--svg writes a file that stands alone, with a title, a description and both curves")
  func svg() async throws {
    let desk = try Desk()
    let run = try await desk.run(
      "check", desk.write(Self.half, to: "absolute-value.swift"), "--svg", desk.path("picture.svg"))
    let text = try desk.text("picture.svg")
    #expect(run.status == 1)
    #expect(text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\"") && text.hasSuffix("</svg>\n"))
    #expect(["<title", "<desc", "role=\"img\"", "yours", "right"].allSatisfy(text.contains))
  }

  @Test("with --json, standard output stays one object")
  func json() async throws {
    let desk = try Desk()
    let run = try await desk.run("check", desk.write(Self.half, to: "absolute-value.swift"), "--plot", "--json")
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(run.output.utf8)) }
    #expect(run.errors.contains("│"))
  }

  @Test(
    "a place where no picture can be written is refused before anything is recorded", arguments: ["/", "", "no/x.svg"])
  func noPlace(place: String) async throws {
    let desk = try Desk()
    let file = try desk.write(Self.half, to: "absolute-value.swift")
    let outcome = try await desk.run("submit", file, "--svg=\(place)")
    #expect(outcome.status == 64)
    _ = try await desk.run("progress")
    #expect(try await Database.count("submission", in: desk.database) == 0)
  }

  @Test("an exercise without a picture refuses --plot and --svg, and records nothing", arguments: ["--plot", "--svg"])
  func none(option: String) async throws {
    let desk = try Desk()
    let file = try desk.write("func countParameters(_ sizes: [Int]) -> Int { 0 }", to: "parameter-count.swift")
    let run = try await desk.run(["submit", file, option] + (option == "--svg" ? [desk.path("x.svg")] : []))
    #expect(run.status == 64 && run.errors.contains("no picture of parameter-count"))
    #expect(try await desk.run("history", "parameter-count").output.contains("submission") == false)
  }

  @Test("where nothing was built nothing is drawn, and that is said")
  func notBuilt() async throws {
    let desk = try Desk()
    let run = try await desk.run("check", desk.write("let network = ", to: "absolute-value.swift"), "--plot")
    #expect(run.status == 1 && run.errors.contains("no picture"))
  }

  @Test("a curve that runs away is cut, and leaves the right one as large as it was")
  func runaway() {
    let chart = Chart(
      title: "t", xName: "x", inputs: [0, 1, 2], yours: [0, 1e300, -1e300], right: [0, 1, 2], kinks: [])
    #expect(chart.y == 0...2)
    #expect(Drawing.chart(chart).text(for: Terminal(allowColor: false)).contains("leaves the picture"))
    #expect(!Drawing.chart(chart).svg.contains("inf"))
  }

  @Test("a map shows right and wrong places apart, and how wrong they are")
  func map() {
    let map = ErrorMap(title: "m", x: 0...1, y: 0...1, side: 3, errors: [0, 0.1, 1, 0, 0, 0.5, 0, 0, nil])
    #expect(map.levels == [0, 1, 4, 0, 0, 2, 0, 0, nil])
    #expect(map.summary == "wrong at 4 of 9 points of the picture, by up to 1")
  }
}
