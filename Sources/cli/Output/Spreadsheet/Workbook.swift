/// A workbook before it is written as XLSX or ODS: sheets of texts, numbers and formulas.
struct Workbook: Sendable {
  let title: String
  var sheets: [Sheet]
  /// Cells that formulas call by name.
  var names: [NamedCell] = []

  struct NamedCell: Sendable {
    let name: String
    let place: CellPlace
  }
}

/// One sheet; its rows stand in order and may leave numbers out.
struct Sheet: Sendable {
  let name: String
  var tab: Tab
  /// The widths of the columns, in characters.
  var widths: [Int]
  /// The rows that stay in view, which are repeated on every printed page.
  var headRows: Int
  /// The columns that stay in view.
  var headColumns = 0
  var rows: [SheetRow] = []

  /// What a sheet is for, shown as the colour of its tab.
  enum Tab: String, Sendable {
    case guide = "7F7F7F"
    case input = "2F75B5"
    case result = "548235"
    case control = "BF8F00"
  }

  /// The most rows and columns that a spreadsheet program opens.
  static let rowLimit = 1_048_576
  static let columnLimit = 16_384
}

extension Sheet {
  /// The height of a row in points, so that wrapped text is seen whole.
  func height(of row: SheetRow) -> Int {
    var height = 14
    for (column, cell) in row.cells.enumerated() {
      guard let cell else { continue }
      let look = cell.style.look
      guard look.wraps, let text = cell.words, column < widths.count else {
        height = max(height, look.size + 4)
        continue
      }
      let width = max(4, widths[column] * 10 / look.size)
      let lines = TextWrap.lines(text, width: width, breakingLongWords: true).count
      // No program shows a row higher than 409 points.
      height = max(height, min(409, lines * (look.size + 3) + 2))
    }
    return height
  }
}

extension SheetCell {
  /// The words that a cell shows; nil for a number.
  fileprivate var words: String? {
    switch content {
    case .text(let text), .link(let text, _), .jump(let text, _), .formula(_, .text(let text)):
      text
    case .number, .formula(_, .number): nil
    }
  }
}

/// One row with its number from 1; cells begin in column A, and a nil leaves a place empty.
struct SheetRow: Sendable {
  let number: Int
  var cells: [SheetCell?]
}

/// What a cell holds and how it looks.
struct SheetCell: Sendable, Equatable {
  enum Content: Sendable, Equatable {
    case text(String)
    /// A number in machine form: `-1234.5`.
    case number(String)
    case formula(Formula, Cached)
    /// A text that leads to a page of the web.
    case link(String, url: String)
    /// A text that leads to the top of another sheet.
    case jump(String, sheet: String)
  }

  /// The result of a formula when the file was written.
  enum Cached: Sendable, Equatable {
    case number(String)
    case text(String)
  }

  let content: Content
  let style: CellStyle

  static func text(_ text: String, _ style: CellStyle = .text) -> SheetCell {
    SheetCell(content: .text(text), style: style)
  }
}

/// Where a cell is.
struct CellPlace: Hashable, Sendable {
  let sheet: String
  /// From 0.
  let column: Int
  /// From 1.
  let row: Int

  /// The place in letters and digits: `AB12`.
  var name: String { Self.letters(column) + String(row) }

  /// The letters of a column, from 0: A, B, …, Z, AA.
  static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}
