import Workforce

/// A scenario, the best plan found for it, and what can be said of that plan.
struct OptimumStudy: Sendable {
  let scenario: Scenario
  let model: HiringModel
  let criteria: [Criterion]
  let best: BestPlans?
  /// Whether somebody or the clock ended the search.
  let wasStopped: Bool
  /// What the scenario's own rows hire, and what they are worth.
  let current: [Int]
  let currentValues: [Ratio]
  let currentShortfall: Shortfall

  /// The plan that is shown: the first of the best.
  var plan: [Int]? { best?.plans.first }

  /// The rows with an obligation that the plan shown makes no more, with the people they lose.
  var obligationsDropped: [(row: Assunzione, missing: Int)] {
    plan.map { scenario.obligationsDropped(by: $0, under: model) } ?? []
  }

  init(
    _ scenario: Scenario, _ criteria: [Criterion], listing most: Int,
    isOver: @escaping @Sendable () -> Bool, report: @escaping @Sendable (SearchProgress) -> Void
  ) throws(ArithmeticFault) {
    self.scenario = scenario
    self.criteria = criteria + [.spesa]
    model = try HiringModel(scenario)
    var optimizer = try PlanOptimizer(
      model, criteria, workers: .allCores, isOver: isOver, report: report)
    best = try optimizer.run(listing: most)
    wasStopped = isOver()
    current = model.decidedHires(of: scenario)
    currentValues = try optimizer.values(of: current)
    currentShortfall = try model.shortfall(of: current)
  }
}
