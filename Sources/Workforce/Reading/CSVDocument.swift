/// A table of cells between separators, usually `;`, with the position of every cell.
///
/// Fields may be quoted with `"`, doubled inside, and may then hold separators and line ends. Rows
/// are numbered as a spreadsheet does, from 1, comments and empty rows included.
struct CSVDocument: Sendable {
  struct Cell: Sendable {
    /// The content without quotes and surrounding spaces.
    let text: String
    /// Where the cell stands in the document, in bytes, without its separator.
    fileprivate let extent: Range<Int>
  }

  struct Row: Sendable {
    let number: Int
    let cells: [Cell]
    fileprivate let start: Int
  }

  /// The number of cells of a row that are kept; no table comes near it.
  static let columnLimit = 200

  /// The rows that hold something and are not comments.
  private(set) var rows: [Row] = []
  /// The row in which a quote was opened and never closed.
  private(set) var unclosedQuoteRow: Int?
  private let bytes: [UInt8]

  /// - Parameters:
  ///   - separator: What stands between the cells, an ASCII character.
  ///   - skipsComments: Whether rows whose first cell begins with `#` are left out.
  /// - Parameter limit: The number of rows after which the rest is left unread.
  init(
    _ text: String, separator: UInt8 = UInt8(ascii: ";"), skipsComments: Bool = true,
    limit: Int = .max
  ) {
    self.init(
      utf8: Array(text.utf8), separator: separator, skipsComments: skipsComments, limit: limit)
  }

  /// The same from the bytes of a text.
  init(
    utf8 bytes: [UInt8], separator: UInt8 = UInt8(ascii: ";"), skipsComments: Bool = true,
    limit: Int = .max
  ) {
    self.bytes = bytes
    var scanner = Scanner(bytes: bytes, separator: separator)
    var number = 0
    while rows.count < limit, let (row, isUnclosed) = scanner.nextRow(numbered: number + 1) {
      number += 1
      if isUnclosed { unclosedQuoteRow = number }
      let isComment = skipsComments && row.cells.first?.text.utf8.first == UInt8(ascii: "#")
      guard !isComment, row.cells.contains(where: { !$0.text.isEmpty }) else { continue }
      rows.append(row)
    }
  }

  /// The most bytes of a line that are shown before and after the start of a cell.
  private static let reach = 200

  /// The line on which a cell begins, as it stands in the file, with the cell marked.
  ///
  /// Of a long line only the part around the cell is kept. Without a cell, the first line of the
  /// row is marked.
  func excerpt(of row: Row, marking cell: Cell?) -> Excerpt {
    let place = cell?.extent ?? row.start..<row.start
    let start = lineStart(before: place.lowerBound, notBefore: row.start)
    let end = lineEnd(after: place.lowerBound)
    let line = text(start..<end)
    guard cell != nil else { return Excerpt(line: line, marked: 0..<line.count) }
    let before = text(start..<place.lowerBound).count
    let marked = text(place.lowerBound..<min(place.upperBound, end)).count
    return Excerpt(line: line, marked: before..<before + marked)
  }

  private func lineStart(before place: Int, notBefore rowStart: Int) -> Int {
    let first = max(rowStart, place - Self.reach)
    if let lineEnd = bytes[first..<place].lastIndex(where: \.isLineEnd) { return lineEnd + 1 }
    return bytes[first..<place].firstIndex { !$0.isContinuation } ?? place
  }

  private func lineEnd(after place: Int) -> Int {
    let last = min(bytes.count, place + Self.reach)
    if let lineEnd = bytes[place..<last].firstIndex(where: \.isLineEnd) { return lineEnd }
    guard last < bytes.count else { return last }
    return bytes[place...last].lastIndex { !$0.isContinuation } ?? last
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private struct Scanner {
    let bytes: [UInt8]
    let separator: UInt8
    var index = 0

    private static let quote = UInt8(ascii: "\"")
    private static let space = UInt8(ascii: " ")

    init(bytes: [UInt8], separator: UInt8) {
      self.bytes = bytes
      self.separator = separator
    }

    mutating func nextRow(numbered number: Int) -> (row: Row, isUnclosed: Bool)? {
      guard index < bytes.count else { return nil }
      let start = index
      var cells: [Cell] = []
      while true {
        let (cell, end) = nextCell()
        if cells.count < CSVDocument.columnLimit { cells.append(cell) }
        guard end == .separator else {
          return (Row(number: number, cells: cells, start: start), end == .insideQuotes)
        }
      }
    }

    private enum End {
      case separator, row, insideQuotes
    }

    private mutating func nextCell() -> (Cell, End) {
      let start = index
      while index < bytes.count, bytes[index] == Self.space { index += 1 }
      if index < bytes.count, bytes[index] == Self.quote { return quotedCell(from: start) }
      skipContent()
      let extent = start..<index
      return (cell(bytes[extent], extent), skipEnd())
    }

    /// A cell that begins with a quote; what follows the closing one still belongs to it.
    private mutating func quotedCell(from start: Int) -> (Cell, End) {
      var content: [UInt8] = []
      index += 1
      while true {
        guard index < bytes.count else { return (cell(content[...], start..<index), .insideQuotes) }
        let byte = bytes[index]
        index += 1
        if byte == Self.quote {
          guard index < bytes.count, bytes[index] == Self.quote else { break }
          index += 1
        }
        content.append(byte)
      }
      let rest = index
      skipContent()
      content += bytes[rest..<index]
      return (cell(content[...], start..<index), skipEnd())
    }

    private mutating func skipContent() {
      while index < bytes.count, bytes[index] != separator, !bytes[index].isLineEnd { index += 1 }
    }

    private mutating func skipEnd() -> End {
      guard index < bytes.count else { return .row }
      let byte = bytes[index]
      index += 1
      if byte == separator { return .separator }
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      return .row
    }

    private func cell(_ content: ArraySlice<UInt8>, _ extent: Range<Int>) -> Cell {
      Cell(text: String(decoding: content, as: UTF8.self).trimmingSpaces(), extent: extent)
    }
  }
}

extension UInt8 {
  fileprivate var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  /// Whether the byte continues a character of UTF-8 that began earlier.
  fileprivate var isContinuation: Bool { self & 0xC0 == 0x80 }
}

extension String {
  /// The text without spaces of any kind at its ends.
  package func trimmingSpaces() -> String {
    // Most cells begin and end with a plain character, which needs no look into Unicode.
    if let start = utf8.first, let end = utf8.last, (0x21...0x7E).contains(start),
      (0x21...0x7E).contains(end)
    {
      return self
    }
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
