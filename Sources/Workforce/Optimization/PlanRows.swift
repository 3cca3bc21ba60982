extension Scenario {
  /// The scenario with the rows of a plan.
  ///
  /// Rows that are kept stay. The others give as many people as the plan hires in their year and
  /// area, channel and obligation unchanged; who goes beyond them enters by competition.
  ///
  /// - Parameter hires: The people to hire, by year and then area.
  public func hiring(_ hires: [Int], under model: HiringModel) -> Scenario {
    var left = hires
    var scenario = self
    scenario.assunzioni = assunzioni.compactMap { row in
      guard isDecidedAnew(row), let area = position(ofArea: row.area) else { return row }
      let cell = (row.year - model.years.lowerBound) * model.areaCount + area
      let units = min(row.units, left[cell])
      left[cell] -= units
      return units > 0 ? row.with(units: units) : nil
    }
    for (cell, units) in left.enumerated() where units > 0 {
      scenario.assunzioni.append(
        Assunzione(
          year: model.years.lowerBound + cell / model.areaCount,
          area: areas[cell % model.areaCount].code, units: units, modalita: .concorso,
          usesCapacity: true, stato: .prevista, adempimento: nil, unit: nil,
          origin: Origin(file: TableName.assunzioni.fileName, row: nil, document: nil)))
    }
    return scenario
  }
}

/// Writes the hires of a scenario as the table they are read from.
public enum AssunzioniWriter {
  /// The bytes of `assunzioni.csv`, as a spreadsheet opens it.
  ///
  /// - Parameter source: What the column `fonte` says of the rows that no document states.
  public static func bytes(of scenario: Scenario, source: String) -> [UInt8] {
    let header = AssunzioniTable.schema.columns.map(\.name).filter { $0 != "note" }
    let rows = scenario.assunzioni.map { row in
      [
        "\(row.year)", row.area, "\(row.units)", row.modalita.rawValue,
        row.usesCapacity ? "si" : "no", row.stato.rawValue, row.adempimento ?? "", row.unit ?? "",
        row.entryAge.map { "\($0)" } ?? "",
        row.origin.row == nil ? source : row.origin.document ?? "",
      ]
    }
    return CSVLine.file(([header] + rows).map(CSVLine.text))
  }
}
