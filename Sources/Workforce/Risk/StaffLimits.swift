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
    /// Whether no area has more people than posts, or fewer than none.
    var posts = true
    var spending = true
    /// Whether what the year's hires use fits under the maximum, after the staff of the year before.
    var usable = true
    var staffBudget = true
  }

  func hasBudget(_ index: Int) -> Bool { budgets[index] != nil }

  /// - Parameter heads: The staff of an area at the end of a projected year.
  @inline(__always)
  func verdict(
    at index: Int, _ heads: (_ area: Int, _ index: Int) -> Int
  ) throws(ArithmeticFault) -> Verdict {
    Verdict(
      posts: posts.indices.allSatisfy { 0...posts[$0] ~= heads($0, index) },
      spending: try spending(heads, index),
      usable: try usable(index) { index == 0 ? inService[$0] : heads($0, index - 1) },
      staffBudget: try staffBudget(heads, index))
  }

  func posts(of area: Int) -> Int { posts[area] }

  @inline(__always)
  private func spending(_ heads: (Int, Int) -> Int, _ index: Int) throws(ArithmeticFault) -> Bool {
    try exact.cost { heads($0, index) } <= exact.rooms[0]
  }

  @inline(__always)
  private func usable(
    _ index: Int, _ before: (Int) -> Int
  ) throws(ArithmeticFault) -> Bool {
    guard used[index] > .zero else { return true }
    let room = try ceiling - costing.groups(counting: before).total
    return used[index] <= room.orZeroIfNegative
  }

  @inline(__always)
  private func staffBudget(
    _ heads: (Int, Int) -> Int, _ index: Int
  ) throws(ArithmeticFault) -> Bool {
    guard let budget = budgets[index] else { return true }
    return try costing.groups { heads($0, index) }.total <= budget
  }
}
