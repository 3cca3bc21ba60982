import Workforce

/// The figures by chapter: address, meaning, formula, unit, where the number comes from, law.
struct ResultSheets: Sendable {
  /// Where the number of a cell comes from, as the sheets say it.
  enum Kind: String, Sendable {
    case formula = "formula"
    case partlyCopied = "formula, con una scelta copiata"
    case copied = "copiata dal programma"
    case absent = "non calcolabile"
  }

  private(set) var sheets: [Sheet] = []
  private(set) var kinds: [Address: Kind] = [:]

  private static let columns = [
    "Indirizzo", "Che cos'è", "Valore", "Unità", "Come è fatta", "Fonti", "Note",
  ]
  private static let widths = [36, 46, 18, 8, 14, 36, 40]

  init(_ layout: ResultLayout, _ maker: inout FormulaMaker) {
    for (chapter, lines) in layout.chapters {
      var rows = [
        SheetRow(number: 1, cells: [.text(chapter.title, .title)]),
        SheetRow(
          number: 2,
          cells: [
            .text(
              "Nero: formula. Corsivo su fondo grigio: copiata dal programma, non si ricalcola.",
              .comment)
          ]),
        SheetRow(
          number: ResultLayout.headRows,
          cells: Self.columns.enumerated().map { column, name in
            .text(name, column == ResultLayout.valueColumn ? .numberHeader : .header)
          }),
      ]
      for (position, line) in lines.enumerated() {
        let number = ResultLayout.headRows + 1 + position
        switch line {
        case .heading(let words):
          rows.append(SheetRow(number: number, cells: [.text(words, .subtitle)]))
        case .figure(let figure):
          rows.append(SheetRow(number: number, cells: cells(of: figure, &maker)))
        }
      }
      sheets.append(
        Sheet(
          name: chapter.name, tab: .result, widths: Self.widths,
          headRows: ResultLayout.headRows, headColumns: 1, rows: rows))
    }
  }

  private mutating func cells(of figure: Figure, _ maker: inout FormulaMaker) -> [SheetCell?] {
    let (value, kind) = valueCell(of: figure, &maker)
    kinds[figure.address] = kind
    let derivation = figure.derivation
    return [
      .text(figure.address.text), .text(figure.title), value, .text(figure.unit.italian),
      .text(kind.rawValue, .note),
      .text(
        (derivation?.sources ?? []).map(\.citationWithCertainty).joined(separator: "; "), .note),
      .text(derivation?.note ?? figure.absenceReason ?? "", .note),
    ]
  }

  private func valueCell(
    of figure: Figure, _ maker: inout FormulaMaker
  ) -> (SheetCell, Kind) {
    guard let value = figure.value else { return (.text("—", .missing), .absent) }
    guard let result = maker.result(for: figure) else { return (value.cell(.copied), .copied) }
    let content = SheetCell.Content.formula(result.formula, .number(value.machineNumber))
    let isPlainChoice = figure.derivation?.operation == .selected
    let kind: Kind =
      isPlainChoice ? .copied : result.copiesChoice ? .partlyCopied : .formula
    return (
      SheetCell(
        content: content,
        style: .number(value.numberFormat, isPlainChoice ? .copied : .formula)), kind
    )
  }
}
