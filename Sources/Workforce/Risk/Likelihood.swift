/// How likely something is, and between which bounds.
public struct Likelihood: Hashable, Sendable {
  /// The share of cases in which it happens, from 0 to 1.
  public let estimate: Ratio
  /// The lower bound of the true probability, with ``upper`` the other: they hold in 95 cases of 100
  /// if it was sampled, always if it was computed.
  public let lower: Ratio
  /// The upper bound of the true probability.
  public let upper: Ratio

  /// It happens in every case that is likely enough to be counted.
  public static let certain = Likelihood(estimate: .one, lower: .one, upper: .one)
  /// It happens in no case that is likely enough to be counted.
  public static let impossible = Likelihood(estimate: .zero, lower: .zero, upper: .zero)

  /// Computed parts of 2⁶²: what neither holds nor fails is missing.
  static func computed(holds: UInt64, fails: UInt64) -> Likelihood {
    if fails == 0 { return .certain }
    if holds == 0 { return .impossible }
    return Likelihood(
      estimate: Ratio(reducing: Int128(holds), over: Int128(holds) + Int128(fails)),
      lower: Chance.ratio(holds), upper: Chance.ratio(Chance.one - min(Chance.one, fails)))
  }

  /// Counted in a sample; where it never or always happened, with the rule of three.
  static func sampled(hits: UInt64, of draws: UInt64) -> Likelihood {
    let margin = hits == 0 || hits == draws ? 3 : Sampling.margin(of: draws, hits: hits)
    func share(_ count: UInt64) -> Ratio {
      Ratio(reducing: Int128(min(count, draws)), over: Int128(max(1, draws)))
    }
    return Likelihood(
      estimate: share(hits), lower: share(hits - min(hits, margin)), upper: share(hits + margin))
  }
}

/// What drawing instead of computing leaves uncertain.
enum Sampling {
  /// 1.96 standard deviations of the number of hits in so many draws, rounded up.
  static func margin(of draws: UInt64, hits: UInt64) -> UInt64 {
    let misses = draws - min(draws, hits)
    // (1.96)² is 9604 / 2500.
    let variance =
      UInt128(9604) * UInt128(hits) * UInt128(misses) / (UInt128(2500) * UInt128(max(1, draws)))
    return root(variance) + 1
  }

  /// The whole part of a square root.
  static func root(_ number: UInt128) -> UInt64 {
    guard number > 1 else { return UInt64(number) }
    var guess = UInt128(1) << UInt128((128 - number.leadingZeroBitCount + 1) / 2)
    while true {
      let next = (guess + number / guess) / 2
      guard next < guess else { return UInt64(guess) }
      guess = next
    }
  }
}
