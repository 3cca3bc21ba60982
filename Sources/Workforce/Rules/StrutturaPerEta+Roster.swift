/// Ages counted on the roster, and shares of the classes that add up to 100.
extension StrutturaPerEta {
  static func recordAdjustedShares<R: Recorder>(
    _ rows: [AgeClassStaff], recording recorder: inout R
  ) throws(ArithmeticFault) {
    let all = rows.reduce(0) { $0 + $1.units }
    guard all > 0 else { return }
    var units: [String: Int] = [:]
    for row in rows { units[row.ageClass, default: 0] += row.units }
    try QuoteCento.record(
      rows.map(\.ageClass).uniqued().map {
        (.eta("\($0)/quota"), Ratio(units[$0] ?? 0, over: all), "Età \($0), quota del personale")
      }, recording: &recorder)
  }

  /// Records the mean of the exact ages of the roster; false if the table gives mean ages.
  static func recordMeanOfRoster<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) -> Bool {
    let stated = scenario.gender?.first { $0.code == AnalisiDiGenere.meanAgeCode }
    guard let roster = scenario.roster, roster.all.heads > 0,
      stated.map({ roster.isSource(of: $0.origin) }) ?? true
    else { return false }
    if stated == nil {
      for item in ["donne", "uomini"] {
        recorder.recordAbsence(
          of: .genere(AnalisiDiGenere.meanAgeCode, item), .years, "eta-media, \(item)",
          because: "l'elenco ha persone di un solo genere")
      }
    }
    var years = Ratio.zero
    for gender in Person.Gender.allCases {
      years = try years + (roster.genders[gender]?.sum ?? .zero)
    }
    recorder.record(.eta("media"), .years(try years / Ratio(whole: roster.all.heads))) {
      let column = PersonaleTable.birth.name
      return Derivation(
        "Età media del personale", .quotient,
        [
          .step(
            .years(years),
            Derivation(
              "Anni di tutte e di tutti", .sum,
              Person.Gender.allCases.compactMap { roster.genders[$0] }.map {
                .input(Input(.years($0.sum), column, roster.origin($0.group)))
              })),
          .input(Input(.count(roster.all.heads), column, roster.origin(roster.all.group))),
        ], [source],
        note: "anni compiuti e giorni dall'ultimo compleanno sui giorni fino al prossimo")
    }
    return true
  }
}

extension StrutturaOrganizzativa {
  static func recordAdjustedShares<R: Recorder>(
    _ structure: [UnitStaff], _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) {
    let all = structure.reduce(0) { $0 + $1.units }
    guard all > 0 else { return }
    var units: [String: Int] = [:]
    for row in structure { units[row.unit, default: 0] += row.units }
    try QuoteCento.record(
      structure.map(\.unit).uniqued().map {
        (
          .struttura($0, "quota"), Ratio(units[$0] ?? 0, over: all),
          "\(scenario.unitName($0)), quota del personale"
        )
      }, recording: &recorder)
  }
}
