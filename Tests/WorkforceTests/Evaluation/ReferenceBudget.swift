@testable import Workforce

/// The hiring budget worked out from the rule sheet with lists and plain loops, in whole cents.
///
/// It shares nothing with the rules but the facts of the scenario. Rules R2.1 (unit cost), R3.1 and
/// R3.2 (what matures), R3.6 (the cut of 2025), R4.2 (vintages), R7.5 (ordinary progressions).
struct ReferenceBudget {
  struct Year: Equatable {
    var matured = 0
    var carried = 0
    var available = 0
    var used = 0
    var expired = 0
    var left = 0
  }

  private(set) var years: [Int: Year] = [:]
  /// What a vintage holds when a year closes, by vintage and year.
  private(set) var closings: [[Int]: Int] = [:]

  /// The budget of a group of staff, or of all of them kept in one pot.
  init(_ scenario: Scenario, of group: Area.Qualifica?) {
    let readings = scenario.readings
    let life = [.treInclusi: 3, .treARitroso: 4, .cinque: 5][readings.restiDurata] ?? 0
    let opening = Self.opening(scenario)
    var vintages: [(year: Int, cents: Int)] = scenario.resti.compactMap { resto in
      guard group == nil || resto.qualifica == group, resto.vintage + life - 1 >= opening else {
        return nil
      }
      return (resto.vintage, Int(resto.amount.cents))
    }
    for year in opening...scenario.period.upperBound {
      var result = Year()
      result.matured = Self.matured(year, scenario, group)
      result.used = Self.spending(year, scenario, group)
      for vintage in vintages { result.carried += vintage.cents }
      result.available = result.carried + result.matured
      vintages.append((year, result.matured))
      Self.draw(result.used, from: &vintages, readings.restiOrdine == .piuVecchi)
      for position in vintages.indices {
        if vintages[position].year + life - 1 == year, vintages[position].cents > 0 {
          result.expired += vintages[position].cents
          vintages[position].cents = 0
        }
        closings[[vintages[position].year, year], default: 0] += vintages[position].cents
        result.left += vintages[position].cents
      }
      years[year] = result
    }
  }

  /// The total of two budgets kept apart.
  init(adding first: ReferenceBudget, _ second: ReferenceBudget) {
    for (year, one) in first.years {
      let other = second.years[year] ?? Year()
      years[year] = Year(
        matured: one.matured + other.matured, carried: one.carried + other.carried,
        available: one.available + other.available, used: one.used + other.used,
        expired: one.expired + other.expired, left: one.left + other.left)
    }
    closings = first.closings.merging(second.closings, uniquingKeysWith: +)
  }

  /// Debts first, then vintages in their order; what none of them has falls on the last one.
  private static func draw(
    _ spending: Int, from vintages: inout [(year: Int, cents: Int)], _ isOldestFirst: Bool
  ) {
    var owed = spending
    for position in vintages.indices where vintages[position].cents < 0 {
      owed -= vintages[position].cents
      vintages[position].cents = 0
    }
    let order = vintages.indices.sorted {
      isOldestFirst
        ? vintages[$0].year < vintages[$1].year : vintages[$0].year > vintages[$1].year
    }
    for position in order {
      let taken = min(owed, vintages[position].cents)
      vintages[position].cents -= taken
      owed -= taken
    }
    vintages[vintages.count - 1].cents -= owed
  }

  // MARK: What matures and what is spent

  static func opening(_ scenario: Scenario) -> Int {
    var first = scenario.period.lowerBound
    if let stated = scenario.statedFirstCapacityYear { return min(stated.value, first) }
    for row in scenario.cessazioni { first = min(first, row.year + 1) }
    return first
  }

  private static func matured(_ year: Int, _ scenario: Scenario, _ group: Area.Qualifica?) -> Int {
    switch group {
    case nil: return afterCut(leaversCost(year, scenario, nil), year, scenario)
    case .dirigenza: return afterCut(leaversCost(year, scenario, .dirigenza), year, scenario)
    case .comparto: return matured(year, scenario, nil) - matured(year, scenario, .dirigenza)
    }
  }

  private static func leaversCost(
    _ year: Int, _ scenario: Scenario, _ group: Area.Qualifica?
  ) -> Int {
    var cost = 0
    for row in scenario.cessazioni where row.contratto == .indeterminato && row.causa != .mobilita {
      var left = row.year
      if scenario.readings.uscita31Dicembre == .annoDopo, let day = row.lastDay,
        day.month == 12, day.day == 31
      {
        left += 1
      }
      for (position, area) in scenario.areas.enumerated()
      where area.code == row.area && left == year - 1 && (group == nil || area.qualifica == group) {
        cost += row.units * unitCost(position, scenario)
      }
    }
    return cost
  }

  private static func afterCut(_ cost: Int, _ year: Int, _ scenario: Scenario) -> Int {
    if let first = scenario.statedFirstCapacityYear?.value, year < first { return 0 }
    var percentage = 100
    if let stated = scenario.limits.capacityPercentage[year] {
      percentage = Int(stated.value.numerator) * 100 / Int(stated.value.denominator)
    }
    var permanent = 0
    for area in scenario.areas { permanent += area.inService - area.fixedTerm }
    if scenario.readings.riduzione2025 == .si, year == 2025, permanent > 20 {
      percentage = max(0, percentage - 25)
    }
    return cost - (cost * (100 - percentage) + 50) / 100
  }

  private static func spending(_ year: Int, _ scenario: Scenario, _ group: Area.Qualifica?) -> Int {
    var spending = 0
    for row in scenario.assunzioni where row.year == year && row.usesCapacity {
      for (position, area) in scenario.areas.enumerated()
      where area.code == row.area && (group == nil || area.qualifica == group) {
        spending += row.units * unitCost(position, scenario)
      }
    }
    guard group != .dirigenza else { return spending }
    for row in scenario.progressioni where row.year == year && row.finanziamento == .capacita {
      for (position, area) in scenario.areas.enumerated() {
        if area.code == row.to { spending += row.units * unitCost(position, scenario) }
        if area.code == row.from, scenario.readings.progressioneConsumo == .differenziale {
          spending -= row.units * unitCost(position, scenario)
        }
      }
    }
    return spending
  }

  /// Thirteen months of pay plus the charges, half a cent up.
  static func unitCost(_ position: Int, _ scenario: Scenario) -> Int {
    switch scenario.costs[position].basis {
    case .unitCost(let cost): return Int(cost.cents)
    case .tabellare(let pay, let months):
      var other = 568
      if let stated = scenario.charges.altro?.value {
        other = Int(stated.numerator) * (100_000 / Int(stated.denominator))
      }
      let charged = Int(pay.cents) * (months == 12 ? 13 : 12) * (100_000 + 23_800 + 8_500 + other)
      return (charged + 600_000) / 1_200_000
    }
  }
}
