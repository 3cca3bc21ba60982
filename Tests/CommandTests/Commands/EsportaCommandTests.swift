import Foundation
import Testing

@testable import cli

@Suite struct EsportaCommandTests {
  private static let scenario =
    Repository.root.appending(path: "scenarios/cremona-mantova-pavia-2025-2027").path

  private static func run(
    _ words: [String], onTerminal: Bool = false
  ) -> (code: ExitCode, output: String, errors: String) {
    let output = MemorySink(isTerminal: onTerminal)
    let errors = MemorySink()
    let code = Program.run(
      ["esporta", scenario] + words, console: Console(output: output, errors: errors))
    return (code, output.text, errors.text)
  }

  @Test func `a workbook does not go to a terminal, but into a pipe it does`() {
    let refused = Self.run([], onTerminal: true)
    #expect(refused.code == .badInput)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("un file xlsx non si può mostrare sullo schermo"))
    #expect(refused.errors.contains("--output esporta.xlsx"))
    let piped = Self.run([])
    #expect(piped.code == .done)
    #expect(piped.output.hasPrefix("PK"))
  }

  @Test func `the same scenario gives the same bytes, in the format that the name promises`() throws
  {
    let folder = try TemporaryFolder()
    for name in ["a.ods", "b.ods", "c.xlsx", "d.xlsx"] {
      #expect(Self.run(["--output", folder.path(name)]).code == .done)
    }
    func bytes(_ name: String) throws -> Data {
      try Data(contentsOf: URL(fileURLWithPath: folder.path(name)))
    }
    #expect(try bytes("a.ods") == bytes("b.ods"))
    #expect(try bytes("c.xlsx") == bytes("d.xlsx"))
    #expect(try bytes("a.ods")[30..<38] == Data("mimetype".utf8))
  }

  @Test func `one table in CSV opens as it is`() {
    let run = Self.run(["--formato", "csv", "--tabella", "spesa-massima"])
    #expect(run.code == .done)
    #expect(
      run.output.hasPrefix(
        "\u{FEFF}Voce;Importo;Convenzione\r\nSpesa potenziale massima;4.847.674,48;"))
    #expect(run.output.contains("\r\n# Spesa potenziale massima e margine\r\n"))
    #expect(!run.output.contains("Cessazioni dal servizio"))
    #expect(run.output.hasSuffix("\r\n"))
  }

  @Test func `a wrong name of a table shows the names there are`() {
    let run = Self.run(["-f", "csv", "--tabella", "capactia", "--tabella", "uscite"])
    #expect(run.code == .badInput)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("nessuna tabella del piano si chiama «capactia»"))
    #expect(run.errors.contains("suggerimento: forse «capacita»"))
    #expect(run.errors.contains("«uscite»"))
  }

  @Test func `a workbook holds the whole plan`() {
    let run = Self.run(["--tabella", "capacita", "--output", "x.xlsx"])
    #expect(run.code == .badInput)
    #expect(run.errors.contains("aggiungere --formato csv, oppure togliere --tabella"))
  }

  @Test func `every table that can be named has its own name`() {
    let names = ExportCatalogue.tables.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
