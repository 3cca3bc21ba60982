extension ScenarioBuilder {
  mutating func readLimits() -> Limits {
    var limits = Limits()
    guard var reader = open(LimitiTable.schema) else { return limits }
    Self.read(&reader, into: &limits)
    close(reader)
    return limits
  }

  /// The limits with one of them set as a row of `limiti.csv` would set it, and the row's faults.
  static func limits(
    setting name: String, to value: String, in limits: Limits, file: String
  ) -> (limits: Limits, faults: [Diagnostic]) {
    func quoted(_ text: String) -> String {
      "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\""
    }
    var changed = limits
    var faults: [Diagnostic] = []
    let table = "limite;valore\n\(quoted(name));\(quoted(value))\n"
    if var reader = TableReader(
      LimitiTable.schema, file: file, bytes: Array(table.utf8), reporting: &faults)
    {
      read(&reader, into: &changed)
      faults += reader.diagnostics
    }
    return (changed, faults)
  }

  private static func read(_ reader: inout TableReader, into limits: inout Limits) {
    for row in reader.rows() where !reader.hasTooManyFaults {
      guard let name = reader.required(LimitiTable.limit, in: row),
        reader.required(LimitiTable.value, in: row) != nil
      else { continue }
      guard !set(name, row, &reader, in: &limits) else { continue }
      let names = SettingsCatalogue.limits.map(\.name)
      reader.report(
        Diagnostic(
          code: "limite-sconosciuto", at: reader.location(of: LimitiTable.limit.name, in: row),
          "il limite «\(name.shortened)» non è previsto",
          expected: "uno fra: \(names.joined(separator: ", "))",
          hint: NearestName.suggestions(for: name, among: names).first.map { "forse «\($0)»" }))
    }
  }

  /// Takes a limit under its name; false if there is no such limit.
  private static func set(
    _ name: String, _ row: TableReader.Row, _ reader: inout TableReader, in limits: inout Limits
  ) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch parts.count {
    case 2: return setPlain(parts, row, &reader, in: &limits)
    case 3: return setDetailed(parts, row, &reader, in: &limits)
    default: return false
    }
  }

  private static func setPlain(
    _ parts: [String], _ row: TableReader.Row, _ reader: inout TableReader,
    in limits: inout Limits
  ) -> Bool {
    switch (parts[0], parts[1]) {
    case ("progressioni-deroga", "risorse"): limits.progressionFund = money(row, &reader)
    case ("progressioni-deroga", "monte-salari-2018"): limits.payroll2018 = money(row, &reader)
    case ("spesa", "potenziale-massima"): limits.approvedMaximum = money(row, &reader)
    case (let group, "limite"):
      guard let group = FlexibleGroup(rawValue: group) else { return false }
      limits.flexible[group] = money(row, &reader)
    case ("servizio-storico", let year):
      guard let year = try? ItalianNumber.year(year) else { return false }
      let column = Column.count(LimitiTable.value.name, "", example: "155")
      limits.historicStaff[year] = reader.read(column, valueOf: row, in: column.name).map {
        Sourced($0, reader.origin(of: row))
      }
    default: return false
    }
    return true
  }

  private static func setDetailed(
    _ parts: [String], _ row: TableReader.Row, _ reader: inout TableReader,
    in limits: inout Limits
  ) -> Bool {
    guard let year = try? ItalianNumber.year(parts[2]) else { return false }
    switch (parts[0], parts[1]) {
    case ("preventivo", "personale"):
      limits.staffBudget[year] = money(row, &reader)
    case ("capacita", "percentuale"):
      let column = Column.ratio(LimitiTable.value.name, "", example: "100%")
      guard let share = reader.read(column, valueOf: row, in: column.name) else { return true }
      if share > .one {
        reader.report(
          Diagnostic(
            code: "valore-non-valido", at: reader.location(of: column.name, in: row),
            "«\(reader.text(column.name, in: row))» supera il 100%",
            expected: "una quota fino al 100%, per esempio 75%"))
      }
      limits.capacityPercentage[year] = Sourced(share, reader.origin(of: row))
    case (let group, let body):
      guard let group = FlexibleGroup(rawValue: group), !body.isEmpty,
        LavoroFlessibile.meanYears.contains(year)
      else { return false }
      var bodies = limits.flexibleHistory[group] ?? []
      let position = bodies.firstIndex { $0.body == body } ?? bodies.endIndex
      if position == bodies.endIndex { bodies.append(PredecessorSpending(body: body, byYear: [:])) }
      bodies[position].byYear[year] = money(row, &reader)
      limits.flexibleHistory[group] = bodies
    }
    return true
  }

  private static func money(
    _ row: TableReader.Row, _ reader: inout TableReader
  ) -> Sourced<Euro>? {
    let column = Column.money(LimitiTable.value.name, "", example: "21.135,33")
    return reader.read(column, valueOf: row, in: column.name).map {
      Sourced($0, reader.origin(of: row))
    }
  }
}
