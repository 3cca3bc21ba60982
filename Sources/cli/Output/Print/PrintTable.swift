/// A table laid out for paper: its page, its type and the widths of its columns.
struct PrintTable: Sendable, Equatable {
  /// The place among the document's tables, from 1.
  let number: Int
  let title: String
  let columns: [Table.Column]
  let rows: [Table.Row]
  let notes: [String]
  let page: PrintPage
  let isDense: Bool
  /// The widths of the columns with the space around their words, in twips.
  let widths: [Int]

  /// Between numbers and the words that follow on them, in thousandths of an em.
  private static let air = 800
  /// A table of more rows may go on over the page.
  private static let mostRowsTogether = 14

  init(_ table: Table, number: Int) {
    self.number = number
    title = SafeText.line(table.title)
    columns = table.allColumns.map(\.safe)
    let grid = table.grid.map { $0.map(SafeText.lines) }
    rows = zip(table.rows, grid).map { row, cells in
      Table.Row(cells.map(LongWords.parted), kind: row.kind)
    }
    notes = (table.rows.isEmpty ? ["(nessuna riga)"] : []) + table.remarks.map(SafeText.line)
    let choice = Self.choice(for: columns, grid)
    page = choice.page
    isDense = choice.isDense
    widths = choice.widths()
  }

  /// The space between the edge of a cell and its words, in twips; a little less than the layout
  /// counts on, because lengths are rounded.
  static func padding(isDense: Bool, isApart: Bool = false) -> Int {
    twips((isDense ? 300 : 500) + (isApart ? air : 0), isDense: isDense)
  }

  /// Whether the words of a column stand further from the one before: they follow on numbers and
  /// would run into them.
  func isApart(_ column: Int) -> Bool { Self.isApart(column, in: columns) }

  private static func isApart(_ column: Int, in columns: [Table.Column]) -> Bool {
    column > 0 && columns[column].alignment == .leading
      && columns[column - 1].alignment == .trailing
  }

  var width: Int { widths.reduce(0, +) }

  /// Whether all of it stays on one page.
  var staysTogether: Bool { rows.count <= Self.mostRowsTogether }

  /// Whether a row stays on one page with the next: small tables whole, totals with what they sum,
  /// and never less than three rows alone on a page. The last row stays with the notes.
  func staysWithNext(row index: Int) -> Bool {
    guard index + 1 < rows.count else { return !notes.isEmpty }
    return staysTogether || index < 2 || index >= rows.count - 3
      || rows[index + 1].kind == .total
  }

  /// Whether a rule separates a row from the one above, where totals begin.
  func hasRule(above index: Int) -> Bool {
    rows[index].kind == .total && index > 0 && rows[index - 1].kind == .plain
  }

  /// The style of the cells of a column in rows of a kind.
  func style(of column: Int, in kind: Table.RowKind) -> PrintStyle {
    switch (kind, columns[column].alignment) {
    case (.plain, .leading): .cell(isDense: isDense)
    case (.plain, .trailing): .number(isDense: isDense)
    case (.total, .leading): .total(isDense: isDense)
    case (.total, .trailing): .totalNumber(isDense: isDense)
    }
  }

  func headerStyle(of column: Int) -> PrintStyle {
    columns[column].alignment == .leading
      ? .header(isDense: isDense) : .numberHeader(isDense: isDense)
  }
}

// MARK: - Layout

extension PrintTable {
  /// A page and a size of type to try.
  private struct Choice {
    let page: PrintPage
    let isDense: Bool
    private let rows: [[String]]
    private let layout: TableLayout
    /// The columns with the space around their words.
    private let whole: [Int]
    /// In thousandths of an em, as the layout.
    private let room: Int
    private let ruler: Ruler

    init(page: PrintPage, isDense: Bool, columns: [Table.Column], rows: [[String]]) {
      self.page = page
      self.isDense = isDense
      self.rows = rows
      let ruler = Ruler.print(isDense: isDense)
      self.ruler = ruler
      room = page.textWidth * 1000 / PrintTable.twips(1000, isDense: isDense)
      let spaces = columns.indices.map {
        ruler.gap + (PrintTable.isApart($0, in: columns) ? PrintTable.air : 0)
      }
      let gaps = ruler.gap * (columns.count - 1)
      layout = TableLayout(
        columns: columns, rows: rows, width: room - spaces.reduce(0, +) + gaps, ruler: ruler)
      whole = zip(layout.widths, spaces).map { $0 + $1 }
    }

    private var used: Int { whole.reduce(0, +) }
    var fits: Bool { used <= room }

    /// Whether it fits and reads as rows: at most two lines a row, and some tall ones.
    var isComfortable: Bool { fits && lines <= 2 * rows.count + 12 }

    /// About how many lines its rows take.
    private var lines: Int {
      rows.reduce(0) { total, cells in
        let tallest = zip(cells, layout.widths).map { cell, width in
          cell.split(separator: "\n").reduce(0) { height, line in
            height + max(1, (ruler.width(String(line)) + width - 1) / max(1, width))
          }
        }.max()
        return total + max(1, tallest ?? 1)
      }
    }

    /// The columns in twips: a table that fills more than half of the page fills it, a smaller one
    /// gets some air, and one that fits nowhere is squeezed.
    func widths() -> [Int] {
      let goal = fits && 2 * used < room ? used * 5 / 4 : room
      return whole.map { PrintTable.twips($0 * goal / max(1, used), isDense: isDense) }
    }
  }

  private static func choice(for columns: [Table.Column], _ rows: [[String]]) -> Choice {
    let choices = [(PrintPage.portrait, false), (.portrait, true), (.landscape, false)].map {
      Choice(page: $0, isDense: $1, columns: columns, rows: rows)
    }
    let last = Choice(page: .landscape, isDense: true, columns: columns, rows: rows)
    return choices.first(where: \.isComfortable) ?? choices.last { $0.fits } ?? last
  }

  /// A length in twips at the size of the table's type.
  private static func twips(_ thousandths: Int, isDense: Bool) -> Int {
    thousandths * PrintStyle.cell(isDense: isDense).look.size / 1000
  }
}
