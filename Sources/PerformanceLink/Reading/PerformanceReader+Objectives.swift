import Workforce

extension PerformanceReader {
  /// The versions of each objective, the first first, in the order of the table.
  mutating func readObjectives(levels: Set<String>?) -> [[Objective]] {
    let codes = codeSet(ObiettiviTable.code, of: ObiettiviTable.schema)
    let units = units
    var versions: [[Objective]] = []
    var positions: [String: Int] = [:]
    _ = readRows(ObiettiviTable.schema) { reader, row -> Objective? in
      guard let code = reader.required(ObiettiviTable.code, in: row) else { return nil }
      let position = positions[code]
      let earlier = position.flatMap { versions[$0].last }
      let faults = reader.diagnostics.count
      let level = reader.stated(ObiettiviTable.level, in: row, unless: earlier?.level)
      let title = reader.stated(ObiettiviTable.title, in: row, unless: earlier?.title)
      let parent = reader.optional(ObiettiviTable.parent, in: row) ?? earlier?.parent
      let weight = reader.optional(ObiettiviTable.weight, in: row)
      let change = reader.change(in: row)
      let unit = reader.optional(ObiettiviTable.unit, in: row) ?? earlier?.unit
      let role = reader.optional(ObiettiviTable.role, in: row) ?? earlier?.role
      reader.checkUnit(of: row, among: units)
      guard reader.diagnostics.count == faults, let level, let title else { return nil }
      reader.check(level, in: ObiettiviTable.level.name, of: row, among: levels, of: "livelli.csv")
      reader.check(
        parent, in: ObiettiviTable.parent.name, of: row, among: codes, of: "obiettivi.csv")
      reader.check(
        change.replacedBy, in: ObiettiviTable.replacedBy.name, of: row, among: codes,
        of: "obiettivi.csv")
      let objective = Objective(
        code: code, level: level, title: title, parent: parent, weight: weight, unit: unit,
        role: role, status: change.status, replacedBy: change.replacedBy, reason: change.reason,
        version: change.version, origin: reader.origin(of: row))
      if let position {
        reader.checkVersion(versions[position].map(\.version), change.version, in: row)
        versions[position].append(objective)
        versions[position].sort { $0.version < $1.version }
      } else {
        positions[code] = versions.count
        versions.append([objective])
      }
      return objective
    } finish: { reader, rows in
      guard !reader.diagnostics.hasErrors else { return }
      Cycles.report(rows, &reader)
      let items = rows.map { WeighedItem($0.0, row: $0.1) }
      Weights.report(items, of: "degli obiettivi di", &reader)
    }
    return versions
  }

  /// The versions of each indicator, the first first, in the order of the table.
  mutating func readIndicators(objectives: Set<String>?, schemes: [Scheme]?) -> [[Indicator]] {
    let codes = codeSet(IndicatoriTable.code, of: IndicatoriTable.schema)
    let replacements = codes.map { $0.union(objectives ?? []) }
    let schemeCodes = schemes.map { Set($0.map(\.code)) }
    let units = units
    var versions: [[Indicator]] = []
    var positions: [String: Int] = [:]
    _ = readRows(IndicatoriTable.schema) { reader, row -> Indicator? in
      guard let code = reader.required(IndicatoriTable.code, in: row) else { return nil }
      let position = positions[code]
      let earlier = position.flatMap { versions[$0].last }
      guard let indicator = reader.indicator(code, in: row, after: earlier, schemes: schemes)
      else { return nil }
      reader.checkUnit(of: row, among: units)
      reader.check(
        indicator.objective, in: IndicatoriTable.objective.name, of: row, among: objectives,
        of: "obiettivi.csv")
      reader.check(
        indicator.scheme, in: IndicatoriTable.scheme.name, of: row,
        among: schemeCodes, of: "schemi.csv")
      reader.check(
        indicator.replacedBy, in: ObiettiviTable.replacedBy.name, of: row,
        among: replacements, of: "indicatori.csv")
      if let position {
        reader.checkVersion(versions[position].map(\.version), indicator.version, in: row)
        versions[position].append(indicator)
        versions[position].sort { $0.version < $1.version }
      } else {
        positions[code] = versions.count
        versions.append([indicator])
      }
      return indicator
    } finish: { reader, rows in
      guard !reader.diagnostics.hasErrors else { return }
      let items = rows.map { WeighedItem($0.0, row: $0.1) }
      Weights.report(items, of: "degli indicatori di", &reader)
    }
    return versions
  }
}

extension TableReader {
  /// What a version says of itself.
  struct Change {
    let version: Int
    let status: ObjectiveStatus
    let replacedBy: String?
    let reason: String?
  }

  /// Reports a version that is there already: an empty cell and «1» are the same one.
  fileprivate mutating func checkVersion(_ earlier: [Int], _ version: Int, in row: Row) {
    guard earlier.contains(version) else { return }
    let isReported = diagnostics.contains {
      $0.code == "chiave-doppia" && $0.location?.row == row.number
    }
    guard !isReported else { return }
    let place = location(of: ObiettiviTable.version.name, in: row)
    report(
      Diagnostic(
        code: "chiave-doppia", at: place, "la versione \(version) è già presente",
        expected: "una riga sola per versione", hint: "la cella vuota vale 1"))
  }

  mutating func change(in row: Row) -> Change {
    let version = optional(ObiettiviTable.version, in: row) ?? 1
    let status = optional(ObiettiviTable.status, in: row)
    let replacedBy = optional(ObiettiviTable.replacedBy, in: row)
    return Change(
      version: version, status: status ?? (replacedBy == nil ? .attivo : .sostituito),
      replacedBy: replacedBy, reason: optional(ObiettiviTable.reason, in: row))
  }

  /// A cell that only the first version must fill.
  mutating func stated<Value>(
    _ column: Column<Value>, in row: Row, unless earlier: Value?
  ) -> Value? {
    earlier == nil ? required(column, in: row) : optional(column, in: row) ?? earlier
  }

  fileprivate mutating func indicator(
    _ code: String, in row: Row, after earlier: Indicator?, schemes: [Scheme]?
  ) -> Indicator? {
    let faults = diagnostics.count
    let objective = stated(IndicatoriTable.objective, in: row, unless: earlier?.objective)
    let title = stated(IndicatoriTable.title, in: row, unless: earlier?.title)
    let weight = optional(IndicatoriTable.weight, in: row)
    let kind = optional(IndicatoriTable.kind, in: row) ?? earlier?.kind ?? .numero
    let decimals = optional(IndicatoriTable.decimals, in: row) ?? earlier?.decimals
    let minimum = optional(IndicatoriTable.minimum, in: row) ?? earlier?.minimum
    let maximum = optional(IndicatoriTable.maximum, in: row) ?? earlier?.maximum
    let scheme = optional(IndicatoriTable.scheme, in: row) ?? earlier?.scheme
    let change = change(in: row)
    func words(_ column: Column<String>, _ earlier: String?) -> String? {
      let text = text(column.name, in: row)
      return text.isEmpty ? earlier : text
    }
    guard diagnostics.count == faults, let objective, let title else { return nil }
    return Indicator(
      code: code, objective: objective, title: title, weight: weight, kind: kind,
      unitLabel: words(IndicatoriTable.unitLabel, earlier?.unitLabel),
      calculation: calculation(in: row) ?? earlier?.calculation ?? .measured,
      scheme: scheme ?? schemes?.first?.code ?? "", decimals: decimals, minimum: minimum,
      maximum: maximum, typology: words(IndicatoriTable.typology, earlier?.typology),
      algorithm: words(IndicatoriTable.algorithm, earlier?.algorithm),
      dataSource: words(IndicatoriTable.dataSource, earlier?.dataSource),
      baseline: words(IndicatoriTable.baseline, earlier?.baseline),
      role: words(ObiettiviTable.role, earlier?.role),
      unit: words(ObiettiviTable.unit, earlier?.unit), status: change.status,
      replacedBy: change.replacedBy, reason: change.reason, version: change.version,
      origin: origin(of: row))
  }

  private mutating func calculation(in row: Row) -> Indicator.Calculation? {
    let text = text(IndicatoriTable.calculation.name, in: row)
    switch text.lowercased() {
    case "": return nil
    case "misura": return .measured
    case "adempimenti": return .obligations
    default:
      if let formula = IndicatorFormula(text) { return .formula(formula) }
      report(
        Diagnostic(
          code: "valore-non-valido",
          at: location(of: IndicatoriTable.calculation.name, in: row),
          "«\(text)» non dice da dove viene il valore", expected: IndicatorFormula.form,
          hint: "gli indirizzi si trovano con ptfp figure"))
      return nil
    }
  }
}
