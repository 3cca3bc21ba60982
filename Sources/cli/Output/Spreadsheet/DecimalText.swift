import Workforce

/// Exact fractions as decimals that a spreadsheet reads.
enum DecimalText {
  /// The digits that decide which binary number a spreadsheet stores.
  private static let significantDigits = 17

  /// The fraction in full, or with seventeen significant digits where it goes on.
  static func machine(_ ratio: Ratio) -> String {
    let isNegative = ratio.numerator < 0
    let denominator = ratio.denominator.magnitude
    var (whole, rest) = ratio.numerator.magnitude.quotientAndRemainder(dividingBy: denominator)
    var digits = ""
    var significant = whole == 0 ? 0 : String(whole).count
    while rest != 0, significant < significantDigits {
      let (product, overflow) = rest.multipliedReportingOverflow(by: 10)
      guard !overflow else { break }
      let (digit, left) = product.quotientAndRemainder(dividingBy: denominator)
      digits += String(digit)
      rest = left
      if significant > 0 || digit != 0 { significant += 1 }
    }
    // Rounds the last digit where the fraction goes on.
    if rest != 0, rest >= denominator - rest {
      var places = Array(digits.utf8)
      var position = places.count - 1
      while position >= 0, places[position] == UInt8(ascii: "9") {
        places[position] = UInt8(ascii: "0")
        position -= 1
      }
      if position >= 0 { places[position] += 1 } else { whole += 1 }
      digits = String(decoding: places, as: UTF8.self)
    }
    while digits.hasSuffix("0") { digits.removeLast() }
    return (isNegative ? "-" : "") + String(whole) + (digits.isEmpty ? "" : "." + digits)
  }

  /// Whether the fraction ends within the digits that a spreadsheet keeps.
  static func isFinite(_ ratio: Ratio) -> Bool {
    var denominator = ratio.denominator
    for prime: Int128 in [2, 5] {
      while denominator % prime == 0 { denominator /= prime }
    }
    return denominator == 1
  }
}
