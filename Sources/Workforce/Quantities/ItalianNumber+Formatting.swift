extension ItalianNumber {
  /// An amount as it is printed: `4.847.674,48`, `-13.776,83`.
  public static func text(_ amount: Euro) -> String {
    text(scaled: Int128(amount.cents), decimals: 2)
  }

  /// Full-time equivalents as they are printed: `97,20`.
  public static func text(_ equivalents: FTE) -> String {
    text(scaled: Int128(equivalents.hundredths), decimals: 2)
  }

  /// A whole number as it is printed: `1.250`.
  public static func text(_ count: Int) -> String {
    text(scaled: Int128(count), decimals: 0)
  }

  /// A fraction rounded half away from zero to `decimals` places: `0,33`.
  public static func text(_ ratio: Ratio, decimals: Int) -> String {
    let power = powerOfTen(decimals)
    guard let scaled = try? ratio.scaled(by: power, rounding: .halfAwayFromZero) else { return "—" }
    return text(scaled: scaled, decimals: decimals)
  }

  /// A share as a percentage rounded half away from zero: `68,4%`.
  public static func percentage(_ ratio: Ratio, decimals: Int) -> String {
    guard let hundred = try? ratio * 100 else { return "—" }
    return text(hundred, decimals: decimals) + "%"
  }

  /// A fraction in full if it has a finite expansion of up to `limit` decimals, else rounded there.
  ///
  /// - Returns: The text and whether it is the exact value.
  public static func expansion(_ ratio: Ratio, limit: Int) -> (text: String, isExact: Bool) {
    for decimals in 0...limit {
      let power = powerOfTen(decimals)
      if power % ratio.denominator == 0 {
        return (text(ratio, decimals: decimals), true)
      }
    }
    return (text(ratio, decimals: limit), false)
  }

  static func powerOfTen(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  private static func text(scaled: Int128, decimals: Int) -> String {
    var reversed: [UInt8] = []
    var rest = scaled.magnitude
    var place = 0
    repeat {
      if place > 0, place == decimals {
        reversed.append(UInt8(ascii: ","))
      } else if place > decimals, (place - decimals).isMultiple(of: 3) {
        reversed.append(UInt8(ascii: "."))
      }
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      reversed.append(UInt8(ascii: "0") + UInt8(digit))
      rest = quotient
      place += 1
    } while rest > 0 || place <= decimals
    if scaled < 0 { reversed.append(UInt8(ascii: "-")) }
    return String(decoding: reversed.reversed(), as: UTF8.self)
  }
}
