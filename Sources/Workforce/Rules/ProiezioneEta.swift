/// Ages at the end of each year of the plan, with the leavers of the roster removed.
///
/// People who will be hired have no known age: they are left out. Leavers are those of the roster,
/// whatever the table of leavers says. The mean is that of exact ages: completed years and the days
/// since the last birthday as a part of the days to the next.
public enum ProiezioneEta {
  public static let source = StrutturaPerEta.source
  private static let note =
    "senza chi esce secondo l'elenco del personale; chi sarà assunto ha un'età non nota e non è contato"

  static func evaluate<R: Recorder>(
    _ scenario: Scenario, readings: Readings, recording recorder: inout R
  ) throws(ArithmeticFault) {
    guard let roster = scenario.roster else { return }
    for year in scenario.projectedYears {
      guard let everybody = roster.projections[year] else { continue }
      var leavers = AgeSum()
      for exit in roster.exits where exit.effectiveYear(readings) <= year {
        try leavers.add(exit.person.birth, on: .lastDay(of: year))
      }
      try record(year, roster, everybody, leavers, recording: &recorder)
    }
  }

  private static func record<R: Recorder>(
    _ year: Int, _ roster: Roster, _ everybody: AgeSum, _ leavers: AgeSum,
    recording recorder: inout R
  ) throws(ArithmeticFault) {
    let staff = everybody.years.heads - leavers.years.heads
    for fascia in FasciaEta.allCases {
      let all = everybody.heads[fascia] ?? 0
      let gone = leavers.heads[fascia] ?? 0
      recorder.record(address(year, "\(fascia.rawValue)/unita"), .count(all - gone)) {
        Derivation(
          "Età \(fascia.rawValue) al 31 dicembre \(year)", .sum,
          [
            input(.count(all), roster, all, "in elenco"),
            .minus(input(.count(gone), roster, gone, "in uscita").term),
          ], [source], note: note)
      }
      guard staff > 0 else { continue }
      recorder.record(
        address(year, "\(fascia.rawValue)/quota"), .ratio(Ratio(all - gone, over: staff))
      ) {
        Derivation(
          "Età \(fascia.rawValue) al 31 dicembre \(year), quota", .quotient,
          [
            .figure(address(year, "\(fascia.rawValue)/unita")),
            .figure(address(year, "totale/unita")),
          ], [source])
      }
    }
    recorder.record(address(year, "totale/unita"), .count(staff)) {
      Derivation(
        "Persone in elenco ancora in servizio al 31 dicembre \(year)", .sum,
        FasciaEta.allCases.map { .figure(address(year, "\($0.rawValue)/unita")) }, [source],
        note: note)
    }
    try recordMean(year, roster, everybody, leavers, recording: &recorder)
  }

  private static func recordMean<R: Recorder>(
    _ year: Int, _ roster: Roster, _ everybody: AgeSum, _ leavers: AgeSum,
    recording recorder: inout R
  ) throws(ArithmeticFault) {
    let title = "Età media al 31 dicembre \(year)"
    let staff = everybody.years.heads - leavers.years.heads
    guard staff > 0 else {
      recorder.recordAbsence(
        of: address(year, "media"), .years, title, because: "nessuna persona in servizio")
      return
    }
    let years = try everybody.years.sum - leavers.years.sum
    recorder.record(address(year, "media"), .years(try years / Ratio(whole: staff))) {
      Derivation(
        title, .quotient,
        [
          .step(
            .years(years),
            Derivation(
              "Anni di tutte e di tutti", .sum,
              [
                input(.years(everybody.years.sum), roster, everybody.years.heads, "in elenco"),
                .minus(
                  input(.years(leavers.years.sum), roster, leavers.years.heads, "in uscita").term),
              ])),
          .figure(address(year, "totale/unita")),
        ], [source], note: note)
    }
  }

  private static func input(
    _ value: Quantity, _ roster: Roster, _ rows: Int, _ words: String
  ) -> Branch {
    let origin = roster.origin(rows)
    return .input(
      Input(
        value, PersonaleTable.birth.name,
        Origin(
          file: origin.file, row: nil,
          document: [origin.document, words].compactMap { $0 }.joined(separator: " "))))
  }

  public static func address(_ year: Int, _ part: String) -> Address { .eta("\(year)/\(part)") }
}
