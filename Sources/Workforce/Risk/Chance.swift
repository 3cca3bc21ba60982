/// Probabilities as whole numbers of parts of 2⁶², always rounded down.
///
/// What rounding and pruning take away is missing from the sum of all outcomes, so the sum itself
/// tells how far any probability can be off: a chance lies between its parts and its parts plus
/// what is missing.
enum Chance {
  /// Certainty.
  static let one: UInt64 = 1 << 62
  /// Outcomes less likely than this are left out: one in a million billions.
  static let negligible: UInt64 = 1 << 12
  /// The same for combinations of outcomes, of which there are many: one in four thousand billions.
  static let negligibleTogether: UInt64 = 1 << 20

  /// - Parameter probability: From zero to one, with a denominator of at most 10¹¹.
  static func parts(of probability: Ratio) -> UInt64 {
    let parts = Rounding.down.quotient(
      probability.numerator << 62, over: probability.denominator)
    return UInt64(clamping: min(parts, Int128(one)))
  }

  /// The chance that two independent things happen.
  @inline(__always)
  static func product(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let (high, low) = first.multipliedFullWidth(by: second)
    return high << 2 | low >> 62
  }

  /// The parts as a fraction.
  static func ratio(_ parts: UInt64) -> Ratio {
    Ratio(reducing: Int128(min(parts, one)), over: Int128(one))
  }
}
