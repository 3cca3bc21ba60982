/// Draws one table with aligned columns.
struct TextTable: Sendable {
  private let table: Table
  private let columns: [Table.Column]
  private let rows: [(kind: Table.RowKind, cells: [String])]
  private let width: Int
  private let layout: TableLayout

  init(_ table: Table, width: Int) {
    self.table = table
    self.width = width
    columns = table.allColumns.map { Table.Column(SafeText.lines($0.header), $0.alignment) }
    rows = zip(table.rows, table.grid).map { ($0.kind, $1.map(SafeText.lines)) }
    layout = TableLayout(columns: columns, rows: rows.map(\.cells), width: width)
  }

  /// The title, the header over a rule, the rows with a rule above totals, and the notes.
  func lines(style: Style) -> [String] {
    var lines: [String] = []
    if !table.title.isEmpty {
      let title = TextWrap.lines(SafeText.line(table.title), width: width)
      lines += title.map(style.heading) + [""]
    }
    let rule = rule
    lines += header() + [rule]
    var above = Table.RowKind.total
    for row in rows {
      if row.kind == .total, above == .plain { lines.append(rule) }
      lines += body(row.cells)
      above = row.kind
    }
    if rows.isEmpty { lines.append("(nessuna riga)") }
    if !table.remarks.isEmpty { lines.append("") }
    return lines + table.remarks.flatMap { TextWrap.lines(SafeText.line($0), width: width) }
  }

  private var rule: String {
    layout.widths.map { String(repeating: "─", count: $0) }.joined(separator: gap)
  }

  private var gap: String {
    String(repeating: " ", count: layout.gap)
  }

  /// A header of several lines stands on the rule, so the shorter ones begin lower.
  private func header() -> [String] {
    let cells = columns.indices.map { wrapped(columns[$0].header, column: $0) }
    let height = cells.map(\.count).max() ?? 0
    return joined(cells.map { Array(repeating: "", count: height - $0.count) + $0 })
  }

  private func body(_ cells: [String]) -> [String] {
    joined(
      columns.indices.map { column in
        switch columns[column].alignment {
        case .leading: wrapped(cells[column], column: column)
        case .trailing: TextWrap.lines(cells[column], width: .max)
        }
      })
  }

  private func wrapped(_ text: String, column: Int) -> [String] {
    TextWrap.lines(text, width: layout.widths[column], breakingLongWords: true)
  }

  private func joined(_ cells: [[String]]) -> [String] {
    (0..<(cells.map(\.count).max() ?? 0)).map { number in
      var line = ""
      // Spaces are written when something follows them.
      var blanks = 0
      for column in cells.indices {
        let text = number < cells[column].count ? cells[column][number] : ""
        let space = max(0, layout.widths[column] - DisplayWidth.of(text))
        let isLeading = columns[column].alignment == .leading
        if !isLeading { blanks += space }
        if text.isEmpty {
          blanks += isLeading ? space : 0
        } else {
          line += String(repeating: " ", count: blanks)
          line += text
          blanks = isLeading ? space : 0
        }
        blanks += layout.gap
      }
      return line
    }
  }
}
