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
    #expect(csv.contains("Età non nota;;10;15;16"))
    #expect(csv.contains("Totale;106;112;114;114"))
    #expect(!csv.contains("il totale non è quello dell'organico"))
  }

  @Test func `a plan without a roster has none of these tables`() {
    let text = output("calcola", "cremona-mantova-pavia-2025-2027").text
    #expect(!text.contains("secondo l'elenco del personale"))
    #expect(!text.contains("Età del personale al 31 dicembre, con uscite"))
  }

  @Test func `long lists of rows are cut short in text and whole for programs`() {
    let graduates = "genere/laureati/donne"
    let text = output("spiega", "esempio-personale", graduates).text
    #expect(
      text.contains(
        "personale.csv, 41 righe: 3-4, 8, 10-11, 20, 24, 33, 35-36, 38-39, … e altre 29"))
    #expect(text.contains("per intero sono in --formato csv o json"))
    let csv = output("spiega", "esempio-personale", graduates, "--formato", "csv").text
    #expect(csv.contains("101, 103-105") && !csv.contains("…"))
    let json = output("spiega", "esempio-personale", graduates, "--formato", "json").text.filter {
      !$0.isWhitespace
    }
    #expect(json.contains(#"{"a":105,"da":103}]"#))
    let whole = output("spiega", "esempio-personale", "servizio/dirigenti").text
    #expect(!whole.contains("per intero"))
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
