import Workforce

/// The input tables as sheets, row for row as the office wrote them.
///
/// A row of a table keeps its number, so «cessazioni.csv, riga 4» is row 4 of the sheet. The cells that
/// figures are made from are numbers; a change in one of them runs through the whole workbook.
struct InputSheets: Sendable {
  private(set) var sheets: [Sheet] = []
  /// The file of each sheet, as the office names it.
  private(set) var files: [(sheet: String, file: String)] = []
  private var places: [Input: CellPlace] = [:]
  private var contents: [String: TableContent] = [:]

  private static let headLimit = 20
  private static let widest = 44

  init(_ tables: [TableSource], _ figures: FigureBook) throws {
    let derivations = figures.all.compactMap(\.derivation)
    let inputs = Dictionary(
      grouping: derivations.flatMap(\.inputs).filter { $0.origin.row != nil }
    ) { $0.origin.file }
    let selections = Dictionary(grouping: Set(derivations.flatMap(\.allSelections))) {
      $0.table.fileName
    }
    for table in tables {
      guard let content = TableContent(table, besides: sheets.map(\.name)) else { continue }
      if content.lastRow > Sheet.rowLimit {
        throw InputFailure(diagnostics: [.tooManyRows(in: table.file, content.lastRow)])
      }
      // Of two versions of scenario.csv the variant's comes last; no selection asks for it.
      contents[content.fileName] = content
      let columns = Set((selections[content.fileName] ?? []).flatMap(\.columns))
      add(content, inputs: inputs[table.file] ?? [], selecting: columns)
    }
  }

  /// The formula that adds up or counts the rows of a selection, also those added to the sheet later.
  ///
  /// - Returns: Nil if the selection does not give just the rows and the value of the derivation.
  func formula(for derivation: Derivation, worth value: Ratio) -> Formula? {
    guard let selection = derivation.rows,
      let content = contents[selection.table.fileName],
      content.value(of: selection) == value
    else { return nil }
    if selection.column != nil {
      let rows = derivation.inputs.compactMap { input in
        input.origin.file == content.file ? input.origin.row : nil
      }
      let isFromElsewhere = derivation.inputs.contains {
        $0.origin.file != content.file && $0.value.exact != .zero
      }
      guard !isFromElsewhere, Set(rows) == Set(content.rows(of: selection).map(\.number)) else {
        return nil
      }
    }
    return content.formula(for: selection)
  }

  /// The cell that holds an input; nil if no cell of a table shows just this value.
  func place(of input: Input) -> CellPlace? { places[input] }

  // MARK: Sheets

  private mutating func add(
    _ content: TableContent, inputs: [Input], selecting columns: Set<String>
  ) {
    var used: Set<CellPlace> = []
    let texts = Dictionary(content.rows.map { ($0.number, $0.cells) }) { first, _ in first }
    for input in inputs {
      guard let row = input.origin.row, let cells = texts[row],
        let column = content.column(input.column) ?? content.column("valore"),
        column < cells.count, InputNumber(cells[column])?.value == input.value.exact
      else { continue }
      let place = CellPlace(sheet: content.sheet, column: column, row: row)
      places[input] = place
      used.insert(place)
    }
    let selecting = Set(columns.compactMap(content.column))
    var widths = content.names.map { max(8, $0.count + 2) }
    var written: [SheetRow] = []
    for row in content.allRows {
      let cells = row.cells.enumerated().map { column, text -> SheetCell? in
        if text.isEmpty { return nil }
        if row.number == content.headerRow { return .text(text, .header) }
        if row.isComment { return .text(text, .comment) }
        let place = CellPlace(sheet: content.sheet, column: column, row: row.number)
        return Self.cell(text, isUsed: used.contains(place) || selecting.contains(column))
      }
      written.append(SheetRow(number: row.number, cells: cells))
      guard !row.isComment else { continue }
      for (column, text) in row.cells.enumerated() where column < widths.count {
        widths[column] = max(widths[column], min(Self.widest, text.count + 2))
      }
    }
    sheets.append(
      Sheet(
        name: content.sheet, tab: .input, widths: widths,
        headRows: content.headerRow <= Self.headLimit ? content.headerRow : 0, rows: written))
    files.append((content.sheet, content.file))
  }

  private static func cell(_ text: String, isUsed: Bool) -> SheetCell {
    guard let number = InputNumber(text), isUsed || number.isPlain else {
      return .text(text, isUsed ? .choice : .text)
    }
    return number.cell(isUsed ? .input : .formula)
  }
}

extension Diagnostic {
  fileprivate static func tooManyRows(in file: String, _ count: Int) -> Diagnostic {
    Diagnostic(
      code: "tabella-lunga", at: Location(file: file),
      "la tabella ha \(ItalianNumber.text(count)) righe: un foglio di calcolo non le contiene",
      expected: "al più \(ItalianNumber.text(Sheet.rowLimit)) righe")
  }
}
