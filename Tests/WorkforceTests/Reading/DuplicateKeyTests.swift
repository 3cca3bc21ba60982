import Testing

@testable import Workforce

@Suite struct DuplicateKeyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let table: String
    let text: String
    let message: String

    var testDescription: String { table }
  }

  static let cases = [
    Case(
      table: "scenario",
      text: (SampleScenario.tables["scenario.csv"] ?? "") + "Triennio;2025-2027\n",
      message: "chiave «Triennio»: già presente alla riga 3"),
    Case(
      table: "dotazione",
      text: (SampleScenario.tables["dotazione.csv"] ?? "") + "operatori;comparto;4;3;0\n",
      message: "area «operatori»: già presente alla riga 4"),
    Case(
      table: "costi",
      text: (SampleScenario.tables["costi.csv"] ?? "") + "operatori;1,00;12;\n",
      message: "area «operatori»: già presente alla riga 4"),
    Case(
      table: "resti", text: "annata;importo;qualifica\n2023;1,00;\n2023;2,00;comparto\n",
      message: "annata «2023», qualifica «comparto»: già presente alla riga 2"),
    Case(
      table: "preferenze",
      text: "anno;area;peso\n2025;istruttori;1\n2026;istruttori;1\n2025;istruttori;2\n",
      message: "anno «2025», area «istruttori»: già presente alla riga 2"),
    Case(
      table: "uscite_intervalli",
      text: "anno;area;minimo;massimo;probabilita\n2025;istruttori;0;1;0,5\n"
        + "2025;istruttori;0;1;0,5\n",
      message: "anno «2025», area «istruttori», minimo «0», massimo «1»: già presente alla riga 2"),
    Case(
      table: "limiti", text: "limite;valore\nflessibile/limite;1,00\nflessibile/limite;2,00\n",
      message: "limite «flessibile/limite»: già presente alla riga 2"),
    Case(
      table: "flessibile",
      text: "anno;istituto;spesa\n2025;somministrazione;1,00\n2025;Somministrazione;2,00\n",
      message: "anno «2025», istituto «Somministrazione»: già presente alla riga 2"),
    Case(
      table: "categorie_protette", text: "istituto;scopertura\nart3;1\nart18;1\nART3;2\n",
      message: "istituto «ART3»: già presente alla riga 2"),
    Case(
      table: "struttura",
      text: "unita_organizzativa;area;unita\nx;dirigenti;1\nx;istruttori;1\nx;operatori;1\n"
        + "x;istruttori;2\n",
      message: "unita_organizzativa «x», area «istruttori»: già presente alla riga 3"),
    Case(
      table: "fte", text: "unita_organizzativa;fte\nx;1,00\nx;2,00\n",
      message: "unita_organizzativa «x»: già presente alla riga 2"),
    Case(
      table: "eta",
      text: "area;fascia;unita\ndirigenti;51-60;0\nistruttori;51-60;8\noperatori;51-60;3\n"
        + "dirigenti;51-60;1\n",
      message: "area «dirigenti», fascia «51-60»: già presente alla riga 2"),
    Case(
      table: "genere", text: "indicatore;donne;uomini\npersonale;8;4\npersonale;9;3\n",
      message: "indicatore «personale»: già presente alla riga 2"),
    Case(
      table: "distanza",
      text: "sede;unita_organizzativa;in_servizio;agile;remoto\nx;;5;1;1\nx;y;;1;0\nX;;6;1;1\n",
      message: "sede «X»: già presente alla riga 2"),
    Case(
      table: "contingenti",
      text: "ambito;istituto;posizioni;tipo\ntotale;agile;5;\ntotale;agile;1;minimo\n"
        + "totale;agile;6;massimo\n",
      message: "ambito «totale», istituto «agile», tipo «massimo»: già presente alla riga 2"),
    Case(
      table: "personale",
      text: "id;area;genere;nascita;contratto;quota_oraria\n"
        + "p1;istruttori;donna;10/05/1970;indeterminato;1\n"
        + "P1;istruttori;uomo;10/05/1971;indeterminato;1\n",
      message: "id «P1»: già presente alla riga 2"),
  ]

  @Test(arguments: cases)
  func `a key given twice is told once, with the first row`(example: Case) {
    let outcome = SampleScenario.outcome(replacing: ["\(example.table).csv": example.text])
    #expect(outcome.diagnostics.map(\.code) == ["chiave-doppia"])
    #expect(outcome.diagnostics.map(\.message) == [example.message])
  }

  @Test func `every table with a key is among the cases`() {
    let keyed = Set(TableSchema.all.filter { !$0.key.isEmpty }.map(\.name.rawValue))
    #expect(keyed == Set(Self.cases.map(\.table)))
  }

  @Test func `rows of events may repeat`() throws {
    let row = "2025;istruttori;1;concorso;si;prevista\n"
    let scenario = try SampleScenario.scenario(replacing: [
      "assunzioni.csv": "anno;area;unita;modalita;capacita;stato\n" + row + row
    ])
    #expect(scenario.assunzioni.map(\.units) == [1, 1])
  }

  @Test func `an empty part of a key is no second fault`() {
    let outcome = SampleScenario.outcome(replacing: [
      "flessibile.csv": "anno;istituto;spesa\n2025;;1,00\n2025;;2,00\n"
    ])
    #expect(outcome.faults == ["cella-vuota flessibile.csv B2", "cella-vuota flessibile.csv B3"])
  }
}
