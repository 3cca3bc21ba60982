import PerformanceLink
import Workforce

/// Shows the objectives, their indicators and scores, and what the plan does to them.
enum ObiettiviCommand: Command {
  static let description = CommandDescription(
    name: "obiettivi", summary: "Mostra obiettivi, indicatori e che cosa il piano vi cambia",
    usage: "ptfp obiettivi <scenario> [opzioni]",
    text: [
      "Stampa l'albero degli obiettivi con pesi e raggiungimenti, gli indicatori con target e "
        + "misure, gli adempimenti con le righe del piano che li compiono e i numeri degli obiettivi "
        + "che non concordano con il piano. Livelli, schemi e fasce vengono dalle tabelle.",
      "Dice anche quali unità organizzative perdono mani nel periodo, quando le recuperano e quali "
        + "obiettivi perseguono.",
      "Con --variante o --ipotesi mostra prima, dopo e differenza: quali adempimenti slittano, "
        + "quali indicatori scendono sotto il target, di quanto si muovono gli obiettivi.",
      "Basta una cartella con le sole tabelle degli obiettivi. Con --anno si sceglie l'anno di "
        + "target e misure; altrimenti vale quello dell'ultima misura, o il primo del periodo.",
      "Con --grafici mostra prima i raggiungimenti come barre, con i target.",
    ],
    examples: [
      Example(
        line: "ptfp obiettivi scenarios/sondrio-2024", purpose: "l'albero di una relazione"),
      Example(
        line: "ptfp obiettivi scenarios/cremona-mantova-pavia-2025-2027 "
          + "--variante concorsi-e-art18-rinviati",
        purpose: "che cosa costa un rinvio agli obiettivi"),
    ],
    options: CommandDescription.scenarioOptions + ["--anno", "--grafici"],
    formats: OutputFormat.reports)

  static func run(_ context: CommandContext) throws -> CommandResult {
    let year = try context.settings.year.map { try admitted($0) }
    let after = try ScenarioLoader.evaluateObjectives(context, year: year)
    let isVaried = !context.settings.variants.isEmpty || !context.settings.hypotheses.isEmpty
    guard isVaried else {
      let report = adding(to: ObjectivesReport(after).report(), after, context)
      return try context.result(report) {
        try JSONText.render(ObjectivesDocument(after, impact: nil))
      }
    }
    let before = try ScenarioLoader.evaluateObjectivesUnvaried(context, year: after.year)
    let impact = try PerformanceImpact(from: before, to: after)
    let report = adding(
      to: ImpactReport(before: before, after: after, impact: impact).report(), after, context)
    return try context.result(report) {
      try JSONText.render(ObjectivesDocument(after, impact: impact))
    }
  }

  private static func adding(
    to report: Report, _ result: PerformanceEvaluation, _ context: CommandContext
  ) -> Report {
    context.adding(
      ["obiettivi"], of: ChartSource(result.evaluation, checks: [], objectives: result),
      to: report)
  }

  private static func admitted(_ text: String) throws -> Int {
    guard let year = Int(text) else {
      throw InputFailure(diagnostics: [
        Diagnostic(
          code: "anno", "«\(text)» non è un anno", expected: "un anno di quattro cifre")
      ])
    }
    return year
  }
}
