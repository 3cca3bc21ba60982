import Testing

@testable import Workforce

/// Quantiles, likelihoods and their errors, in whole numbers.
@Suite struct SpreadTests {
  /// A thousand draws: each number from 1 to 1000 once.
  private static let sample = Spread(
    (1...1000).map { (Int64($0), 1) }, total: 1000, isSampled: true)

  @Test func `a sampled quantile lies between two order statistics`() {
    // 1.96 × √(1000 × 0.5 × 0.5) = 30.99; × √(1000 × 0.05 × 0.95) = 13.51; both rounded up.
    #expect(Self.sample.quantile(50) == Spread.Quantile(value: 500, lower: 469, upper: 531))
    #expect(Self.sample.quantile(5) == Spread.Quantile(value: 50, lower: 36, upper: 64))
    #expect(Self.sample.quantile(95) == Spread.Quantile(value: 950, lower: 936, upper: 964))
  }

  @Test func `a sampled share has its margin, and the rule of three at the ends`() {
    let half = Self.sample.likelihood(atLeast: 501)
    #expect(half.estimate == Ratio(1, over: 2))
    #expect(half.lower == Ratio(469, over: 1000))
    #expect(half.upper == Ratio(531, over: 1000))
    let always = Self.sample.likelihood(atLeast: 0)
    #expect(always.lower == Ratio(997, over: 1000))
    #expect(always.upper == .one)
  }

  @Test func `what is missing widens a computed quantile and share`() {
    let quarter = Chance.one / 4
    let spread = Spread(
      [(1, quarter), (2, quarter), (3, quarter)], total: Chance.one, isSampled: false)
    #expect(spread.quantile(50) == Spread.Quantile(value: 2, lower: 1, upper: 3))
    let share = spread.likelihood(atLeast: 3)
    #expect(share.estimate == Ratio(1, over: 3))
    #expect(share.lower == Ratio(1, over: 4))
    #expect(share.upper == Ratio(1, over: 2))
  }

  @Test func `the mean is exact and rounded once`() {
    let spread = Spread([(1, 2), (2, 1)], total: 3, isSampled: true)
    #expect(spread.mean == 1)
    #expect(Spread([(1, 1), (2, 1)], total: 2, isSampled: true).mean == 2)
  }

  @Test(arguments: [(0, 0), (1, 1), (3, 1), (4, 2), (99, 9), (100, 10), (10_000_000_000, 100_000)])
  func `roots are whole`(number: Int, root: Int) {
    #expect(Sampling.root(UInt128(number)) == UInt64(root))
  }

  @Test func `a binomial count has its law`() {
    let coin = UncertainExit(
      area: 0,
      fates: [
        .init(chance: Chance.one / 2, change: ExitCounts()),
        .init(chance: Chance.one / 2, change: ExitCounts(repeating: 1)),
      ])
    let law = CountLaw(of: Array(repeating: coin, count: 4)) { $0.leavers(0) }
    #expect(law.chances.map { $0 / (Chance.one / 16) } == [1, 4, 6, 4, 1])
    #expect(law.chance(of: 0...1) == Chance.one / 16 * 5)
    #expect(law.chance(of: 1...2) == Chance.one / 16 * 10)
    #expect(law.chance(of: 5...6) == 0)
    #expect(law.chance(of: -1...4) == Chance.one)
  }
}
