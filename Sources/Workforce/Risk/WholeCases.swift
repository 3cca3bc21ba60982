/// What no sum decides: the cases are closed one by one.
struct WholeCases: Sendable {
  private let model: RiskModel
  /// The years of the budget to close, as positions, and the projected years to judge.
  private let positions: [Int]
  private let judged: [Int]
  /// By year of the budget, and by projected year.
  private(set) var budgets: [BudgetTally<Tally>]
  private(set) var held: [HeldLimits]

  /// - Returns: Nil if there is nothing to close or judge.
  init?(_ model: RiskModel, positions: [Int], judged: [Int]) {
    guard !positions.isEmpty || !judged.isEmpty else { return nil }
    self.model = model
    self.positions = positions
    self.judged = judged
    budgets = model.budget.map { _ in BudgetTally() }
    held = model.staff.map { _ in HeldLimits() }
  }

  mutating func close(
    _ cases: Int, _ drawn: [Int32], _ sampler: ExitSampler
  ) throws(ArithmeticFault) {
    let model = model
    let groups = (0..<model.areaCount).map { area in
      let first = sampler.groups.prefix { $0.area < area }.count
      return first..<sampler.groups.prefix { $0.area <= area }.count
    }
    let outcomes = sampler.outcomes.span
    let drawn = drawn.span
    var areas = Array(repeating: ExitCounts(), count: model.areaCount)
    for number in 0..<cases {
      for area in areas.indices {
        var sum = ExitCounts()
        for group in groups[area] { sum &+= outcomes[Int(drawn[group * cases + number])] }
        areas[area] = sum
      }
      if !positions.isEmpty { try close(model, areas) }
      if !judged.isEmpty { try judge(model, areas) }
    }
  }

  private mutating func close(
    _ model: borrowing RiskModel, _ areas: [ExitCounts]
  ) throws(ArithmeticFault) {
    var fold = model.opening
    let isWhole = fold.ledgerCount == 1
    for position in budgets.indices {
      let cost = try model.costing.groups { areas[$0].generating(position) }
      let outcome = try model.budget[position].close(&fold, more: cost)
      if positions.contains(position) { budgets[position].add(outcome, isWhole: isWhole) }
    }
  }

  private mutating func judge(
    _ model: borrowing RiskModel, _ areas: [ExitCounts]
  ) throws(ArithmeticFault) {
    for index in judged {
      held[index].add(
        try model.limits.verdict(at: index) { area, year in
          model.staff[year][area] - areas[area].leavers(through: year)
        }, times: 1)
    }
  }

  mutating func add(_ other: WholeCases) {
    for position in budgets.indices { budgets[position].add(other.budgets[position]) }
    for index in held.indices { held[index].add(other.held[index]) }
  }
}

/// How often the limits on staff of a year held.
struct HeldLimits {
  private(set) var posts: UInt64 = 0
  private(set) var spending: UInt64 = 0
  private(set) var usable: UInt64 = 0
  private(set) var staffBudget: UInt64 = 0

  mutating func add(_ verdict: StaffLimits.Verdict, times: UInt64) {
    add(verdict.yearEnd, times: times)
    add(usable: verdict.usable, times: times)
  }

  mutating func add(_ yearEnd: StaffLimits.YearEnd, times: UInt64) {
    if yearEnd.posts { posts += times }
    if yearEnd.spending { spending += times }
    if yearEnd.staffBudget { staffBudget += times }
  }

  mutating func add(usable isUsable: Bool, times: UInt64) {
    if isUsable { usable += times }
  }

  mutating func add(_ other: HeldLimits) {
    posts += other.posts
    spending += other.spending
    usable += other.usable
    staffBudget += other.staffBudget
  }
}
