import Testing

@testable import Workforce

/// A small, complete and faultless scenario, to be spoilt one table at a time.
enum SampleScenario {
  static let tables: [String: String] = [
    "scenario.csv": """
    chiave;valore
    denominazione;Camera di Prova
    triennio;2025-2027
    data_riferimento;31/12/2024
    prima_capacita;2024
    oneri/previdenza;0,2380
    oneri/irap;0,0850
    oneri/altro;0,00568

    """,
    "dotazione.csv": """
    area;qualifica;dotazione;in_servizio;di_cui_determinato
    dirigenti;dirigenza;2;1;1
    istruttori;comparto;10;8;0
    operatori;comparto;4;3;0

    """,
    "costi.csv": """
    area;tabellare;mensilita;comparto_bilancio
    dirigenti;47.015,77;13;
    istruttori;21.392,87;12;52,08
    operatori;18.283,31;12;37,08

    """,
    "cessazioni.csv": """
    anno;area;unita;contratto;causa
    2023;istruttori;1;indeterminato;altro
    2025;operatori;1;indeterminato;vecchiaia

    """,
    "assunzioni.csv": """
    anno;area;unita;modalita;capacita;stato
    2025;istruttori;1;concorso;si;prevista
    2026;istruttori;1;categorie-protette;no;attuata

    """,
  ]

  /// The tables with some of them replaced; an empty replacement takes a table away.
  static func files(replacing changes: [String: String?] = [:]) -> MemoryFiles {
    var all = tables
    for (name, text) in changes { all[name] = text }
    return MemoryFiles(all)
  }

  /// What comes of reading the scenario with some tables replaced.
  static func outcome(replacing changes: [String: String?] = [:]) -> ScenarioReader.Outcome {
    ScenarioReader.read("s", from: files(replacing: changes))
  }

  /// The scenario with some tables replaced, which must be sound.
  static func scenario(replacing changes: [String: String?] = [:]) throws -> Scenario {
    let outcome = outcome(replacing: changes)
    return try #require(outcome.scenario, "\(outcome.diagnostics.map(\.message))")
  }
}

extension ScenarioReader.Outcome {
  /// Code and place of each fault, in the order of files and rows: `chiave-doppia costi.csv A4`.
  var faults: [String] {
    diagnostics.map { diagnostic in
      let place = diagnostic.location
      let cell = place?.cell.map { $0.letters + (place?.row.map(String.init) ?? "") }
      let row = place?.row.map { "riga \($0)" }
      return [diagnostic.code, place?.file, cell ?? row].compactMap { $0 }.joined(separator: " ")
    }.sorted()
  }
}
