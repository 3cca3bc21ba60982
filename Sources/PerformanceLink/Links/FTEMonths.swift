import Workforce

/// The months of full-time work that organisational units lose and gain within the plan.
///
/// Leavers count from the month after their last day, and from the next year where no day is
/// given; hires count from the next year, because the plan counts staff on 31 December. Leavers of
/// the roster count with their contractual hours, everybody else as one full-time person. Rows
/// that name no unit are counted together.
public enum FTEMonths {
  /// The word that stands for the rows without a unit.
  public static let unassigned = "non-assegnate"

  /// The units that the plan assigns somebody to or takes somebody from, with the unassigned last.
  public static func units(of scenario: Scenario) -> [String] {
    let first = scenario.period.lowerBound
    let named =
      scenario.cessazioni.filter { $0.year >= first }.map(\.unit)
      + scenario.assunzioni.filter { $0.year >= first && $0.modalita.takesPost }.map(\.unit)
    let known = named.compactMap { $0 }.uniqued()
    let listed = (scenario.fte?.map(\.unit) ?? []).filter(known.contains)
    return listed + known.filter { !listed.contains($0) }
      + (named.contains(nil) ? [unassigned] : [])
  }

  static func record(_ scenario: Scenario, in scorer: inout Scorer) throws(ArithmeticFault) {
    for unit in units(of: scenario) {
      let place = unit == unassigned ? "unità non assegnata" : scenario.unitName(unit)
      func title(_ item: String, _ year: Int) -> String {
        "Mesi di lavoro a tempo pieno nel \(year), \(item), \(place)"
      }
      for year in scenario.period {
        let lost = try record(
          title("persi", year), losses(of: scenario, unit, in: year),
          at: .fteMesi(unit, year, "persi"), &scorer)
        let gained = try record(
          title("acquisiti", year), gains(of: scenario, unit, in: year),
          at: .fteMesi(unit, year, "acquisiti"), &scorer)
        scorer.record(
          .fteMesi(unit, year, "saldo"), .number(try gained - lost),
          Derivation(
            title("saldo", year), .sum,
            [
              .figure(.fteMesi(unit, year, "acquisiti")),
              .minus(.figure(.fteMesi(unit, year, "persi"))),
            ]))
      }
    }
  }

  /// People of a row, their hours as a part of full time, and the months for which they count.
  private struct Movement {
    let units: Int
    let share: Ratio
    let months: Int
    let column: String
    let origin: Origin

    var product: Ratio {
      get throws(ArithmeticFault) {
        try Ratio(whole: units) * share * Ratio(whole: months)
      }
    }
  }

  private static func losses(of scenario: Scenario, _ unit: String, in year: Int) -> [Movement] {
    leavers(of: scenario, unit).map { row in
      let months =
        row.year < year ? 12 : row.year == year ? row.lastDay.map { 12 - $0.month } ?? 0 : 0
      return Movement(
        units: row.units, share: row.fullTimeShare, months: months,
        column: row.lastDay == nil ? "anno" : "ultimo_giorno", origin: row.origin)
    }
  }

  private static func gains(of scenario: Scenario, _ unit: String, in year: Int) -> [Movement] {
    hires(of: scenario, unit).map { row in
      Movement(
        units: row.units, share: .one, months: row.year < year ? 12 : 0, column: "anno",
        origin: row.origin)
    }
  }

  private static func leavers(of scenario: Scenario, _ unit: String) -> [Cessazione] {
    scenario.cessazioni.filter {
      ($0.unit ?? unassigned) == unit && $0.year >= scenario.period.lowerBound
    }
  }

  private static func hires(of scenario: Scenario, _ unit: String) -> [Assunzione] {
    scenario.assunzioni.filter {
      ($0.unit ?? unassigned) == unit && $0.year >= scenario.period.lowerBound
        && $0.modalita.takesPost
    }
  }

  private static func record(
    _ title: String, _ movements: [Movement], at address: Address, _ scorer: inout Scorer
  ) throws(ArithmeticFault) -> Ratio {
    let total = try total(movements)
    var branches: [Branch] = []
    for movement in movements where movement.months > 0 && movement.units > 0 {
      let months = Ratio(whole: movement.months)
      let hours =
        movement.share == .one
        ? [] : [Branch.input(Input(.number(movement.share), "quota_oraria", movement.origin))]
      branches.append(
        .step(
          .number(try movement.product),
          Derivation(
            hours.isEmpty ? "Persone per mesi" : "Persone per quota oraria per mesi", .product,
            [.input(Input(.count(movement.units), "unita", movement.origin))] + hours
              + [.input(Input(.number(months), movement.column, movement.origin))])))
    }
    scorer.record(address, .number(total), Derivation(title, .sum, branches))
    return total
  }

  /// Whether and when a unit has got back the work of those who leave it within the plan.
  public enum Recovery: Hashable, Sendable {
    /// It never has less than before.
    case notNeeded
    /// From the end of a year on, as far as the plan goes.
    case by(Int)
    /// Not within the plan.
    case never
  }

  /// Looks for the last year in which a unit has less work than before the plan.
  ///
  /// - Throws: ``ArithmeticFault`` if numbers are out of any proportion.
  public static func recovery(
    of unit: String, in scenario: Scenario
  ) throws(ArithmeticFault) -> Recovery {
    var people = Ratio.zero
    var lastLoss: Int?
    for year in scenario.period {
      let months =
        try total(gains(of: scenario, unit, in: year)) - total(losses(of: scenario, unit, in: year))
      for row in leavers(of: scenario, unit) where row.year == year {
        people = try people - Ratio(whole: row.units) * row.fullTimeShare
      }
      for row in hires(of: scenario, unit) where row.year == year {
        people = try people + Ratio(whole: row.units)
      }
      if months < .zero || people < .zero { lastLoss = year }
    }
    guard let lastLoss else { return .notNeeded }
    return people < .zero ? .never : .by(lastLoss)
  }

  private static func total(_ movements: [Movement]) throws(ArithmeticFault) -> Ratio {
    var total = Ratio.zero
    for movement in movements { total = try total + movement.product }
    return total
  }
}

extension PerformanceModel {
  /// The active objectives that a unit pursues, by itself or through one of their indicators.
  public func objectives(ofUnit unit: String) -> [Objective] {
    objectives.filter { objective in
      objective.isActive
        && (objective.unit == unit
          || indicators(of: objective.code).contains { $0.isActive && $0.unit == unit })
    }
  }
}
