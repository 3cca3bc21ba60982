/// Women and men by indicator: counts, shares, means, and the gap of two thirds in its two readings.
///
/// Shares of women are taken on the group, shares of graduates on all people of the same gender.
/// Positive actions are for women where the gap between genders is at least two thirds: read to the
/// letter, the difference over the sum (the minority is at most one sixth); as it is usually read,
/// the minority is at most one third. Both are figures, because neither is settled.
public enum AnalisiDiGenere {
  static let source = LegalSource(
    "D.Lgs. 198/2006", "art. 48, c. 1",
    urn: "urn:nir:stato:decreto.legislativo:2006-04-11;198~art48-com1", .verified)
  static let practiceSource = LegalSource(
    "D.Lgs. 198/2006", "art. 48, c. 1, lettura usuale",
    urn: "urn:nir:stato:decreto.legislativo:2006-04-11;198~art48-com1", .unconfirmed,
    remark: "la minoranza è al più un terzo")

  /// The gap that calls for positive actions, to the letter.
  public static let literalGap = LegalParameter(
    "divario fra i generi, lettura letterale", .ratio(Ratio(2, over: 3)), source)
  /// The share of the minority that calls for them in the usual reading.
  public static let usualMinority = LegalParameter(
    "quota della minoranza, lettura usuale", .ratio(Ratio(1, over: 3)), practiceSource)

  /// The indicator that counts all staff.
  static let headsCode = "personale"
  /// The indicator that gives the mean age.
  static let meanAgeCode = "eta-media"
  /// The indicator that counts graduates, whose share is taken on their own gender.
  static let graduatesCode = "laureati"
  static let managersCode = "dirigenti"
  static let eqCode = "eq"

  static func evaluate<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) {
    guard let rows = try scenario.genderIndicators else { return }
    for row in rows {
      try recordValues(row, scenario, recording: &recorder)
      guard row.code != meanAgeCode else { continue }
      let all = try row.women + row.men
      guard all > .zero else { continue }
      try recordShares(row, all, recording: &recorder)
    }
    try recordGraduates(rows, recording: &recorder)
    if !rows.contains(where: { $0.code == eqCode }) {
      recorder.recordAbsence(
        of: .genere(eqCode, "quota-donne"), .ratio, "Incarichi di EQ, quota delle donne",
        because: "manca la riga \(eqCode) in genere.csv, o la colonna incarico_eq in personale.csv")
    }
  }

  private static func recordValues<R: Recorder>(
    _ row: GenderIndicator, _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) {
    let isAge = row.code == meanAgeCode
    for (item, gender, value) in [
      ("donne", Person.Gender.donna, row.women), ("uomini", .uomo, row.men),
    ] {
      let quantity = isAge ? Quantity.years(value) : .count(try value.whole(rounding: .down))
      recorder.record(.genere(row.code, item), quantity) {
        if row.sums != nil { return derivation(of: row, item, quantity) }
        let input =
          row.origin.row == nil
          ? scenario.rosterInput(
            quantity, of: scenario.people(behind: row.code, gender), PersonaleTable.gender.name)
          : Input(quantity, item, row.origin)
        return Derivation(
          "\(name(row.code, in: scenario)), \(item)", .same, [.input(input)], [source])
      }
    }
  }

  private static func recordShares<R: Recorder>(
    _ row: GenderIndicator, _ all: Ratio, recording recorder: inout R
  ) throws(ArithmeticFault) {
    let women = Branch.figure(.genere(row.code, "donne"))
    let men = Branch.figure(.genere(row.code, "uomini"))
    let both = Branch.step(
      .count(try all.whole(rounding: .down)), Derivation("Donne e uomini", .sum, [women, men]))
    recorder.record(.genere(row.code, "quota-donne"), .ratio(try row.women / all)) {
      Derivation("\(row.code), quota delle donne", .quotient, [women, both], [source])
    }
    guard row.code != graduatesCode else { return }
    let (fewer, more) = row.women <= row.men ? (row.women, row.men) : (row.men, row.women)
    let gap = try more - fewer
    recorder.record(.genere(row.code, "divario"), .ratio(try gap / all)) {
      let difference = (try? gap.whole(rounding: .down)) ?? 0
      let isWomen = row.women >= row.men
      return Derivation(
        "\(row.code), divario fra i generi", .quotient,
        [
          .step(
            .count(difference),
            Derivation(
              "Differenza", .sum,
              [
                .step(
                  .count(isWomen ? difference : 0),
                  Derivation("Donne in più", .notBelowZero, [women, .minus(men.term)])),
                .step(
                  .count(isWomen ? 0 : difference),
                  Derivation("Uomini in più", .notBelowZero, [men, .minus(women.term)])),
              ])), both,
        ], [source], note: "letterale: almeno due terzi, cioè minoranza fino a un sesto")
    }
    recorder.record(.genere(row.code, "quota-minoranza"), .ratio(try fewer / all)) {
      Derivation(
        "\(row.code), quota del genere meno presente", .quotient,
        [
          .step(
            .count((try? fewer.whole(rounding: .down)) ?? 0),
            Derivation("Genere meno presente", .minimum, [women, men])), both,
        ], [practiceSource],
        note: "lettura usuale: fino a un terzo")
    }
  }

  /// Graduates on all people of the same gender.
  private static func recordGraduates<R: Recorder>(
    _ rows: [GenderIndicator], recording recorder: inout R
  ) throws(ArithmeticFault) {
    guard let graduates = rows.first(where: { $0.code == graduatesCode }),
      let heads = rows.first(where: { $0.code == headsCode })
    else { return }
    for (item, part, all) in [
      ("donne", graduates.women, heads.women), ("uomini", graduates.men, heads.men),
    ] where all > .zero {
      recorder.record(.genereQuota(graduatesCode, item), .ratio(try part / all)) {
        Derivation(
          "Laureati, quota sul totale \(item == "donne" ? "delle donne" : "degli uomini")",
          .quotient,
          [.figure(.genere(graduatesCode, item)), .figure(.genere(headsCode, item))], [source],
          note: "sul totale dello stesso genere, non sul totale dei laureati")
      }
    }
  }

  /// What an indicator counts, in Italian; codes of areas have the name of the area.
  public static func name(_ code: String, in scenario: Scenario) -> String {
    switch code {
    case headsCode: "Tutto il personale"
    case meanAgeCode: "Età media"
    case graduatesCode: "Laureati"
    case managersCode: "Dirigenti"
    case eqCode: "Incarichi di elevata qualificazione"
    default: scenario.areaName(code)
    }
  }
}
