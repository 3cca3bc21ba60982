extension RowChange {
  /// The rows that what-ifs change.
  ///
  /// - Parameters:
  ///   - before: A scenario.
  ///   - after: The same scenario with what-ifs applied, which keep rows in their places and add
  ///     others at the end.
  public static func all(
    byWhatIfsFrom before: Scenario, to after: Scenario
  ) -> [RowChange] {
    posts(before, after) + costs(before, after)
      + changes(
        .cessazioni, before.cessazioni.map(Content.init), after.cessazioni.map(Content.init))
      + changes(
        .assunzioni, before.assunzioni.map(Content.init), after.assunzioni.map(Content.init))
      + changes(.limiti, before.limits.contents, after.limits.contents, matchingNames: true)
  }

  private static func posts(_ before: Scenario, _ after: Scenario) -> [RowChange] {
    changes(
      .dotazione, before.areas.map { Content($0, before) },
      after.areas.map { Content($0, after) })
  }

  private static func costs(_ before: Scenario, _ after: Scenario) -> [RowChange] {
    changes(.costi, before.costs.map(Content.init), after.costs.map(Content.init))
  }

  private static func changes(
    _ table: TableName, _ before: [Content], _ after: [Content], matchingNames: Bool = false
  ) -> [RowChange] {
    after.enumerated().compactMap { number, new in
      let old =
        matchingNames
        ? before.first { $0.name == new.name } : number < before.count ? before[number] : nil
      let columns = (old?.cells.map(\.0) ?? []) + new.cells.map(\.0)
      let cells = columns.uniqued().map { column in
        Cell(column: column, before: old?[column] ?? "", after: new[column])
      }.filter { $0.before != $0.after }
      guard !cells.isEmpty else { return nil }
      return RowChange(
        table: table, kind: old == nil ? .added : .changed, rowBefore: old?.row, rowAfter: nil,
        name: new.name,
        cells: old == nil
          ? new.identity.map { Cell(column: $0.0, before: "", after: $0.1) } + cells : cells)
    }
  }

  /// A row as what-ifs see it: the cells that name it and those that they can change.
  fileprivate struct Content {
    let row: Int?
    let identity: [(String, String)]
    let cells: [(String, String)]

    var name: String { identity.map(\.1).joined(separator: ", ") }

    subscript(column: String) -> String { cells.first { $0.0 == column }?.1 ?? "" }
  }
}

extension RowChange.Content {
  fileprivate init(_ area: Area, _ scenario: Scenario) {
    row = area.origin.row
    identity = [(DotazioneTable.area.name, area.code)]
    cells = [
      (DotazioneTable.posts.name, "\(area.posts)"),
      (DotazioneTable.inService.name, "\(area.inService)"),
    ]
  }

  fileprivate init(_ cost: AreaCost) {
    row = cost.origin.row
    identity = [(CostiTable.area.name, cost.area)]
    switch cost.basis {
    case .tabellare(let pay, let months):
      cells = [
        (CostiTable.tabellare.name, ItalianNumber.text(pay)), (CostiTable.months.name, "\(months)"),
        (CostiTable.comparto.name, cost.comparto.map { ItalianNumber.text($0) } ?? ""),
      ]
    case .unitCost(let amount):
      cells = [(CostiTable.unitCost.name, ItalianNumber.text(amount))]
    }
  }

  fileprivate init(_ row: Cessazione) {
    self.row = row.origin.row
    identity = [
      (CessazioniTable.year.name, "\(row.year)"), (CessazioniTable.area.name, row.area),
      (CessazioniTable.contratto.name, row.contratto.rawValue),
      (CessazioniTable.causa.name, row.causa.rawValue),
    ]
    cells = [(CessazioniTable.units.name, "\(row.units)")]
  }

  fileprivate init(_ row: Assunzione) {
    self.row = row.origin.row
    identity = [
      (AssunzioniTable.year.name, "\(row.year)"), (AssunzioniTable.area.name, row.area),
      (AssunzioniTable.modalita.name, row.modalita.rawValue),
      (AssunzioniTable.capacity.name, row.usesCapacity ? "si" : "no"),
    ]
    cells = [(AssunzioniTable.units.name, "\(row.units)")]
  }
}

extension Limits {
  /// The limits as the rows of their table.
  fileprivate var contents: [RowChange.Content] {
    func content(_ name: String, _ value: String?, _ origin: Origin?) -> RowChange.Content? {
      value.map {
        RowChange.Content(
          row: origin?.row, identity: [(LimitiTable.limit.name, name)],
          cells: [(LimitiTable.value.name, $0)])
      }
    }
    func money(_ name: String, _ stated: Sourced<Euro>?) -> RowChange.Content? {
      content(name, stated.map { ItalianNumber.text($0.value) }, stated?.origin)
    }
    let amounts = [
      money("progressioni-deroga/risorse", progressionFund),
      money("progressioni-deroga/monte-salari-2018", payroll2018),
      money("spesa/potenziale-massima", approvedMaximum),
    ]
    let flexible = FlexibleGroup.allCases.flatMap { group in
      [money("\(group.rawValue)/limite", self.flexible[group])]
        + (flexibleHistory[group] ?? []).flatMap { body in
          body.byYear.sorted { $0.key < $1.key }.map { year, amount in
            money("\(group.rawValue)/\(body.body)/\(year)", amount)
          }
        }
    }
    let budgets = staffBudget.sorted { $0.key < $1.key }.map {
      money("preventivo/personale/\($0)", $1)
    }
    let shares = capacityPercentage.sorted { $0.key < $1.key }.map { year, share in
      content(
        "capacita/percentuale/\(year)", ItalianNumber.percentage(share.value, decimals: 2),
        share.origin)
    }
    let staff = historicStaff.sorted { $0.key < $1.key }.map { year, count in
      content("servizio-storico/\(year)", "\(count.value)", count.origin)
    }
    return (amounts + flexible + budgets + shares + staff).compactMap { $0 }
  }
}
