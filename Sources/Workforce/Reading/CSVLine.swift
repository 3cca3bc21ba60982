/// Writes the lines of a table that ``CSVDocument`` and spreadsheets read back as they were.
public enum CSVLine {
  /// What Excel needs at the start of a file to take it for UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A row of a table, without its line end.
  public static func text(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ";")
  }

  /// The bytes of a whole table: UTF-8 with byte order mark, lines that end as Windows expects.
  public static func file(_ lines: [String]) -> [UInt8] {
    byteOrderMark + Array(lines.map { $0 + "\r\n" }.joined().utf8)
  }

  /// Quotes a cell where RFC 4180 asks for it, and where spaces at its ends would be lost.
  public static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isSpecial = scalars.contains { special.contains($0) }
    guard isSpecial || scalars.first == " " || scalars.last == " " else { return text }
    return "\"" + scalars.map { $0 == "\"" ? "\"\"" : String(Character($0)) }.joined() + "\""
  }

  private static let special: Set<Unicode.Scalar> = [";", "\"", "\r", "\n"]
}
