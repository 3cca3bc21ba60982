import Workforce

/// Writes the plan as a workbook of live formulas, or its tables for a spreadsheet.
enum EsportaCommand: Command {
  static let description = CommandDescription(
    name: "esporta", summary: "Scrive il foglio di calcolo per i revisori, con formule vive",
    usage: "ptfp esporta <scenario> [opzioni]",
    text: [
      "Il foglio di calcolo (xlsx per Excel, ods per LibreOffice) contiene le tabelle dei dati riga per "
        + "riga, i parametri di legge, ogni cifra del piano come formula che parte da quelle celle, i "
        + "limiti, le fonti e un foglio «Quadratura» in cui ogni cifra calcolata dal foglio meno quella "
        + "del programma fa 0,00. Cambiando un dato si muove tutto ciò che ne dipende.",
      "Con l'elenco del personale il file contiene una riga per persona: va dato soltanto a chi può "
        + "vederla.",
      "Con --formato csv scrive le tabelle del piano: tutte, o quelle scelte con --tabella. I nomi: "
        + ExportCatalogue.tables.map(\.name).joined(separator: ", ") + ".",
    ],
    examples: [
      Example(
        line: "ptfp esporta scenarios/cremona-mantova-pavia-2025-2027 --output piano.xlsx",
        purpose: "il foglio di calcolo per Excel"),
      Example(
        line: "ptfp esporta scenarios/cremona-mantova-pavia-2025-2027 --formato ods "
          + "--output piano.ods",
        purpose: "lo stesso per LibreOffice"),
      Example(
        line: "ptfp esporta scenarios/cremona-mantova-pavia-2025-2027 --formato csv "
          + "--tabella capacita --output capacita.csv",
        purpose: "una tabella sola, da aprire con un doppio clic"),
    ],
    options: CommandDescription.scenarioOptions + ["--tabella"], formats: [.xlsx, .ods, .csv])

  static func run(_ context: CommandContext) throws -> CommandResult {
    let names = context.settings.tables
    if !names.isEmpty, context.format != .csv {
      throw UsageErrors([.tableOutsideCSV(context.format)])
    }
    let (evaluation, tables) = try ScenarioLoader.evaluateWithTables(context, needing: .either)
    let checks = Verification.checks(of: evaluation)
    switch context.format {
    case .xlsx:
      let workbook = try PlanWorkbook.workbook(of: evaluation, tables, checks)
      return CommandResult(bytes: try XLSXWriter(workbook).bytes(), code: .done)
    case .ods:
      let workbook = try PlanWorkbook.workbook(of: evaluation, tables, checks)
      return CommandResult(bytes: try ODSWriter(workbook).bytes(), code: .done)
    default:
      let plan = PlanReport(evaluation, checks, year: nil)
      let chosen = try ExportCatalogue.tables(of: plan, named: names)
      return try context.result(Report(title: "", blocks: chosen.map(Block.table)))
    }
  }
}
