import Workforce

/// Checks every limit of the plan.
enum VerificaCommand: Command {
  static let description = CommandDescription(
    name: "verifica", summary: "Controlla ogni limite del piano, con il margine che resta",
    usage: "ptfp verifica <scenario> [opzioni]",
    text: [
      "Confronta il piano con ogni limite: capacità assunzionale, spesa potenziale massima, posti, "
        + "fondo delle progressioni, quote d'obbligo, lavoro flessibile, termini, resti in scadenza, "
        + "quadratura delle tabelle.",
      "Esce con 0 se nessun limite è superato, con 1 se almeno uno lo è, con 2 se le tabelle non si "
        + "possono leggere.",
      "Con --grafici mostra prima quanto è usato di ogni limite, in percentuale del limite.",
    ],
    examples: [
      Example(
        line: "ptfp verifica scenarios/cremona-mantova-pavia-2025-2027",
        purpose: "i limiti del piano pubblicato"),
      Example(
        line: "ptfp verifica scenarios/cremona-mantova-pavia-2025-2027 "
          + "--ipotesi assunzioni/2026/istruttori=4",
        purpose: "che cosa succede con un'assunzione in più"),
      Example(
        line: "ptfp verifica scenarios/cremona-mantova-pavia-2025-2027 --output verifica.docx",
        purpose: "le stesse verifiche in un documento Word"),
    ],
    options: CommandDescription.scenarioOptions + ["--grafici"], formats: OutputFormat.reports)

  static func run(_ context: CommandContext) throws -> CommandResult {
    let evaluation = try ScenarioLoader.evaluate(context)
    let checks = Verification.checks(of: evaluation)
    let report = context.adding(
      ["limiti"], of: ChartSource(evaluation, checks: checks),
      to: VerificationReport.report(evaluation, checks))
    return try context.result(report, checks.exceedsLimits ? .limitExceeded : .done) {
      try JSONText.render(EvaluationDocument(evaluation, checks: checks))
    }
  }
}
