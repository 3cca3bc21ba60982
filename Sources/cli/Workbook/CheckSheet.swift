import Workforce

/// Every limit with value, limit and room as formulas, and the outcome that they give.
enum CheckSheet {
  static let sheetName = "Verifiche"
  private static let headRows = 3

  private static let columns = [
    "Verifica", "Oggetto", "Valore", "Limite", "Margine", "Esito ricalcolato",
    "Esito del programma", "Che cosa dice", "Fonti",
  ]

  static func sheet(_ checks: [Check], _ figures: FigureBook, _ layout: ResultLayout) -> Sheet {
    var rows = [
      SheetRow(number: 1, cells: [.text("Verifiche", .title)]),
      SheetRow(
        number: 2,
        cells: [
          .text(
            "Valore, limite e margine seguono i fogli; dove l'esito non è un confronto fra due cifre "
              + "resta quello del programma, in corsivo su fondo grigio.", .comment)
        ]),
      SheetRow(
        number: headRows,
        cells: columns.enumerated().map { column, name in
          .text(name, (2...4).contains(column) ? .numberHeader : .header)
        }),
    ]
    for (position, check) in checks.enumerated() {
      rows.append(row(headRows + 1 + position, check, figures, layout))
    }
    return Sheet(
      name: sheetName, tab: .control, widths: [30, 30, 15, 15, 15, 14, 14, 44, 40],
      headRows: headRows, headColumns: 2, rows: rows)
  }

  private static func row(
    _ number: Int, _ check: Check, _ figures: FigureBook, _ layout: ResultLayout
  ) -> SheetRow {
    // The figures of a check come in the order value, limit.
    var rest = check.figures[...]
    func cell(_ quantity: Quantity?) -> (cell: SheetCell, isLive: Bool) {
      guard let quantity else { return (.text("—", .missing), false) }
      guard
        let position = rest.firstIndex(where: { figures.value($0)?.exact == quantity.exact }),
        let place = layout.place(of: rest[position])
      else { return (quantity.cell(.copied), false) }
      rest = rest[(position + 1)...]
      return (
        SheetCell(
          content: .formula(.cell(place), .number(quantity.machineNumber)),
          style: .number(quantity.numberFormat, .formula)), true
      )
    }
    let value = cell(check.value)
    let limit = cell(check.limit)
    func own(_ column: Int) -> Formula {
      .cell(CellPlace(sheet: sheetName, column: column, row: number))
    }
    let isLive = value.isLive && limit.isLive
    let room = Self.room(check, isLive, own) { cell($0).cell }
    return SheetRow(
      number: number,
      cells: [
        .text(check.code.title), .text(check.subject), value.cell, limit.cell,
        room, outcome(check, room: room, own),
        .text(check.outcome.italian),
        .text(check.message, .note),
        .text(check.code.sources.map(\.citationWithCertainty).joined(separator: "; "), .note),
      ])
  }

  private static func room(
    _ check: Check, _ isLive: Bool, _ own: (Int) -> Formula,
    otherwise figure: (Quantity) -> SheetCell
  ) -> SheetCell {
    guard let room = check.room else { return .text("—", .missing) }
    guard isLive, let value = check.value?.exact, let limit = check.limit?.exact,
      (try? limit - value) == room.exact
    else { return figure(room) }
    let less = Formula.sum([
      .init(formula: own(3), isSubtracted: false), .init(formula: own(2), isSubtracted: true),
    ])
    return SheetCell(
      content: .formula(.round(less, room.comparedDecimals), .number(room.machineNumber)),
      style: .number(room.numberFormat, .formula))
  }

  /// The outcome as the sheet finds it: kept while there is room.
  private static func outcome(
    _ check: Check, room: SheetCell, _ own: (Int) -> Formula
  ) -> SheetCell {
    let kept = Check.Outcome.kept
    let exceeded = Check.Outcome.exceeded
    guard case .formula = room.content, let left = check.room?.exact,
      check.outcome == (holds(check, left) ? kept : exceeded)
    else {
      return SheetCell(
        content: .text(check.outcome.italian), style: .number(.general, .copied))
    }
    return SheetCell(
      content: .formula(
        .call(
          "IF", [condition(check, own), .text(kept.italian), .text(exceeded.italian)]),
        .text(check.outcome.italian)), style: .text)
  }

  /// Whether a check asks two counts to agree: fewer is then as wrong as more.
  private static func isEquality(_ check: Check) -> Bool {
    if case .count = check.room { check.code == .totali } else { false }
  }

  private static func holds(_ check: Check, _ room: Ratio) -> Bool {
    isEquality(check) ? room == .zero : room >= .zero
  }

  private static func condition(_ check: Check, _ own: (Int) -> Formula) -> Formula {
    let room = own(4)
    if isEquality(check) { return .notAbove(.call("ABS", [room]), .number("0")) }
    // No area may have fewer than no people either.
    return .notAbove(.number("0"), check.code == .posti ? .call("MIN", [own(2), room]) : room)
  }
}
