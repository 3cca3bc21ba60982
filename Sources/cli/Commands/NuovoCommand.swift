import Foundation
import PerformanceLink
import Workforce

/// Makes the folder of a new scenario, with every table ready to fill.
enum NuovoCommand: Command {
  static let description = CommandDescription(
    name: "nuovo", summary: "Crea la cartella di un nuovo scenario da compilare",
    usage: "ptfp nuovo <cartella> [opzioni]",
    text: [
      "La cartella contiene tutte le tabelle del piano, ognuna con i nomi delle colonne, la spiegazione di "
        + "ciascuna e una riga d'esempio, e un LEGGIMI.txt che dice in quale ordine compilarle. Le "
        + "tabelle si aprono con Excel o LibreOffice.",
      "Con --obiettivi ci sono anche le tabelle che legano il piano al piano della performance: "
        + "livelli, obiettivi, indicatori, target, misure, adempimenti. Finché nessuno le compila "
        + "contano come se non ci fossero. Per aggiungerle a uno scenario che c'è già, copiarle da "
        + "una cartella nuova.",
      "Una cartella che esiste già deve essere vuota: niente di quello che c'è viene toccato.",
    ],
    examples: [
      Example(
        line: "ptfp nuovo piano-2026 --denominazione \"Camera di commercio di Esempio\" "
          + "--triennio 2026-2028",
        purpose: "la cartella piano-2026, con scenario.csv già compilato"),
      Example(line: "ptfp calcola piano-2026", purpose: "il passo seguente: dice che cosa manca"),
      Example(
        line: "ptfp nuovo piano-2026 --triennio 2026-2028 --obiettivi",
        purpose: "anche le tabelle degli obiettivi"),
    ],
    options: ["--denominazione", "--triennio", "--obiettivi"], formats: [])

  static func run(_ context: CommandContext) throws -> CommandResult {
    let folder = context.word(0)
    let scenario: NewScenario
    do throws(Diagnostic) {
      scenario = try NewScenario(
        denominazione: context.settings.denominazione, triennio: context.settings.triennio)
    } catch {
      throw InputFailure(diagnostics: [error])
    }
    let name = URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent
    let hasObjectives = context.settings.addsObjectives
    let files =
      hasObjectives ? scenario.filesWithObjectives(for: name) : scenario.files(for: name)
    try NewFolder.write(
      files.map { NewFolder.File(name: $0.name, bytes: $0.bytes) }, to: folder)
    context.console.say(
      message(folder, tables: files.count - 1, scenario, hasObjectives: hasObjectives))
    return CommandResult(text: "", code: .done)
  }

  private static func message(
    _ folder: String, tables: Int, _ scenario: NewScenario, hasObjectives: Bool
  ) -> String {
    var first = ["dotazione.csv", "costi.csv"]
    if !scenario.isIdentified { first.insert("scenario.csv", at: 0) }
    let path = FilePath.withoutEnd(folder)
    let objectives =
      hasObjectives
      ? "\n  3. per gli obiettivi: livelli.csv e obiettivi.csv, poi ptfp obiettivi \(path.shellWord)"
      : ""
    return """
      creata la cartella \(SafeText.line(path)) con \(tables) tabelle e \(NewScenario.guideName)
      Per cominciare:
        1. aprire con Excel o LibreOffice \(ItalianList.joined(first, last: "e")), compilare, salvare
        2. ptfp calcola \(path.shellWord)\(objectives)
      L'ordine di tutte le tabelle è in \(NewScenario.guideName).
      """
  }
}

extension String {
  /// The text as a word to type after a command, in quotation marks if it needs them.
  var shellWord: String {
    let word = SafeText.line(self)
    return word.contains(" ") ? "\"\(word)\"" : word
  }
}
