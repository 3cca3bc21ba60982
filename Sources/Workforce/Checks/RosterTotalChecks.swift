/// Compares the tables of totals with the roster; where both are there the plan uses the tables.
enum RosterTotalChecks {
  static func all(_ scenario: Scenario, _ roster: Roster) -> [Check] {
    staff(scenario, roster) + structure(scenario, roster) + equivalents(scenario, roster)
      + ages(scenario, roster) + gender(scenario, roster) + leavers(scenario, roster)
  }

  /// A number of a table beside the same number of the roster.
  private struct Pair {
    let subject: String
    let stated: Quantity
    let counted: Quantity
    var figures: [Address] = []
  }

  /// One check for a table that agrees with the roster, else one for each number that doesn't.
  private static func compare(
    _ table: String, _ pairs: [Pair], _ roster: Roster, _ outcome: Check.Outcome = .exceeded
  ) -> [Check] {
    guard !pairs.isEmpty else { return [] }
    let wrong = pairs.filter { $0.stated.exact != $0.counted.exact }
    guard !wrong.isEmpty else {
      return [Check(.totali, "\(table) e \(roster.file)", .kept, "")]
    }
    return wrong.map { pair in
      Check(
        .totali, "\(table), \(pair.subject)", outcome, value: pair.stated, limit: pair.counted,
        """
        la tabella ha \(pair.stated.magnitudeText), l'elenco \(roster.file) \
        \(pair.counted.magnitudeText): il piano usa la tabella
        """, pair.figures)
    }
  }

  private static func staff(_ scenario: Scenario, _ roster: Roster) -> [Check] {
    let file = scenario.file(.dotazione)
    let pairs = scenario.areas.filter { $0.origin.file == file }.flatMap { area -> [Pair] in
      let inService = Pair(
        subject: "\(area.name), in servizio", stated: .count(area.inService),
        counted: .count(roster.areas[area.code]?.heads ?? 0), figures: [.servizio(area.code)])
      let fixedTerm = Pair(
        subject: "\(area.name), a tempo determinato", stated: .count(area.fixedTerm),
        counted: .count(roster.fixedTerm[area.code]?.heads ?? 0),
        figures: [.servizio("determinato")])
      return (area.staffOrigin == nil ? [inService] : [])
        + (area.fixedTermOrigin == nil ? [fixedTerm] : [])
    }
    return compare(file, pairs, roster)
  }

  private static func structure(_ scenario: Scenario, _ roster: Roster) -> [Check] {
    guard !roster.units.isEmpty else { return [] }
    let rows = (scenario.structure ?? []).filter { !roster.isSource(of: $0.origin) }
    let pairs = rows.map { row in
      Pair(
        subject: "\(scenario.unitName(row.unit)), \(scenario.areaName(row.area))",
        stated: .count(row.units), counted: .count(roster.matrix[row.unit]?[row.area]?.heads ?? 0),
        figures: [.struttura(row.unit, row.area)])
    }
    return compare(scenario.file(.struttura), pairs, roster)
  }

  private static func equivalents(_ scenario: Scenario, _ roster: Roster) -> [Check] {
    guard !roster.units.isEmpty else { return [] }
    let pairs = (scenario.fte ?? []).filter { $0.hours == nil }.compactMap { row -> Pair? in
      guard let counted = try? (roster.units[row.unit]?.sum ?? .zero).fte else { return nil }
      return Pair(
        subject: row.name, stated: .fte(row.fte), counted: .fte(counted),
        figures: [.struttura(row.unit, "fte")])
    }
    return compare(scenario.file(.fte), pairs, roster)
  }

  private static func ages(_ scenario: Scenario, _ roster: Roster) -> [Check] {
    let rows = (scenario.ages ?? []).filter { !roster.isSource(of: $0.origin) }
    let pairs = rows.compactMap { row -> Pair? in
      guard let fascia = FasciaEta(rawValue: row.ageClass) else { return nil }
      return Pair(
        subject: "\(row.ageClass), \(scenario.areaName(row.area))", stated: .count(row.units),
        counted: .count(roster.ages[row.area]?[fascia]?.heads ?? 0),
        figures: [.eta("\(row.ageClass)/unita/\(row.area)")])
    }
    return compare(scenario.file(.eta), pairs, roster)
  }

  private static func gender(_ scenario: Scenario, _ roster: Roster) -> [Check] {
    let counted = (try? AnalisiDiGenere.indicators(of: roster)) ?? []
    let rows = (scenario.gender ?? []).filter { !roster.isSource(of: $0.origin) }
    let pairs = rows.flatMap { row -> [Pair] in
      guard let own = counted.first(where: { $0.code == row.code }) else { return [] }
      return [("donne", row.women, own.women), ("uomini", row.men, own.men)].map {
        item, stated, counted in
        Pair(
          subject: "\(row.code), \(item)", stated: .years(stated), counted: .years(counted),
          figures: [.genere(row.code, item)])
      }
    }
    return compare(scenario.file(.genere), pairs, roster)
  }

  /// The leavers of the table after the staff count beside the forecast of the roster.
  private static func leavers(_ scenario: Scenario, _ roster: Roster) -> [Check] {
    let file = scenario.file(.cessazioni)
    let rows = scenario.cessazioni.filter { $0.year > scenario.referenceYear }
    guard !rows.isEmpty, rows.allSatisfy({ $0.origin.file == file }) else { return [] }
    let pairs = scenario.projectedYears.flatMap { year in
      scenario.areas.map { area in
        Pair(
          subject: "\(year), \(area.name)",
          stated: .count(
            rows.filter { $0.year == year && $0.area == area.code }.reduce(0) { $0 + $1.units }),
          counted: .count(
            roster.exits.count { $0.lastDay.year == year && $0.person.area == area.code }),
          figures: [.cessazioni(year, area.code), .uscite(year, Address.total)])
      }
    }
    return compare(file, pairs, roster, .warning)
  }
}
