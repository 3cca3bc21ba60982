/// A table that a payroll program wrote: any separator, and a header somewhere in the first rows.
struct PayrollTable {
  let file: String
  /// The names of the columns, as they stand in the file.
  let header: [String]
  /// The rows below the header.
  let rows: [CSVDocument.Row]

  /// How far down the header is looked for, in rows with something in them.
  private static let headerDepth = 20
  private static let separators = [";", "\t", ",", "|"].compactMap(\.utf8.first)

  /// Reads the table whose header has as many of the wanted columns as possible.
  ///
  /// - Parameter wanted: The names of columns; if there are none, the header is the first of the
  ///   widest rows.
  init(
    _ bytes: [UInt8], file: String, wanted: [String] = []
  ) throws(Diagnostic) {
    let text: String
    do throws(TextDecoding.Fault) {
      text = try TextDecoding.text(bytes)
    } catch {
      throw .undecodable(error, file: file, [])
    }
    let head = text.prefix(lines: Self.headerDepth * 2)
    let names = Set(wanted.map(\.columnKey))
    var best = (separator: Self.separators[0], row: 0, score: 0)
    for separator in Self.separators {
      let rows = CSVDocument(head, separator: separator, skipsComments: false).rows
      for row in rows.prefix(Self.headerDepth) {
        let cells = row.cells.map(\.text).filter { !$0.isEmpty }
        let score =
          names.isEmpty
          ? cells.count : Set(cells.map(\.columnKey)).intersection(names).count
        if score > best.score { best = (separator, row.number, score) }
      }
    }
    let document = CSVDocument(text, separator: best.separator, skipsComments: false)
    if let row = document.unclosedQuoteRow { throw .unclosedQuote(file: file, row: row) }
    let first = document.rows.firstIndex { $0.number == best.row } ?? 0
    guard best.score > 0, document.rows.indices.contains(first) else {
      throw .noHeader(wanted, found: document.rows.first, file: file)
    }
    self.file = file
    header = document.rows[first].cells.map(\.text)
    rows = Array(document.rows[(first + 1)...])
  }

  /// Where a column stands, if the header has it.
  func position(of column: String) -> Int? {
    header.firstIndex { $0.columnKey == column.columnKey }
  }

  /// Whether more than one column has the name.
  func isAmbiguous(_ column: String) -> Bool {
    header.count { $0.columnKey == column.columnKey } > 1
  }

  func text(_ position: Int, in row: CSVDocument.Row) -> String {
    position < row.cells.count ? row.cells[position].text.singleSpaced : ""
  }

  /// The place of a cell, without the text of its row: that holds names and pay.
  func location(_ position: Int, in row: CSVDocument.Row) -> Location {
    Location(
      file: file, row: row.number,
      cell: header.indices.contains(position)
        ? CellReference(name: header[position], column: position) : nil)
  }
}

extension String {
  /// The text with every run of spaces as one.
  var singleSpaced: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What two spellings of a column name have in common.
  var columnKey: String { singleSpaced.lowercased() }

  fileprivate func prefix(lines limit: Int) -> String {
    var lines = 0
    let end = firstIndex { character in
      if character.isNewline { lines += 1 }
      return lines == limit
    }
    return String(self[..<(end ?? endIndex)])
  }
}

extension Diagnostic {
  fileprivate static func noHeader(
    _ wanted: [String], found: CSVDocument.Row?, file: String
  ) -> Diagnostic {
    let first = found?.cells.map(\.text).filter { !$0.isEmpty }.prefix(8).joined(separator: ", ")
    return Diagnostic(
      code: "intestazione", at: Location(file: file),
      "nelle prime righe non c'è nessuna delle colonne della mappa",
      expected: "una riga con: \(wanted.joined(separator: ", "))",
      hint: first.map { "la prima riga ha: \($0.shortened)" })
  }
}
