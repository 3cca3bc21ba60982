/// An amount of money in whole euro cents.
///
/// An amount never comes from or turns into binary floating point. Adding, subtracting and
/// multiplying by a count are exact. Taking a part of an amount goes through ``Ratio`` and names
/// its ``Rounding``. Every operation throws ``ArithmeticFault`` rather than overflow.
public struct Euro: Hashable, Sendable {
  /// The amount in cents; negative for a shortfall.
  public let cents: Int64

  /// An amount of so many cents.
  public init(cents: Int64) {
    self.cents = cents
  }

  /// No money.
  public static let zero = Euro(cents: 0)

  /// The amount as an exact fraction of euro.
  public var exact: Ratio { Ratio(reducing: Int128(cents), over: 100) }

  /// The larger of the amount and zero.
  public var orZeroIfNegative: Euro { cents < 0 ? .zero : self }

  /// The sum; throws ``ArithmeticFault/overflow`` beyond 64 bits of cents.
  public static func + (left: Euro, right: Euro) throws(ArithmeticFault) -> Euro {
    let (sum, overflow) = left.cents.addingReportingOverflow(right.cents)
    guard !overflow else { throw .overflow }
    return Euro(cents: sum)
  }

  /// The difference, which may be negative; throws ``ArithmeticFault/overflow``.
  public static func - (left: Euro, right: Euro) throws(ArithmeticFault) -> Euro {
    let (difference, overflow) = left.cents.subtractingReportingOverflow(right.cents)
    guard !overflow else { throw .overflow }
    return Euro(cents: difference)
  }

  /// The amount for as many people as `count`, each costing this much.
  public static func * (amount: Euro, count: Int) throws(ArithmeticFault) -> Euro {
    let (product, overflow) = amount.cents.multipliedReportingOverflow(by: Int64(count))
    guard !overflow else { throw .overflow }
    return Euro(cents: product)
  }

  /// The opposite amount; throws ``ArithmeticFault/overflow`` for the most negative one.
  public static prefix func - (amount: Euro) throws(ArithmeticFault) -> Euro {
    try .zero - amount
  }
}

// MARK: - Comparable

extension Euro: Comparable {
  public static func < (left: Euro, right: Euro) -> Bool {
    left.cents < right.cents
  }
}

extension Sequence where Element == Euro {
  /// The sum of the amounts.
  public func total() throws(ArithmeticFault) -> Euro {
    var sum = Euro.zero
    for amount in self {
      sum = try sum + amount
    }
    return sum
  }
}
