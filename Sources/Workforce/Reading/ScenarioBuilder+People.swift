extension ScenarioBuilder {
  /// Reads the roster; nil if the scenario doesn't have it.
  mutating func readPeople(
    _ areas: [AreaDraft], _ settings: SettingsReader?, _ fte: [UnitFTEDraft]?,
    _ structure: [UnitStaff]?
  ) -> [Person]? {
    guard hasRoster else { return nil }
    guard var reader = open(PersonaleTable.schema) else { return [] }
    let listed = Set((fte ?? []).map(\.unit) + (structure ?? []).map(\.unit))
    let unitsAreKnown =
      !listed.isEmpty
      && ![TableName.fte, .struttura].contains {
        tables[$0]?.contains { hasFault(in: $0.file) } == true
      }
    let rules = PersonRules(
      areas: areaCodes,
      dirigenza: Set(areas.filter { $0.qualifica == .dirigenza }.map(\.code)),
      units: unitsAreKnown ? listed : nil,
      day: referenceYear(settings).map { CalendarDay.lastDay(of: $0) },
      leavesOnTheDayAfter: settings?.readings.uscita31Dicembre == .annoDopo)
    var people: [Person] = []
    var openEnded: [TableReader.Row] = []
    var unitless: [TableReader.Row] = []
    for row in reader.rows() where !reader.hasTooManyFaults {
      guard let person = Self.person(row, rules, &reader) else { continue }
      people.append(person)
      if person.contratto == .determinato, person.contractEnd == nil, person.exit == nil {
        openEnded.append(row)
      }
      if person.unit == nil { unitless.append(row) }
    }
    if let first = openEnded.first {
      reader.report(.openEnded(openEnded, at: reader.location(of: "fine_contratto", in: first)))
    }
    if let first = unitless.first, unitless.count < people.count {
      reader.report(.unitless(unitless, at: reader.location(of: "unita_organizzativa", in: first)))
    }
    close(reader)
    return people
  }

  private static func person(
    _ row: TableReader.Row, _ rules: PersonRules, _ reader: inout TableReader
  ) -> Person? {
    for column in reader.columns where PersonalData.isTaxCode(reader.text(column.name, in: row)) {
      reader.report(.taxCode(at: reader.location(of: column.name, in: row)))
      return nil
    }
    let draft = PersonDraft(row, areas: rules.areas, &reader)
    rules.check(draft, row, &reader)
    return draft.person(origin: reader.origin(of: row))
  }
}

extension Diagnostic {
  /// A warning for all rows at once: a big roster must not fill the list of faults with it.
  fileprivate static func openEnded(_ rows: [TableReader.Row], at place: Location) -> Diagnostic {
    Diagnostic(
      .warning, code: "fine-contratto", at: place,
      "\(rows.numbers)contratto a tempo determinato senza l'ultimo giorno",
      expected: "la data in fine_contratto",
      hint: "senza la data la scadenza non entra nella previsione delle uscite")
  }

  fileprivate static func unitless(_ rows: [TableReader.Row], at place: Location) -> Diagnostic {
    Diagnostic(
      code: "cella-vuota", at: place,
      "\(rows.numbers)la cella «unita_organizzativa» è vuota",
      expected: "l'unità organizzativa di tutte le persone, oppure di nessuna",
      hint: "senza, la struttura non conterebbe tutto il personale")
  }
}

extension [TableReader.Row] {
  /// "12 righe (4, 7, 9, 10, 15, …): "; nothing for a single row, which the place already names.
  fileprivate var numbers: String {
    guard count > 1 else { return "" }
    let list = prefix(5).map { "\($0.number)" }.joined(separator: ", ")
    return "\(count) righe (\(list)\(count > 5 ? ", …" : "")): "
  }
}
