import Foundation
import Testing

@Suite("a full disk", .enabled(if: SmallDisk.canMount, "no file system can be mounted here"))
struct FullDiskTests {
  /// Runs `script` where the folder `disk` is a file system of 2 MB; `$0` is `gradus`.
  private func onSmallDisk(_ script: String) async throws -> Program.Outcome {
    let desk = try Desk()
    try desk.write("", to: "disk/.keep")
    return try await Program.run(
      "/usr/bin/env",
      ["unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=2m tmpfs disk || exit 99; \(script)", Program.url.path],
      environment: desk.environment.merging(["GRADUS_DATABASE": "disk/gradus.sqlite", "GRADUS_LEARNER": "ada"]) { $1 },
      in: desk.folder, turns: Program.turns)
  }

  private static let answer = "\"$0\" quiz neural-networks --answer collapse=c >/dev/null"

  @Test("is exit code 73 with what to do, and what was recorded before is intact")
  func full() async throws {
    let outcome = try await onSmallDisk(
      """
      \(Self.answer) || exit 98
      dd if=/dev/zero of=disk/filler bs=4k 2>/dev/null
      for i in 1 2 3 4 5 6 7 8 9 10; do \(Self.answer); status=$?; [ $status = 0 ] || break; done
      echo "status $status"
      rm disk/filler
      "$0" history neural-networks --json
      """)
    #expect(outcome.output.hasPrefix("status 73\n"), "\(outcome)")
    #expect(outcome.errors.contains("gradus.sqlite cannot be written: the disk"))
    #expect(outcome.errors.contains("Name another file with --database"))
    let history = try JSON(String(outcome.output.dropFirst("status 73\n".count)))
    let attempts = history["attempts"].elements
    #expect(!attempts.isEmpty)
    #expect(attempts.compactMap(\.["id"].integer) == Array((1...attempts.count).reversed()))
    #expect(attempts.allSatisfy { $0["score"] == 1 })
  }

  @Test("keeps a database from being made: exit code 73")
  func fullFromTheStart() async throws {
    let outcome = try await onSmallDisk("dd if=/dev/zero of=disk/filler bs=4k 2>/dev/null; \(Self.answer); echo $?")
    #expect(outcome.output == "73\n", "\(outcome)")
    #expect(outcome.errors.contains("Name another file with --database"))
  }
}

@Suite("a file that may not grow")
struct FileSizeLimitTests {
  @Test("is exit code 73 as a full disk is, and what was recorded before is intact")
  func limit() async throws {
    let desk = try Desk()
    let script = """
      answer() { env --default-signal=XFSZ "$0" quiz neural-networks --answer collapse=c --learner ada --json; }
      answer >/dev/null || exit 98
      ulimit -S -f $(($(stat -c %s data/gradus/gradus.sqlite) / 1024))
      for i in $(seq 60); do answer >/dev/null; status=$?; [ $status = 0 ] || break; done
      echo "$status"
      """
    // The limit is the shell's own and ends with it.
    let outcome = try await Program.run(
      "/bin/bash", ["-c", script, Program.url.path], environment: desk.environment, in: desk.folder,
      turns: Program.turns)
    #expect(outcome.output == "73\n", "\(outcome)")
    #expect(outcome.errors.contains("gradus.sqlite cannot be written: the disk"))
    let attempts = try await desk.json("history", "neural-networks", "--learner", "ada")["attempts"].elements
    #expect(!attempts.isEmpty && attempts.allSatisfy { $0["score"] == 1 })
  }
}

enum SmallDisk {
  /// Whether this user may mount a small file system in a namespace of its own.
  static let canMount: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=64k tmpfs /mnt"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()
}
