import Workforce

/// Writes the plan as a workbook of live formulas, or single tables for a spreadsheet.
enum EsportaCommand: Command {
  static let description = CommandDescription(
    name: "esporta", summary: "Scrive il foglio di calcolo per i revisori, con formule vive",
    usage: "ptfp esporta <scenario> [opzioni]",
    text: [],
    examples: [],
    options: CommandDescription.scenarioOptions, formats: [.xlsx, .ods])

  static func run(_ context: CommandContext) throws -> CommandResult {
    let (evaluation, tables) = try ScenarioLoader.evaluateWithTables(context, needing: .either)
    let checks = Verification.checks(of: evaluation)
    let workbook = try PlanWorkbook.workbook(of: evaluation, tables, checks)
    let bytes =
      context.format == .ods
      ? try ODSWriter(workbook).bytes() : try XLSXWriter(workbook).bytes()
    return CommandResult(bytes: bytes, code: .done)
  }
}
