import Foundation
import Testing

@testable import cli

/// The remote work and gender of the published plan, from the tables of the main scenario.
@Suite struct RemoteWorkScenarioTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appendingPathComponent("scenarios/cremona-mantova-pavia-2025-2027").path

  private func run(_ arguments: [String]) -> (code: ExitCode, output: String) {
    let output = MemorySink()
    let code = Program.run(arguments, console: Console(output: output, errors: MemorySink()))
    return (code, output.text)
  }

  @Test func `every published figure of 3.2 and 3.5 is reproduced or explained`() {
    #expect(run(["riconcilia", Self.folder]).code == .done)
  }

  @Test func `verifica sees five agile workers on four posts at Pavia, as a warning`() {
    let result = run(["verifica", Self.folder, "--formato", "csv"])
    #expect(result.code == .done)
    #expect(
      result.output.contains(
        "\"Contingente di lavoro agile, Pavia\";5;4;-1;avviso;")
        || result.output.contains("Contingente di lavoro agile, Pavia;5;4;-1;avviso;"))
    #expect(result.output.contains("limite della ex Camera di Pavia, in proroga"))
  }

  @Test func `with the 15 % as a limit the plan exceeds it`() {
    let result = run(["verifica", Self.folder, "--lettura", "agile-15=vincolo"])
    #expect(result.code == .limitExceeded)
  }

  @Test(arguments: [
    ("distanza/contingente/totale", "39"), ("distanza/contingente/anagrafica", "16"),
    ("distanza/pavia/anagrafica/agile", "1"), ("genere/laureati/donne", "41"),
  ])
  func `figures of the plan are where programs look for them`(address: String, value: String) throws
  {
    let result = run(["figure", Self.folder, address, "--formato", "csv"])
    #expect(result.output.contains("\(address);\(value);"))
  }
}
