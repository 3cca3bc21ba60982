import Foundation
import Testing

@testable import cli

/// What `calcola` and `verifica` say where there is a roster.
struct RosterReportTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func output(_ arguments: String...) -> (text: String, code: ExitCode) {
    let sink = MemorySink()
    let scenario = Self.root.appendingPathComponent("scenarios/\(arguments[1])").path
    let words = [arguments[0], scenario] + arguments.dropFirst(2)
    let code = Program.run(words, console: Console(output: sink, errors: MemorySink()))
    return (sink.text, code)
  }

  @Test func `calcola shows part-time, exits and ages to come`() {
    let csv = output("calcola", "esempio-personale", "--formato", "csv").text
    #expect(csv.contains("Totale;106;30"))
    #expect(csv.contains("2025;0;4;0;4"))
    #expect(csv.contains("2026;1;0;2;3"))
    #expect(csv.contains("Chi lavora a tempo parziale equivale a 21,20 persone a tempo pieno."))
    #expect(csv.contains("Chi sarà assunto ha un'età non nota e non è contato"))
  }

  @Test func `a plan without a roster has none of these tables`() {
    let text = output("calcola", "cremona-mantova-pavia-2025-2027").text
    #expect(!text.contains("secondo l'elenco del personale"))
    #expect(!text.contains("Età del personale in elenco"))
  }

  @Test func `every published figure is reproduced from the roster`() {
    #expect(output("riconcilia", "esempio-personale").code == .done)
  }

  @Test func `the exits of a year are explained down to the row and the law`() {
    let text = output(
      "spiega", "esempio-personale", "uscite/2027/provvisorie", "--formato", "csv"
    ).text
    #expect(text.contains("67 anni e 1 mese il 20/12/2027, ultimo giorno 31/12/2027"))
    #expect(text.contains("art. 1, c. 185, L. 199/2025"))
    #expect(text.contains("«nascita»"))
    #expect(text.contains("personale.csv, riga"))
  }
}
