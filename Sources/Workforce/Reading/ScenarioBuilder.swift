/// Makes a scenario from the tables that were found, reporting what each of them gets wrong.
///
/// A table that can't be read leaves a hole; the others are read all the same, and nothing is
/// reported that only follows from an earlier fault.
struct ScenarioBuilder {
  let folder: String
  let tables: [TableName: [TableSource]]
  private(set) var faults: [Diagnostic] = []
  /// The codes of the areas; nil unless all of them are known.
  var areaCodes: [String]?
  /// The units that the tables or the roster name; nil if none does, or faults leave it open.
  var unitCodes: [String]?
  /// The years that rows of the plan may name; nil if the period can't be read.
  var budgetYears: ClosedRange<Int>?
  /// The first year in which capacity matures; nil if faults leave it open.
  var firstCapacityYear: Int?
  var period: ClosedRange<Int>?
  /// As in ``FoundTables``.
  let isPartial: Bool
  /// As in ``FoundTables``.
  let excused: Set<TableName>
  /// Whether there is a roster in which somebody has written at least a row.
  let hasRoster: Bool

  init(_ found: FoundTables) {
    folder = found.folder
    tables = found.tables
    isPartial = found.isPartial
    excused = found.excused
    hasRoster = tables[.personale]?.last?.isUnfilled(PersonaleTable.schema) == false
  }

  mutating func build(after earlier: inout [Diagnostic]) -> Scenario? {
    defer { earlier += faults }
    guard tables.values.contains(where: { !$0.isEmpty }) else {
      if !earlier.hasErrors { faults.append(.noTables(folder)) }
      return nil
    }
    let settings = readSettings()
    period = settings?.period
    let drafts = readAreas()
    let structureRows = readStructure()
    let fteRows = readFTE()
    let people = readPeople(drafts, settings, fteRows, structureRows)
    admitUnits(structureRows, fteRows, people)
    let roster = makeRoster(people, settings)
    let areas = areas(drafts, roster)
    let cessazioni = leavers(readCessazioni(), roster)
    admitYears(settings, cessazioni)
    let costs = readCosts(settings)
    let assunzioni = readAssunzioni()
    let progressioni = readProgressioni(areas)
    let preferences = readPreferenze()
    let probabilities = readProbabilities()
    let ranges = readRanges()
    let fte = fte(fteRows, roster)
    let structure = structure(structureRows, fte, roster)
    let ages = ages(readAges(), roster)
    let limits = readLimits()
    let resti = readResti()
    let flexible = readFlexible()
    let quotas = readQuotas()
    let gender = gender(readGender(), roster)
    let remoteWork = readRemoteWork(structure)
    let remoteWorkQuotas = readRemoteWorkQuotas(places(remoteWork, structure))
    guard hasPlan else { return performanceOnly(settings) }
    reportMissingTables()
    if !(earlier + faults).hasErrors, cessazioni.isEmpty, assunzioni.isEmpty, resti.isEmpty {
      reportNoMovements()
    }
    guard let settings, let period, let denominazione = settings.denominazione,
      let referenceDay = settings.referenceDay, !areas.isEmpty, costs.count == areas.count
    else { return nil }
    return Scenario(
      folder: folder, denominazione: denominazione, period: period,
      referenceYear: Self.closedYear(before: referenceDay),
      statedFirstCapacityYear: settings.firstCapacityYear, charges: settings.charges,
      readings: settings.readings, areas: areas, costs: costs, cessazioni: cessazioni,
      resti: resti, assunzioni: assunzioni, progressioni: progressioni, limits: limits,
      flexibleSpending: flexible, protectedQuotas: quotas, structure: structure, fte: fte,
      ages: ages, gender: gender, people: people, roster: roster,
      files: tables.compactMapValues { $0.last?.file }, remoteWork: remoteWork,
      remoteWorkQuotas: remoteWorkQuotas, preferences: preferences,
      exitProbabilities: probabilities, exitRanges: ranges)
  }

  private mutating func admitUnits(
    _ structure: [UnitStaff]?, _ fte: [UnitFTEDraft]?, _ people: [Person]?
  ) {
    let isCertain = ![TableName.struttura, .fte, .personale].contains { name in
      tables[name]?.contains { hasFault(in: $0.file) } == true
    }
    let listed =
      (structure ?? []).map(\.unit) + (fte ?? []).map(\.unit) + (people ?? []).compactMap(\.unit)
    unitCodes = isCertain && !listed.isEmpty ? listed.uniqued() : nil
  }

  /// Fixes the years that later tables may name; faults never make them fewer.
  private mutating func admitYears(_ settings: SettingsReader?, _ cessazioni: [Cessazione]) {
    guard let period else { return }
    let isCertain = [TableName.scenario, .cessazioni].allSatisfy { name in
      if name == .cessazioni, tables[name] == nil, hasRoster { return true }
      return tables[name]?.isEmpty == false
        && tables[name]?.contains { hasFault(in: $0.file) } == false
    }
    if isCertain {
      let first =
        settings?.firstCapacityYear?.value ?? cessazioni.map { $0.year + 1 }.min()
      firstCapacityYear = min(first ?? period.lowerBound, period.lowerBound)
    }
    budgetYears = (firstCapacityYear ?? period.lowerBound - 20)...period.upperBound
  }

  // MARK: Tables

  /// Opens a table; nil if the scenario doesn't have it or it can't be read.
  mutating func open(_ schema: TableSchema) -> TableReader? {
    guard let source = tables[schema.name]?.last else { return nil }
    return TableReader(schema, file: source.file, bytes: source.bytes, reporting: &faults)
  }

  mutating func close(_ reader: TableReader) {
    faults += reader.diagnostics
  }

  /// Reads each row of a table; nil if the scenario doesn't have the table.
  ///
  /// An optional table that nobody has filled in yet counts as one that isn't there.
  mutating func readRows<Fact>(
    _ schema: TableSchema,
    _ read: (inout TableReader, TableReader.Row, borrowing ScenarioBuilder) -> Fact?
  ) -> [Fact]? {
    guard tables[schema.name]?.isEmpty == false else { return nil }
    guard var reader = open(schema) else { return [] }
    let rows = reader.rows()
    guard schema.isNeeded || !rows.isEmpty || !reader.diagnostics.isEmpty else { return nil }
    var facts: [Fact] = []
    if rows.isEmpty, schema.needsRows, reader.diagnostics.isEmpty {
      reader.report(.emptyTable(schema, file: reader.file))
    }
    for row in rows where !reader.hasTooManyFaults {
      if let fact = read(&reader, row, self) { facts.append(fact) }
    }
    close(reader)
    return facts
  }

  private mutating func reportMissingTables() {
    guard !isPartial else { return }
    for schema in TableSchema.all
    where schema.isNeeded && tables[schema.name] == nil && !excused.contains(schema.name) {
      // The roster says who will leave.
      guard schema.name != .cessazioni || !hasRoster else { continue }
      faults.append(.missingTable(schema))
    }
  }

  // MARK: Settings

  private mutating func readSettings() -> SettingsReader? {
    guard let sources = tables[.scenario], let last = sources.last else { return nil }
    var settings = SettingsReader()
    for source in sources {
      settings.read(source, reporting: &faults)
    }
    let mayMissRows = !isPartial && !excused.contains(.scenario)
    for key in SettingsReader.requiredKeys
    where mayMissRows && settings.isWhole && !settings.mentioned.contains(key)
      && (hasPlan || key != "data_riferimento")
    {
      faults.append(
        Diagnostic(
          code: "chiave-mancante", at: Location(file: last.file), "manca la riga «\(key)»",
          expected: SettingsCatalogue.keys.first { $0.name == key }.map {
            "\(key);\($0.example) (\($0.meaning))"
          }))
    }
    checkReference(settings)
    return settings
  }

  private mutating func checkReference(_ settings: SettingsReader) {
    guard let day = settings.referenceDay, let period = settings.period else { return }
    let isYearEnd =
      (day.month, day.day) == (12, 31) || (day.month, day.day) == (1, 1)
    if !isYearEnd {
      faults.append(
        Diagnostic(
          code: "data-riferimento", at: settings.referencePlace,
          "«\(day.italian)» cade nel corso dell'anno", expected: "il 31 dicembre di un anno",
          hint: "contare il personale in servizio alla chiusura dell'anno"))
    } else if Self.closedYear(before: day) >= period.upperBound {
      faults.append(
        Diagnostic(
          code: "data-riferimento", at: settings.referencePlace,
          "«\(day.italian)» non precede la fine del piano (\(period.upperBound))",
          expected: "di solito il 31/12/\(period.lowerBound - 1)"))
    } else if Self.closedYear(before: day) < period.lowerBound - 20 {
      faults.append(
        Diagnostic(
          code: "data-riferimento", at: settings.referencePlace,
          "«\(day.italian)» è troppo lontano dal piano (\(period.lowerBound))",
          expected: "di solito il 31/12/\(period.lowerBound - 1)"))
    }
    if let first = settings.firstCapacityYear?.value,
      !(period.lowerBound - 20...period.upperBound).contains(first)
    {
      faults.append(
        .yearOutside(
          first, period.lowerBound - 20...period.upperBound,
          at: settings.firstCapacityPlace ?? Location(file: TableName.scenario.fileName)))
    }
  }

  /// The year that is over on a day: 2024 for 31 December 2024 and for 1 January 2025.
  static func closedYear(before day: CalendarDay) -> Int {
    day.month == 1 && day.day == 1 ? day.year - 1 : day.year
  }

  mutating func report(_ diagnostic: Diagnostic) {
    faults.append(diagnostic)
  }

  func hasError(in file: String) -> Bool {
    faults.contains { $0.location?.file == file && $0.severity == .error }
  }

  func hasFault(in file: String) -> Bool {
    faults.contains { $0.location?.file == file }
  }
}

extension String {
  static let newScenario =
    "ptfp nuovo scrive in una cartella nuova tutte le tabelle da compilare, con le spiegazioni"
}

extension Diagnostic {
  fileprivate static func noTables(_ folder: String) -> Diagnostic {
    Diagnostic(
      code: "cartella", "nella cartella «\(folder)» non c'è nessuna tabella",
      expected: "le tabelle scenario.csv, dotazione.csv, costi.csv, cessazioni.csv, assunzioni.csv",
      hint: "controllare il percorso della cartella; \(String.newScenario)")
  }

  fileprivate static func missingTable(_ schema: TableSchema) -> Diagnostic {
    let listsEvents = schema.name == .cessazioni || schema.name == .assunzioni
    return Diagnostic(
      code: "tabella-mancante", at: Location(file: schema.name.fileName),
      "manca la tabella \(schema.name.fileName)",
      expected: "\(schema.meaning), con l'intestazione \(schema.columns.header)",
      hint: listsEvents
        ? "se non ce ne sono, basta la riga di intestazione"
        : schema.name == .scenario ? .newScenario : nil)
  }
}
