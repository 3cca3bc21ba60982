/// Draws one table with aligned columns; in parts, where it is wider than the page.
struct TextTable: Sendable {
  private let table: Table
  private let parts: [TextGrid]
  private let width: Int

  init(_ table: Table, width: Int) {
    self.table = table
    self.width = width
    let columns = table.allColumns.map(\.safe)
    let rows = zip(table.rows, table.grid).map { ($0.kind, $1.map(SafeText.lines)) }
    let layout = TableLayout(columns: columns, rows: rows.map(\.1), width: width)
    guard !layout.fits else {
      parts = [TextGrid(columns: columns, rows: rows, layout: layout)]
      return
    }
    let shown = TableParts(columns: columns, rows: rows.map(\.1), layout: layout, width: width)
    parts = shown.columns.enumerated().map { number, part in
      TextGrid(
        columns: columns, rows: rows, showing: part,
        below: number == shown.columns.count - 1 ? shown.below : [], width: width)
    }
  }

  /// The title, the header over a rule, the rows with a rule above totals, and the notes.
  func lines(style: Style) -> [String] {
    var lines: [String] = []
    for (number, part) in parts.enumerated() {
      if number > 0 { lines.append("") }
      if !table.title.isEmpty {
        let title = SafeText.line(table.title) + (number > 0 ? ", segue" : "")
        lines += TextWrap.lines(title, width: width).map(style.heading) + [""]
      }
      lines += part.lines
    }
    if table.rows.isEmpty { lines.append("(nessuna riga)") }
    if !table.remarks.isEmpty { lines.append("") }
    return lines + table.remarks.flatMap { TextWrap.lines(SafeText.line($0), width: width) }
  }
}
