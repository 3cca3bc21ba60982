/// Ages at the end of each year of the plan, with exits and hires.
///
/// Leavers are those of the roster, whatever the table of leavers says. Hires into posts count with
/// the age that `eta_ingresso` gives; those without are counted apart, so that classes and unknown
/// ages together are everybody. The mean is that of exact ages of whoever has a known age:
/// completed years and the days since the last birthday as a part of the days to the next. Of a hire
/// only the completed years are known, so the birthday is taken in the middle: half a year more.
public enum ProiezioneEta {
  static let source = StrutturaPerEta.source
  /// What stands in an address for the hires whose age nobody has given.
  public static let unknown = "eta-non-nota"

  static func evaluate<R: Recorder>(
    _ scenario: Scenario, readings: Readings, recording recorder: inout R
  ) throws(ArithmeticFault) {
    guard recorder.isRecording, let roster = scenario.roster else { return }
    for year in scenario.projectedYears {
      guard let everybody = roster.projections[year] else { continue }
      var leavers = AgeSum()
      for exit in roster.exits where exit.effectiveYear(readings) <= year {
        try leavers.add(exit.person, on: .lastDay(of: year))
      }
      let hires = scenario.assunzioni.filter {
        $0.modalita.takesPost && $0.units > 0
          && (scenario.referenceYear + 1...year).contains($0.year)
      }
      let projection = AgeProjection(
        year: year, scenario: scenario, roster: roster, everybody: everybody, leavers: leavers,
        hires: hires)
      projection.recordClasses(&recorder)
      try projection.recordMean(&recorder)
    }
  }

  /// `eta/<year>/<part>`: the ages at the end of a year; ``unknown`` stands in for a class.
  public static func address(_ year: Int, _ part: String) -> Address { .eta("\(year)/\(part)") }
}

/// The ages of everybody at one year-end.
private struct AgeProjection {
  let year: Int
  let scenario: Scenario
  let roster: Roster
  let everybody: AgeSum
  let leavers: AgeSum
  /// The rows of hires from the reference day to the end of the year.
  let hires: [Assunzione]

  private var day: String { "31 dicembre \(year)" }
  private var aged: [Assunzione] { hires.filter { $0.entryAge != nil } }
  private var unaged: [Assunzione] { hires.filter { $0.entryAge == nil } }
  /// The people whose age is known.
  private var known: Int {
    everybody.years.heads - leavers.years.heads + aged.reduce(0) { $0 + $1.units }
  }

  private func address(_ part: String) -> Address { ProiezioneEta.address(year, part) }

  private func fascia(of row: Assunzione) -> FasciaEta? {
    row.entryAge.map { FasciaEta(completedYears: $0 + year - row.year) }
  }

  // MARK: Classes

  func recordClasses<R: Recorder>(_ recorder: inout R) {
    for fascia in FasciaEta.allCases {
      let all = everybody.classes[fascia] ?? RosterGroup()
      let gone = leavers.classes[fascia] ?? RosterGroup()
      let entered = hires.filter { self.fascia(of: $0) == fascia }
      let count = all.heads - gone.heads + entered.reduce(0) { $0 + $1.units }
      recorder.record(address("\(fascia.rawValue)/unita"), .count(count)) {
        Derivation(
          "Età \(fascia.rawValue) al \(day)", .sum,
          [
            leaf(.count(all.heads), all, "in elenco"),
            .minus(leaf(.count(gone.heads), gone, "in uscita").term),
          ] + entered.map(heads), [ProiezioneEta.source])
      }
    }
    let unknown = unaged.reduce(0) { $0 + $1.units }
    recorder.record(address("\(ProiezioneEta.unknown)/unita"), .count(unknown)) {
      Derivation(
        "Età non nota al \(day)", .sum,
        unaged.isEmpty ? scenario.inputs([], of: .assunzioni) : unaged.map(heads),
        [ProiezioneEta.source],
        note: "assunzioni senza «\(AssunzioniTable.entryAge.name)»")
    }
    let parts = FasciaEta.allCases.map(\.rawValue) + [ProiezioneEta.unknown]
    let staff = known + unknown
    recorder.record(address("totale/unita"), .count(staff)) {
      Derivation(
        "Personale in elenco, senza chi esce e con chi entra, al \(day)", .sum,
        parts.map { .figure(address("\($0)/unita")) }, [ProiezioneEta.source],
        note: "le uscite sono quelle dell'elenco del personale")
    }
    guard staff > 0 else { return }
    for part in parts {
      recordShare(of: part, staff, &recorder)
    }
  }

  private func recordShare<R: Recorder>(of part: String, _ staff: Int, _ recorder: inout R) {
    let entered = hires.filter { (fascia(of: $0)?.rawValue ?? ProiezioneEta.unknown) == part }
    var count = entered.reduce(0) { $0 + $1.units }
    if let fascia = FasciaEta(rawValue: part) {
      count += (everybody.classes[fascia]?.heads ?? 0) - (leavers.classes[fascia]?.heads ?? 0)
    }
    recorder.record(address("\(part)/quota"), .ratio(Ratio(count, over: staff))) {
      Derivation(
        "\(part == ProiezioneEta.unknown ? "Età non nota" : "Età \(part)") al \(day), quota",
        .quotient, [.figure(address("\(part)/unita")), .figure(address("totale/unita"))],
        [ProiezioneEta.source])
    }
  }

  private func heads(_ row: Assunzione) -> Branch {
    .input(Input(.count(row.units), AssunzioniTable.units.name, row.origin))
  }

  private func leaf(_ value: Quantity, _ group: RosterGroup, _ words: String) -> Branch {
    .input(Input(value, PersonaleTable.birth.name, roster.origin(group, words)))
  }

  // MARK: Mean

  func recordMean<R: Recorder>(_ recorder: inout R) throws(ArithmeticFault) {
    let title = "Età media al \(day)"
    let hired = try hiredYears()
    recordHires(hired, &recorder)
    guard known > 0 else {
      recorder.recordAbsence(
        of: address("media"), .years, title,
        because: hires.isEmpty ? "nessuna persona in servizio" : "di nessuno è nota l'età")
      return
    }
    let years = try everybody.years.sum - leavers.years.sum + hired
    recorder.record(address("media"), .years(try years / Ratio(whole: known))) {
      Derivation(
        title, .quotient,
        [
          .step(
            .years(years),
            Derivation(
              "Anni di tutte e di tutti", .sum,
              [
                leaf(.years(everybody.years.sum), everybody.years.group, "in elenco"),
                .minus(leaf(.years(leavers.years.sum), leavers.years.group, "in uscita").term),
              ] + (aged.isEmpty ? [] : [.figure(address("assunti/anni"))]))),
          .step(
            .count(known),
            Derivation(
              "Persone di età nota", .sum,
              [
                .figure(address("totale/unita")),
                .minus(.figure(address("\(ProiezioneEta.unknown)/unita"))),
              ])),
        ], [ProiezioneEta.source],
        note: unaged.isEmpty ? nil : "senza chi sarà assunto con un'età non nota")
    }
  }

  /// The years that the hires of known age have lived together.
  private func hiredYears() throws(ArithmeticFault) -> Ratio {
    var years = Ratio.zero
    for row in aged {
      years = try years + Self.age(row, years: year - row.year) * row.units
    }
    return years
  }

  /// The age of a hire some years after the year of entry: half a year more than the completed ones.
  private static func age(_ row: Assunzione, years: Int) -> Ratio {
    Ratio(2 * ((row.entryAge ?? 0) + years) + 1, over: 2)
  }

  /// Everybody hired earlier gets a year older, and who enters brings an age along.
  private func recordHires<R: Recorder>(_ years: Ratio, _ recorder: inout R) {
    guard !aged.isEmpty else { return }
    let earlier = aged.contains { $0.year < year }
    recorder.record(address("assunti/unita"), .count(aged.reduce(0) { $0 + $1.units })) {
      Derivation(
        "Assunti di età nota al \(day)", .sum, aged.map(heads), [ProiezioneEta.source])
    }
    recorder.record(address("assunti/anni"), .years(years)) {
      let before = ["anni", "unita"].map {
        Branch.figure(ProiezioneEta.address(year - 1, "assunti/\($0)"))
      }
      let entering = aged.filter { $0.year == year }.map { row in
        Branch.step(
          .years((try? Self.age(row, years: 0) * row.units) ?? .zero),
          Derivation(
            "\(scenario.areaName(row.area)): persone per età", .product, [heads(row), age(row)]))
      }
      return Derivation(
        "Anni di chi è assunto, al \(day)", .sum, (earlier ? before : []) + entering,
        [ProiezioneEta.source],
        note: earlier ? "gli anni di un anno prima, e uno in più per ogni persona" : nil)
    }
  }

  private func age(_ row: Assunzione) -> Branch {
    let words = "\(row.entryAge ?? 0) anni compiuti, in media sei mesi in più"
    let document = [words, row.origin.document].compactMap(\.self).joined(separator: "; ")
    return .input(
      Input(
        .years(Self.age(row, years: 0)), AssunzioniTable.entryAge.name,
        Origin(file: row.origin.file, row: row.origin.row, document: document)))
  }
}
