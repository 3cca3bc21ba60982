/// How wide text is where it is shown: on a terminal, or in print.
struct Ruler: Sendable {
  /// The space between one column of a table and the next.
  let gap: Int
  /// The space that is left between the columns of a table that does not fit otherwise.
  let leastGap: Int
  /// A column of words is not made narrower than this, nor than its longest word up to `longest`;
  /// a header breaks longer words as well.
  let narrowest: Int
  let longest: Int
  /// The part of a long word that is kept whole even where the table does not fit.
  let shortest: Int
  /// The same in the header of a column of numbers.
  let shortestHeader: Int
  /// The room in a column to be filled in by hand.
  let blank: Int
  /// How many lines a header takes rather than widen its column beyond the cells.
  private(set) var headerLines: Int
  /// Whether a column with more words than others gets more of the room, so that rows stay low;
  /// otherwise all columns that wrap are equally wide.
  let weighsWords: Bool
  /// The width of a line, in the unit of the ruler.
  let width: @Sendable (String) -> Int

  /// Columns of a terminal.
  static let terminal = Ruler(
    gap: 2, leastGap: 1, narrowest: 8, longest: 30, shortest: 10, shortestHeader: 6, blank: 0,
    headerLines: 1,
    weighsWords: false,
    width: DisplayWidth.of)

  /// Columns of a terminal that does not hold the whole table: headers wrap before words do.
  static let narrowTerminal = {
    var ruler = terminal
    ruler.headerLines = 2
    return ruler
  }()
}

extension Ruler {
  /// The width that a header would like to have.
  func width(ofHeader text: String) -> Int {
    max(widestWord(in: text), (widestLine(of: text) + headerLines - 1) / headerLines)
  }

  /// The width of the widest line.
  func widestLine(of text: String) -> Int {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return width(text) }
    return text.unicodeScalars.split(separator: "\n").map { width(String($0)) }.max() ?? 0
  }

  /// The width of the widest word, with the indent of its line.
  func widestWord(in text: String) -> Int {
    guard text.utf8.contains(where: \.isBlank) else { return width(text) }
    return text.unicodeScalars.split(separator: "\n").flatMap { line in
      let indent = width(String(line.prefix { $0 == " " }))
      return line.split(separator: " ").map { indent + width(String($0)) }
    }.max() ?? 0
  }

  /// The width of the widest part of a text that a line can leave whole: words break after a
  /// hyphen or a slash.
  func widestPart(in text: String) -> Int {
    text.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }).flatMap { word in
      word.split(whereSeparator: { $0 == "-" || $0 == "/" }).map {
        width(String($0) + ($0.endIndex < word.endIndex ? "-" : ""))
      }
    }.max() ?? 0
  }
}

extension UInt8 {
  /// Whether the byte parts words or lines.
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") }
}
