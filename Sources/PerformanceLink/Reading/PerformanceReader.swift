import Workforce

/// Reads the performance model of a scenario from its tables and reports every fault at once.
public struct PerformanceReader {
  /// What came of reading: the model, if the scenario has one and it is sound, and all faults.
  public struct Outcome: Sendable {
    /// Nil if the scenario has no such tables, or if any of the diagnostics is an error.
    public let model: PerformanceModel?
    /// All faults and warnings; empty if nothing is to be said.
    public let diagnostics: [Diagnostic]
  }

  /// Reads the tables that were found with a scenario; one that nobody has filled in yet counts as
  /// one that isn't there.
  ///
  /// - Parameter outcome: What came of reading the scenario; its plan may be missing or unsound.
  public static func read(_ outcome: ScenarioReader.Outcome) -> Outcome {
    let unfilled = TableSchema.performance.filter { schema in
      outcome.performanceTables[schema.name]?.isUnfilled(schema) == true
    }.map(\.name)
    let filled = outcome.performanceTables.filter { !unfilled.contains($0.key) }
    guard !filled.isEmpty else { return Outcome(model: nil, diagnostics: []) }
    var reader = PerformanceReader(
      tables: filled, unfilled: unfilled, period: outcome.scenario?.period,
      units: outcome.units)
    let model = reader.model(for: outcome.scenario)
    return Outcome(model: reader.faults.hasErrors ? nil : model, diagnostics: reader.faults)
  }

  let tables: [TableName: TableSource]
  /// The tables that are there and have no row yet.
  let unfilled: [TableName]
  /// The years of the plan; nil if they can't be read.
  let period: ClosedRange<Int>?
  /// The organisational units of the plan; nil if it doesn't name any.
  let units: [String]?
  private(set) var faults: [Diagnostic] = []
  private var opened: [TableName: TableReader?] = [:]

  private mutating func model(for scenario: Scenario?) -> PerformanceModel {
    reportMissingTables()
    let levels = readLevels()
    let bands = readBands() ?? []
    let schemes = readSchemes(bands)
    let objectives = readObjectives(levels: levels.map { Set($0.map(\.code)) })
    let indicators = readIndicators(
      objectives: codeSet(ObiettiviTable.code, of: ObiettiviTable.schema), schemes: schemes)
    let current = indicators.compactMap(\.last).byCode(\.code)
    let targets = readTargets(current)
    let measures = readMeasures(current)
    let obligations = readObligations(current, scenario)
    let comparisons = readComparisons()
    return PerformanceModel(
      levels: levels ?? [], schemes: schemes ?? [], bands: bands,
      objectives: objectives, indicators: indicators, targets: targets, measures: measures,
      obligations: obligations, comparisons: comparisons, files: tables.mapValues(\.file))
  }

  /// The tables that the others lean on.
  private mutating func reportMissingTables() {
    let needed: [(TableName, TableSchema)] = [
      (.obiettivi, ObiettiviTable.schema), (.livelli, LivelliTable.schema),
    ]
    let schemes: [(TableName, TableSchema)] =
      tables[.indicatori] == nil ? [] : [(.schemi, SchemiTable.schema)]
    let indicators: [(TableName, TableSchema)] =
      [.target, .misure, .adempimenti].contains { tables[$0] != nil }
      ? [(.indicatori, IndicatoriTable.schema)] : []
    for (name, schema) in needed + schemes + indicators where tables[name] == nil {
      let header = schema.columns.filter(\.isRequired).map(\.name).joined(separator: ";")
      let isEmpty = unfilled.contains(name)
      faults.append(
        Diagnostic(
          code: isEmpty ? "tabella-vuota" : "tabella-mancante",
          at: Location(file: name.fileName),
          isEmpty
            ? "la tabella non ha ancora righe" : "manca la tabella \(name.fileName)",
          expected: "\(schema.meaning): \(header)",
          hint: "serve alle altre tabelle degli obiettivi"))
    }
  }

  // MARK: Tables

  /// Reads each row of a table; nil if the scenario doesn't have it or it can't be opened.
  ///
  /// - Parameter finish: Checks what concerns several rows, while faults can still be reported.
  mutating func readRows<Fact>(
    _ schema: TableSchema, _ read: (inout TableReader, TableReader.Row) -> Fact?,
    finish: (inout TableReader, [(Fact, TableReader.Row)]) -> Void = { _, _ in }
  ) -> [Fact]? {
    guard var reader = open(schema) else { return nil }
    var facts: [(Fact, TableReader.Row)] = []
    for row in reader.rows() {
      if let fact = read(&reader, row) { facts.append((fact, row)) }
    }
    finish(&reader, facts)
    faults += reader.diagnostics.enumerated().sorted {
      ($0.element.location?.row ?? 0, $0.offset) < ($1.element.location?.row ?? 0, $1.offset)
    }.map(\.element)
    return facts.map(\.0)
  }

  mutating func report(_ diagnostic: Diagnostic) {
    faults.append(diagnostic)
  }

  /// The texts of a column; nil if the table can't be opened.
  mutating func codes(_ column: Column<String>, of schema: TableSchema) -> [String]? {
    open(schema)?.texts(of: column.name)
  }

  /// The same, where the order doesn't matter.
  mutating func codeSet(_ column: Column<String>, of schema: TableSchema) -> Set<String>? {
    codes(column, of: schema).map(Set.init)
  }

  /// Opens a table, which others may already have looked into, and reports once why it can't be.
  private mutating func open(_ schema: TableSchema) -> TableReader? {
    if let reader = opened[schema.name] { return reader }
    let reader = tables[schema.name].flatMap { source in
      TableReader(schema, file: source.file, bytes: source.bytes, reporting: &faults)
    }
    opened[schema.name] = reader
    return reader
  }
}

extension TableReader {
  /// Reports a unit that the plan doesn't have.
  ///
  /// - Parameter known: The units of the plan; nil if it names none.
  mutating func checkUnit(of row: Row, among known: [String]?) {
    let unit = text(ObiettiviTable.unit.name, in: row)
    guard !unit.isEmpty, let known, !known.contains(unit) else { return }
    report(
      .unknownUnit(unit, known: known, at: location(of: ObiettiviTable.unit.name, in: row)))
  }

  /// Reports a code that the table it points to doesn't have.
  ///
  /// - Parameter known: The codes of that table; nil if they are not known, which is reported once.
  mutating func check(
    _ code: String?, in column: String, of row: Row, among known: Set<String>?, of file: String
  ) {
    guard let code, let known, !known.contains(code) else { return }
    let near = NearestName.suggestions(for: code, among: known.sorted())
    report(
      Diagnostic(
        code: "codice-orfano", at: location(of: column, in: row),
        "«\(code)» non è in \(file)", expected: "un codice di \(file)",
        hint: near.first.map { "forse «\($0)»" } ?? "aggiungere la riga a \(file)"))
  }
}
