extension HiringModel {
  /// What one person of an area costs in a full year, in cents.
  func cost(of area: Int) -> Int64 { costing.costs[area].rounded.cents }

  /// Which of the budgets that limit hiring pays for an area.
  func budget(of area: Int) -> Int {
    opening.ledgerCount == 2 && scenario.areas[area].qualifica == .comparto ? 1 : 0
  }

  /// An amount of a year as the budgets that limit hiring share it.
  private func split(_ amounts: GroupAmounts) throws(ArithmeticFault) -> [Int64] {
    opening.ledgerCount == 1
      ? [amounts.total.cents] : [amounts.dirigenza.cents, try amounts.comparto.cents]
  }

  /// What matures, by budget and then year.
  func maturedCents() throws(ArithmeticFault) -> [Int64] {
    try byBudget { (year) throws(ArithmeticFault) in try split(year.matured) }
  }

  /// What kept hires use within what they may, by budget and then year.
  func chargedCents() throws(ArithmeticFault) -> [Int64] {
    try byBudget { (year) throws(ArithmeticFault) in
      try split(year.charged).map { max(0, $0 - year.excess.cents) }
    }
  }

  private func byBudget(
    _ amounts: (FixedYear) throws(ArithmeticFault) -> [Int64]
  ) throws(ArithmeticFault) -> [Int64] {
    var years: [[Int64]] = []
    for year in fixed { years.append(try amounts(year)) }
    return (0..<opening.ledgerCount).flatMap { budget in years.map { $0[budget] } }
  }

  /// What the vintages hold as the first year opens, by budget and then age.
  var openingCents: [Int64] {
    (0..<opening.ledgerCount).flatMap { budget in
      (0..<opening.life).map { opening.holds(budget, years.lowerBound - $0).cents }
    }
  }

  /// What all people hired so far may cost each year, in cents; nil in a year without a limit.
  ///
  /// Where exact costs are limited, rounded ones may exceed them by half a cent for each person.
  func ceilingCents() -> [Int64?] {
    let people = Int128(rooms.suffix(areaCount).reduce(0, +))
    return fixed.indices.map { year in
      let exact = exactCeiling.flatMap { ceiling in
        Int64(exactly: ceiling.rooms[year] / ceiling.cent + people + 1)
      }
      guard let rounded = fixed[year].spendingRoom?.cents else { return exact }
      return min(rounded, exact ?? rounded)
    }
  }
}

// MARK: - A year at a time

extension HiringModel {
  /// The calendar year of a position.
  func year(_ index: Int) -> Int { years.lowerBound + index }

  /// What matures in a year for one of the budgets.
  func matured(_ index: Int, _ ledger: Int) throws(ArithmeticFault) -> Int64 {
    try share(fixed[index].matured, ledger).cents
  }

  /// What kept hires use in a year of one of the budgets.
  func charged(_ index: Int, _ ledger: Int) throws(ArithmeticFault) -> Int64 {
    try share(fixed[index].charged, ledger).cents
  }

  private func share(_ amounts: GroupAmounts, _ ledger: Int) throws(ArithmeticFault) -> Euro {
    guard opening.ledgerCount == 2 else { return amounts.total }
    return ledger == 0 ? amounts.dirigenza : try amounts.comparto
  }

  /// What a year has available in one of the budgets; negative for a debt.
  func available(
    _ index: Int, _ ledger: Int, _ fold: BudgetFold
  ) throws(ArithmeticFault) -> Int64 {
    var sum = try matured(index, ledger)
    for age in 1..<fold.life { sum += fold.holds(ledger, year(index) - age).cents }
    return sum
  }

  /// Closes a year with its hires and tells whether they keep to its limits on money.
  ///
  /// - Parameter before: The people hired in the years before, by area.
  func isAllowed(
    _ index: Int, _ fold: inout BudgetFold, _ hires: [Int], before: ArraySlice<Int32>
  ) throws(ArithmeticFault) -> Bool {
    let cost = try costing.groups { hires[$0] }
    guard try close(index, &fold, hiring: cost).excess <= fixed[index].excess else { return false }
    let all = { Int(before[before.startIndex + $0]) + hires[$0] }
    if let room = fixed[index].spendingRoom {
      let spending = try costing.groups(counting: all).total
      guard spending <= room else { return false }
    }
    guard let exactCeiling else { return true }
    return try exactCeiling.cost(counting: all) <= exactCeiling.rooms[index]
  }
}

extension PricedPlan {
  /// The most that a plan can be worth from a state onwards.
  ///
  /// - Parameters:
  ///   - year: The position of the year that opens.
  ///   - score: What it is worth so far.
  ///   - first: The calendar year of the first position.
  func most(
    _ year: Int, _ score: Int64, _ hired: [Int32], _ fold: BudgetFold, at first: Int
  ) -> Int64 {
    var most = score &+ postsWorth[year] &+ futureWorth[year]
    for area in hired.indices {
      most &-= Int64(hired[area]) &* postWorth[year * hired.count + area]
    }
    for ledger in 0..<fold.ledgerCount {
      for age in 1..<fold.life {
        let held = max(0, fold.holds(ledger, first + year - age).cents)
        most &+= held &* vintageWorth(year, ledger, age: age)
      }
    }
    return most
  }
}
