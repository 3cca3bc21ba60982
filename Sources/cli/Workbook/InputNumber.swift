import Workforce

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

extension String {
  /// The text without spaces at both ends.
  fileprivate func trimmingSpaces() -> String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
