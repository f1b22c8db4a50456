import Testing

@Suite("doctor")
struct DoctorTests {
  @Test("everything that Gradus needs is found to hold where it holds")
  func holds() async throws {
    let outcome = try await Desk().run("doctor", "--json")
    #expect(outcome.status == 0)
    let findings = try JSON(outcome.output)["findings"].elements
    #expect(
      findings.map(\.["name"].text) == ["sandbox", "compiler", "isolation", "catalogue", "database"])
    for finding in findings { #expect(finding["holds"] == true, "\(finding)") }
  }

  @Test("a person reads one line for each")
  func forPeople() async throws {
    let outcome = try await Desk().run("doctor")
    #expect(outcome.output.split(separator: "\n").count == 5)
    #expect(outcome.output.contains("✓ compiler   Swift version 6"))
  }

  @Test("a database that cannot be used is found, and gives the exit code")
  func database() async throws {
    let outcome = try await Desk().run("doctor", "--database", "nowhere/gradus.sqlite")
    #expect(outcome.output.contains("✗ database"))
    #expect(outcome.status == 73)
  }
}
