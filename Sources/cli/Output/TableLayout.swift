/// The widths of a table's columns, chosen so that it fits a page where it can.
///
/// Columns of words give way, the widest first, and wrap. Columns of numbers keep every digit: at
/// most their header wraps, also after a hyphen. A table that still does not fit is wider than the page.
struct TableLayout: Sendable, Equatable {
  let widths: [Int]

  /// The columns between one column and the next.
  static let gap = 2
  /// A column of words is not made narrower than this, nor than its longest word up to `longest`.
  private static let narrowest = 8
  private static let longest = 30

  init(columns: [Table.Column], rows: [[String]], width: Int) {
    var widths: [Int] = []
    var floors: [Int] = []
    for (index, column) in columns.enumerated() {
      let cells = rows.map { $0[index] }
      let body = cells.map(Self.widestLine).max() ?? 0
      widths.append(max(body, Self.widestLine(of: column.header)))
      floors.append(Self.floor(of: column, cells: cells, body: body))
    }

    var excess = widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) - width
    while excess > 0 {
      let flexible = widths.indices.filter { widths[$0] > floors[$0] }
      guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    self.widths = widths
  }

  private static func floor(of column: Table.Column, cells: [String], body: Int) -> Int {
    switch column.alignment {
    case .trailing: return max(body, TextWrap.longestPart(in: column.header))
    case .leading:
      let word = cells.map(TextWrap.longestWord).max() ?? 0
      let headerWord = TextWrap.longestWord(in: column.header)
      return max(narrowest, min(longest, max(word, headerWord)))
    }
  }

  private static func widestLine(of text: String) -> Int {
    text.split(separator: "\n").map { DisplayWidth.of(String($0)) }.max() ?? 0
  }
}
