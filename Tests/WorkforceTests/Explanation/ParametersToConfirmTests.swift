import Testing

@testable import Workforce

/// Numbers of law that are still to be confirmed are named beside the result.
@Suite struct ParametersToConfirmTests {
  @Test func `the published plan rests on what the rule sheet marks as unconfirmed`() throws {
    let names = try PlanBuilder.evaluation().figures.parametersToConfirm.map(\.name)
    #expect(names.contains("contributi previdenziali (CPDEL)"))
    #expect(names.contains("IRAP"))
    #expect(names.contains("indennità di comparto a bilancio, istruttori"))
    #expect(names.contains("altri oneri"))
    #expect(!names.contains("riduzione per il 2025"))
    #expect(Set(names).count == names.count)
  }

  @Test func `pay of a later contract is to be confirmed and that of 2022 is not`() throws {
    let published = try PlanBuilder.evaluation().figures.parametersToConfirm.map(\.name)
    let later = try PlanBuilder.evaluation {
      $0.costs = PlanBuilder.costs(of: Tabellari.contracts[2])
    }.figures.parametersToConfirm.map(\.name)
    #expect(!published.contains("tabellare annuo, istruttori"))
    #expect(later.contains("tabellare annuo, istruttori"))
  }

  @Test func `a row that the office marks is named once, with the columns that figures use`() throws
  {
    let marked = Origin(
      file: "costi.csv", row: 4, document: "CCNL", remark: "Tabellare da confermare sulla Tab. G.")
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.charges.irap = Sourced(
        Ratio(850, over: 10_000),
        Origin(file: "scenario.csv", row: 7, document: "aliquota da confermare"))
      scenario.charges.altro = .stated(Ratio(568, over: 100_000))
      scenario.costs = scenario.costs.map { cost in
        cost.area == "istruttori"
          ? AreaCost(
            area: cost.area, basis: cost.basis, comparto: cost.comparto, origin: marked) : cost
      }
    }
    let rows = plan.figures.inputsToConfirm
    #expect(rows.map(\.origin.file) == ["costi.csv", "scenario.csv"])
    #expect(rows.first?.origin == marked)
    #expect(rows.map(\.columns) == [["tabellare", "comparto_bilancio"], ["oneri/irap"]])
  }

  @Test func `a number that the body states needs no confirmation`() throws {
    let names = try PlanBuilder.evaluation { scenario in
      scenario.charges.previdenza = .stated(Ratio(2380, over: 10_000))
      scenario.charges.irap = .stated(Ratio(850, over: 10_000))
    }.figures.parametersToConfirm.map(\.name)
    #expect(!names.contains("IRAP"))
  }
}
