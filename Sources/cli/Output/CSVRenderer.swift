/// Writes the tables of a report for Excel and LibreOffice as they are set up in Italy.
///
/// UTF-8 with its mark, `;` between cells, CRLF between rows. Everything that is not a table becomes
/// comment rows, which begin with `# ` and which the program skips when it reads tables. A table alone
/// begins with its header, where spreadsheets and pivot tables look for it; its title comes below.
struct CSVRenderer: Sendable {
  static let byteOrderMark = "\u{FEFF}"
  private static let lineEnd = "\r\n"

  func render(_ report: Report) -> String {
    let title = report.title.isEmpty ? [] : [[comment(report.title)]]
    let isOneTable = report.title.isEmpty && report.blocks.count == 1
    let parts = (title + report.blocks.map { lines(of: $0, isAlone: isOneTable) })
      .filter { !$0.isEmpty }
    let body = parts.map { part in part.map { $0 + Self.lineEnd }.joined() }
    return Self.byteOrderMark + body.joined(separator: Self.lineEnd)
  }

  private func lines(of block: Block, isAlone: Bool) -> [String] {
    switch block {
    case .heading(_, let text): [comment(text)]
    case .paragraph(let prose): [comment(prose.plain)]
    case .note(let prose): [comment(TextRenderer.noteMark + prose.plain)]
    case .list(let items): items.map { comment($0.plain) }
    case .preformatted(let text):
      SafeText.lines(text).split(separator: "\n").map { comment(String($0)) }
    case .table(let table): lines(of: table, isAlone: isAlone)
    case .fields(let labels): labels.map { comment("\($0):") }
    case .chart, .newPage: []
    }
  }

  private func lines(of table: Table, isAlone: Bool) -> [String] {
    guard !table.allColumns.isEmpty else { return [] }
    let rows = ([table.allColumns.map(\.header)] + table.grid).map(row)
    let title = table.title.isEmpty ? [] : [comment(table.title)]
    return (isAlone ? rows + title : title + rows) + table.remarks.map(comment)
  }

  private func comment(_ text: String) -> String {
    CSVText.quoted("# " + SafeText.line(text))
  }

  /// One empty cell is quoted, or the row would look like the empty line between two tables.
  private func row(_ cells: [String]) -> String {
    let line = cells.map { CSVText.quoted(CSVText.harmless($0)) }.joined(separator: ";")
    return line.isEmpty ? "\"\"" : line
  }
}
