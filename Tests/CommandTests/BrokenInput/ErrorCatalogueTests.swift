import Foundation
import Testing

@testable import cli

/// Every folder of `Errors` against what it must say; `RECORD=1` rewrites them, and then fails.
@Suite struct ErrorCatalogueTests {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test func `the catalogue is found`() {
    #expect(ErrorCase.names.count >= 40)
  }

  @Test(arguments: ErrorCase.names)
  func `a broken scenario is told in exactly these words`(name: String) throws {
    let example = try ErrorCase(name)
    let before = try FileManager.default.subpathsOfDirectory(atPath: example.folder.path).sorted()
    let transcript = try example.run()
    let after = try FileManager.default.subpathsOfDirectory(atPath: example.folder.path).sorted()
    #expect(after == before, "a run that fails leaves nothing behind")
    #expect(transcript.output == "")
    if Self.isRecording {
      try example.record(transcript)
      Issue.record("recorded \(name): read the difference and run again without RECORD")
      return
    }
    #expect(transcript.errors == (try example.text("stderr")))
    #expect("\(transcript.status)\n" == (try example.text("status")))
  }

  @Test func `the base of the catalogue is sound`() throws {
    let example = try ErrorCase("_base")
    let transcript = Transcript(
      of: ["verifica", example.folder.path("scenario")], in: example.folder)
    #expect(transcript.errors == "")
    #expect(transcript.status == 0)
  }
}
