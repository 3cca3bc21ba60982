/// Writes a table of a page.
///
/// The table scrolls by itself where the page is narrow; the region around it can be reached with the
/// keyboard and is called like the table. The words of the title stay in view while it scrolls.
struct HTMLTable: Sendable {
  private let table: Table
  private let id: String

  /// From how many columns on a table is printed in small letters.
  private static let wide = 10

  /// From how many characters on a text is kept from becoming a tall, narrow column.
  private static let long = 60

  init(_ table: Table, id: String) {
    self.table = table
    self.id = id
  }

  var lines: [String] {
    guard !table.allColumns.isEmpty else { return [] }
    let isNamed = !table.title.isEmpty
    let name = isNamed ? "aria-labelledby=\"\(id)\"" : "aria-label=\"Tabella\""
    let columns = table.allColumns
    let look = columns.count >= Self.wide ? " class=\"larga\"" : ""
    let caption =
      isNamed
      ? [
        "<caption id=\"\(id)\"><span>\(HTMLText.line(table.title))</span></caption>"
      ] : []
    let head = ["<thead>", "<tr>"] + columns.map(header) + ["</tr>", "</thead>"]
    let body = zip(table.rows, table.grid).flatMap { row, cells in
      line(cells, columns, isTotal: row.kind == .total)
    }
    let notes = (table.rows.isEmpty ? ["(nessuna riga)"] : []) + table.remarks
    return ["<div class=\"tabella\" role=\"group\" \(name) tabindex=\"0\">", "<table\(look)>"]
      + caption + head + ["<tbody>"] + body + ["</tbody>", "</table>", "</div>"]
      + notes.map { "<p class=\"piede\">\(HTMLText.line($0))</p>" }
  }

  private func header(_ column: Table.Column) -> String {
    let look = column.alignment == .trailing ? " class=\"n\"" : ""
    guard !column.header.isEmpty else { return "<td\(look)></td>" }
    return "<th scope=\"col\"\(look)>\(HTMLText.cell(column.header))</th>"
  }

  private func line(_ cells: [String], _ columns: [Table.Column], isTotal: Bool) -> [String] {
    let written = zip(cells, columns).enumerated().map { index, pair in
      let (text, column) = pair
      let words = HTMLText.cell(text)
      let shown = isTotal && !words.isEmpty ? "<strong>\(words)</strong>" : words
      if index == 0, column.alignment == .leading, !text.isEmpty {
        return "<th scope=\"row\">\(shown)</th>"
      }
      let look = column.alignment == .trailing ? "n" : text.count > Self.long ? "t" : ""
      return "<td\(look.isEmpty ? "" : " class=\"\(look)\"")>\(shown)</td>"
    }
    return ["<tr\(isTotal ? " class=\"totale\"" : "")>"] + written + ["</tr>"]
  }
}
