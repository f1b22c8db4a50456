import Catalogue
import Foundation
import Testing

@Suite("exercise.yaml")
struct ExerciseTests {
  @Test("a sound exercise has what its file and its folder say")
  func sound() throws {
    let folder = try Sample.folder()
    let exercise = try Sample.alpha(of: folder)
    #expect(exercise.name == "alpha")
    #expect(exercise.title == "Alpha")
    #expect(exercise.points == 10)
    #expect(exercise.declaration == "func alpha(_ z: Double) -> Double")
    #expect(exercise.declaredName == "alpha")
    #expect(exercise.entry.description == "func alpha(_ z: Double) -> Double")
    #expect(exercise.structures == [])
    #expect(exercise.misconceptions == ["bent", "wrong"])
    #expect(exercise.accepted == ["other"])
  }

  static let faults = [
    Fault("title: Alpha\n", "", at: 1, "the key `title` is missing"),
    Fault("points: 10\n", "", at: 1, "the key `points` is missing"),
    Fault("\nentry: \"func alpha(_ z: Double) -> Double\"", "", at: 1, "the key `entry` is missing"),
    Fault("points: 10", "points: ten", at: 2, "`points` must be a whole number above 0"),
    Fault("points: 10", "points: 0", at: 2, "`points` must be a whole number above 0"),
    Fault("points: 10", "points: [10]", at: 2, "`points` must be a text"),
    Fault("points: 10", "points: 10\npoint: 10", at: 3, "unknown key `point`: did you mean `points`?"),
    Fault("points: 10", "points: 10\nstruct: []", at: 3, "unknown key `struct`: did you mean `structs`?"),
    Fault("points: 10", "points: 10\ncall: x", at: 3, "unknown key `call`: did you mean `calls`?"),
    Fault(
      "points: 10", "points: 10\nauthor: x", at: 3,
      "unknown key `author`; known here are calls, entry, points, structs, title"),
    Fault("points: 10", "points: 10\nstructs: x", at: 3, "`structs` must be a list"),
    Fault("func alpha", "fun alpha", at: 3, "`entry` must begin with `func` or `let`"),
    Fault(
      "-> Double", "-> Float", at: 3,
      """
      `entry` names the type `Float`, but what can cross is Double, Int, Bool, String, Dense, Network and arrays of these
      """),
    Fault(
      "points: 10", "points: 10\nstructs:\n  - \"struct P { var x: Float }\"", at: 4,
      """
      `structs` names the type `Float`, but what can cross is Double, Int, Bool, String, Dense, Network and arrays of these
      """),
    Fault(
      "points: 10", "points: 10\ncalls: \"func run() -> Int\"", at: 3,
      """
      `calls` and the file Entry.swift belong together: `calls` declares the function of that file that runs the learner's
      """),
  ]

  @Test("a spoilt exercise is refused with file, line and key", arguments: faults)
  func spoilt(fault: Fault) throws {
    let folder = try Sample.folder()
    try folder.write(fault.spoil(Sample.exercise), to: "one/alpha/exercise.yaml")
    #expect(throws: fault.error(in: "one/alpha/exercise.yaml")) { try Sample.alpha(of: folder) }
  }

  @Test("structs may name those before them, and the entry may name them all")
  func structs() throws {
    let folder = try Sample.folder()
    try folder.write(
      """
      title: Alpha
      points: 1
      entry: "func alpha(_ line: [Point]) -> Box"
      structs:
        - "struct Point { var x: Double; var y: Double }"
        - "struct Box { var corner: Point; var corners: [Point] }"
      """, to: "one/alpha/exercise.yaml")
    let exercise = try Sample.alpha(of: folder)
    #expect(exercise.structures.map(\.name) == ["Point", "Box"])
    let point = try #require(exercise.structures.first)
    #expect(exercise.structures[1].fields.map(\.type) == [.structure(point), .array(.structure(point))])
    #expect(exercise.entry.result == .structure(exercise.structures[1]))
  }

  @Test("a struct that names one after it is refused")
  func structsOutOfOrder() throws {
    let folder = try Sample.folder()
    let structs = "structs:\n  - \"struct Box { var corner: Point }\"\n  - \"struct Point { var x: Double }\"\n"
    try folder.write(structs + Sample.exercise, to: "one/alpha/exercise.yaml")
    let error = CatalogueError.malformed(
      file: "one/alpha/exercise.yaml", line: 2,
      problem:
        "`structs` names the type `Point`, but what can cross is Double, Int, Bool, String, Dense, Network and arrays of these"
    )
    #expect(throws: error) { try Sample.alpha(of: folder) }
  }

  @Test("with calls and Entry.swift, the author's function is called and the learner's name is the declared one")
  func calls() throws {
    let folder = try Sample.folder()
    try folder.write(
      """
      title: Alpha
      points: 1
      entry: "func alpha(_ f: (Double) -> Double) -> Double"
      calls: "func run(_ slope: Double) -> Double"
      """, to: "one/alpha/exercise.yaml")
    try folder.write("// e\n", to: "one/alpha/Entry.swift")
    let exercise = try Sample.alpha(of: folder)
    #expect(exercise.entry.name == "run")
    #expect(exercise.declaredName == "alpha")
    #expect(exercise.declaration == "func alpha(_ f: (Double) -> Double) -> Double")
  }

  @Test("with calls, a class may be asked for")
  func classes() throws {
    let folder = try Sample.folder()
    try folder.write(
      "title: A\npoints: 1\nentry: \"class Neuron\"\ncalls: \"func run() -> Double\"\n", to: "one/alpha/exercise.yaml")
    try folder.write("// e\n", to: "one/alpha/Entry.swift")
    #expect(try Sample.alpha(of: folder).declaredName == "Neuron")
    #expect(try Sample.alpha(of: folder).declaredClass == nil)
  }

  @Test("with calls, a declaration without a name is refused")
  func nameless() throws {
    let folder = try Sample.folder()
    try folder.write(
      "title: A\npoints: 1\nentry: alpha\ncalls: \"func run() -> Double\"\n", to: "one/alpha/exercise.yaml")
    try folder.write("// e\n", to: "one/alpha/Entry.swift")
    let error = CatalogueError.malformed(
      file: "one/alpha/exercise.yaml", line: 3,
      problem: "`entry` must be a declaration such as `func relu(_ z: Double) -> Double`")
    #expect(throws: error) { try Sample.alpha(of: folder) }
  }

  @Test("Entry.swift without calls is refused")
  func entryFileAlone() throws {
    let folder = try Sample.folder()
    try folder.write("// e\n", to: "one/alpha/Entry.swift")
    let error = CatalogueError.malformed(
      file: "one/alpha/exercise.yaml", line: 1,
      problem: "`calls` and the file Entry.swift belong together: "
        + "`calls` declares the function of that file that runs the learner's")
    #expect(throws: error) { try Sample.alpha(of: folder) }
  }

  @Test("a calls that cannot be read is named by its own key and line")
  func badCalls() throws {
    let folder = try Sample.folder()
    try folder.write("calls: \"let run\"\n" + Sample.exercise, to: "one/alpha/exercise.yaml")
    try folder.write("// e\n", to: "one/alpha/Entry.swift")
    let error = CatalogueError.malformed(
      file: "one/alpha/exercise.yaml", line: 1, problem: "`calls` should have `:` where it has its end")
    #expect(throws: error) { try Sample.alpha(of: folder) }
  }
}
