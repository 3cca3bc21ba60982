/// An input table ready to fill: what each column holds, the header, an example in a comment.
///
/// Comments are whole lines whose first cell begins with `#`. Excel and LibreOffice keep them when
/// they save the table, with separators added at the end or quotes around, which the reader accepts.
package struct TableTemplate {
  let schema: TableSchema
  /// The rows below the header: data, or comments that become data without their `# `.
  let rows: [[String]]

  package init(schema: TableSchema, rows: [[String]]) {
    self.schema = schema
    self.rows = rows
  }

  var bytes: [UInt8] {
    let comments = ["\(title).", Self.howTo] + schema.columns.map(Self.explanation)
    let header = schema.columns.map(\.name)
    return CSVLine.file(
      comments.map { CSVLine.text(["# \($0)"]) } + ([header] + rows).map(CSVLine.text))
  }

  /// A row that the reader skips until its `# ` is taken away.
  package static func comment(_ cells: [String]) -> [String] {
    ["# \(cells.first ?? "")"] + cells.dropFirst()
  }
}

// MARK: - Words

extension TableTemplate {
  private var title: String {
    "\(schema.name.fileName): \(schema.meaning) (tabella \(schema.isNeeded ? "obbligatoria" : "facoltativa"))"
  }

  private static let howTo =
    "Le righe che cominciano con # sono spiegazioni ed esempi che il programma non legge. "
    + "I dati si scrivono sotto la riga dei nomi delle colonne, che non va cambiata."

  private static func explanation(of column: ColumnDescription) -> String {
    let need = column.isRequired ? " (obbligatoria)" : ""
    let form = column.form == plainText ? "" : " [\(column.form)]"
    return "\(column.name)\(need): \(column.meaning)\(form)"
  }

  private static let plainText = CommonColumn.note.form
}
