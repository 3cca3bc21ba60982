/// People who work less than full time, counted on the roster, and what they are worth.
///
/// They describe the staff: posts, coverage and spending count them as one. Hours are added up
/// exactly and rounded once, to hundredths.
public enum TempoParziale {
  static let source = StrutturaOrganizzativa.source
  static let title = "Personale in servizio a tempo parziale"

  static func evaluate<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) {
    guard let roster = scenario.roster else {
      recorder.recordAbsence(
        of: address(nil), .people, title,
        because: "si conta dall'elenco del personale, che lo scenario non contiene")
      return
    }
    var heads = 0
    var hours = Ratio.zero
    for area in scenario.areas {
      let group = roster.partTime[area.code] ?? HeadSum()
      heads += group.heads
      hours = try hours + group.sum
      recorder.record(address(area.code), .count(group.heads)) {
        Derivation(
          "\(title), \(area.name)", .same,
          [.input(Input(.count(group.heads), column, roster.origin(group.group)))], [source],
          rows: RowSelection(
            .personale, adding: nil,
            [.equal(column: PersonaleTable.area.name, area.code), .below(column: column, 1)]))
      }
    }
    recorder.record(address(nil), .count(heads)) {
      Derivation(
        "\(title), totale", .sum, scenario.areas.map { .figure(address($0.code)) }, [source])
    }
    recorder.record(address("fte"), .fte(try hours.fte)) {
      Derivation(
        "\(title), equivalenti a tempo pieno", .rounded(decimals: 2, .halfAwayFromZero),
        [
          .step(
            .ratio(hours),
            Derivation(
              "Somma delle quote orarie", .sum,
              scenario.areas.map {
                let group = roster.partTime[$0.code] ?? HeadSum()
                return .input(Input(.ratio(group.sum), column, roster.origin(group.group)))
              }))
        ], [source], note: "somma esatta, arrotondata una volta sola")
    }
  }

  private static let column = PersonaleTable.hours.name

  /// `servizio/tempo-parziale/<part>`: people by area, `fte` for their equivalents; nil for all
  /// people.
  public static func address(_ part: String?) -> Address {
    Address.servizio("tempo-parziale").appending(part)
  }
}

extension Ratio {
  /// The fraction, taken as full-time people, rounded to hundredths half away from zero.
  var fte: FTE {
    get throws(ArithmeticFault) {
      let hundredths = try scaled(by: 100, rounding: .halfAwayFromZero)
      guard let small = Int(exactly: hundredths) else { throw .overflow }
      return FTE(hundredths: small)
    }
  }
}
