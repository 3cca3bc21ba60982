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
  init(_ text: String, separator: UInt8 = UInt8(ascii: ";"), skipsComments: Bool = true) {
    bytes = Array(text.utf8)
    var scanner = Scanner(bytes: bytes, separator: separator)
    var number = 0
    while let (row, isUnclosed) = scanner.nextRow(numbered: number + 1) {
      number += 1
      if isUnclosed { unclosedQuoteRow = number }
      let isComment = skipsComments && row.cells.first?.text.hasPrefix("#") == true
      guard !isComment, row.cells.contains(where: { !$0.text.isEmpty }) else { continue }
      rows.append(row)
    }
  }

  /// The line on which a row begins, as it stands in the file, with a cell of it marked.
  func excerpt(of row: Row, marking cell: Cell?) -> Excerpt {
    let lineEnd = min(bytes.lineEnd(from: row.start), row.start + 400)
    let line = text(row.start..<lineEnd)
    guard let cell else { return Excerpt(line: line, marked: 0..<line.count) }
    let lower = min(cell.extent.lowerBound, lineEnd)
    let upper = min(cell.extent.upperBound, lineEnd)
    let before = text(row.start..<lower).count
    return Excerpt(line: line, marked: before..<before + text(lower..<upper).count)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private struct Scanner {
    let bytes: [UInt8]
    let separator: UInt8
    var index = 0

    private static let quote = UInt8(ascii: "\"")

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
      var content: [UInt8] = []
      var isQuoted = false
      while index < bytes.count {
        let byte = bytes[index]
        let position = index
        index += 1
        if isQuoted {
          if byte != Self.quote {
            content.append(byte)
          } else if index < bytes.count, bytes[index] == Self.quote {
            content.append(byte)
            index += 1
          } else {
            isQuoted = false
          }
        } else if byte == Self.quote, content.allSatisfy({ $0 == 0x20 }) {
          isQuoted = true
        } else if byte == separator {
          return (cell(content, start..<position), .separator)
        } else if byte.isLineEnd {
          if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
          return (cell(content, start..<position), .row)
        } else {
          content.append(byte)
        }
      }
      return (cell(content, start..<index), isQuoted ? .insideQuotes : .row)
    }

    private func cell(_ content: [UInt8], _ extent: Range<Int>) -> Cell {
      Cell(text: String(decoding: content, as: UTF8.self).trimmingSpaces(), extent: extent)
    }
  }
}

extension UInt8 {
  fileprivate var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}

extension [UInt8] {
  fileprivate func lineEnd(from start: Int) -> Int {
    self[start...].firstIndex(where: \.isLineEnd) ?? count
  }
}

extension String {
  /// The text without spaces of any kind at its ends.
  func trimmingSpaces() -> String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
