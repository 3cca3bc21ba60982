extension HiringModel {
  /// What one person of an area costs in a full year, in cents.
  func cost(of area: Int) -> Int64 { costing.costs[area].rounded.cents }

  /// Which of the budgets that limit hiring pays for an area.
  func budget(of area: Int) -> Int {
    opening.ledgerCount == 2 && scenario.areas[area].qualifica == .comparto ? 1 : 0
  }

  /// What matures, by budget and then year.
  var maturedCents: [Int64] { byBudget { $0.matured[$1, of: $2] } }

  /// What kept hires use within what they may, by budget and then year.
  var chargedCents: [Int64] {
    byBudget { max(0, $0.charged[$1, of: $2] &- $0.excess.cents) }
  }

  private func byBudget(_ amount: (HiringYear, Int, Int) -> Int64) -> [Int64] {
    (0..<opening.ledgerCount).flatMap { ledger in
      fixed.map { amount($0, ledger, opening.ledgerCount) }
    }
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

  /// The hiring capacity of all years that kept hires don't use.
  var usableCents: Int64 {
    fixed.reduce(opening.left) { $0 &+ $1.matured.total.cents &- $1.charged.total.cents }
  }
}
