/// A row of an input table that two plans do not have in common.
public struct RowChange: Hashable, Sendable {
  /// What happened to the row.
  public enum Kind: String, Sendable {
    /// Both plans have it, with other cells.
    case changed = "cambiata"
    /// Only the second plan has it.
    case added = "aggiunta"
    /// Only the first plan has it.
    case removed = "tolta"
  }

  /// A cell with what the two plans write in it; empty where they write nothing.
  public struct Cell: Hashable, Sendable {
    /// The header.
    public let column: String
    /// As the first plan writes it.
    public let before: String
    /// As the second plan writes it.
    public let after: String
  }

  /// The table that the row stands in.
  public let table: TableName
  /// What happened to it.
  public let kind: Kind
  /// The row as a spreadsheet numbers it; nil where the plan does not have it, or a what-if made it.
  public let rowBefore: Int?
  /// The same in the second plan.
  public let rowAfter: Int?
  /// The cells that tell the row from others and did not change: "2026, istruttori".
  public let name: String
  /// The cells that differ; of a row that only one plan has, all that hold something.
  public let cells: [Cell]
}

extension TableReader {
  /// The cells of every row by column, without those that only remark on them.
  fileprivate mutating func contents() -> [TableContent.Row] {
    let remarks = [CommonColumn.fonte.name, CommonColumn.note.name]
    let names = columns.map(\.name).filter { !remarks.contains($0) }
    return rows().map { row in
      TableContent.Row(number: row.number, cells: names.map { text($0, in: row) })
    }
  }
}

/// The rows of a table as they were written.
struct TableContent {
  struct Row {
    let number: Int
    /// By position of the column.
    let cells: [String]

    /// The cells in a form in which equal content is equal text.
    var plain: [String] { cells.map(TableContent.plain) }
  }

  let columns: [String]
  /// The positions of the columns that tell rows apart; empty if the table has no such columns.
  let key: [Int]
  let rows: [Row]

  init(_ sources: [TableSource], _ schema: TableSchema) {
    let remarks = [CommonColumn.fonte.name, CommonColumn.note.name]
    let columns = schema.columns.map(\.name).filter { !remarks.contains($0) }
    self.columns = columns
    key = schema.key.compactMap { columns.firstIndex(of: $0) }
    var faults: [Diagnostic] = []
    let read = sources.map { source -> [Row] in
      var reader = TableReader(
        schema, file: source.file, bytes: source.bytes, reporting: &faults)
      return reader?.contents() ?? []
    }
    // Of `scenario.csv` a variant's rows replace those of its base, key by key.
    let key = key
    rows = read.dropFirst().reduce(read.first ?? []) { earlier, later in
      let replaced = Set(later.map { row in key.map { row.plain[$0] } })
      return earlier.filter { row in !replaced.contains(key.map { row.plain[$0] }) } + later
    }
  }

  /// A cell without what does not matter: capital letters, the way a number or a date is written.
  static func plain(_ text: String) -> String {
    if let number = try? ItalianNumber.ratio(text) {
      return "\(number.numerator)/\(number.denominator)"
    }
    if let day = try? ItalianDate.day(text) { return day.italian }
    return text.lowercased()
  }
}
