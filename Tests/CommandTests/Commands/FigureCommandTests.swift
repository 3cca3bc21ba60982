import Testing

@testable import cli

/// What `figure` and `spiega` suggest for an address that does not exist.
@Suite struct FigureCommandTests {
  @Test(arguments: [
    ("costo/istruttori", "forse «costo-unitario/istruttori»"),
    ("costi", "forse «costo-unitario/dirigenti», «costo-unitario/funzionari-eq» o"),
    ("capacita/2026/residu", "forse «capacita/2026/residua»"),
  ])
  func `an address that begins like another is answered with it`(asked: String, hint: String) {
    for command in ["spiega", "figure"] where asked != "capacita/2026/residu" || command == "spiega"
    {
      let run = CommandRun(command, CommandRun.mainScenario, asked)
      #expect(run.code == .badInput)
      #expect(run.errors.replacing(#/\s+/#, with: " ").contains(hint), "\(run.errors)")
    }
  }

  @Test func `an address like no other is answered with the list alone`() {
    let run = CommandRun("spiega", CommandRun.mainScenario, "xyz/abc")
    #expect(!run.errors.contains("forse"))
    #expect(run.errors.contains("un indirizzo dell'elenco: ptfp figure"))
  }
}
