/// Reads the cells of one table and collects every fault with its position.
package struct TableReader {
  let columns: [ColumnDescription]
  package let file: String
  private let key: [String]
  private let meaningOfEmptyKey: [String: String]
  private let refusesPersonalData: Bool
  private let document: CSVDocument
  /// The columns that were found and where; so few that looking through them is quicker than hashing.
  private var found: [String] = []
  private var positions: [Int] = []
  package private(set) var diagnostics: [Diagnostic] = []
  /// Whether some column is missing, unknown or doubled; its cells are then not read.
  package private(set) var hasFaultyHeader = false
  /// Whether rows were left out because they can't be told apart into cells.
  private(set) var hasDroppedRows = false

  /// A row with its place in the table.
  package struct Row {
    fileprivate let content: CSVDocument.Row
    package let number: Int
  }

  /// The number of faults after which a table is not read further.
  static let faultLimit = 200

  /// Decodes a table and checks its header; nil if nothing of it can be read.
  package init?(
    _ schema: TableSchema, file: String, bytes: [UInt8], reporting faults: inout [Diagnostic]
  ) {
    self.init(
      columns: schema.columns, key: schema.key, meaningOfEmptyKey: schema.meaningOfEmptyKey,
      refusesPersonalData: schema.name == .personale, file: file, bytes: bytes,
      reporting: &faults)
  }

  /// The same for a table that is no part of a scenario.
  init?(
    columns: [ColumnDescription], key: [String], meaningOfEmptyKey: [String: String] = [:],
    refusesPersonalData: Bool = false, file: String, bytes: [UInt8],
    reporting faults: inout [Diagnostic]
  ) {
    self.columns = columns
    self.key = key
    self.meaningOfEmptyKey = meaningOfEmptyKey
    self.refusesPersonalData = refusesPersonalData
    self.file = file
    do throws(TextDecoding.Fault) {
      document = CSVDocument(utf8: try TextDecoding.utf8(bytes))
    } catch {
      faults.append(.undecodable(error, file: file, columns))
      return nil
    }
    if let row = document.unclosedQuoteRow {
      faults.append(.unclosedQuote(file: file, row: row))
      return nil
    }
    guard let header = document.rows.first else {
      faults.append(.undecodable(.empty, file: file, columns))
      return nil
    }
    readHeader(header)
    hasFaultyHeader = !diagnostics.isEmpty
    guard !positions.isEmpty else {
      faults += diagnostics
      return nil
    }
  }

  private mutating func readHeader(_ header: CSVDocument.Row) {
    let known = columns.map(\.name)
    var misspelt: Set<String> = []
    for (position, cell) in header.cells.enumerated() where !cell.text.isEmpty {
      let name = cell.text.lowercased()
      let place = location(header, position, named: cell.text.shortened)
      if refusesPersonalData, PersonalData.isNamed(by: name) {
        diagnostics.append(.personalColumn(cell.text, at: Location(file: file, row: header.number)))
      } else if !known.contains(name) {
        let separators: [Character] = [",", "\t"]
        if header.cells.count == 1, let separator = separators.first(where: cell.text.contains) {
          diagnostics.append(.wrongSeparator(separator, at: place))
          return
        }
        diagnostics.append(.unknownColumn(cell.text, known: known, at: place))
        misspelt.formUnion(NearestName.suggestions(for: cell.text, among: known).prefix(1))
      } else if self.position(of: name) != nil {
        diagnostics.append(.duplicateColumn(name, at: place))
      } else {
        found.append(name)
        positions.append(position)
      }
    }
    let missing = columns.filter {
      $0.isRequired && position(of: $0.name) == nil && !misspelt.contains($0.name)
    }
    for column in missing {
      diagnostics.append(
        .missingColumn(column, at: Location(file: file, row: header.number)))
    }
  }

  /// The rows below the header; those with more cells than the header are reported.
  package mutating func rows() -> [Row] {
    let width = document.rows.first?.cells.count ?? 0
    var rows: [Row] = []
    for content in document.rows.dropFirst() {
      guard !hasTooManyFaults else { break }
      if let excess = content.cells.dropFirst(width).firstIndex(where: { !$0.text.isEmpty }) {
        report(
          .tooManyCells(
            content.cells[excess].text, expected: width, at: location(content, excess, named: "")))
        hasDroppedRows = true
        continue
      }
      rows.append(Row(content: content, number: content.number))
    }
    checkKeys(of: rows)
    return rows
  }

  private mutating func checkKeys(of rows: [Row]) {
    guard !key.isEmpty else { return }
    var first: [String: Int] = [:]
    for row in rows {
      let words = key.map { column in
        let text = text(column, in: row).inLowercase
        return text.isEmpty ? meaningOfEmptyKey[column] ?? "" : text
      }
      guard !words.contains(""), !holdsTaxCode(row.content) else { continue }
      // Files with zero bytes are refused, so that no cell has one.
      let whole = words.joined(separator: "\0")
      if let earlier = first[whole] {
        add(
          .duplicateKey(
            key, key.map { text($0, in: row) }, firstRow: earlier,
            at: location(of: key[0], in: row)))
      } else {
        first[whole] = row.number
      }
    }
  }

  var hasTooManyFaults: Bool { diagnostics.count >= Self.faultLimit }

  // MARK: Cells

  /// The value of a cell that must not be empty; nil if it can't be read, which is reported.
  package mutating func required<Value>(_ column: Column<Value>, in row: Row) -> Value? {
    guard position(of: column.name) != nil || !hasFaultyHeader else { return nil }
    guard !text(column.name, in: row).isEmpty else {
      add(
        Diagnostic(
          code: "cella-vuota", at: location(of: column.name, in: row),
          "la cella «\(column.name)» è vuota", expected: column.form,
          hint: column.isNumeric ? "un dato mancante non vale zero: se è zero, scrivere 0" : nil))
      return nil
    }
    return optional(column, in: row)
  }

  /// The value of a cell, nil if it is empty or can't be read; the latter is reported.
  package mutating func optional<Value>(_ column: Column<Value>, in row: Row) -> Value? {
    let text = text(column.name, in: row)
    guard !text.isEmpty else { return nil }
    return read(column, text, in: row, named: column.name)
  }

  /// Reads a text that stands in one column as what another column describes.
  ///
  /// Tables of names and values need it: the form of the value depends on the name.
  package mutating func read<Value>(
    _ column: Column<Value>, valueOf row: Row, in name: String
  ) -> Value? {
    read(column, text(name, in: row), in: row, named: name)
  }

  private mutating func read<Value>(
    _ column: Column<Value>, _ text: String, in row: Row, named name: String
  ) -> Value? {
    switch column.parse(text) {
    case .success(let value): return value
    case .failure(let fault):
      add(
        Diagnostic(
          code: "valore-non-valido", at: location(of: name, in: row),
          "«\(text.shortened)» \(fault.problem)",
          expected: fault.form ?? column.form, hint: fault.hint))
      return nil
    }
  }

  /// The content of a cell, empty if the table doesn't have the column.
  package func text(_ column: String, in row: Row) -> String {
    text(column, in: row.content)
  }

  private func text(_ column: String, in row: CSVDocument.Row) -> String {
    guard let position = position(of: column), position < row.cells.count else { return "" }
    return row.cells[position].text
  }

  private func position(of column: String) -> Int? {
    found.firstIndex(of: column).map { positions[$0] }
  }

  /// The texts of a column from top to bottom, without empty ones and unchecked.
  package func texts(of column: String) -> [String] {
    document.rows.dropFirst().map { text(column, in: $0) }.filter { !$0.isEmpty }
  }

  package func origin(of row: Row) -> Origin {
    let document = text(CommonColumn.fonte.name, in: row)
    let remark = text(CommonColumn.note.name, in: row)
    return Origin(
      file: file, row: row.number, document: document.isEmpty ? nil : document,
      remark: remark.isEmpty ? nil : remark)
  }

  /// The cell of a column, or the whole row if the table does not have the column.
  package func location(of column: String, in row: Row) -> Location {
    guard let position = position(of: column) else { return location(row.content, 0, named: "") }
    return location(row.content, position, named: column)
  }

  private func location(_ row: CSVDocument.Row, _ position: Int, named name: String) -> Location {
    let cell = position < row.cells.count ? row.cells[position] : nil
    return Location(
      file: file, row: row.number,
      cell: name.isEmpty ? nil : CellReference(name: name, column: position),
      excerpt: holdsTaxCode(row) ? nil : document.excerpt(of: row, marking: cell))
  }

  /// Whether a row of a table of pseudonyms has a codice fiscale, which no message repeats.
  private func holdsTaxCode(_ row: CSVDocument.Row) -> Bool {
    refusesPersonalData && row.cells.contains { PersonalData.isTaxCode($0.text) }
  }

  /// Reports what cells mean together, unless the header is faulty and some of them are not read.
  package mutating func report(_ diagnostic: Diagnostic) {
    guard !hasFaultyHeader else { return }
    add(diagnostic)
  }

  /// Adds a fault, and closes the list when there are too many.
  mutating func add(_ diagnostic: Diagnostic) {
    guard !hasTooManyFaults else { return }
    diagnostics.append(diagnostic)
    guard hasTooManyFaults else { return }
    diagnostics.append(
      Diagnostic(
        code: "troppi-errori", at: Location(file: file, row: diagnostic.location?.row),
        "dopo \(Self.faultLimit) errori il resto della tabella non è stato letto",
        hint: "correggere questi e ripetere"))
  }
}

extension Column {
  fileprivate var isNumeric: Bool {
    Value.self == Int.self || Value.self == Euro.self || Value.self == FTE.self
      || Value.self == Ratio.self
  }
}

extension String {
  /// The text in small letters; most codes are already, and need no copy.
  fileprivate var inLowercase: String {
    let bytes = utf8.span
    for place in bytes.indices where bytes[place] >= 0x80 || (65...90).contains(bytes[place]) {
      return lowercased()
    }
    return self
  }

  /// The text cut to a length that fits into a message.
  var shortened: String {
    utf8.count <= 60 || count <= 60 ? self : "\(prefix(57))…"
  }
}
