import Testing

@testable import Workforce

/// Words of tables as people type them.
struct WordTests {
  private func outcome(_ row: String) -> ScenarioReader.Outcome {
    SampleScenario.outcome(replacing: [
      "struttura.csv": """
      unita_organizzativa;area;unita
      affari-generali;dirigenti;1
      affari-generali;istruttori;8
      affari-generali;operatori;3

      """,
      "cessazioni.csv": "anno;area;unita;contratto;causa;unita_organizzativa\n\(row)\n",
    ])
  }

  @Test(arguments: ["mobilita", "mobilità", "Mobilità", "MOBILITÀ"])
  func `an accent or a capital letter makes no other word`(word: String) throws {
    let outcome = outcome("2025;istruttori;1;indeterminato;\(word);affari-generali")
    #expect(outcome.diagnostics.isEmpty)
    #expect(try #require(outcome.scenario).cessazioni.map(\.causa) == [.mobilita])
  }

  @Test func `a unit that no table names is told at its cell`() {
    let outcome = outcome("2025;istruttori;1;indeterminato;altro;affari-general")
    #expect(outcome.faults == ["unita-sconosciuta cessazioni.csv F2"])
    #expect(outcome.diagnostics.first?.hint == "forse «affari-generali»")
    #expect(outcome.scenario == nil)
  }
}
