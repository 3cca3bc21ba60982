import Testing

@testable import Workforce

@Suite struct ReconciliationTests {
  @Test(arguments: [
    ("capacita/2026/residua", "1.167,76", 0, ReconciledFigure.Outcome.reproduced),
    ("capacita/2026/residua", "1167,76", 0, .reproduced),
    ("capacita/2026/residua", "1.167,77", 0, .different),
    ("capacita/2026/residua", "1.167,77", 100, .reproduced),
    ("capacita/2026/residua", "1.167,78", 100, .different),
    ("capacita/2026/residua", "1.167,75", 100, .reproduced),
    ("capacita/2026/residua", "1.167,74", 100, .different),
    ("copertura/totale", "68,4%", 0, .different),
    ("copertura/totale", "68,4%", 5, .reproduced),
    ("servizio/totale", "106", 0, .reproduced), ("servizio/totale", "105", 0, .different),
  ])
  func `equal to the cent, or within the tolerance and not beyond`(
    address: String, value: String, tenThousandths: Int, outcome: ReconciledFigure.Outcome
  ) throws {
    let figure = try Reconciliation.single(
      .row(address, value, tolerance: Ratio(tenThousandths, over: 10_000)))
    #expect(figure?.outcome == outcome)
  }

  @Test(arguments: [
    ("1.167,76", 100, false), ("1.167,77", 100, true), ("1.167,78", 100, false),
  ])
  func `what tallies only within its tolerance is told apart`(
    value: String, tenThousandths: Int, isWithinTolerance: Bool
  ) throws {
    let figure = try Reconciliation.single(
      .row("capacita/2026/residua", value, tolerance: Ratio(tenThousandths, over: 10_000)))
    #expect(figure?.isWithinTolerance == isWithinTolerance)
  }

  @Test func `the difference is published less computed`() throws {
    let figure = try Reconciliation.single(.row("capacita/2026/residua", "1.176,67"))
    #expect(figure?.difference == Ratio(891, over: 100))
    #expect(figure?.causes.map(\.cause) == [.trasposizione])
  }

  @Test func `an acknowledged cause explains only if it is found`() throws {
    let confirmed = try PublishedFigure.row(
      "spesa/servizio", "3.347.613,98", because: .costiEsatti)
    let wrong = try PublishedFigure.row(
      "spesa/servizio", "3.347.613,98", because: .percentualiACento)
    let invented = try PublishedFigure.row(
      "spesa/servizio", "3.347.613,97", because: .costiEsatti)
    #expect(try Reconciliation.single(confirmed)?.outcome == .explained)
    #expect(try Reconciliation.single(wrong)?.outcome == .different)
    #expect(try Reconciliation.single(invented)?.outcome == .different)
  }

  @Test func `a figure that can't be computed differs unless that is acknowledged`() throws {
    let address = "servizio/tempo-parziale"
    let known = try Reconciliation.single(.row(address, "30", because: .nonCalcolabile))
    let other = try Reconciliation.single(.row(address, "30"))
    #expect(known?.outcome == .explained)
    #expect(other?.outcome == .different)
    #expect(other?.difference == nil)
    #expect(other?.causes.map(\.cause) == [.nonCalcolabile])
  }

  @Test func `an unknown address suggests the one that was meant`() throws {
    let figure = try Reconciliation.single(.row("capacita/2026/residuo", "1.167,76"))
    #expect(figure?.outcome == .unknown)
    #expect(figure?.figure == nil)
    #expect(figure?.causes.first?.evidence == "forse si intende capacita/2026/residua")
  }

  @Test func `nothing is dropped and one difference makes it incomplete`() throws {
    let plan = try PlanBuilder.evaluation()
    var scenario = plan.scenario
    scenario.published = [
      try .row("servizio/totale", "106"), try .row("servizio/totale", "107"),
      try .row("spesa/servizio", "3.347.613,98", because: .costiEsatti), try .row("x", "1"),
    ]
    let reconciliation = try Reconciliation(of: Evaluation(scenario))
    #expect(
      reconciliation.figures.map(\.outcome) == [.reproduced, .different, .explained, .unknown])
    #expect(!reconciliation.isComplete)
  }
}
