/// How likely each value of a figure is: exactly, or as often as it was drawn.
public struct Spread: Sendable {
  /// The values that can occur, rising: cents, or people.
  public let values: [Int64]
  /// How likely each value and all lower ones are, in parts of ``total``.
  let sums: [UInt64]
  /// The parts of certainty: draws, or parts of 2⁶².
  let total: UInt64
  let isSampled: Bool

  /// - Parameter weights: Values with their parts, in any order.
  init(_ weights: [(value: Int64, parts: UInt64)], total: UInt64, isSampled: Bool) {
    let rising = weights.isRising ? weights : weights.rising
    var values: [Int64] = []
    var sums: [UInt64] = []
    values.reserveCapacity(rising.count)
    sums.reserveCapacity(rising.count)
    var sum: UInt64 = 0
    for (value, parts) in rising where parts > 0 {
      sum += parts
      if values.last == value {
        sums[sums.count - 1] = sum
      } else {
        values.append(value)
        sums.append(sum)
      }
    }
    self.values = values
    self.sums = sums
    self.total = total
    self.isSampled = isSampled
  }

  private init(_ other: Spread, values: [Int64]) {
    self.values = values
    sums = other.sums
    total = other.total
    isSampled = other.isSampled
  }

  /// The same with every value lower by an amount.
  func less(_ amount: Int64) -> Spread {
    Spread(self, values: values.map { $0 - amount })
  }

  /// A value that is certain.
  init(certain value: Int64) {
    self.init([(value, Chance.one)], total: Chance.one, isSampled: false)
  }

  init(_ law: CountLaw) {
    self.init(
      law.chances.enumerated().map { (Int64(law.first + $0), $1) }, total: Chance.one,
      isSampled: false)
  }

  /// The parts of certainty that belong to no value.
  var missing: UInt64 { total - min(total, sums.last ?? 0) }
  /// Whether only one value can occur.
  public var isCertain: Bool { values.count <= 1 }
  /// The least value that can occur, in cents or people; zero if there is none.
  public var lowest: Int64 { values.first ?? 0 }
  /// The greatest value that can occur, in cents or people; zero if there is none.
  public var highest: Int64 { values.last ?? 0 }

  /// The mean, to the nearest cent or person; nil if nothing can occur.
  public var mean: Int64? {
    guard let all = sums.last, all > 0 else { return nil }
    var before: UInt64 = 0
    var sum: Int128 = 0
    for (value, upTo) in zip(values, sums) {
      sum += Int128(value) * Int128(upTo - before)
      before = upTo
    }
    return Int64(clamping: Rounding.halfAwayFromZero.quotient(sum, over: Int128(all)))
  }

  // MARK: Quantiles

  /// A value that a figure stays at or under in so many of a hundred cases, and how sure it is.
  public struct Quantile: Hashable, Sendable {
    /// The quantile itself, in cents or people.
    public let value: Int64
    /// The lower end of an interval, with ``upper`` the other: it holds the true quantile in 95 cases
    /// of 100 at least if it was sampled, always if it was computed.
    public let lower: Int64
    /// The upper end of the interval.
    public let upper: Int64
  }

  /// The quantile of so many per cent.
  ///
  /// Of a sample the interval lies between two order statistics: the ranks around the quantile's
  /// that 1.96 standard deviations of a binomial count leave on each side, rounded outwards.
  public func quantile(_ percent: UInt64) -> Quantile {
    let rank = max(1, Self.share(percent, of: total))
    let margin =
      isSampled
      ? Sampling.margin(of: total, hits: total * percent / 100) : total - (sums.last ?? total)
    return Quantile(
      value: value(at: isSampled ? rank : max(1, Self.share(percent, of: sums.last ?? total))),
      lower: value(at: rank > margin ? rank - margin : 1), upper: value(at: rank + margin))
  }

  /// Rounded up, so that it is a rank.
  private static func share(_ percent: UInt64, of total: UInt64) -> UInt64 {
    let (high, low) = total.multipliedFullWidth(by: percent)
    let (quotient, remainder) = UInt64(100).dividingFullWidth((high, low))
    return remainder > 0 ? quotient + 1 : quotient
  }

  private func value(at rank: UInt64) -> Int64 {
    var (low, high) = (0, max(0, values.count - 1))
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] >= rank { high = middle } else { low = middle + 1 }
    }
    return values.isEmpty ? 0 : values[low]
  }

  // MARK: Likelihoods

  /// How likely the figure is at least so much.
  public func likelihood(atLeast threshold: Int64) -> Likelihood {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] >= threshold { high = middle } else { low = middle + 1 }
    }
    let below = low == 0 ? 0 : sums[low - 1]
    let atLeast = (sums.last ?? 0) - below
    return isSampled
      ? .sampled(hits: atLeast, of: total) : .computed(holds: atLeast, fails: below)
  }
}
