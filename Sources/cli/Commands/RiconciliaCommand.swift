import Workforce

/// Compares published figures with computed ones.
enum RiconciliaCommand: Command {
  static let description = CommandDescription(
    name: "riconcilia", summary: "Confronta le cifre pubblicate con quelle calcolate",
    usage: "ptfp riconcilia <scenario> [opzioni]",
    text: [
      "Confronta ogni riga di pubblicati.csv con la cifra calcolata, al centesimo o entro la "
        + "tolleranza che la riga dichiara. Di ogni differenza cerca la causa: l'altra convenzione "
        + "sui costi unitari, percentuali adattate perché sommino a 100, un'altra lettura, il valore "
        + "di un'altra figura, due cifre scambiate.",
      "Esce con 0 se tutte le cifre sono riprodotte o hanno la causa scritta nella colonna «causa» e "
        + "confermata dal calcolo; con 1 se qualcuna no.",
    ],
    examples: [
      Example(
        line: "ptfp riconcilia scenarios/cremona-mantova-pavia-2025-2027",
        purpose: "le cifre del piano pubblicato")
    ],
    options: CommandDescription.scenarioOptions, formats: OutputFormat.reports)

  static func run(_ context: CommandContext) throws -> CommandResult {
    let evaluation = try ScenarioLoader.evaluate(context, needing: .either)
    let reconciliation = try Reconciliation(of: evaluation)
    let report = ReconciliationReport.report(
      reconciliation, evaluation, folder: context.word(0), isWide: context.format != .testo)
    return try context.result(report, reconciliation.isComplete ? .done : .limitExceeded) {
      try JSONText.render(ReconciliationDocument(reconciliation, evaluation))
    }
  }
}
