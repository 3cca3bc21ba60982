import Foundation
import Testing
import Workforce

@testable import cli

@Suite struct ImportaTests {
  private let bench: ImportBench

  init() throws {
    bench = try ImportBench()
  }

  @Test func `a payroll becomes a roster without anybody's name or number`() throws {
    let run = bench.run()
    #expect(run.code == .done)
    #expect(run.output.isEmpty)
    let ids = try bench.ids()
    #expect(Set(ids.values) == ["p001", "p002", "p003"])
    let roster = try bench.roster()
    #expect(
      roster[0]
        == "id;area;genere;nascita;contratto;quota_oraria;unita_organizzativa;fine_contratto;titolo"
    )
    #expect(roster.dropFirst().map { $0.prefix(4) } == ["p001", "p002", "p003"])
    let rest = [
      "00012": "istruttori;uomo;20/11/1960;indeterminato;1;registro-imprese;;laurea",
      "00007": "funzionari-eq;donna;15/12/1970;indeterminato;0,833333333;qualita;;laurea",
      "00009": "funzionari-eq;donna;01/03/1980;determinato;0,5;qualita;30/06/2027;laurea",
    ]
    for (number, cells) in rest {
      let id = try #require(ids[number])
      #expect(roster.contains("\(id);\(cells)"))
    }
    for word in ["00012", "ROSSI", "MARIO", "Matricola"] {
      #expect(!(try bench.folder.text("piano/personale.csv")).contains(word))
    }
    #expect(
      run.errors == """
        scritto \(bench.scenario)/personale.csv: 3 persone, di cui 3 nuove
        scritto \(bench.keys): dice chi è chi, va custodito e non va inviato a nessuno
        colonne del file non usate: Cognome e nome
        codice ricavato per unita_organizzativa: «Registro Imprese» → registro-imprese
        codice ricavato per unita_organizzativa: «Qualità» → qualita
        Il passo seguente: ptfp calcola \(bench.scenario)

        """)
  }

  @Test(arguments: [";", ",", "\t", "|"])
  func `the separator and the row of the header are found`(separator: String) throws {
    _ = bench.run()
    let expected = try bench.roster()
    let lines = ["Estrazione al 31/12/2025", "", ImportBench.header] + ImportBench.people
    try bench.write(
      lines.map {
        $0.split(separator: ";", omittingEmptySubsequences: false)
          .joined(separator: separator)
      }, to: "paghe.csv")
    #expect(bench.run(["--sostituisci"]).code == .done)
    #expect(try bench.roster() == expected)
  }

  @Test func `a payroll in CP1252 is the same payroll`() throws {
    _ = bench.run()
    let expected = try bench.roster()
    let text = try bench.folder.text("paghe.csv")
    let data = try #require(text.data(using: .windowsCP1252))
    try data.write(to: URL(fileURLWithPath: bench.folder.path("paghe.csv")))
    #expect(bench.run(["--sostituisci"]).code == .done)
    #expect(try bench.roster() == expected)
  }

  @Test func `every fault is told at once with its row and column, and nothing is written`()
    throws
  {
    try bench.write(
      [ImportBench.header] + ImportBench.people + [
        "00013;NERI A;X;31/02/1970;C9;TI;40;Qualità;31/12/9999",
        "00014;NERI B;X;1/1/65;C9;TI;36;Qualità;", ";Totale;;;;;;;",
        "00012;ROSSI M;M;20/11/1960;Istruttori;TI;36;Qualità;",
      ], to: "paghe.csv")
    let before = try? bench.folder.text("piano/personale.csv")
    let run = bench.run()
    #expect(run.code == .badInput)
    let file = "paghe.csv, riga"
    for message in [
      "[valore-non-valido]: \(file) 5, colonna «Sesso» (C5): «X» non è fra i valori previsti (anche "
        + "alla riga 6)\n",
      "[valore-non-valido]: \(file) 5, colonna «Nato il» (D5): «31/02/1970» non è un giorno del "
        + "calendario\n",
      "[valore-non-valido]: \(file) 5, colonna «Categoria» (E5): «C9» non è un'area di dotazione.csv "
        + "(anche alla riga 6)\n",
      "[valore-non-valido]: \(file) 5, colonna «Ore» (G5): «40» supera il tempo pieno\n",
      "[valore-non-valido]: \(file) 5, colonna «Fine contratto» (I5): «31/12/9999» non è una data "
        + "vicina\n",
      "[valore-non-valido]: \(file) 6, colonna «Nato il» (D6): «1/1/65» ha l'anno di due cifre\n",
      "[cella-vuota]: \(file) 7, colonna «Matricola» (A7): la cella è vuota\n",
      "[persona-doppia]: \(file) 8, colonna «Matricola» (A8): la persona è già alla riga 2\n",
      "suggerimento: dire nella mappa che cosa significa: genere;Sesso;X;…\n",
    ] {
      #expect(run.errors.contains(message), "\(message)")
    }
    #expect(!run.errors.contains("NERI"))
    #expect((try? bench.folder.text("piano/personale.csv")) == before)
    #expect(!FileManager.default.fileExists(atPath: bench.keys))
  }

  @Test func `a roster with rows is only replaced on request`() throws {
    _ = bench.run()
    let before = try bench.folder.text("piano/personale.csv")
    let run = bench.run()
    #expect(run.code == .badInput)
    #expect(
      run.errors == """
        errore: «\(bench.scenario)/personale.csv» ha già 3 righe.
          suggerimento: per scriverla di nuovo aggiungere --sostituisci.

        """)
    #expect(bench.run(["--sostituisci"]).code == .done)
    #expect(try bench.folder.text("piano/personale.csv") == before)
  }

  @Test func `the missing options are named together`() {
    let run = CommandRun(["importa", bench.folder.path("paghe.csv")])
    #expect(run.code == .badInput)
    for option in ["--mappa FILE", "--scenario CARTELLA", "--chiavi FILE"] {
      #expect(run.errors.contains("al comando «importa» manca l'opzione \(option).\n"))
    }
  }
}
