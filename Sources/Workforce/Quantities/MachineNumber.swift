/// Writes numbers for other programs: no thousands, a decimal point.
public enum MachineNumber {
  /// An amount of euro with two decimals: `294152.87`.
  public static func text(_ amount: Euro) -> String {
    decimal(Int128(amount.cents), decimals: 2)
  }

  /// Full-time equivalents with two decimals: `97.20`.
  public static func text(_ equivalents: FTE) -> String {
    decimal(Int128(equivalents.hundredths), decimals: 2)
  }

  /// A fraction as an exact decimal of at least six digits: `0.750000`.
  ///
  /// One without a finite expansion of twelve decimals or fewer is rounded to twelve.
  public static func text(_ ratio: Ratio) -> String {
    for decimals in 6...12 {
      let power = ItalianNumber.powerOfTen(decimals)
      if power % ratio.denominator == 0 || decimals == 12,
        let scaled = try? ratio.scaled(by: power, rounding: .halfAwayFromZero)
      {
        return decimal(scaled, decimals: decimals)
      }
    }
    return "\(ratio.numerator)/\(ratio.denominator)"
  }

  private static func decimal(_ scaled: Int128, decimals: Int) -> String {
    var digits = String(scaled.magnitude)
    if digits.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
    }
    return (scaled < 0 ? "-" : "") + digits.dropLast(decimals) + "." + digits.suffix(decimals)
  }
}
