import Workforce

/// Lists the parameters in force, with their sources and how sure they are.
enum NormeCommand: Command {
  static let description = CommandDescription(
    name: "norme", summary: "Elenca norme, parametri e letture, con fonte e certezza",
    usage: "ptfp norme [<scenario>] [opzioni]",
    text: [
      "Mostra le regole con l'articolo da cui vengono, i parametri che il programma usa con la loro "
        + "decorrenza, e le questioni aperte con le letture possibili. Con uno scenario segnala le "
        + "letture che lo scenario ha scelto."
    ],
    examples: [
      Example(line: "ptfp norme", purpose: "tutti i parametri"),
      Example(line: "ptfp norme --formato csv --output norme.csv", purpose: "lo stesso, per Excel"),
    ],
    options: CommandDescription.scenarioOptions, formats: OutputFormat.reports)

  static func run(_ context: CommandContext) throws -> CommandResult {
    let readings =
      context.settings.positional.isEmpty
      ? Readings() : try ScenarioLoader.evaluate(context, needing: .either).readings
    return try context.result(LawReport.report(readings, isWide: context.format != .testo)) {
      try JSONText.render(LawDocument(readings))
    }
  }
}
