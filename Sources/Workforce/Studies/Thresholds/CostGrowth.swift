/// How much pay may grow, by the same percentage in all areas, before the plan breaks.
///
/// Growth is counted in hundredths of a percent. Each step is a contract of its own: the salaries of
/// the plan grow by it and are rounded to the cent, and all that follows from them is computed anew.
/// Allowances, limits and amounts that the tables state stay as they are.
public struct CostGrowth: Sendable {
  /// A limit and the growth that it bears.
  public struct Threshold: Sendable {
    /// Which limit it is.
    public let code: CheckCode
    /// What it is about, in Italian.
    public let subject: String
    /// The last growth with which the limit is kept, in hundredths of a percent.
    public let lastKept: Int
    /// The room under the limit at that growth; nil where there is no telling.
    public let room: Quantity?
    /// What is missing with one hundredth more; negative.
    public let shortfall: Quantity?
  }

  /// The growth beyond which nothing is tried: 100 %.
  public static let most = 10_000

  /// The limits that growth breaks where capacity and hires are priced alike, the first first.
  ///
  /// That is the rule of published plans: one table of costs for all years (rules R4.4).
  public let repriced: [Threshold]
  /// The years whose capacity growth breaks where capacity keeps the price it was computed at and
  /// hires alone grow, the first first.
  public let nominal: [Threshold]

  init(_ plan: PlanTrial) throws(ArithmeticFault) {
    repriced = try Self.repriced(plan)
    nominal = try Self.nominal(plan)
  }

  // MARK: Capacity and hires alike

  private static func repriced(_ plan: PlanTrial) throws(ArithmeticFault) -> [Threshold] {
    var known: [Int: [Check]] = [:]
    func checks(at growth: Int) throws(ArithmeticFault) -> [Check] {
      if let checks = known[growth] { return checks }
      let checks = Verification.checks(
        of: try Evaluation(plan.scenario.paying(growth), isExplained: false))
      known[growth] = checks
      return checks
    }
    let breaking = try plan.broken(by: plan.scenario.paying(most))
    var thresholds: [Threshold] = []
    for limit in breaking {
      let first = try (0...most).least { (growth) throws(ArithmeticFault) in
        guard growth > 0 else { return false }
        return try checks(at: growth).contains { $0.isSameLimit(as: limit) && plan.isBroken($0) }
      }
      guard let first else { continue }
      func room(_ growth: Int) throws(ArithmeticFault) -> Quantity? {
        try checks(at: growth).first { $0.isSameLimit(as: limit) }?.room
      }
      thresholds.append(
        Threshold(
          code: limit.code, subject: limit.subject, lastKept: first - 1,
          room: try room(first - 1), shortfall: try room(first)))
    }
    return thresholds.sorted { $0.lastKept < $1.lastKept }
  }

  // MARK: Hires alone

  /// The budget of each year with today's capacity and hires that cost more.
  private static func nominal(_ plan: PlanTrial) throws(ArithmeticFault) -> [Threshold] {
    let budget = try NominalBudget(plan.scenario)
    let before = try budget.rooms(growing: 0)
    let most = try budget.rooms(growing: most)
    var thresholds: [Threshold] = []
    for (index, year) in plan.scenario.budgetYears.enumerated()
    where most[index] < min(.zero, before[index]) {
      let first = try (0...Self.most).least { (growth) throws(ArithmeticFault) in
        try budget.rooms(growing: growth)[index] < min(.zero, before[index])
      }
      guard let first else { continue }
      thresholds.append(
        Threshold(
          code: .capacita, subject: "\(year)", lastKept: first - 1,
          room: .euro(try budget.rooms(growing: first - 1)[index]),
          shortfall: .euro(try budget.rooms(growing: first)[index])))
    }
    return thresholds.sorted { $0.lastKept < $1.lastKept }
  }
}

/// The hiring budget whose capacity is priced as the tables are and whose hires cost more.
struct NominalBudget {
  private let scenario: Scenario
  private let movements: Movements
  private let matured: [GroupAmounts]

  init(_ scenario: Scenario) throws(ArithmeticFault) {
    self.scenario = scenario
    movements = Movements(of: scenario, readings: scenario.readings)
    var silent = Silent()
    let costing = Costing(
      areas: scenario.areas, costs: try CostoUnitario.evaluate(scenario, recording: &silent),
      override: nil)
    var matured: [GroupAmounts] = []
    for year in scenario.budgetYears {
      matured.append(
        try CapacitaAssunzionale.evaluate(
          year, scenario, movements, costing, readings: scenario.readings, recording: &silent))
    }
    self.matured = matured
  }

  /// What each year leaves of its budget before anything lapses; negative where it is exceeded.
  func rooms(growing growth: Int) throws(ArithmeticFault) -> [Euro] {
    try rooms(paying: scenario.paying(growth))
  }

  /// The same with the hires of a scenario that differs in its salaries alone.
  func rooms(paying dearer: Scenario) throws(ArithmeticFault) -> [Euro] {
    var silent = Silent()
    let costing = Costing(
      areas: dearer.areas, costs: try CostoUnitario.evaluate(dearer, recording: &silent),
      override: nil)
    var fold = BudgetFold(scenario, scenario.readings)
    try fold.bringIn(scenario, recording: &silent)
    var rooms: [Euro] = []
    for (index, year) in scenario.budgetYears.enumerated() {
      let progressions = try ProgressioniOrdinarie.evaluate(
        year, dearer, costing, readings: scenario.readings, recording: &silent)
      let charged =
        try Assunzioni.evaluate(year, dearer, movements, costing, recording: &silent)
        + GroupAmounts(total: progressions, dirigenza: .zero)
      let closed = try fold.close(year, matured[index], charged, recording: &silent)
      rooms.append(
        closed.excess > .zero ? try .zero - closed.excess : try closed.available - closed.used)
    }
    return rooms
  }
}

extension Scenario {
  /// The scenario with salaries grown by hundredths of a percent and rounded to the cent.
  func paying(_ growth: Int) throws(ArithmeticFault) -> Scenario {
    guard growth != 0 else { return self }
    let factor = Ratio(10_000 + growth, over: 10_000)
    var scenario = self
    for (position, cost) in costs.enumerated() {
      let basis: AreaCost.Basis =
        switch cost.basis {
        case .tabellare(let pay, let months):
          .tabellare(
            try (pay.exact * factor).euro(rounding: .halfAwayFromZero), months: months)
        case .unitCost(let amount):
          .unitCost(try (amount.exact * factor).euro(rounding: .halfAwayFromZero))
        }
      scenario.costs[position] = AreaCost(
        area: cost.area, basis: basis, comparto: cost.comparto,
        origin: Origin(file: "soglie", row: nil))
    }
    return scenario
  }
}
