import Workforce

/// How far the plan can be stretched before a limit breaks.
enum SoglieCommand: Command {
  static let description = CommandDescription(
    name: "soglie",
    summary: "Dice fin dove il piano regge: quanto tardi, quanti in più, quanto costo",
    usage: "ptfp soglie <scenario> [opzioni]",
    text: [
      "Risponde con esattezza a quattro domande: fino a quando si può rinviare ogni assunzione "
        + "prevista; quante cessazioni in più aprono un posto in più; di quanto possono crescere "
        + "gli stipendi prima che un limite si superi, e quale; qual è l'ultimo giorno per usare "
        + "ogni resto e quanto ne rimane se il piano è eseguito com'è scritto.",
      "Ogni risposta è trovata ricalcolando il piano per intero, con le letture della norma in "
        + "vigore: fin lì ogni limite è rispettato, un passo oltre no, e si dice quale limite "
        + "decide. Un limite già superato conta soltanto se peggiora.",
      "Esce con 0, o con 2 se le tabelle non si possono leggere.",
    ],
    examples: [
      Example(
        line: "ptfp soglie scenarios/cremona-mantova-pavia-2025-2027",
        purpose: "le soglie del piano pubblicato"),
      Example(
        line: "ptfp soglie piano --lettura resti-durata=3-a-ritroso",
        purpose: "con un'altra durata dei resti"),
    ],
    options: CommandDescription.scenarioOptions, formats: OutputFormat.reports)

  static func run(_ context: CommandContext) throws -> CommandResult {
    let scenario = try ScenarioLoader.scenario(context)
    let thresholds: Thresholds
    do {
      thresholds = try Thresholds(scenario, workers: .allCores)
    } catch {
      throw InputFailure(diagnostics: [.outOfRange])
    }
    return try context.result(ThresholdsReport.report(thresholds)) {
      try JSONText.render(ThresholdsDocument(thresholds))
    }
  }
}
