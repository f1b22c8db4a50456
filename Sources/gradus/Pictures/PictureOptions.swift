import ArgumentParser
import Catalogue
import Foundation
import Grading

/// How a picture of the answer is shown: for `check` and `submit`.
struct PictureOptions: ParsableArguments {
  @Flag(help: "Draw the answer beside the right one, also where it passes.")
  var plot = false

  @Option(help: ArgumentHelp("Write that picture as an SVG file.", valueName: "file"), completion: .file())
  var svg: String?

  /// Whether a picture is asked for, and not only shown with what fails.
  var isWanted: Bool { plot || svg != nil }

  /// Refuses an exercise that has no picture, before anything is graded or recorded.
  func confirm(_ exercise: Exercise, seed: String, _ workbench: Workbench) async throws {
    guard isWanted else { return }
    guard try await workbench.grader.hasPicture(exercise, seed: seed) else {
      throw Failure.usage("there is no picture of \(exercise.name): leave out --plot and --svg")
    }
    guard let svg else { return }
    let files = FileManager.default
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: svg, isDirectory: &isFolder) || svg.isEmpty {
      guard !isFolder.boolValue, files.isWritableFile(atPath: svg) else {
        throw Failure.usage("--svg \"\(svg)\" is no file that can be written: name another")
      }
    } else if !files.isWritableFile(atPath: URL(filePath: svg).deletingLastPathComponent().path) {
      throw Failure.usage("there is no folder for --svg \(svg) that can be written: make it first")
    }
  }

  /// The drawing of `report` where it is wanted, and the SVG file.
  ///
  /// It is wanted on a failed verdict, and always with `--plot`. Where nothing could be drawn, says so on standard error.
  func drawing(of report: Report) throws -> Drawing? {
    guard let sketch = report.verdict.sketch else {
      if isWanted { complain("gradus: no picture: the program gave nothing that could be drawn.") }
      return nil
    }
    let drawing = Drawing(sketch, of: report.exercise)
    if let svg {
      do {
        try Data(drawing.svg.utf8).write(to: URL(filePath: svg))
      } catch {
        throw Failure.usage("the picture \(svg) cannot be written: \(error.reason)")
      }
    }
    return plot || report.verdict.outcome == .failed ? drawing : nil
  }
}
