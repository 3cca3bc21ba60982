import Workforce

/// Intermediate results that are too long to stand inside a formula.
struct StepSheet: Sendable {
  static let sheetName = "Passaggi"
  private static let headRows = 3
  private static let valueColumn = 1

  private var rows: [SheetRow] = []

  var isEmpty: Bool { rows.isEmpty }

  /// Writes a step on a row of its own.
  mutating func add(
    _ formula: Formula, _ exact: Ratio, _ format: NumberFormat, _ title: String,
    for owner: Address
  ) -> CellPlace {
    let place = CellPlace(
      sheet: Self.sheetName, column: Self.valueColumn, row: Self.headRows + 1 + rows.count)
    rows.append(
      SheetRow(
        number: place.row,
        cells: [
          .text(title),
          SheetCell(
            content: .formula(formula, .number(DecimalText.machine(exact))),
            style: .number(format, .formula)),
          .text(owner.text, .note),
        ]))
    return place
  }

  var sheet: Sheet {
    Sheet(
      name: Self.sheetName, tab: .result, widths: [70, 20, 44], headRows: Self.headRows,
      headColumns: 1,
      rows: [
        SheetRow(number: 1, cells: [.text("Passaggi intermedi", .title)]),
        SheetRow(
          number: 2,
          cells: [
            .text("Somme e prodotti che una figura usa e che non hanno un indirizzo.", .comment)
          ]),
        SheetRow(
          number: Self.headRows,
          cells: [
            .text("Passaggio", .header), .text("Valore", .numberHeader), .text("Serve a", .header),
          ]),
      ] + rows)
  }
}
