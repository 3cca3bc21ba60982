/// Full-time equivalents counted on the roster: exact sums of hours, rounded once to hundredths.
extension StrutturaOrganizzativa {
  /// How the equivalents of a unit come from its row or from the roster.
  static func derivation(of row: UnitFTE) -> Derivation {
    let title = "\(row.name), equivalenti a tempo pieno"
    guard let hours = row.hours else {
      return Derivation(title, .same, [.input(Input(.fte(row.fte), "fte", row.origin))], [source])
    }
    return Derivation(
      title, .rounded(decimals: 2, .halfAwayFromZero), [.input(hoursInput(hours, row.origin))],
      [source], note: "somma esatta delle quote orarie")
  }

  /// Records the equivalents of everybody from the roster; false if the table gives them.
  static func recordTotalOfRoster<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) -> Bool {
    let rows = scenario.fte ?? []
    guard let roster = scenario.roster, rows.allSatisfy({ $0.hours != nil }) else { return false }
    recorder.record(.servizio("fte"), .fte(try roster.all.sum.fte)) {
      let units = rows.compactMap { row in
        row.hours.map { hours in
          Branch.step(
            .ratio(hours), Derivation(row.name, .same, [.input(hoursInput(hours, row.origin))]))
        }
      }
      let everybody = Branch.input(hoursInput(roster.all.sum, roster.origin(roster.all.group)))
      return Derivation(
        "Personale in servizio, equivalenti a tempo pieno",
        .rounded(decimals: 2, .halfAwayFromZero),
        [
          .step(
            .ratio(roster.all.sum),
            Derivation("Somma delle quote orarie", .sum, units.isEmpty ? [everybody] : units))
        ], [source], note: "somma delle persone, non delle unità arrotondate")
    }
    return true
  }

  private static func hoursInput(_ hours: Ratio, _ origin: Origin) -> Input {
    Input(.ratio(hours), PersonaleTable.hours.name, origin)
  }
}
