import Workforce

/// Cells of a CSV table that a spreadsheet shows and does not run.
enum CSVText {
  /// Puts an apostrophe before text that a spreadsheet would take for a formula.
  ///
  /// A number in Italian form stays a number, also with its sign: `-13.776,83`, `+3`, `-2,5 %`.
  static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, formulaStarts.contains(first),
      !isItalianNumber(text)
    else { return text }
    return "'" + text
  }

  /// Quotes a cell where it needs it.
  static func quoted(_ text: String) -> String { CSVLine.quoted(text) }

  /// Whether the text is a number: sign, digits in groups of three or ungrouped, decimals, unit.
  static func isItalianNumber(_ text: String) -> Bool {
    var number = Substring(text)
    if let sign = number.first, "+-".contains(sign) { number.removeFirst() }
    if let unit = number.last, "%€".contains(unit) {
      number.removeLast()
      if let space = number.last, " \u{A0}".contains(space) { number.removeLast() }
    }
    let parts = number.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }), let whole = parts.first,
      parts.dropFirst().allSatisfy(isDigits)
    else { return false }
    let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first else { return isDigits(whole) }
    return groups.allSatisfy(isDigits) && (1...3).contains(first.count)
      && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// With the full-width forms, which spreadsheets read as the plain ones.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]
}
