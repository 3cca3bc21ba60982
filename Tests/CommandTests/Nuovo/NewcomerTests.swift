import Foundation
import Testing

@testable import cli

/// A newcomer who does only what the messages say, from an empty folder to a first result.
@Suite struct NewcomerTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Adds rows at the end of a table, as somebody does in a spreadsheet.
  private func write(_ rows: [String], in table: String) throws {
    let text = try folder.text("x/\(table)") + rows.map { $0 + "\r\n" }.joined()
    try folder.create("x/\(table)", text)
  }

  private func compute() -> CommandRun { CommandRun(["calcola", folder.path("x")]) }

  @Test func `the messages lead to a first result`() throws {
    let new = CommandRun(["nuovo", folder.path("x")])
    #expect(new.code == .done)
    #expect(new.errors.contains("scenario.csv, dotazione.csv e costi.csv, compilare, salvare\n"))

    var run = compute()
    #expect(run.code == .badInput)
    #expect(
      run.errors == """
        errore [tabella-vuota]: costi.csv: la tabella non ha ancora righe
          atteso: costo di un posto per area: una riga per area, per esempio istruttori;21.392,87;12;52,08
          suggerimento: aprirla con Excel o LibreOffice e scrivere sotto i nomi delle colonne

        errore [tabella-vuota]: dotazione.csv: la tabella non ha ancora righe
          atteso: posti e personale in servizio per area: una riga per area, per esempio
                  istruttori;comparto;73;54;0
          suggerimento: aprirla con Excel o LibreOffice e scrivere sotto i nomi delle colonne

        errore [cella-vuota]: scenario.csv, riga 8, colonna «valore» (B8): il valore di «denominazione» è vuoto
          8 | denominazione;;;nome dell'ente, per esempio Camera di commercio di Esempio
            |               ^
          atteso: nome dell'ente, per esempio Camera di commercio di Esempio

        errore [cella-vuota]: scenario.csv, riga 9, colonna «valore» (B9): il valore di «triennio» è vuoto
          9 | triennio;;;primo e ultimo anno del piano, per esempio 2025-2027
            |          ^
          atteso: primo e ultimo anno del piano, per esempio 2025-2027

        errore [cella-vuota]: scenario.csv, riga 10, colonna «valore» (B10): il valore di «data_riferimento» è vuoto
          10 | data_riferimento;;;giorno a cui si riferisce il personale in servizio, per esempio 31/12/…
             |                  ^
          atteso: giorno a cui si riferisce il personale in servizio, per esempio 31/12/2024

        5 errori in 3 tabelle

        """)

    let settings = try folder.text("x/scenario.csv")
      .replacingOccurrences(of: "\ndenominazione;", with: "\ndenominazione;CCIAA di Prova")
      .replacingOccurrences(of: "\ntriennio;", with: "\ntriennio;2026-2028")
      .replacingOccurrences(of: "\ndata_riferimento;", with: "\ndata_riferimento;31/12/2025")
    try folder.create("x/scenario.csv", settings)
    try write(["istruttori;comparto;10;8;0", "funzionari;comparto;5;4;0"], in: "dotazione.csv")
    run = compute()
    #expect(run.code == .badInput)
    #expect(
      run.errors == """
        errore [tabella-vuota]: costi.csv: la tabella non ha ancora righe
          atteso: una riga per ogni area di dotazione.csv: istruttori, funzionari
          suggerimento: scrivere il costo di ogni area, oppure soltanto il codice: per usare i tabellari del
                        CCNL 23.2.2026 (2022-2024), decorrenza 1.1.2026, aggiungere a scenario.csv la riga
                        tabellari;01/01/2026

        1 errore in 1 tabella

        """)

    try write(["tabellari;01/01/2026"], in: "scenario.csv")
    try write(["istruttori", "funzionari"], in: "costi.csv")
    run = compute()
    #expect(run.code == .badInput)
    #expect(
      run.errors.contains(
        "suggerimento: se è lo stesso profilo, scrivere funzionari-eq nella colonna profilo\n"))
    #expect(run.errors.hasSuffix("\n1 errore in 1 tabella\n"))

    let costs = try folder.text("x/costi.csv")
      .replacingOccurrences(of: "\nfunzionari\r", with: "\nfunzionari;;;;;funzionari-eq\r")
    try folder.create("x/costi.csv", costs)
    run = compute()
    #expect(run.code == .done)
    #expect(run.output.hasPrefix("Piano triennale dei fabbisogni di personale 2026-2028: CCIAA"))
    #expect(
      run.errors == """
        avviso [nessun-movimento]: senza cessazioni e senza assunzioni il piano mostra soltanto la situazione di partenza
          suggerimento: scrivere chi esce in cessazioni.csv, anche negli anni prima del piano, e chi entra
                        in assunzioni.csv

        1 avviso

        """)

    try write(["2025;istruttori;1;indeterminato;vecchiaia"], in: "cessazioni.csv")
    try write(["2026;istruttori;1;concorso;si;prevista"], in: "assunzioni.csv")
    run = compute()
    #expect(run.code == .done)
    #expect(run.errors.isEmpty)
    #expect(
      run.output.contains(
        "\n2026   0,00  33.305,99    33.305,99   33.305,99     0,00     0,00\n"))
  }

  /// What Excel and LibreOffice make of a table when they save it.
  @Test(arguments: ["aggiunge separatori", "virgolette a tutto", "CP1252"])
  func `the comments survive a spreadsheet`(habit: String) throws {
    _ = CommandRun(["nuovo", folder.path("x"), "--denominazione", "A", "--triennio", "2026-2028"])
    try write(["istruttori;comparto;10;8;0"], in: "dotazione.csv")
    try write(["istruttori;21.392,87;12;0"], in: "costi.csv")
    let expected = compute()
    #expect(expected.code == .done)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path("x"))
    where name.hasSuffix(".csv") {
      let lines = try folder.text("x/\(name)").dropFirst().components(separatedBy: "\r\n")
      let saved = lines.dropLast().map { line -> String in
        switch habit {
        case "aggiunge separatori": line + ";;;;"
        case "virgolette a tutto":
          line.hasPrefix("\"")
            ? line : line.components(separatedBy: ";").map { "\"\($0)\"" }.joined(separator: ";")
        default: line
        }
      }.joined(separator: "\r\n")
      let data = saved.data(using: habit == "CP1252" ? .windowsCP1252 : .utf8)
      try #require(data).write(to: URL(fileURLWithPath: folder.path("x/\(name)")))
    }
    let run = compute()
    #expect(run.code == .done)
    #expect(run.output == expected.output)
    #expect(run.errors == expected.errors)
  }
}
