/// Who leaves, enters and moves, counted by year and area from the rows of a scenario.
struct Movements: Sendable {
  /// Everybody who leaves a post.
  var leavers: CountTable
  /// Those among the leavers who give rise to hiring capacity.
  var generatingLeavers: CountTable
  /// Everybody who enters a post of the dotazione.
  var entrants: CountTable
  /// Those among the entrants who are charged to the hiring capacity.
  var chargedEntrants: CountTable
  /// People who arrive through a progression less those who leave through one.
  var netProgressions: CountTable

  init(of scenario: Scenario, readings: Readings) {
    let firstYear = min(
      scenario.cessazioni.map { Cessazioni.effectiveYear(of: $0, readings: readings) }.min()
        ?? scenario.budgetYears.lowerBound,
      scenario.budgetYears.lowerBound - 1, scenario.referenceYear)
    let empty = CountTable(
      years: firstYear...scenario.period.upperBound, areaCount: scenario.areas.count)
    leavers = empty
    generatingLeavers = empty
    entrants = empty
    chargedEntrants = empty
    netProgressions = empty
    let positions = Dictionary(
      scenario.areas.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    for row in scenario.cessazioni {
      guard let area = positions[row.area] else { continue }
      let year = Cessazioni.effectiveYear(of: row, readings: readings)
      leavers[year, area] += row.units
      if Cessazioni.generatesCapacity(row, readings: readings) {
        generatingLeavers[year, area] += row.units
      }
    }
    for row in scenario.assunzioni where row.modalita.takesPost {
      guard let area = positions[row.area] else { continue }
      entrants[row.year, area] += row.units
      if row.usesCapacity { chargedEntrants[row.year, area] += row.units }
    }
    for row in scenario.progressioni {
      guard let from = positions[row.from], let to = positions[row.to] else { continue }
      netProgressions[row.year, from] -= row.units
      netProgressions[row.year, to] += row.units
    }
  }

  /// Turns the staff at the end of a year into the staff at the end of the next one.
  ///
  /// - Parameter staff: Heads by position of the area.
  func apply(_ year: Int, to staff: inout [Int]) {
    for area in staff.indices {
      staff[area] +=
        entrants[year, area] - leavers[year, area] + netProgressions[year, area]
    }
  }
}
