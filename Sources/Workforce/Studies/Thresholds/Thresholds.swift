/// How far a plan can be stretched before a limit breaks.
///
/// Every answer is found by evaluating changed plans in full, so it holds under the readings in
/// force, and one step further does not.
public struct Thresholds: Sendable {
  /// The plan as it is.
  public let evaluation: Evaluation
  /// The limits that the plan exceeds as it is; the answers only count what makes them worse.
  public let exceeded: [Check]
  /// How late each planned row may start, in the order of `assunzioni.csv`.
  public let starts: [LatestStart]
  /// By year and then area.
  public let openings: [PostOpening]
  /// How much pay may grow.
  public let growth: CostGrowth
  /// What dearer contracts would do, the oldest first.
  public let contracts: [ContractEffect]
  /// Until when capacity can be spent, oldest vintage first.
  public let lastDays: [LastDay]
  /// The readings that give other last days or other amounts.
  public let otherLastDays: [LastDaysOtherwise]
  /// The readings that change nothing about the last days.
  public let sameLastDays: [Readings.Alternative]

  /// Studies a plan.
  ///
  /// - Throws: ``ArithmeticFault`` if amounts are out of any proportion.
  public init(_ scenario: Scenario, workers: Workers = .one) throws(ArithmeticFault) {
    let plan = try PlanTrial(scenario)
    let longer = try PlanTrial(scenario.prolonged)
    evaluation = plan.evaluation
    exceeded = plan.exceeded
    let rows = LatestStart.movable(in: scenario)
    starts = try workers.map(rows.count) { (row) throws(ArithmeticFault) in
      try LatestStart(rows[row], plan: plan, longer: longer)
    }
    let cells = scenario.decidedYears.flatMap { year in
      scenario.areas.indices.map { (year, $0) }
    }
    openings = try workers.map(cells.count) { (cell) throws(ArithmeticFault) in
      try PostOpening(cells[cell].1, in: cells[cell].0, plan)
    }
    growth = try CostGrowth(plan)
    contracts = try ContractEffect.all(on: plan)
    let lastDays = LastDay.all(in: plan.evaluation)
    let others = Readings.alternatives(to: scenario.readings)
    let studied = try workers.map(others.count) { (other) throws(ArithmeticFault) in
      var changed = scenario
      changed.readings = others[other].readings
      return LastDaysOtherwise(
        alternative: others[other],
        days: LastDay.all(in: try Evaluation(changed, isExplained: false)))
    }
    self.lastDays = lastDays
    otherLastDays = studied.filter { $0.days != lastDays }
    sameLastDays = studied.filter { $0.days == lastDays }.map(\.alternative)
  }
}
