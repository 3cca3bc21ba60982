import Workforce

/// Prints the eleven tables of the Comitato unico di garanzia.
enum CugCommand: Command {
  static let description = CommandDescription(
    name: "cug", summary: "Stampa le undici tavole per il Comitato unico di garanzia",
    usage: "ptfp cug <scenario> [opzioni]",
    text: [
      "Conta l'elenco del personale (personale.csv) nelle tavole 1.1-1.11 dell'allegato alla "
        + "Direttiva 2/2019. Le tavole che chiedono altri dati (retribuzioni, commissioni, permessi, "
        + "formazione) non sono compilate: c'è scritto che cosa serve.",
      "Con --pubblico le età sono soltanto nella tavola 1.1; le altre contano uomini e donne. Le righe "
        + "di poche persone sono unite, i dirigenti se sono pochi contati con gli altri, i conteggi di una o due nascosti con «\(SmallCells.mark)» "
        + "insieme a quelli che permetterebbero di ricavarli, anche da un'altra tavola; le tavole che "
        + "farebbero comunque riconoscere qualcuno non sono pubblicate. La protezione vale per le sole "
        + "tavole del comando: non per chi le confronta con altri documenti.",
    ],
    examples: [
      Example(line: "ptfp cug scenarios/esempio-personale", purpose: "le tavole, per uso interno"),
      Example(
        line: "ptfp cug scenarios/esempio-personale --pubblico --formato csv --output cug.csv",
        purpose: "le stesse, da pubblicare, per Excel"),
    ],
    options: CommandDescription.scenarioOptions + ["--pubblico"], formats: OutputFormat.reports)

  static func run(_ context: CommandContext) throws -> CommandResult {
    let evaluation = try ScenarioLoader.evaluate(context)
    guard let report = CugReport(evaluation.scenario, isPublic: context.settings.isPublic) else {
      throw InputFailure(diagnostics: [.noRoster(evaluation.scenario)])
    }
    return try context.result(report.report()) {
      try JSONText.render(CugDocument(report, evaluation))
    }
  }
}

extension Diagnostic {
  /// The tables of the CUG count people one by one.
  fileprivate static func noRoster(_ scenario: Scenario) -> Diagnostic {
    Diagnostic(
      code: "tabella-mancante", at: Location(file: TableName.personale.fileName),
      "le tavole del CUG si contano dall'elenco del personale, che lo scenario non contiene",
      expected: "\(TableName.personale.fileName), con almeno una riga",
      hint:
        "ptfp importa lo ricava dal file degli stipendi (ptfp importa --help); un esempio intero è in "
        + "scenarios/esempio-personale")
  }
}
