/// Converts every row of a payroll, and gathers what is wrong with it.
struct PayrollConversion {
  /// A row of the roster before it has its id.
  struct Entry {
    let identifier: String
    let cells: [String]
  }

  let table: PayrollTable
  private let mapping: ImportMapping
  private let cells: [PayrollCell]
  private(set) var people: [Entry] = []
  private(set) var derivedCodes: [(field: String, text: String, code: String)] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var faults = CellFaultList()

  init(_ mapping: ImportMapping, _ table: PayrollTable, areas: [String]) {
    self.mapping = mapping
    self.table = table
    // The columns of the roster in the order of its table, whatever the order of the mapping.
    cells = RosterField.all.compactMap { field in
      mapping.sources.first { $0.field.name == field.name }
        .map { PayrollCell(source: $0, areas: areas) }
    }
  }

  /// The columns of the roster that the mapping fills.
  var fields: [RosterField] { cells.map(\.source.field) }

  /// The columns that the mapping doesn't name.
  var unusedColumns: [String] {
    let used = Set(mapping.columns.map(\.columnKey))
    return table.header.filter { !$0.isEmpty && !used.contains($0.columnKey) }
  }

  /// A digest of all rows, the same for every order of them.
  var salt: [UInt8] {
    let digests = table.rows.map { row in
      SHA256.digest(of: Array(row.cells.map(\.text).joined(separator: "\u{1F}").utf8))
    }
    return SHA256.digest(of: digests.sorted { $0.lexicographicallyPrecedes($1) }.flatMap(\.self))
  }

  mutating func run() {
    checkColumns()
    guard diagnostics.isEmpty else { return }
    let person = mapping.person.compactMap { table.position(of: $0.column) }
    let positions = cells.map { $0.source.column.flatMap(table.position) }
    var rows: [String: Int] = [:]
    for row in table.rows {
      let width = table.header.count
      if let excess = row.cells.dropFirst(width).firstIndex(where: { !$0.text.isEmpty }) {
        diagnostics.append(
          .tooManyCells(
            row.cells[excess].text, expected: width, at: table.location(excess, in: row)))
        continue
      }
      let identifier = identifier(person, row)
      let converted = convert(row, positions)
      guard let identifier, let converted else { continue }
      if let earlier = rows[PseudonymKeys.normalized(identifier)] {
        diagnostics.append(.samePerson(earlier, at: table.location(person[0], in: row)))
      } else {
        rows[PseudonymKeys.normalized(identifier)] = row.number
        people.append(Entry(identifier: identifier, cells: converted))
      }
    }
    diagnostics += faults.diagnostics
    if diagnostics.isEmpty, people.isEmpty { diagnostics.append(.noPeople(table.file)) }
    if diagnostics.isEmpty { checkCodes() }
  }

  /// Reports a column of codes that is different for everybody: it would tell who is who.
  private mutating func checkCodes() {
    for (position, cell) in cells.enumerated()
    where cell.source.field.kind == .code && people.count >= Self.smallestSuspect {
      let values = Set(people.map { $0.cells[position] })
      guard values.count == people.count else { continue }
      diagnostics.append(.tellingColumn(cell.source, at: cell.source.place))
    }
  }

  private static let smallestSuspect = 5

  private mutating func identifier(_ person: [Int], _ row: CSVDocument.Row) -> String? {
    let words = person.map { table.text($0, in: row) }
    if let gap = words.firstIndex(of: "") {
      faults.add(
        CellFault(
          problem: "è vuota", form: "ciò che distingue la persona",
          hint: "se la riga è un totale o una nota, toglierla dal file"),
        text: "", column: table.header[person[gap]], at: table.location(person[gap], in: row))
      return nil
    }
    return words.joined(separator: " ")
  }

  private mutating func convert(_ row: CSVDocument.Row, _ positions: [Int?]) -> [String]? {
    var converted: [String] = []
    for (cell, position) in zip(cells, positions) {
      let text = position.map { table.text($0, in: row) } ?? ""
      switch cell.converted(text) {
      case .success(let value):
        converted.append(value)
        note(value, madeFrom: text, cell.source)
      case .failure(let fault):
        let position = position ?? 0
        faults.add(
          fault, text: text, column: table.header[position], at: table.location(position, in: row))
      }
    }
    return converted.count == cells.count ? converted : nil
  }

  /// Remembers a code that nobody wrote: it was made from words.
  private mutating func note(_ code: String, madeFrom text: String, _ source: ImportMapping.Source)
  {
    guard source.field.kind == .code, source.otherwise == nil, !text.isEmpty, code != text,
      source.translations[text.lowercased()] == nil,
      !derivedCodes.contains(where: { $0.field == source.field.name && $0.text == text })
    else { return }
    derivedCodes.append((source.field.name, text, code))
  }

  // MARK: Columns

  private mutating func checkColumns() {
    let named =
      mapping.person.map { ($0.column, $0.place) }
      + mapping.sources.compactMap { source in source.column.map { ($0, source.place) } }
    for (column, place) in named {
      if table.position(of: column) == nil {
        diagnostics.append(.noSuchColumn(column, in: table, at: place))
      } else if table.isAmbiguous(column) {
        diagnostics.append(.ambiguousColumn(column, in: table, at: place))
      }
    }
  }
}

// MARK: - Words

extension Diagnostic {
  fileprivate static func noSuchColumn(
    _ column: String, in table: PayrollTable, at place: Location
  ) -> Diagnostic {
    let names = table.header.filter { !$0.isEmpty }
    return Diagnostic(
      code: "colonna-sconosciuta", at: place,
      "la colonna «\(column.shortened)» non è in \(table.file)",
      expected: "una fra: \(names.joined(separator: ", "))",
      hint: NearestName.suggestions(for: column, among: names).first.map { "forse «\($0)»" })
  }

  fileprivate static func ambiguousColumn(
    _ column: String, in table: PayrollTable, at place: Location
  ) -> Diagnostic {
    Diagnostic(
      code: "colonna-doppia", at: place,
      "\(table.file) ha più di una colonna «\(column.shortened)»",
      expected: "nomi diversi fra le colonne usate", hint: "cambiare il nome di una nel file")
  }

  fileprivate static func samePerson(_ row: Int, at place: Location) -> Diagnostic {
    Diagnostic(
      code: "persona-doppia", at: place, "la persona è già alla riga \(row)",
      expected: "una riga per persona",
      hint: "lasciare la riga del rapporto in corso alla data di riferimento")
  }

  fileprivate static func tellingColumn(
    _ source: ImportMapping.Source, at place: Location
  ) -> Diagnostic {
    Diagnostic(
      code: "mappa-persona", at: place,
      "la colonna «\(source.column ?? "")» ha un valore diverso per ogni persona",
      expected: "\(source.field.meaning), lo stesso per più persone",
      hint: "un nome o una matricola non può finire nel campo «\(source.field.name)»")
  }

  fileprivate static func noPeople(_ file: String) -> Diagnostic {
    Diagnostic(
      code: "tabella-vuota", at: Location(file: file), "sotto l'intestazione non c'è nessuna riga",
      expected: "una riga per persona")
  }
}
