/// Who of the roster leaves within the plan: known exits, ends of contracts, old age.
///
/// An exit known by hand wins over everything else; then comes the earlier of the end of the
/// contract and old age. Resignations and early pensions are not forecast. Whoever stays on after
/// the requirement leaves at 70 at the latest.
enum UscitePreviste {
  static let source = PensioneDiVecchiaia.source
  static let stayingOnSource = LegalSource(
    "L. 207/2024", "art. 1, c. 165", urn: "urn:nir:stato:legge:2024-12-30;207~art1-com165",
    .verified, remark: "con il consenso, non oltre i 70 anni, entro il 10 % delle facoltà")

  /// The age at which nobody can be kept in service any longer.
  static let ageLimit = LegalParameter(
    "età massima del trattenimento in servizio, in anni", .years(Ratio(whole: 70)), stayingOnSource)
  /// The part of the authorised hiring that people who stay on may take up.
  static let stayingOnShare = LegalParameter(
    "quota delle facoltà assunzionali per il trattenimento", .ratio(Ratio(10, over: 100)),
    stayingOnSource)

  static let parameters = [ageLimit, stayingOnShare]

  /// What becomes of a person within the plan.
  enum Outlook {
    case leaves(Uscita)
    case stays
    /// The requirement was met before the plan, and nothing says why the person is still there.
    case overdue
    /// The exit depends on a requirement that is not verified yet.
    case undetermined
  }

  /// What becomes of a person after the reference year and as far as the last year of the plan.
  ///
  /// Whoever counts as gone in a later year leaves after it, so the reading on 31 December decides
  /// about somebody whose last day is the reference day itself.
  static func outlook(
    of person: Person, after reference: Int, through last: Int, _ readings: Readings
  ) -> Outlook {
    func isAfter(_ lastDay: CalendarDay) -> Bool {
      Cessazioni.effectiveYear(lastDay.year, lastDay: lastDay, readings) > reference
    }
    if let exit = person.exit {
      return leaving(person, exit, .certa, person.exitCausa ?? .altro, through: last)
    }
    let contractEnd = person.contratto == .determinato ? person.contractEnd : nil
    let expiry = contractEnd.map { leaving(person, $0, .certa, .scadenza, through: last) }
    switch PensioneDiVecchiaia.outcome(born: person.birth, through: last) {
    case .met(let met):
      let lastDay = person.staysOn ? latestDay(of: person) : met.lastDay
      if let contractEnd, let expiry, contractEnd <= lastDay || !isAfter(lastDay) {
        return expiry
      }
      guard isAfter(lastDay) else { return .overdue }
      let isFirm =
        !person.staysOn && lastDay.year <= reference + 1
        && !met.requirement.source.certainty.needsConfirmation
      return leaving(
        person, lastDay, isFirm ? .prevista : .provvisoria, .vecchiaia, met, through: last)
    case .notMet: return expiry ?? .stays
    case .unknown:
      guard person.staysOn else { return expiry ?? .undetermined }
      let lastDay = latestDay(of: person)
      if let contractEnd, let expiry, contractEnd <= lastDay { return expiry }
      return leaving(person, lastDay, .provvisoria, .vecchiaia, through: last)
    }
  }

  private static func latestDay(of person: Person) -> CalendarDay {
    person.birth.adding(months: 12 * 70).endOfMonth
  }

  private static func leaving(
    _ person: Person, _ lastDay: CalendarDay, _ kind: Uscita.Kind, _ causa: Cessazione.Causa,
    _ requirement: PensioneDiVecchiaia.Met? = nil, through last: Int
  ) -> Outlook {
    guard lastDay.year <= last else { return .stays }
    return .leaves(
      Uscita(
        person: person, lastDay: lastDay, kind: kind, causa: causa, requirement: requirement))
  }

  // MARK: Figures

  static func evaluate<R: Recorder>(
    _ scenario: Scenario, readings: Readings, recording recorder: inout R
  ) {
    guard let roster = scenario.roster else { return }
    for met in roster.exits.compactMap(\.requirement?.requirement).uniqued() {
      let parameter = met.parameter
      recorder.record(.uscite("requisito/\(met.years.upperBound)"), parameter.value) {
        Derivation(
          "Requisito per la vecchiaia fino al \(met.years.upperBound)", .same,
          [.parameter(parameter)], [met.source])
      }
    }
    for year in scenario.projectedYears {
      let leavers = roster.exits.filter { $0.effectiveYear(readings) == year }
      for kind in Uscita.Kind.allCases {
        let rows = leavers.filter { $0.kind == kind }
        recorder.record(.uscite(year, kind.plural), .count(rows.count)) {
          Derivation(
            "Uscite \(kind.plural) nel \(year)", .sum, branches(rows, roster, scenario), [source])
        }
      }
      recorder.record(.uscite(year, Address.total), .count(leavers.count)) {
        Derivation(
          "Uscite del \(year), totale", .sum,
          Uscita.Kind.allCases.map { .figure(.uscite(year, $0.plural)) }, [source],
          note: "dimissioni e pensioni anticipate contano solo se scritte in \(roster.file)")
      }
    }
    recorder.record(.uscite("non-determinabili"), .count(roster.undetermined.count)) {
      Derivation(
        "Persone la cui uscita dipende da un requisito non ancora noto", .sum,
        roster.undetermined.isEmpty
          ? [.input(Input(.count(0), PersonaleTable.birth.name, roster.nobody))]
          : roster.undetermined.map {
            .input(Input(.count(1), PersonaleTable.birth.name, $0.origin))
          }, [source])
    }
  }

  private static func branches(
    _ rows: [Uscita], _ roster: Roster, _ scenario: Scenario
  ) -> [Branch] {
    guard !rows.isEmpty else {
      return [.input(Input(.count(0), PersonaleTable.birth.name, roster.nobody))]
    }
    return rows.map { row in
      let reason =
        row.requirement.map { "\($0.requirement.words) il \($0.day.italian)" }
        ?? row.causa.rawValue
      return .step(
        .count(1),
        Derivation(
          "\(row.person.id), \(scenario.areaName(row.person.area))", .same,
          [.input(Input(.count(1), row.column, row.person.origin))],
          row.requirement.map { [$0.requirement.source, PensioneDiVecchiaia.lastDaySource] } ?? [],
          note: "\(reason), ultimo giorno \(row.lastDay.italian)"))
    }
  }
}

extension Uscita {
  /// The year in which the person counts as gone.
  func effectiveYear(_ readings: Readings) -> Int {
    Cessazioni.effectiveYear(lastDay.year, lastDay: lastDay, readings)
  }
}

extension Scenario {
  /// The roster as the leaf of a year without leavers, where the roster gives the leavers.
  func noForecast(in year: Int, _ rows: [Input]) -> [Branch]? {
    guard rows.isEmpty, year > referenceYear, let roster,
      !cessazioni.contains(where: { $0.year > referenceYear && !roster.isSource(of: $0.origin) })
    else { return nil }
    return [.input(Input(.count(0), PersonaleTable.birth.name, roster.nobody))]
  }
}

extension Address {
  static func uscite(_ year: Int, _ part: String) -> Address { Address("uscite/\(year)/\(part)") }
  static func uscite(_ part: String) -> Address { Address("uscite/\(part)") }
}
