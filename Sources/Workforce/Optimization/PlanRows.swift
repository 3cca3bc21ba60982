extension Scenario {
  /// The scenario with the rows of a plan.
  ///
  /// Rows that are kept stay. The others give as many people as the plan hires in their year and
  /// area, channel and obligation unchanged, those with an obligation first; who goes beyond them
  /// enters by competition.
  ///
  /// - Parameter hires: The people to hire, by year and then area.
  public func hiring(_ hires: [Int], under model: HiringModel) -> Scenario {
    let (units, left) = allotment(of: hires, under: model)
    var scenario = self
    scenario.assunzioni = zip(assunzioni, units).compactMap { row, units in
      guard isDecidedAnew(row) else { return row }
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

  /// The rows with an obligation that a plan makes no more, or makes for fewer people.
  ///
  /// - Parameter hires: The people to hire, by year and then area.
  public func obligationsDropped(
    by hires: [Int], under model: HiringModel
  ) -> [(row: Assunzione, missing: Int)] {
    zip(assunzioni, allotment(of: hires, under: model).units).compactMap { row, units in
      isDecidedAnew(row) && row.servesObligation && units < row.units
        ? (row, row.units - units) : nil
    }
  }

  /// How many of the people of each row a plan hires, and who is left to enter by competition.
  private func allotment(
    of hires: [Int], under model: HiringModel
  ) -> (units: [Int], left: [Int]) {
    var left = hires
    var units = assunzioni.map(\.units)
    for servesObligation in [true, false] {
      for (position, row) in assunzioni.enumerated()
      where row.servesObligation == servesObligation && isDecidedAnew(row) {
        guard let area = self.position(ofArea: row.area) else { continue }
        let cell = (row.year - model.years.lowerBound) * model.areaCount + area
        units[position] = min(row.units, left[cell])
        left[cell] -= units[position]
      }
    }
    return (units, left)
  }
}

extension Assunzione {
  /// Whether the hires serve an obligation: one of the performance plan, or a compulsory quota.
  public var servesObligation: Bool {
    adempimento != nil || modalita == .chiamataDiretta || modalita == .categorieProtette
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
