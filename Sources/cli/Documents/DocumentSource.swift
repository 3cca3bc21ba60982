import PerformanceLink
import Workforce

/// Everything that a document can draw on.
struct DocumentSource: Sendable {
  /// The plan with the variants and what-ifs of the command line, objectives included.
  let evaluation: Evaluation
  let checks: [Check]
  let performance: PerformanceEvaluation?
  /// The plan as its tables have it, without variants and what-ifs; the same if there are none.
  let approved: Evaluation
  let approvedChecks: [Check]
  let approvedPerformance: PerformanceEvaluation?

  var scenario: Scenario { evaluation.scenario }
  var figures: FigureBook { evaluation.figures }
  var plan: PlanReport { PlanReport(evaluation, checks, year: nil) }

  var charts: ChartSource { ChartSource(evaluation, checks: checks, objectives: performance) }

  /// Whether variants or what-ifs make the plan another one than its tables say.
  var isVaried: Bool { !scenario.variants.isEmpty || !scenario.hypotheses.isEmpty }

  init(
    _ evaluation: Evaluation, _ performance: PerformanceEvaluation?,
    approved: (evaluation: Evaluation, performance: PerformanceEvaluation?)? = nil
  ) {
    self.evaluation = evaluation
    self.performance = performance
    checks = Verification.checks(of: evaluation)
    self.approved = approved?.evaluation ?? evaluation
    approvedPerformance = approved.map(\.performance) ?? performance
    approvedChecks = approved.map { Verification.checks(of: $0.evaluation) } ?? checks
  }
}
