import Testing

@testable import Workforce

/// Row, column and excerpt of a fault, with the offending cell marked in the table itself.
@Suite struct FaultPlaceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let table: String
    let marked: String
    let row: Int
    let letters: String
    let message: String

    var testDescription: String { message }
  }

  static let cases = [
    Case(
      table: "costi.csv",
      marked: "area;tabellare;mensilita\ndirigenti;47.015,77;13\nistruttori;‹30792.97›;12\n"
        + "operatori;1,00;12\n",
      row: 3, letters: "B", message: "«30792.97» non è un importo in forma italiana"),
    Case(
      table: "costi.csv",
      marked: "area;costo_unitario\ndirigenti;1,00\nistruttori;‹1.234›\noperatori;1,00\n",
      row: 3, letters: "B",
      message: "«1.234» è ambiguo: il punto può separare le migliaia o i decimali"),
    Case(
      table: "dotazione.csv",
      marked: "# è\narea;qualifica;dotazione;in_servizio;di_cui_determinato\n\n"
        + "dirigenti;dirigenza;2;1;1\nistruttori;comparto;‹-3›;8;0\noperatori;comparto;4;3;0\n",
      row: 5, letters: "C", message: "«-3» è negativo"),
    Case(
      table: "dotazione.csv",
      marked: "denominazione;area;qualifica;dotazione;in_servizio;di_cui_determinato\n"
        + "\"Città; d'arte\";dirigenti;dirigenza;2;1;‹\"0,5\"›\n"
        + ";istruttori;comparto;9;8;0\n;operatori;comparto;4;3;0\n",
      row: 2, letters: "F", message: "«0,5» non è un numero intero"),
    Case(
      table: "cessazioni.csv",
      marked: "note;anno;area;unita;contratto;causa\n\"due\nrighe\";2025;‹istrutori›;1;"
        + "indeterminato;altro\n",
      row: 2, letters: "C", message: "l'area «istrutori» non è in dotazione.csv"),
    Case(
      table: "cessazioni.csv",
      marked: "anno;area;unita;contratto;causa\n‹25›;operatori;1;indeterminato;altro\n",
      row: 2, letters: "A", message: "«25» non è un anno di quattro cifre"),
    Case(
      table: "assunzioni.csv",
      marked: "anno;area;unita;modalita;capacita;stato\n‹2028›;operatori;1;concorso;si;prevista\n",
      row: 2, letters: "A", message: "l'anno 2028 è fuori dal piano"),
    Case(
      table: "assunzioni.csv",
      marked: "anno;area;unita;modalita;capacita;stato\n2025;operatori;1;concorso;‹›;prevista\n",
      row: 2, letters: "E", message: "la cella «capacita» è vuota"),
    Case(
      table: "costi.csv",
      marked: "area;‹tabelare›;mensilita\ndirigenti;1,00;13\n",
      row: 1, letters: "B", message: "la colonna «tabelare» non è prevista"),
    Case(
      table: "costi.csv",
      marked: "area;costo_unitario\ndirigenti;1,00\nistruttori;1,00\noperatori;1,00\n"
        + "‹istruttori›;2,00\n",
      row: 5, letters: "A", message: "area «istruttori»: già presente alla riga 3"),
    Case(
      table: "costi.csv",
      marked: "area;costo_unitario\ndirigenti;1,00\nistruttori;‹999999999999999›\noperatori;1,00\n",
      row: 3, letters: "B",
      message: "«999999999999999» è un numero troppo grande"),
  ]

  @Test(arguments: cases)
  func `a fault is placed at its cell, once`(example: Case) throws {
    let sample = MarkedText(example.marked)
    let outcome = SampleScenario.outcome(replacing: [example.table: sample.text])
    #expect(outcome.diagnostics.map(\.message) == [example.message])
    let place = try #require(outcome.diagnostics.first?.location)
    #expect(place.file == example.table)
    #expect(place.row == example.row)
    #expect(place.cell?.letters == example.letters)
    #expect(place.excerpt == sample.excerpt)
    #expect(outcome.scenario == nil)
  }

  @Test func `a place reads as file, row, column and spreadsheet cell`() {
    let cell = CellReference(name: "tabellare", column: 1)
    #expect(
      Location(file: "costi.csv", row: 4, cell: cell).italian
        == "costi.csv, riga 4, colonna «tabellare» (B4)")
    #expect(Location(file: "costi.csv").italian == "costi.csv")
  }

  @Test(arguments: [
    (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"),
  ])
  func `columns have the letters of a spreadsheet`(column: Int, letters: String) {
    #expect(CellReference(name: "", column: column).letters == letters)
  }
}
