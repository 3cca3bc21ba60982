/// How an exact fraction becomes a whole number; always named by whoever rounds.
public enum Rounding: Hashable, Sendable {
  /// To the nearest whole number; a half goes away from zero: 6.5 → 7, −6.5 → −7.
  ///
  /// The rule for money, to the cent.
  case halfAwayFromZero
  /// To the nearest whole number; a half goes towards zero: 6.50 → 6, 6.51 → 7.
  ///
  /// The rule for the head counts of law 68/1999.
  case halfTowardZero
  /// To the whole number below: 6.9 → 6, −6.1 → −7. The rule for a maximum number of posts.
  case down
  /// To the whole number above: 6.1 → 7, −6.9 → −6. The rule for a minimum number of posts.
  case up

  /// The whole number that `numerator / denominator` becomes.
  ///
  /// - Parameter denominator: A positive number.
  func quotient(_ numerator: Int128, over denominator: Int128) -> Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    guard remainder != 0 else { return quotient }
    let awayFromZero = quotient + (numerator < 0 ? -1 : 1)
    let missingToOne = denominator - Int128(remainder.magnitude)
    return switch self {
    case .halfAwayFromZero:
      Int128(remainder.magnitude) >= missingToOne ? awayFromZero : quotient
    case .halfTowardZero:
      Int128(remainder.magnitude) > missingToOne ? awayFromZero : quotient
    case .down: numerator < 0 ? awayFromZero : quotient
    case .up: numerator < 0 ? quotient : awayFromZero
    }
  }
}
