import Workforce

/// Computes every table of the plan.
enum CalcolaCommand: Command {
  static let description = CommandDescription(
    name: "calcola", summary: "Calcola tutte le tabelle del piano",
    usage: "ptfp calcola <scenario> [opzioni]",
    text: [
      "Legge le tabelle dello scenario e stampa dotazione e copertura, costi, spesa potenziale "
        + "massima, cessazioni, capacità assunzionali con i resti, assunzioni, progressioni, "
        + "categorie protette, lavoro flessibile e organico alla chiusura di ogni anno.",
      "Con l'elenco del personale (personale.csv) conta da lì ciò che le tabelle non danno, prevede "
        + "le uscite per vecchiaia e aggiunge tempo parziale, uscite ed età degli anni del piano.",
      "Con --anno si vedono soltanto le tabelle e le righe di quell'anno.",
      "Con --grafici, prima delle tabelle: la capacità anno per anno, i resti per annata, i limiti, il "
        + "personale per area, le età. Mostrano sempre tutti gli anni.",
    ],
    examples: [
      Example(
        line: "ptfp calcola scenarios/cremona-mantova-pavia-2025-2027",
        purpose: "il piano pubblicato"),
      Example(
        line: "ptfp calcola scenarios/cremona-mantova-pavia-2025-2027 --formato csv "
          + "--output piano.csv",
        purpose: "le stesse tabelle, da aprire con Excel"),
      Example(
        line: "ptfp calcola scenarios/cremona-mantova-pavia-2025-2027 --lettura resti-durata=5",
        purpose: "con un'altra lettura della norma"),
      Example(
        line: "ptfp calcola scenarios/cremona-mantova-pavia-2025-2027 --grafici",
        purpose: "prima i grafici, poi le tabelle"),
    ],
    options: CommandDescription.scenarioOptions + ["--anno", "--grafici"],
    formats: OutputFormat.reports)

  static func run(_ context: CommandContext) throws -> CommandResult {
    context.format == .json
      ? try result(of: ScenarioLoader.evaluate(context), context)
      : try ScenarioLoader.evaluatePlan(context) { try result(of: $0, context) }
  }

  private static func result(
    of evaluation: Evaluation, _ context: CommandContext
  ) throws -> CommandResult {
    let year = try context.settings.year.map { try planYear($0, evaluation.scenario) }
    let checks = Verification.checks(of: evaluation)
    let alternatives = Readings.alternatives(to: evaluation.readings)
    let outlooks = alternatives.map { alternative in
      Meanwhile {
        Result { () throws(ArithmeticFault) in
          try PlanOutlook(of: evaluation, under: alternative.readings)
        }
      }
    }
    let report = context.adding(
      ["ponte-capacita", "resti-per-annata", "limiti", "organico-per-area", "eta"],
      of: ChartSource(evaluation, checks: checks),
      to: try PlanReport(evaluation, checks, year: year).report {
        let now = PlanOutlook(of: evaluation, checks)
        return try zip(alternatives, Meanwhile.values(of: outlooks)).map { alternative, then in
          ReadingEffect(of: alternative, from: now, to: try then.get())
        }
      })
    return try context.result(report) {
      try JSONText.render(EvaluationDocument(evaluation, checks: checks))
    }
  }

  private static func planYear(_ text: String, _ scenario: Scenario) throws -> Int {
    let years = scenario.budgetYears
    guard let year = Int(text), years.contains(year) else {
      throw InputFailure(diagnostics: [
        Diagnostic(
          code: "anno-fuori-piano", "l'anno \(text) non è nel piano",
          expected: "un anno dal \(years.lowerBound) al \(years.upperBound)")
      ])
    }
    return year
  }
}
