/// Posts, staff in service, vacant posts, coverage and surplus, per area and in all.
///
/// Coverage counts heads, not full-time equivalents, and people on a fixed term who hold a post. The
/// coverage of the body is the ratio of the totals, not the mean of the areas. A surplus in one area
/// is not made up for by a vacancy in another.
enum DotazioneOrganica {
  static let source = LegalSource(
    "D.Lgs. 165/2001", "art. 6, c. 2-3",
    urn: "urn:nir:stato:decreto.legislativo:2001-03-30;165~art6",
    .unconfirmed)
  static let surplusSource = LegalSource(
    "D.Lgs. 165/2001", "art. 33, c. 1-2",
    urn: "urn:nir:stato:decreto.legislativo:2001-03-30;165~art33", .unconfirmed)
  static let chamberSource = LegalSource("DM MiSE 16.2.2018", "", .verified)

  static func evaluate<R: Recorder>(_ scenario: Scenario, recording recorder: inout R) {
    for area in scenario.areas {
      record(area, recording: &recorder)
    }
    recordTotals(scenario, recording: &recorder)
    recordContracts(scenario, recording: &recorder)
    recordHistory(scenario, recording: &recorder)
  }

  private static func record<R: Recorder>(_ area: Area, recording recorder: inout R) {
    recorder.record(.dotazione(area.code), .count(area.posts)) {
      Derivation(
        "Posti della dotazione organica, \(area.name)", .same,
        [.input(Input(.count(area.posts), "dotazione", area.origin))], [chamberSource])
    }
    recorder.record(.servizio(area.code), .count(area.inService)) {
      Derivation(
        "Personale in servizio, \(area.name)", .same,
        [.input(area.staffInput)],
        rows: area.staffOrigin.map { _ in
          RowSelection(
            .personale, adding: nil, [.equal(column: PersonaleTable.area.name, area.code)])
        })
    }
    recordVacancies(area.code, area.name, area.posts, area.inService, recording: &recorder)
    let surplus = max(0, area.inService - area.posts)
    recorder.record(.soprannumero(area.code), .count(surplus)) {
      Derivation(
        "Soprannumero, \(area.name)", .notBelowZero,
        [.figure(.servizio(area.code)), .minus(.figure(.dotazione(area.code)))], [surplusSource])
    }
  }

  private static func recordVacancies<R: Recorder>(
    _ code: String, _ name: String, _ posts: Int, _ staff: Int, recording recorder: inout R
  ) {
    recorder.record(.scoperti(code), .count(posts - staff)) {
      Derivation(
        "Posti scoperti, \(name)", .sum,
        [.figure(.dotazione(code)), .minus(.figure(.servizio(code)))], [source],
        note: posts < staff ? "negativo: il personale supera i posti" : nil)
    }
    guard posts > 0 else {
      recorder.recordAbsence(
        of: .copertura(code), .ratio, "Grado di copertura, \(name)",
        because: "la dotazione è di 0 posti")
      return
    }
    recorder.record(.copertura(code), .ratio(Ratio(staff, over: posts))) {
      Derivation(
        "Grado di copertura, \(name)", .quotient,
        [.figure(.servizio(code)), .figure(.dotazione(code))], [source])
    }
  }

  private static func recordTotals<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) {
    let areas = scenario.areas
    let posts = areas.reduce(0) { $0 + $1.posts }
    let staff = areas.reduce(0) { $0 + $1.inService }
    recorder.record(.dotazione(Address.total), .count(posts)) {
      Derivation(
        "Posti della dotazione organica, totale", .sum, areas.map { .figure(.dotazione($0.code)) },
        [source])
    }
    recorder.record(.servizio(Address.total), .count(staff)) {
      Derivation(
        "Personale in servizio, totale", .sum, areas.map { .figure(.servizio($0.code)) })
    }
    recordVacancies(Address.total, "totale", posts, staff, recording: &recorder)
    let surplus = areas.reduce(0) { $0 + max(0, $1.inService - $1.posts) }
    recorder.record(.soprannumero(Address.total), .count(surplus)) {
      Derivation(
        "Soprannumero, somma delle aree", .sum, areas.map { .figure(.soprannumero($0.code)) },
        [surplusSource], note: "l'eccedenza di un'area non si compensa con i posti di un'altra")
    }
  }

  private static func recordContracts<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) {
    let fixedTerm = scenario.areas.reduce(0) { $0 + $1.fixedTerm }
    recorder.record(.servizio("determinato"), .count(fixedTerm)) {
      Derivation(
        "Personale in servizio a tempo determinato", .sum,
        scenario.areas.map {
          .input($0.fixedTermInput)
        })
    }
    let staff = scenario.areas.reduce(0) { $0 + $1.inService }
    recorder.record(.servizio("indeterminato"), .count(staff - fixedTerm)) {
      Derivation(
        "Personale in servizio a tempo indeterminato", .sum,
        [.figure(.servizio(Address.total)), .minus(.figure(.servizio("determinato")))])
    }
  }

  private static func recordHistory<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) {
    let staff = scenario.areas.reduce(0) { $0 + $1.inService }
    for (year, stated) in scenario.limits.historicStaff.sorted(by: { $0.key < $1.key }) {
      let address = Address("servizio-storico/\(year)")
      recorder.record(address, .count(stated.value)) {
        Derivation(
          "Personale in servizio al 31 dicembre \(year)", .same,
          [.input(Input(.count(stated.value), "valore", stated.origin))])
      }
      guard stated.value > 0 else { continue }
      let change = staff - stated.value
      recorder.record(address.appending("variazione"), .ratio(Ratio(change, over: stated.value))) {
        Derivation(
          "Variazione del personale dal \(year)", .quotient,
          [
            .step(
              .count(change),
              Derivation(
                "Differenza", .sum,
                [.figure(.servizio(Address.total)), .minus(.figure(address))])),
            .figure(address),
          ])
      }
    }
  }
}
