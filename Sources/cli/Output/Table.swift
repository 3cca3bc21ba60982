import Workforce

/// A table ready to be written in any format: words only, already in Italian.
struct Table: Sendable, Equatable {
  let title: String
  let columns: [Column]
  let rows: [Row]
  /// Sentences that belong to the table, such as a reservation or a source.
  let notes: [String]

  init(title: String, columns: [Column], rows: [Row], notes: [String] = []) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }
}

// MARK: - Remarks

extension Table {
  /// Why some numbers of the table are not known, each reason once.
  var absences: [String] { rows.flatMap(\.absences).uniqued() }

  /// What stands below the table: its notes, then what its dashes mean.
  var remarks: [String] {
    notes
      + (absences.isEmpty ? [] : ["«\(Cell.dash)»: \(absences.joined(separator: "; "))."])
  }

  /// The same table with dashes that say no reason.
  var withoutAbsences: Table {
    Table(
      title: title, columns: columns, rows: rows.map { Row($0.cells, kind: $0.kind) }, notes: notes)
  }
}

// MARK: - Shape

extension Table {
  /// The columns, with nameless ones added when a row has more cells than there are headers.
  var allColumns: [Column] {
    let count = rows.map(\.cells.count).max() ?? 0
    let missing = max(0, count - columns.count)
    return columns + Array(repeating: Column("", .leading), count: missing)
  }

  /// The cells of every row, with empty ones added up to the number of columns.
  var grid: [[String]] {
    let count = allColumns.count
    return rows.map { $0.cells + Array(repeating: "", count: max(0, count - $0.cells.count)) }
  }
}
