/// An exact fraction: a unit cost before it is rounded, a percentage, a share.
///
/// It is always in lowest terms with a positive denominator, so equal values are equal fractions.
public struct Ratio: Hashable, Sendable {
  /// Its sign is that of the fraction.
  public let numerator: Int128
  /// Always positive.
  public let denominator: Int128

  /// 0/1.
  public static let zero = Ratio(whole: 0)
  /// 1/1.
  public static let one = Ratio(whole: 1)

  /// A whole number.
  public init(whole: Int) {
    numerator = Int128(whole)
    denominator = 1
  }

  /// The fraction `numerator / denominator` of two small constants, such as 13/12 or 55/10000.
  ///
  /// - Parameter denominator: A positive number.
  public init(_ numerator: Int, over denominator: Int) {
    self.init(reducing: Int128(numerator), over: Int128(denominator))
  }

  /// The fraction in lowest terms.
  ///
  /// - Parameter denominator: A positive number.
  init(reducing numerator: Int128, over denominator: Int128) {
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    guard divisor != 1 else {
      self.numerator = numerator
      self.denominator = denominator
      return
    }
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> Int128 {
    // Division is several times quicker in one machine word.
    if let first = UInt64(exactly: first), let second = UInt64(exactly: second) {
      return Int128(remaindersEnd(first, second))
    }
    return Int128(clamping: remaindersEnd(first, second))
  }

  /// Where the chain of remainders ends: the greatest common divisor.
  @inline(__always)
  private static func remaindersEnd<Number: UnsignedInteger>(
    _ first: Number, _ second: Number
  ) -> Number {
    var (larger, smaller) = (first, second)
    while smaller != 0 {
      (larger, smaller) = (smaller, larger % smaller)
    }
    return larger
  }

  // MARK: Arithmetic

  /// The exact sum; throws ``ArithmeticFault/overflow`` beyond 128 bits.
  public static func + (left: Ratio, right: Ratio) throws(ArithmeticFault) -> Ratio {
    Ratio(
      reducing: try sum(
        product(left.numerator, right.denominator), product(right.numerator, left.denominator)),
      over: try product(left.denominator, right.denominator))
  }

  /// The exact difference; throws ``ArithmeticFault/overflow`` beyond 128 bits.
  public static func - (left: Ratio, right: Ratio) throws(ArithmeticFault) -> Ratio {
    try left + Ratio(reducing: product(right.numerator, -1), over: right.denominator)
  }

  /// The exact product; throws ``ArithmeticFault/overflow`` beyond 128 bits.
  public static func * (left: Ratio, right: Ratio) throws(ArithmeticFault) -> Ratio {
    let crossed = (
      Ratio(reducing: left.numerator, over: right.denominator),
      Ratio(reducing: right.numerator, over: left.denominator)
    )
    return Ratio(
      reducing: try product(crossed.0.numerator, crossed.1.numerator),
      over: try product(crossed.0.denominator, crossed.1.denominator))
  }

  /// The fraction `count` times; throws ``ArithmeticFault/overflow`` beyond 128 bits.
  public static func * (left: Ratio, count: Int) throws(ArithmeticFault) -> Ratio {
    try left * Ratio(whole: count)
  }

  /// The exact quotient; throws ``ArithmeticFault/divisionByZero``, or ``ArithmeticFault/overflow``
  /// beyond 128 bits.
  public static func / (left: Ratio, right: Ratio) throws(ArithmeticFault) -> Ratio {
    guard right.numerator != 0 else { throw .divisionByZero }
    let sign: Int128 = right.numerator < 0 ? -1 : 1
    let inverse = Ratio(
      reducing: right.denominator * sign, over: try product(right.numerator, sign))
    return try left * inverse
  }

  private static func sum(_ left: Int128, _ right: Int128) throws(ArithmeticFault) -> Int128 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    guard !overflow else { throw .overflow }
    return sum
  }

  private static func product(_ left: Int128, _ right: Int128) throws(ArithmeticFault) -> Int128 {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    guard !overflow, product != .min else { throw .overflow }
    return product
  }

  // MARK: Common denominators

  /// The least number that both denominators divide.
  /// Both are positive.
  static func leastCommonMultiple(
    _ first: Int128, _ second: Int128
  ) throws(ArithmeticFault) -> Int128 {
    try product(first, second / greatestCommonDivisor(first.magnitude, second.magnitude))
  }

  /// The numerator of the same value over a denominator that its own divides.
  func numerator(over common: Int128) throws(ArithmeticFault) -> Int128 {
    try Self.product(numerator, common / denominator)
  }

  // MARK: Rounding

  /// The fraction, taken as euro, rounded to the cent.
  public func euro(rounding: Rounding) throws(ArithmeticFault) -> Euro {
    let cents = try scaled(by: 100, rounding: rounding)
    guard let small = Int64(exactly: cents) else { throw .overflow }
    return Euro(cents: small)
  }

  /// The fraction rounded to a whole number.
  public func whole(rounding: Rounding) throws(ArithmeticFault) -> Int {
    guard let small = Int(exactly: try scaled(by: 1, rounding: rounding)) else { throw .overflow }
    return small
  }

  /// The fraction rounded to a number of decimals.
  package func rounded(decimals: Int, _ rounding: Rounding) throws(ArithmeticFault) -> Ratio {
    let power = ItalianNumber.powerOfTen(decimals)
    return Ratio(reducing: try scaled(by: power, rounding: rounding), over: power)
  }

  /// The fraction multiplied by `scale` and rounded, as in "this many cents" or "thousandths".
  func scaled(by scale: Int128, rounding: Rounding) throws(ArithmeticFault) -> Int128 {
    rounding.quotient(try Self.product(numerator, scale), over: denominator)
  }
}

// MARK: - Comparable

extension Ratio: Comparable {
  public static func < (left: Ratio, right: Ratio) -> Bool {
    let products = (
      left.numerator.multipliedFullWidth(by: right.denominator),
      right.numerator.multipliedFullWidth(by: left.denominator)
    )
    return (products.0.high, products.0.low) < (products.1.high, products.1.low)
  }
}
