import Foundation
import Testing

@testable import cli

@Suite struct MappingTests {
  private let bench: ImportBench

  init() throws {
    bench = try ImportBench()
  }

  /// The messages for the mapping with some of its rows replaced.
  private func errors(replacing row: String, with rows: [String]) throws -> String {
    try bench.write(
      ImportBench.mapping.flatMap { $0 == row ? rows : [$0] }, to: "mappa.csv")
    let run = bench.run()
    #expect(run.code == .badInput)
    #expect(!FileManager.default.fileExists(atPath: bench.keys))
    return run.errors
  }

  @Test(arguments: [
    (
      "nascita;Nato il", "nascita;Nata il",
      "[colonna-sconosciuta]: mappa.csv, riga 5, colonna «colonna» (B5): la colonna «Nata il» non è "
        + "in paghe.csv\n"
    ),
    (
      "nascita;Nato il", "nascitta;Nato il",
      "[campo-sconosciuto]: mappa.csv, riga 5, colonna «campo» (A5): il campo «nascitta» non è "
        + "previsto\n"
    ),
    ("nascita;Nato il", "", "[campo-mancante]: mappa.csv: manca il campo «nascita»\n"),
    (
      "persona;Matricola", "",
      "[mappa-persona]: mappa.csv: manca la colonna che distingue una "
        + "persona dall'altra\n"
    ),
    (
      "persona;Matricola", "id;Matricola", "il campo «id» lo assegna il programma\n"
    ),
    (
      "unita_organizzativa;Ufficio", "unita_organizzativa;Matricola",
      "la colonna «Matricola» dice chi è chi e non può finire nel campo «unita_organizzativa»\n"
    ),
    (
      "unita_organizzativa;Ufficio", "unita_organizzativa;Cognome e nome",
      "la colonna «Cognome e nome» dice chi è chi e non può finire nel campo "
        + "«unita_organizzativa»\n"
    ),
    (
      "genere;Sesso;F;donna", "genere;Sesso;F;femmina",
      "mappa.csv, riga 3, colonna «a» (D3): «femmina» non è fra i valori previsti\n"
    ),
    (
      "genere;Sesso;F;donna", "genere;Sesso;F;",
      "non è detto che cosa diventa «F» nel campo «genere»\n"
    ),
    (
      "contratto;;TD;determinato", "contratto;Ufficio;TD;determinato",
      "il campo «contratto» ha già la colonna «Rapporto»\n"
    ),
    (
      "area;Categoria;C1;funzionari-eq", "area;Categoria;C1;funzionari",
      "«C1» diventa «funzionari», che non è un'area di dotazione.csv (anche alla riga 4)\n"
    ),
  ])
  func `a fault of the mapping is told`(row: String, other: String, message: String) throws {
    let errors = try errors(replacing: row, with: other.isEmpty ? [] : [other])
    #expect(errors.contains(message), "\(errors)")
  }

  @Test func `a column that tells people apart can't become a code`() throws {
    let names = (0..<6).map {
      "\($0);N\($0) C;F;01/01/1970;Istruttori;TI;36;N\($0) C;"
    }
    try bench.write([ImportBench.header] + names, to: "paghe.csv")
    let errors = try errors(
      replacing: "unita_organizzativa;Ufficio", with: ["unita_organizzativa;Ufficio"])
    #expect(errors.contains("la colonna «Ufficio» ha un valore diverso per ogni persona\n"))
  }

  @Test func `a tax code can't become a code`() throws {
    try bench.write(
      [ImportBench.header, "1;A B;F;01/01/1970;Istruttori;TI;36;RSSMRA60S20E897X;"],
      to: "paghe.csv")
    let run = bench.run()
    #expect(run.code == .badInput)
    #expect(run.errors.contains("ha la forma di un codice fiscale\n"))
  }

  @Test func `constants, empty cells and every other value have their row`() throws {
    try bench.write(
      ImportBench.mapping.dropLast() + [
        "incarico_eq;;;no", "sede;Ufficio;Qualità;mantova", "sede;;*;cremona",
        "distanza;Fine contratto;;agile", "distanza;;30/06/2027;",
      ], to: "mappa.csv")
    #expect(bench.run().code == .done)
    let roster = try bench.roster()
    #expect(roster.contains { $0.hasSuffix(";registro-imprese;cremona;;no;agile") })
    #expect(roster.contains { $0.hasSuffix(";qualita;mantova;30/06/2027;no;") })
  }

  @Test func `the template knows the usual columns and leads to an import`() throws {
    let path = bench.folder.path("proposta.csv")
    let words = ["importa", bench.folder.path("paghe.csv"), "--mappa-vuota", path]
    let run = CommandRun(words)
    #expect(run.code == .done)
    #expect(
      run.errors.contains(
        "colonne riconosciute, da controllare: area, genere, nascita, "
          + "contratto, quota_oraria, unita_organizzativa"))
    let text = try bench.folder.text("proposta.csv")
    for row in [
      "persona;Matricola;;;", "genere;Sesso;F;donna;", "genere;Sesso;M;uomo;",
      "nascita;Nato il;;;", "contratto;Rapporto;TD;determinato;", "quota_oraria;Ore;36;1;",
      "area;Categoria;C1;;", "area;Categoria;Istruttori;istruttori;", "sede;;;;",
    ] {
      #expect(text.contains("\r\n\(row)"), "\(row)")
    }
    #expect(!text.contains("ROSSI"))
    #expect(CommandRun(words).errors.contains("«\(path)» esiste già.\n"))

    try bench.folder.create(
      "mappa.csv", text.replacingOccurrences(of: ";C1;;", with: ";C1;funzionari-eq;"))
    #expect(bench.run().code == .done)
    #expect(try bench.roster().count == 4)
  }
}
