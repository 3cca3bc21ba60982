import Testing

@testable import Workforce

/// One fault, one message: what only follows from it is not told.
@Suite struct ConsequenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let changes: [String: String]
    let faults: [String]
  }

  private static let posts = "area;qualifica;dotazione;in_servizio;di_cui_determinato\n"

  static let cases = [
    Case(
      testDescription: "an area with a faulty count is still an area",
      changes: [
        "dotazione.csv": posts
          + "dirigenti;dirigenza;2;1;1\nistruttori;comparto;x;8;0\noperatori;comparto;4;3;0\n"
      ], faults: ["valore-non-valido dotazione.csv C3"]),
    Case(
      testDescription: "an area without a code leaves the others' areas open",
      changes: [
        "dotazione.csv": posts
          + "dirigenti;dirigenza;2;1;1\n;comparto;10;8;0\noperatori;comparto;4;3;0\n"
      ], faults: ["cella-vuota dotazione.csv A3"]),
    Case(
      testDescription: "an area row with too many cells leaves the areas open",
      changes: [
        "dotazione.csv": posts
          + "dirigenti;dirigenza;2;1;1\nistruttori;comparto;10;8;0;x\noperatori;comparto;4;3;0\n"
      ], faults: ["celle-in-piu dotazione.csv riga 3"]),
    Case(
      testDescription: "a misspelt area in costs is not also a missing row",
      changes: ["costi.csv": "area;costo_unitario\ndirigenti;1\nistrutori;1\noperatori;1\n"],
      faults: ["area-sconosciuta costi.csv A3"]),
    Case(
      testDescription: "a cost row with too many cells is not also a missing row",
      changes: ["costi.csv": "area;costo_unitario\ndirigenti;1\nistruttori;1;1\noperatori;1\n"],
      faults: ["celle-in-piu costi.csv riga 3"]),
    Case(
      testDescription: "a misspelt key is not also a missing one",
      changes: [
        "scenario.csv":
          "chiave;valore\ndenominazzione;X\ntriennio;2025-2027\ndata_riferimento;31/12/2024\n"
      ], faults: ["chiave-sconosciuta scenario.csv A2"]),
    Case(
      testDescription: "a period that can't be read doesn't put years outside",
      changes: [
        "scenario.csv": "chiave;valore\ndenominazione;X\ntriennio;2027-2025\n"
          + "data_riferimento;31/12/2024\n"
      ], faults: ["valore-non-valido scenario.csv B3"]),
    Case(
      testDescription: "leavers that can't be read don't put hires outside",
      changes: [
        "scenario.csv": "chiave;valore\ndenominazione;X\ntriennio;2025-2027\n"
          + "data_riferimento;31/12/2024\n",
        "cessazioni.csv":
          "anno;area;unita;contratto;causa\n2022;istruttori;x;indeterminato;altro\n",
        "assunzioni.csv": "anno;area;unita;modalita;capacita;stato\n"
          + "2023;istruttori;1;concorso;si;attuata\n",
        "resti.csv": "annata;importo\n2023;1,00\n",
      ], faults: ["valore-non-valido cessazioni.csv C2"]),
    Case(
      testDescription: "a contract that can't be read doesn't leave areas without a cost",
      changes: [
        "scenario.csv": "chiave;valore\ndenominazione;X\ntriennio;2025-2027\n"
          + "data_riferimento;31/12/2024\ntabellari;01/01/2025\n",
        "costi.csv": "area\ndirigenti\nistruttori\noperatori\n",
      ], faults: ["valore-non-valido scenario.csv B5"]),
    Case(
      testDescription: "a faulty row of ages isn't also a gap",
      changes: [
        "eta.csv": "area;fascia;unita\ndirigenti;51-60;x\nistruttori;51-60;8\noperatori;51-60;3\n"
      ], faults: ["valore-non-valido eta.csv C2"]),
  ]

  @Test(arguments: cases)
  func `only the fault itself is told`(example: Case) {
    #expect(SampleScenario.outcome(replacing: example.changes).faults == example.faults)
  }

  @Test func `areas missing from a table of state are one fault that lists them`() {
    let outcome = SampleScenario.outcome(replacing: [
      "eta.csv": "area;fascia;unita\nistruttori;51-60;8\n",
      "costi.csv": "area;costo_unitario\nistruttori;1,00\n",
    ])
    #expect(
      outcome.diagnostics.map(\.message) == [
        "manca la riga dell'area «dirigenti»", "manca la riga dell'area «operatori»",
        "mancano 2 righe: 51-60;dirigenti, 51-60;operatori",
      ])
  }

  @Test func `zero is a value and an empty cell is not`() throws {
    let scenario = try SampleScenario.scenario(replacing: [
      "limiti.csv": "limite;valore\nflessibile/limite;0\n"
    ])
    #expect(scenario.limits.flexible[.somministrazione]?.value == .zero)
    let empty = SampleScenario.outcome(replacing: [
      "limiti.csv": "limite;valore\nflessibile/limite;\n"
    ])
    #expect(empty.faults == ["cella-vuota limiti.csv B2"])
  }
}
