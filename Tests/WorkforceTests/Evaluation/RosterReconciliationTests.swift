import Testing

@testable import Workforce

/// The synthetic roster against every figure that the plan published, without its tables of totals.
@Suite struct RosterReconciliationTests {
  private func roster() throws -> Scenario {
    let folder = ScenarioFolder.root.appendingPathComponent("scenarios/esempio-personale").path
    return try #require(ScenarioReader.read(folder, from: ScenarioFolder()).scenario)
  }

  @Test func `from the roster alone every published figure is reproduced`() throws {
    let published = try ScenarioFolder.published()
    var scenario = try roster()
    #expect(scenario.remoteWork == nil)
    scenario.published = published.published
    scenario.remoteWorkQuotas = published.remoteWorkQuotas
    let evaluation = try Evaluation(scenario)
    let reconciliation = try Reconciliation(of: evaluation)
    #expect(reconciliation.isComplete)
    #expect(reconciliation.figures.count == 401)
    #expect(
      reconciliation.figures.filter { $0.outcome == .explained }.map(\.published.address.text)
        == ["servizio/indeterminato", "eta/41-50/quota"])
    #expect(evaluation.brokenDerivations == [])
  }

  @Test func `the order of the roster changes no figure about people`() throws {
    let scenario = try roster()
    var reversed = scenario
    reversed.people = scenario.people?.reversed()
    let (first, second) = (try Evaluation(scenario).figures, try Evaluation(reversed).figures)
    #expect(first.all.count == second.all.count)
    for figure in first.all {
      #expect(second.value(figure.address) == figure.value, "\(figure.address)")
    }
    #expect(TabelleCUG.tables(of: scenario) == TabelleCUG.tables(of: reversed))
  }
}
