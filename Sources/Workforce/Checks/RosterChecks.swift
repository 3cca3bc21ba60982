/// Checks on the roster: it agrees with the tables of totals, and its forecast can be relied on.
///
/// Whom the forecast can't place is named by pseudonym, so that the office can complete the roster.
enum RosterChecks {
  static func all(_ evaluation: Evaluation) -> [Check] {
    guard let roster = evaluation.scenario.roster else { return [] }
    return RosterTotalChecks.all(evaluation.scenario, roster)
      + forecast(evaluation.scenario, roster) + leavingEarlier(evaluation, roster)
      + stayingOn(evaluation, roster)
  }

  private static func forecast(_ scenario: Scenario, _ roster: Roster) -> [Check] {
    let undetermined = roster.undetermined
    let overdue = roster.overdue
    var checks: [Check] = []
    if !undetermined.isEmpty {
      let last = PensioneDiVecchiaia.requirements.map(\.years.upperBound).max() ?? 0
      checks.append(
        Check(
          .uscite, "requisito dopo il \(last)", .warning, value: .count(undetermined.count),
          """
          uscita non determinabile per \(undetermined.pseudonyms): il requisito per la vecchiaia \
          dopo il \(last) non è noto; se la data è certa, scriverla nella colonna «uscita»
          """, [.uscite("non-determinabili")]))
    }
    if !overdue.isEmpty {
      checks.append(
        Check(
          .uscite, "requisito già maturato", .warning, value: .count(overdue.count),
          """
          \(overdue.pseudonyms): il requisito per la vecchiaia è maturato entro il \
          \(roster.referenceDay.italian); scrivere l'uscita, oppure trattenimento «si», \
          o togliere chi non è più in servizio. Intanto la previsione non conta l'uscita
          """))
    }
    return checks
  }

  /// People who leave on the reference day, if a reading given for a trial counts them as gone.
  private static func leavingEarlier(_ evaluation: Evaluation, _ roster: Roster) -> [Check] {
    let gone = roster.exits.filter {
      $0.effectiveYear(evaluation.readings) <= evaluation.scenario.referenceYear
    }
    guard !gone.isEmpty else { return [] }
    return [
      Check(
        .uscite, "ultimo giorno \(roster.referenceDay.italian)", .warning,
        value: .count(gone.count),
        """
        \(gone.map(\.person).pseudonyms): con la lettura provata risultano già usciti, ma l'elenco \
        li conta in servizio; scrivere la lettura in scenario.csv per rifare la previsione
        """)
    ]
  }

  /// People who stay on, priced as posts of their area, against their part of the year's hiring.
  private static func stayingOn(_ evaluation: Evaluation, _ roster: Roster) -> [Check] {
    let scenario = evaluation.scenario
    return scenario.projectedYears.compactMap { year in
      let kept = roster.stayingOn.filter { $0.met.lastDay.year == year }.map(\.person)
      guard !kept.isEmpty else { return nil }
      let subject = "\(year), \(kept.pseudonyms)"
      let available = Address.capacita(year, .disponibile)
      let costs = kept.map { evaluation.figures.euro(.costoUnitario($0.area)) ?? .zero }
      guard let cost = try? costs.total(), let budget = evaluation.figures.euro(available),
        let limit = try? (budget.exact * UscitePreviste.stayingOnShare.value.exact)
          .euro(rounding: .halfAwayFromZero)
      else {
        return Check(.trattenimento, subject, .unverifiable, "manca la capacità dell'anno")
      }
      let isKept = cost <= limit
      return Check(
        .trattenimento, subject, isKept ? .kept : .warning, value: .euro(cost),
        limit: .euro(limit),
        isKept
          ? ""
          : """
          il costo di chi resta supera il 10 % della capacità disponibile nel \(year): \
          verificare in che modo l'ente misura le facoltà autorizzate
          """, [available])
    }
  }
}

extension [Person] {
  /// The pseudonyms of the first few, with the number of the others.
  fileprivate var pseudonyms: String {
    let list = prefix(5).map(\.id).joined(separator: ", ")
    return count > 5 ? "\(list) e altre \(count - 5) persone" : list
  }
}
