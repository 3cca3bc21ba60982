/// The limits that depend on the staff of an area or on what all staff costs.
struct StaffLimits: Sendable {
  private let posts: [Int]
  private let costing: Costing
  /// The maximum spending.
  private let ceiling: Euro
  /// The same over exact costs, with room for half a cent.
  private let exact: ExactCeiling
  /// What the hires of each projected year use of the budget.
  private let used: [Euro]
  /// The staff budget of each projected year; nil if it has none.
  private let budgets: [Euro?]
  private let inService: [Int]

  init(
    _ scenario: Scenario, _ costing: Costing, _ budget: [RiskYear]
  ) throws(ArithmeticFault) {
    var silent = Silent()
    self.costing = costing
    posts = scenario.areas.map(\.posts)
    inService = scenario.areas.map(\.inService)
    ceiling = try SpesaPotenzialeMassima.evaluate(scenario, costing, recording: &silent).ceiling
    let computed = try costing.exactTotal(areas: scenario.areas.indices) {
      scenario.areas[$0].posts
    }
    let maximum = scenario.limits.approvedMaximum?.value.exact ?? computed
    exact = try ExactCeiling(costs: costing.costs.map(\.exact), rooms: [maximum])
    used = scenario.projectedYears.map { year in
      budget.first { $0.year == year }?.charged.total ?? .zero
    }
    budgets = scenario.projectedYears.map { scenario.limits.staffBudget[$0]?.value }
  }

  /// Which limits hold at the end of a projected year.
  struct Verdict: Equatable {
    var yearEnd: YearEnd
    /// Whether what the year's hires use fits under the maximum, after the staff of the year before.
    var usable: Bool
  }

  /// Which limits on the staff of a year's end hold.
  struct YearEnd: Equatable {
    /// Whether no area has more people than posts, or fewer than none.
    var posts: Bool
    var spending: Bool
    var staffBudget: Bool
  }

  func hasBudget(_ index: Int) -> Bool { budgets[index] != nil }

  /// - Parameter heads: The staff of an area at the end of a projected year.
  func verdict(
    at index: Int, _ heads: (_ area: Int, _ index: Int) -> Int
  ) throws(ArithmeticFault) -> Verdict {
    Verdict(
      yearEnd: try yearEnd(index) { heads($0, index) },
      usable: try usable(index) { heads($0, index - 1) })
  }

  /// - Parameter heads: The staff of an area at the end of the projected year.
  func yearEnd(_ index: Int, _ heads: (_ area: Int) -> Int) throws(ArithmeticFault) -> YearEnd {
    YearEnd(
      posts: posts.indices.allSatisfy { 0...posts[$0] ~= heads($0) },
      spending: try exact.cost(counting: heads) <= exact.rooms[0],
      staffBudget: try staffBudget(index, heads))
  }

  /// - Parameter before: The staff of an area at the end of the projected year before; not asked for
  ///   the first.
  func usable(_ index: Int, _ before: (_ area: Int) -> Int) throws(ArithmeticFault) -> Bool {
    guard used[index] > .zero else { return true }
    let staff = try costing.groups { index == 0 ? inService[$0] : before($0) }
    return used[index] <= (try ceiling - staff.total).orZeroIfNegative
  }

  func posts(of area: Int) -> Int { posts[area] }

  private func staffBudget(
    _ index: Int, _ heads: (Int) -> Int
  ) throws(ArithmeticFault) -> Bool {
    guard let budget = budgets[index] else { return true }
    return try costing.groups(counting: heads).total <= budget
  }
}
