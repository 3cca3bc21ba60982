import Workforce

/// The workbook against the program: every figure as the sheets compute it less the program's own
/// number. All differences are 0,00 until a number is changed; then they show what moved.
enum BalanceSheet {
  static let sheetName = "Quadratura"
  private static let headRows = 5

  static func sheet(_ figures: FigureBook, _ layout: ResultLayout) -> Sheet {
    let known = figures.all.compactMap { figure in
      layout.place(of: figure.address).map { (figure, $0) }
    }
    let first = headRows + 1
    let last = max(first, headRows + known.count)
    let difference = Formula.range(
      CellPlace(sheet: sheetName, column: 4, row: first), through: last)
    var rows = [
      SheetRow(number: 1, cells: [.text("Quadratura", .title)]),
      SheetRow(
        number: 2,
        cells: [
          .text(
            "Valore dei fogli meno valore del programma: tutto 0,00 finché non si cambia un numero. Gli "
              + "importi sono confrontati al centesimo, le quote a nove decimali.", .comment)
        ]),
      total(
        3, "Somma delle differenze, senza segno",
        .call("SUMPRODUCT", [.call("ABS", [difference])]), .difference),
      total(
        4, "Figure con una differenza",
        .call("SUMPRODUCT", [.call("ABS", [.call("SIGN", [difference])])]), .count),
      SheetRow(
        number: headRows,
        cells: [
          "Indirizzo", "Foglio", "Valore dei fogli", "Valore del programma", "Differenza", "Unità",
        ].enumerated().map { column, name in
          .text(name, (2...4).contains(column) ? .numberHeader : .header)
        }),
    ]
    for (position, (figure, place)) in known.enumerated() {
      guard let value = figure.value else { continue }
      let row = first + position
      func own(_ column: Int) -> Formula {
        .cell(CellPlace(sheet: sheetName, column: column, row: row))
      }
      let less = Formula.sum([
        .init(formula: own(2), isSubtracted: false), .init(formula: own(3), isSubtracted: true),
      ])
      rows.append(
        SheetRow(
          number: row,
          cells: [
            .text(figure.address.text),
            SheetCell(content: .jump(place.sheet, sheet: place.sheet), style: .link),
            SheetCell(
              content: .formula(.cell(place), .number(value.machineNumber)),
              style: .number(value.numberFormat, .formula)),
            value.cell(.copied),
            SheetCell(
              content: .formula(.round(less, value.comparedDecimals), .number("0")),
              style: .number(.difference, .formula)), .text(figure.unit.italian),
          ]))
    }
    return Sheet(
      name: sheetName, tab: .control, widths: [46, 20, 20, 20, 16, 10], headRows: headRows,
      headColumns: 1, rows: rows)
  }

  private static func total(
    _ row: Int, _ words: String, _ formula: Formula, _ format: NumberFormat
  ) -> SheetRow {
    SheetRow(
      number: row,
      cells: [
        .text(words, .subtitle), nil, nil, nil,
        SheetCell(content: .formula(formula, .number("0")), style: .total(format)),
      ])
  }
}
