import Workforce

/// The months of full-time work that organisational units lose and gain within the plan.
///
/// Leavers count from the month after their last day, and from the next year where no day is
/// given; hires count from the next year, because the plan counts staff on 31 December. Everybody
/// counts as one full-time person. Rows that name no unit are counted together.
public enum FTEMonths {
  /// The word that stands for the rows without a unit.
  public static let unassigned = "non-assegnate"

  /// The units that the plan assigns somebody to or takes somebody from, with the unassigned last.
  public static func units(of scenario: Scenario) -> [String] {
    let named =
      scenario.cessazioni.map(\.unit)
      + scenario.assunzioni.filter(\.modalita.takesPost).map(\.unit)
    let known = named.compactMap { $0 }.uniqued()
    return known + (named.contains(nil) ? [unassigned] : [])
  }

  static func record(_ scenario: Scenario, in scorer: inout Scorer) throws(ArithmeticFault) {
    for unit in units(of: scenario) {
      for year in scenario.period {
        let lost = try record(
          "persi", "persi", losses(of: scenario, unit, in: year), unit, year, &scorer)
        let gained = try record(
          "acquisiti", "acquisiti", gains(of: scenario, unit, in: year), unit, year, &scorer)
        scorer.record(
          .fteMesi(unit, year, "saldo"), .number(try gained - lost),
          Derivation(
            "Mesi di lavoro a tempo pieno nel \(year), saldo, «\(unit)»", .sum,
            [
              .figure(.fteMesi(unit, year, "acquisiti")),
              .minus(.figure(.fteMesi(unit, year, "persi"))),
            ]))
      }
    }
  }

  /// People of a row and the months of a year for which they count.
  private struct Movement {
    let units: Int
    let months: Int
    let column: String
    let origin: Origin
  }

  private static func losses(of scenario: Scenario, _ unit: String, in year: Int) -> [Movement] {
    let first = scenario.period.lowerBound
    return scenario.cessazioni.filter { ($0.unit ?? unassigned) == unit && $0.year >= first }
      .map { row in
        let months =
          row.year < year ? 12 : row.year == year ? row.lastDay.map { 12 - $0.month } ?? 0 : 0
        return Movement(
          units: row.units, months: months, column: row.lastDay == nil ? "anno" : "ultimo_giorno",
          origin: row.origin)
      }
  }

  private static func gains(of scenario: Scenario, _ unit: String, in year: Int) -> [Movement] {
    let first = scenario.period.lowerBound
    return scenario.assunzioni.filter {
      ($0.unit ?? unassigned) == unit && $0.year >= first && $0.modalita.takesPost
    }.map { row in
      Movement(
        units: row.units, months: row.year < year ? 12 : 0, column: "anno", origin: row.origin)
    }
  }

  private static func record(
    _ item: String, _ word: String, _ movements: [Movement], _ unit: String, _ year: Int,
    _ scorer: inout Scorer
  ) throws(ArithmeticFault) -> Ratio {
    let counted = movements.filter { $0.months > 0 && $0.units > 0 }
    let total = Ratio(whole: counted.reduce(0) { $0 + $1.units * $1.months })
    scorer.record(
      .fteMesi(unit, year, item), .number(total),
      Derivation(
        "Mesi di lavoro a tempo pieno nel \(year), \(word), «\(unit)»", .sum,
        counted.map { movement in
          .step(
            .number(Ratio(whole: movement.units * movement.months)),
            Derivation(
              "Persone per mesi", .product,
              [
                .input(Input(.count(movement.units), "unita", movement.origin)),
                .input(
                  Input(.number(Ratio(whole: movement.months)), movement.column, movement.origin)),
              ]))
        }))
    return total
  }

  /// The first year at whose end a unit has got back as many people as it lost since the plan
  /// began; nil if it never lost any or doesn't get them back within the plan.
  public static func recovery(of unit: String, in scenario: Scenario) -> Int? {
    var balance = 0
    var hasLost = false
    for year in scenario.period {
      let left = scenario.cessazioni.filter { ($0.unit ?? unassigned) == unit && $0.year == year }
      let entered = scenario.assunzioni.filter {
        ($0.unit ?? unassigned) == unit && $0.year == year && $0.modalita.takesPost
      }
      balance += entered.reduce(0) { $0 + $1.units } - left.reduce(0) { $0 + $1.units }
      if balance < 0 { hasLost = true }
      if hasLost, balance >= 0 { return year }
    }
    return nil
  }
}
