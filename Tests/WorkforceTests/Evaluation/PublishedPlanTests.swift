import Testing

@testable import Workforce

/// The folder of the repository against the plan written in code and against the published figures.
@Suite struct PublishedPlanTests {
  @Test func `the folder says the same as the plan in code`() throws {
    let folder = try Evaluation(ScenarioFolder.published()).figures
    let code = try PlanBuilder.evaluation().figures
    let missing = code.all.filter { $0.value != nil && folder[$0.address]?.value != $0.value }
    #expect(missing.map(\.address) == [])
  }

  @Test func `every published figure is reproduced or explained`() throws {
    let reconciliation = try Reconciliation(of: Evaluation(ScenarioFolder.published()))
    #expect(reconciliation.isComplete)
    #expect(reconciliation.count(.explained) == 4)
    #expect(reconciliation.figures.count == 401)
  }

  @Test func `every limit of the published plan is kept`() throws {
    let checks = Verification.checks(of: try Evaluation(ScenarioFolder.published()))
    #expect(!checks.exceedsLimits)
    #expect(
      checks.filter { $0.outcome == .warning }.map(\.code)
        == [.progressioniRiserva, .anniChiusi, .distanzaContingenti])
    #expect(
      checks.filter { $0.outcome == .unverifiable }.map(\.code)
        == [.flessibile, .flessibile, .flessibile])
  }

  /// The update moved a hire to another channel and left the money as it was.
  @Test(
    arguments: [
      ("assunzioni/2025/istruttori/concorso", "6", "7"),
      ("assunzioni/2025/istruttori/concorso/spesa", "184.757,82", "215.550,79"),
      ("assunzioni/2025/istruttori/chiamata-diretta", "1", nil),
      ("capacita/2025/residua", "78.602,08", "78.602,08"),
      ("capacita/2027/residua", "24.090,19", "24.090,19"),
      ("spesa/potenziale-massima", "4.847.674,48", "4.847.674,48"),
    ] as [(String, String, String?)])
  func `the first version of the plan`(
    address: String, updated: String, first: String?
  ) throws {
    #expect(try Evaluation(ScenarioFolder.published()).shown(address) == updated)
    let variant = try Evaluation(ScenarioFolder.published("prima-versione"))
    #expect(variant.shown(address) == first)
  }

  @Test func `the first version reproduces its own published figures`() throws {
    let variant = try Evaluation(ScenarioFolder.published("prima-versione"))
    let reconciliation = try Reconciliation(of: variant)
    #expect(reconciliation.count(.reproduced) == 8)
    #expect(reconciliation.isComplete)
  }
}
