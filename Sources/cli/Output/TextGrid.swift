/// The columns of a table that are drawn side by side, and what stands below each row.
struct TextGrid: Sendable {
  typealias Row = (kind: Table.RowKind, cells: [String])

  private let columns: [Table.Column]
  private let rows: [Row]
  /// The lines below each row; empty where nothing stands below any.
  private let details: [[String]]
  private let layout: TableLayout

  /// All columns of a table that fits.
  init(columns: [Table.Column], rows: [Row], layout: TableLayout) {
    self.columns = columns
    self.rows = rows
    self.layout = layout
    details = []
  }

  /// Some columns of a table, with others below their rows, each cell behind its header.
  init(columns: [Table.Column], rows: [Row], showing: [Int], below: [Int], width: Int) {
    let shown = showing.map { columns[$0] }
    let cells = rows.map { row in showing.map { row.cells[$0] } }
    self.columns = shown
    self.rows = zip(rows, cells).map { ($0.kind, $1) }
    layout = TableLayout(columns: shown, rows: cells, width: width, ruler: .narrowTerminal)
    details = below.isEmpty ? [] : Self.details(columns, rows, below: below, width: width)
  }

  /// What stands below each row: words, or room for those to be written by hand.
  private static func details(
    _ columns: [Table.Column], _ rows: [Row], below: [Int], width: Int
  ) -> [[String]] {
    rows.map { row in
      below.flatMap { column in
        let header = SafeText.line(columns[column].header)
        let cell = row.cells[column]
        let text = cell.isEmpty && columns[column].isToFillIn ? TextRenderer.room : cell
        guard !text.isEmpty else { return [String]() }
        let label = header.isEmpty ? "" : header + ":"
        return TextWrap.labelled(label, text, indent: 2, width: width) { $0 }
      }
    }
  }

  /// The header over a rule, and the rows with a rule above totals.
  var lines: [String] {
    let rule = layout.widths.map { String(repeating: "─", count: $0) }.joined(
      separator: String(repeating: " ", count: layout.gap))
    var lines = header() + [rule]
    var above = Table.RowKind.total
    for (number, row) in rows.enumerated() {
      if row.kind == .total, above == .plain { lines.append(rule) }
      lines += body(row.cells)
      if !details.isEmpty { lines += details[number] }
      above = row.kind
    }
    return lines
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
