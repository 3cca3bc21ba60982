import Testing

@testable import cli

/// `--grafici` in the commands that know it.
@Suite struct ChartOptionTests {
  @Test(arguments: [
    ("calcola", "Personale per area al 31 dicembre"),
    ("verifica", "Limiti: quanto ne usa il piano"),
    ("obiettivi", "Obiettivi 2025: raggiungimento"),
  ])
  func `charts stand before the tables, and only when asked for`(command: String, title: String) {
    let plain = CommandRun(command, CommandRun.mainScenario)
    let drawn = CommandRun(command, CommandRun.mainScenario, "--grafici")
    #expect(drawn.code == plain.code)
    #expect(drawn.output.contains("\(title)\n\n"))
    #expect(!plain.output.contains(title))
    #expect(drawn.output.count > plain.output.count)
  }

  /// Also where the name of the file decides the format.
  @Test(arguments: [["--formato", "csv"], ["--output", "piano.csv"]])
  func `there is no place for charts in a table of data`(words: [String]) {
    let run = CommandRun(["calcola", CommandRun.mainScenario, "--grafici"] + words)
    #expect(run.code == .badInput)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("i grafici non si scrivono nel formato «csv»"))
    #expect(run.errors.contains("scegliere testo, html, docx o odt"))
  }

  @Test func `a page shows charts as pictures`() {
    let words = ["verifica", CommandRun.mainScenario, "--formato", "html"]
    #expect(!CommandRun(words).output.contains("<svg"))
    #expect(CommandRun(words + ["--grafici"]).output.contains("<svg"))
  }

  @Test func `a scenario without scores says that there is no chart`() {
    let folder = Repository.root.appending(path: "scenarios/cremona-2020").path
    let run = CommandRun("obiettivi", folder, "--grafici")
    #expect(run.code == .done)
    #expect(run.output.contains("Nessun grafico: lo scenario non ha le cifre per disegnarlo."))
  }
}
