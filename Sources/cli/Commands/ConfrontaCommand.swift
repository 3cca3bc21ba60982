import Workforce

/// Sets plans side by side: figures, input rows, limits, objectives.
enum ConfrontaCommand: Command {
  static let description = CommandDescription(
    name: "confronta", summary: "Confronta il piano con una o più varianti",
    usage: "ptfp confronta <scenario> [<variante>…] [opzioni]",
    text: [
      "Per ogni variante dice quali righe delle tabelle sono diverse, quali cifre cambiano (prima, "
        + "dopo, differenza), quali limiti si superano o rientrano, quali avvisi compaiono o "
        + "cessano e quali obiettivi si muovono. Mostra soltanto ciò che è diverso.",
      "Una variante è una cartella, per intero o con il suo nome sotto varianti; può anche essere "
        + "un altro scenario, di altri anni o con altre aree. Le ipotesi date con --ipotesi formano "
        + "insieme un piano in più, che si confronta con lo scenario.",
      "Esce con 0 anche se una variante supera un limite: per saperlo dal codice di uscita c'è "
        + "ptfp verifica. Esce con 2 se una delle cartelle non si può leggere.",
    ],
    examples: [
      Example(
        line: "ptfp confronta scenarios/cremona-mantova-pavia-2025-2027 prima-versione "
          + "concorsi-rinviati",
        purpose: "il piano pubblicato e due varianti"),
      Example(
        line: "ptfp confronta piano --ipotesi assunzioni/2026/istruttori=4",
        purpose: "che cosa cambia con un'assunzione in più"),
      Example(
        line: "ptfp confronta piano-2025 piano-2026 --formato csv --output confronto.csv",
        purpose: "due piani diversi, da aprire con Excel"),
    ],
    options: CommandDescription.scenarioOptions + ["--anno"],
    formats: OutputFormat.reports)

  static func run(_ context: CommandContext) throws -> CommandResult {
    let study = try ComparisonStudy(context)
    return try context.result(ComparisonReport.report(study)) {
      try JSONText.render(ComparisonDocument(study))
    }
  }
}
