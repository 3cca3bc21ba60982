import Workforce

/// The workbook for whoever checks the plan: live formulas from the input tables to the results.
enum PlanWorkbook {
  static func workbook(
    of evaluation: Evaluation, _ tables: [TableSource], _ checks: [Check]
  ) throws -> Workbook {
    let figures = evaluation.figures
    let inputs = try InputSheets(tables, figures)
    let parameters = ParameterSheet(figures)
    let layout = ResultLayout(figures)
    var maker = FormulaMaker(figures, inputs: inputs, parameters: parameters, layout: layout)
    let results = ResultSheets(layout, &maker)

    let summary = [SummarySheet.sheet(evaluation, layout)].compactMap { $0 }
    var others: [Sheet] = []
    if !maker.others.isEmpty { others.append(maker.others.sheet) }
    others.append(parameters.sheet)
    others += results.sheets
    if !maker.steps.isEmpty { others.append(maker.steps.sheet) }
    if !checks.isEmpty { others.append(CheckSheet.sheet(checks, figures, layout)) }
    others += [
      BalanceSheet.sheet(figures, layout), SourceSheet.sheet(figures, checks),
    ]
    let guide = GuideSheet.sheet(evaluation, checks, inputs: inputs, others: summary + others)
    let period = evaluation.scenario.period
    return Workbook(
      title: "PTFP \(period.lowerBound)-\(period.upperBound): \(evaluation.scenario.denominazione)",
      sheets: [guide] + summary + inputs.sheets + others, names: parameters.cells)
  }
}
