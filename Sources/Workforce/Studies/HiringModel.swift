/// What a scenario leaves to decide: how many people to hire in each year and area.
///
/// Hires that are started or done, those that use no hiring capacity, leavers and progressions are
/// kept as they are, and all that follows from them is worked out once. A plan is then judged by
/// the very rules of the whole evaluation, silent and without allocating, thousands of times faster.
///
/// A limit that the kept rows alone already break may be broken that much and no more, so that
/// hiring nobody is always possible.
public struct HiringModel: Sendable {
  /// The scenario with the kept rows alone.
  public let scenario: Scenario
  /// The years in which people can be hired, in order.
  public let years: ClosedRange<Int>
  /// How many areas the scenario has: a plan has so many cells for each year.
  public let areaCount: Int

  let costing: Costing
  /// The budget as the first of ``years`` opens.
  let opening: BudgetFold
  /// The same where one budget limits all hiring; a plan is judged faster on it alone.
  let onlyBudget: WholeBudget?
  let fixed: [HiringYear]
  /// The hires on the capacity that are kept as they are, by year and then area.
  let keptHires: [Int]
  /// The people who may have been hired by the end of each year, by year and then area; never
  /// falling from one year to the next.
  let rooms: [Int]
  /// The people from outside that each area has to hire for the progressions into it.
  let needs: [Int]
  /// The maximum spending with exact costs; nil where keeping to the posts keeps to it too.
  let exactCeiling: ExactCeiling?

  /// Compiles a scenario.
  ///
  /// - Throws: ``ArithmeticFault`` if amounts are out of any proportion.
  public init(_ scenario: Scenario) throws(ArithmeticFault) {
    var kept = scenario
    kept.assunzioni.removeAll(where: scenario.isDecidedAnew)
    self.scenario = kept
    years = scenario.decidedYears
    areaCount = scenario.areas.count
    var silent = Silent()
    let movements = Movements(of: kept, readings: kept.readings)
    costing = Costing(
      areas: kept.areas, costs: try CostoUnitario.evaluate(kept, recording: &silent),
      override: nil)
    let staff = StaffProjection(kept, movements)
    rooms = staff.rooms(through: years)
    keptHires = years.flatMap { year in
      scenario.areas.indices.map { movements.chargedEntrants[year, $0] }
    }
    needs = Self.needs(of: kept)
    let maximum = try SpesaPotenzialeMassima.evaluate(kept, costing, recording: &silent)
    var fold = BudgetFold(kept, kept.readings)
    try fold.bringIn(kept, recording: &silent)
    var opening = fold
    var fixed: [HiringYear] = []
    for year in kept.budgetYears {
      if year == years.lowerBound { opening = fold }
      let matured = try CapacitaAssunzionale.evaluate(
        year, kept, movements, costing, readings: kept.readings, recording: &silent)
      let progressions = try ProgressioniOrdinarie.evaluate(
        year, kept, costing, readings: kept.readings, recording: &silent)
      let charged =
        try Assunzioni.evaluate(year, kept, movements, costing, recording: &silent)
        + GroupAmounts(total: progressions, dirigenza: .zero)
      let closed = try fold.close(year, matured, charged, recording: &silent)
      guard years.contains(year) else { continue }
      fixed.append(
        HiringYear(
          year: year, matured: matured, charged: charged, excess: closed.excess,
          spendingRoom: try staff.spendingRoom(
            in: year, costing, charged: charged.total, ceiling: maximum.ceiling)))
    }
    self.opening = opening
    onlyBudget = opening.onlyBudget
    self.fixed = fixed
    exactCeiling = try staff.exactCeiling(through: years, costing)
  }

  /// Ordinary progressions into an area take at most half of its posts, so as many go to outsiders.
  private static func needs(of kept: Scenario) -> [Int] {
    kept.areas.map { area in
      let inside = kept.progressioni.filter { $0.finanziamento == .capacita && $0.to == area.code }
        .reduce(0) { $0 + $1.units }
      let outside = ProgressioniOrdinarie.outsiders(in: area.code, of: kept)
      return max(0, inside - outside)
    }
  }
}

extension Scenario {
  /// The years of the plan whose hires can still be decided.
  public var decidedYears: ClosedRange<Int> {
    max(period.lowerBound, min(referenceYear + 1, period.upperBound))...period.upperBound
  }

  /// Whether a planned hire can still be decided: it uses capacity and nothing has been started.
  public func isDecidedAnew(_ row: Assunzione) -> Bool {
    row.usesCapacity && row.modalita.takesPost && row.stato == .prevista
      && decidedYears.contains(row.year)
  }
}

/// What a year brings whatever is decided.
struct HiringYear: Sendable {
  let year: Int
  let matured: GroupAmounts
  /// What kept hires and progressions use.
  let charged: GroupAmounts
  /// How much more than available the kept rows use.
  let excess: Euro
  /// What the people hired through this year may cost at most, if anything limits it.
  let spendingRoom: Euro?

  /// Closes the budget of the year in which people are hired at a cost.
  @inline(__always)
  func close(
    _ budget: inout some RunningBudget, hiring cost: GroupAmounts
  ) throws(ArithmeticFault) -> RestiAssunzionali.Closed {
    var silent = Silent()
    return try budget.close(year, matured, charged + cost, recording: &silent)
  }
}
