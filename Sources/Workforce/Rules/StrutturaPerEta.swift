/// Staff by age class and area, the share of each class, and the mean age.
enum StrutturaPerEta {
  static let source = StrutturaOrganizzativa.source

  static func evaluate<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) {
    if let rows = scenario.ages {
      recordClasses(rows, scenario, recording: &recorder)
      try recordAdjustedShares(rows, recording: &recorder)
    }
    guard try !recordMeanOfRoster(scenario, recording: &recorder) else { return }
    try recordMean(scenario, recording: &recorder)
  }

  private static func recordClasses<R: Recorder>(
    _ rows: [AgeClassStaff], _ scenario: Scenario, recording recorder: inout R
  ) {
    let all = rows.reduce(0) { $0 + $1.units }
    for ageClass in rows.map(\.ageClass).uniqued() {
      let members = rows.filter { $0.ageClass == ageClass }
      for row in members {
        recorder.record(.eta("\(ageClass)/unita/\(row.area)"), .count(row.units)) {
          Derivation(
            "Età \(ageClass), \(scenario.areaName(row.area))", .same,
            [.input(Input(.count(row.units), "unita", row.origin))], [source])
        }
      }
      let total = members.reduce(0) { $0 + $1.units }
      recorder.record(.eta("\(ageClass)/unita"), .count(total)) {
        Derivation(
          "Età \(ageClass), totale", .sum,
          members.map { .figure(.eta("\(ageClass)/unita/\($0.area)")) }, [source])
      }
      guard all > 0 else { continue }
      recorder.record(.eta("\(ageClass)/quota"), .ratio(Ratio(total, over: all))) {
        Derivation(
          "Età \(ageClass), quota del personale", .quotient,
          [.figure(.eta("\(ageClass)/unita")), .figure(.eta("totale/unita"))], [source])
      }
    }
    for area in scenario.areas {
      let members = rows.filter { $0.area == area.code }
      recorder.record(
        .eta("totale/unita/\(area.code)"), .count(members.reduce(0) { $0 + $1.units })
      ) {
        Derivation(
          "Tutte le età, \(area.name)", .sum,
          members.isEmpty
            ? scenario.inputs([], of: .eta)
            : members.map { .figure(.eta("\($0.ageClass)/unita/\(area.code)")) }, [source])
      }
    }
    recorder.record(.eta("totale/unita"), .count(all)) {
      Derivation(
        "Tutte le età, totale", .sum,
        rows.map(\.ageClass).uniqued().map { .figure(.eta("\($0)/unita")) }, [source])
    }
  }

  /// The mean age of all, weighted by the heads of women and men; not the mean of the two means.
  private static func recordMean<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) {
    let title = "Età media del personale"
    guard let heads = scenario.gender?.first(where: { $0.code == AnalisiDiGenere.headsCode }),
      let ages = scenario.gender?.first(where: { $0.code == AnalisiDiGenere.meanAgeCode })
    else {
      recorder.recordAbsence(
        of: .eta("media"), .years, title,
        because: "servono le righe personale ed eta-media in genere.csv")
      return
    }
    let people = try heads.women + heads.men
    guard people > .zero else {
      recorder.recordAbsence(of: .eta("media"), .years, title, because: "nessuna persona")
      return
    }
    let women = try heads.women * ages.women
    let men = try heads.men * ages.men
    let years = try women + men
    recorder.record(.eta("media"), .years(try years / people)) {
      func product(_ title: String, _ value: Ratio, _ item: String) -> Branch {
        .step(
          .years(value),
          Derivation(
            title, .product,
            [
              .figure(.genere(AnalisiDiGenere.headsCode, item)),
              .figure(.genere(AnalisiDiGenere.meanAgeCode, item)),
            ]))
      }
      return Derivation(
        title, .quotient,
        [
          .step(
            .years(years),
            Derivation(
              "Anni di tutte e di tutti", .sum,
              [product("Donne", women, "donne"), product("Uomini", men, "uomini")])),
          .step(
            .count((try? people.whole(rounding: .down)) ?? 0),
            Derivation(
              "Persone", .sum,
              [
                .figure(.genere(AnalisiDiGenere.headsCode, "donne")),
                .figure(.genere(AnalisiDiGenere.headsCode, "uomini")),
              ])),
        ], [source], note: "pesata sulle persone, non media delle due medie")
    }
  }
}
