/// Women and men by indicator, and the share of women in those that count people.
public enum AnalisiDiGenere {
  public static let source = LegalSource(
    "D.Lgs. 198/2006", "art. 48, c. 1",
    urn: "urn:nir:stato:decreto.legislativo:2006-04-11;198~art48-com1", .verified)

  /// The indicator that counts all staff.
  static let headsCode = "personale"
  /// The indicator that gives the mean age.
  static let meanAgeCode = "eta-media"

  static func evaluate<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) {
    for row in scenario.gender ?? [] {
      let isAge = row.code == meanAgeCode
      for (item, value) in [("donne", row.women), ("uomini", row.men)] {
        let quantity = try quantity(value, isAge: isAge)
        recorder.record(.genere(row.code, item), quantity) {
          derivation(of: row, item, quantity)
        }
      }
      let all = try row.women + row.men
      guard !isAge, all > .zero else { continue }
      recorder.record(.genere(row.code, "quota-donne"), .ratio(try row.women / all)) {
        Derivation(
          "\(row.code), quota delle donne", .quotient,
          [
            .figure(.genere(row.code, "donne")),
            .step(
              .count((try? all.whole(rounding: .down)) ?? 0),
              Derivation(
                "Donne e uomini", .sum,
                [.figure(.genere(row.code, "donne")), .figure(.genere(row.code, "uomini"))])),
          ], [source])
      }
    }
  }

  private static func quantity(
    _ value: Ratio, isAge: Bool
  ) throws(ArithmeticFault) -> Quantity {
    isAge ? .years(value) : .count(try value.whole(rounding: .down))
  }
}
