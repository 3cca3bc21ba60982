/// The staff at each year-end if nobody else is hired, and the room that it leaves.
struct StaffProjection {
  private let scenario: Scenario
  /// Heads by area at the end of the reference year and of each year after it.
  private let staff: [[Int]]

  init(_ scenario: Scenario, _ movements: Movements) {
    self.scenario = scenario
    var heads = scenario.areas.map(\.inService)
    var staff = [heads]
    for year in scenario.projectedYears {
      movements.apply(year, to: &heads)
      staff.append(heads)
    }
    self.staff = staff
  }

  private func heads(at year: Int) -> [Int] {
    staff[min(max(0, year - scenario.referenceYear), staff.count - 1)]
  }

  /// How many people each area can have taken in by the end of each year, by year and then area.
  ///
  /// Who enters stays, so a year never has more room than any later one.
  func rooms(through years: ClosedRange<Int>) -> [Int] {
    var room = scenario.areas.map { _ in Int.max }
    var rooms: [[Int]] = []
    for year in years.reversed() {
      for (area, heads) in heads(at: year).enumerated() {
        room[area] = min(room[area], max(0, scenario.areas[area].posts - heads))
      }
      rooms.append(room)
    }
    return rooms.reversed().flatMap { $0 }
  }

  /// What people hired through a year may cost under the maximum spending and the staff budget.
  ///
  /// The part of the hiring budget that can be used is what the staff of the year before leaves
  /// under the maximum.
  func spendingRoom(
    in year: Int, _ costing: Costing, charged: Euro, ceiling: Euro
  ) throws(ArithmeticFault) -> Euro? {
    let all = scenario.areas.indices
    let before = heads(at: year - 1)
    let spent = try costing.total(areas: all, on: .rounded, counting: { before[$0] })
    var room = try (ceiling - spent - charged).orZeroIfNegative
    if let budget = scenario.limits.staffBudget[year], scenario.projectedYears.contains(year) {
      let now = heads(at: year)
      let spending = try costing.total(areas: all, on: .rounded, counting: { now[$0] })
      room = min(room, try (budget.value - spending).orZeroIfNegative)
    }
    return room
  }

  /// The maximum spending as a limit on exact costs.
  ///
  /// - Returns: nil where nobody is in excess of the posts and the maximum is their own cost.
  func exactCeiling(
    through years: ClosedRange<Int>, _ costing: Costing
  ) throws(ArithmeticFault) -> ExactCeiling? {
    let all = scenario.areas.indices
    let isImplied = years.allSatisfy { year in
      zip(scenario.areas, heads(at: year)).allSatisfy { $0.posts >= $1 }
    }
    guard !isImplied || scenario.limits.approvedMaximum != nil else { return nil }
    let posts = try costing.exactTotal(areas: all) { scenario.areas[$0].posts }
    let ceiling = scenario.limits.approvedMaximum?.value.exact ?? posts
    var rooms: [Ratio] = []
    for year in years {
      let heads = heads(at: year)
      rooms.append(try ceiling - costing.exactTotal(areas: all) { heads[$0] })
    }
    return try ExactCeiling(costs: costing.costs.map(\.exact), rooms: rooms)
  }
}

/// The maximum spending over one denominator, so that comparing needs whole numbers alone.
struct ExactCeiling: Sendable {
  /// The cost of one person of each area.
  let costs: [Int128]
  /// What people hired through each year may cost at most.
  let rooms: [Int128]
  /// A cent.
  let cent: Int128

  /// - Parameter rooms: What is left under the maximum at each year-end, before hiring anybody.
  ///   A margin is printed to the cent, so half a cent beyond it is not seen.
  init(costs: [Ratio], rooms: [Ratio]) throws(ArithmeticFault) {
    var denominator: Int128 = 200
    for value in costs + rooms {
      denominator = try Ratio.leastCommonMultiple(denominator, value.denominator)
    }
    let common = denominator
    self.costs = try costs.map { (cost) throws(ArithmeticFault) in
      try cost.numerator(over: common)
    }
    let halfCent = common / 200
    cent = common / 100
    self.rooms = try rooms.map { (room) throws(ArithmeticFault) in
      max(0, try room.numerator(over: common) + halfCent - 1)
    }
  }
}
