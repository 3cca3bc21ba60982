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

  private static let headLimit = 20
  private static let widest = 44

  /// - Parameter inputs: Every input of the figures.
  init(_ tables: [TableSource], inputs: [Input]) throws {
    let rowInputs = Dictionary(grouping: inputs.filter { $0.origin.row != nil }) {
      $0.origin.file
    }
    for table in tables {
      let name = Self.sheetName(table.file, besides: sheets.map(\.name))
      try add(table, named: name, inputs: rowInputs[table.file] ?? [])
    }
  }

  /// The cell that holds an input; nil if no cell of a table shows just this value.
  func place(of input: Input) -> CellPlace? { places[input] }

  // MARK: Sheets

  private static func sheetName(_ file: String, besides taken: [String]) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard taken.contains(name) else { return name }
    return (2...).lazy.map { "\(name) (\($0))" }.first { !taken.contains($0) } ?? name
  }

  private mutating func add(_ table: TableSource, named name: String, inputs: [Input]) throws {
    let rows = table.rows
    if let last = rows.last, last.number > Sheet.rowLimit {
      throw InputFailure(diagnostics: [.tooManyRows(in: table.file, last.number)])
    }
    guard let header = rows.first(where: { !$0.isComment }) else { return }
    let names = header.cells.map { $0.lowercased() }
    var used: Set<CellPlace> = []
    let texts = Dictionary(rows.map { ($0.number, $0.cells) }) { first, _ in first }
    for input in inputs {
      guard let row = input.origin.row, let cells = texts[row],
        let column = Self.column(of: input, in: names), column < cells.count,
        InputNumber(cells[column])?.value == input.value.exact
      else { continue }
      let place = CellPlace(sheet: name, column: column, row: row)
      places[input] = place
      used.insert(place)
    }
    var widths = names.map { max(8, $0.count + 2) }
    var written: [SheetRow] = []
    for row in rows {
      let cells = row.cells.enumerated().map { column, text -> SheetCell? in
        let place = CellPlace(sheet: name, column: column, row: row.number)
        return cell(text, isUsed: used.contains(place), isHeader: row.number == header.number, row)
      }
      written.append(SheetRow(number: row.number, cells: cells))
      guard !row.isComment else { continue }
      for (column, text) in row.cells.enumerated() where column < widths.count {
        widths[column] = max(widths[column], min(Self.widest, text.count + 2))
      }
    }
    sheets.append(
      Sheet(
        name: name, tab: .input, widths: widths,
        headRows: header.number <= Self.headLimit ? header.number : 0, rows: written))
    files.append((name, table.file))
  }

  /// The column that an input names, or the one with the values in a table of names and values.
  private static func column(of input: Input, in names: [String]) -> Int? {
    names.firstIndex(of: input.column) ?? names.firstIndex(of: "valore")
  }

  private func cell(
    _ text: String, isUsed: Bool, isHeader: Bool, _ row: TableSource.Row
  ) -> SheetCell? {
    guard !text.isEmpty else { return nil }
    guard !isHeader else { return .text(text, .header) }
    guard !row.isComment else { return .text(text, .comment) }
    guard let number = InputNumber(text), isUsed || number.isPlain else { return .text(text) }
    return number.cell(isUsed ? .input : .formula)
  }
}

/// A number as an office wrote it in a cell, with the form it has there.
struct InputNumber: Sendable {
  let value: Ratio
  private let format: NumberFormat
  /// Both sides of a fraction such as hours on full hours, `30/36`.
  private let parts: (over: Ratio, under: Ratio)?
  private let digits: Int
  private let startsWithZero: Bool

  /// More digits than these a spreadsheet would lose.
  private static let digitLimit = 15

  /// Reads a number, a percentage or a fraction; nil if the text is something else.
  init?(_ text: String) {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if sides.count == 2 {
      guard let over = try? ItalianNumber.count(sides[0].trimmingSpaces()),
        let under = try? ItalianNumber.count(sides[1].trimmingSpaces()), under > 0
      else { return nil }
      value = Ratio(over, over: under)
      parts = (Ratio(whole: over), Ratio(whole: under))
      format = .plain(decimals: 4)
      digits = 0
      startsWithZero = false
      return
    }
    guard let value = try? ItalianNumber.ratio(text) else { return nil }
    self.value = value
    parts = nil
    digits = text.count(where: \.isNumber)
    let number = text.split(separator: ",", omittingEmptySubsequences: false)
    let decimals = number.count == 2 ? number[1].count(where: \.isNumber) : 0
    startsWithZero = number[0].count > 1 && number[0].hasPrefix("0")
    if text.contains("%") {
      format = .percentage(decimals: decimals)
    } else if text.contains(".") || decimals == 2 {
      format = .grouped(decimals: decimals)
    } else {
      format = .plain(decimals: decimals)
    }
  }

  /// Whether the number looks the same as a number of a spreadsheet; a code such as `007` does not.
  var isPlain: Bool { parts == nil && digits <= Self.digitLimit && !startsWithZero }

  func cell(_ role: NumberRole) -> SheetCell {
    let text = DecimalText.machine(value)
    guard let parts else {
      return SheetCell(content: .number(text), style: .number(format, role))
    }
    let fraction = Formula.quotient(
      .number(DecimalText.machine(parts.over)), .number(DecimalText.machine(parts.under)))
    return SheetCell(
      content: .formula(fraction, .number(text)), style: .number(format, role))
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

extension String {
  /// The text without spaces at both ends.
  fileprivate func trimmingSpaces() -> String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
