/// Finds prices under which the bound on all plans is as low as can be.
///
/// The bound is convex in the prices, so raising or lowering the price of a run of years together,
/// by steps that halve, ends close to the lowest; the number of steps is limited. Any prices give a valid bound: how well they are
/// found decides how fast a search is, never its result.
struct PriceSearch {
  private let relaxation: Relaxation
  private var prices: Prices
  private var best: Int64
  private var rounds = 0

  /// - Parameter before: The prices of each earlier criterion, with the scale they have.
  static func best(
    _ relaxation: Relaxation, before: [(prices: Prices, scale: Int64)]
  ) -> Prices {
    var search = PriceSearch(relaxation)
    search.descend(before: before)
    return search.prices
  }

  private init(_ relaxation: Relaxation) {
    self.relaxation = relaxation
    prices = Prices(
      money: Array(
        repeating: relaxation.highestPrice / 4,
        count: relaxation.budgetCount * relaxation.yearCount),
      ceilings: relaxation.ceilings.map { _ in 0 }, needs: relaxation.needs.map { _ in 0 },
      earlier: relaxation.earlier.map { _ in 0 })
    best = relaxation.bound(prices)
  }

  private mutating func descend(before: [(prices: Prices, scale: Int64)]) {
    let highest = relaxation.highestPrice
    let budgets = relaxation.budgetCount
    var step = highest
    while step >= max(1, highest >> 22) {
      var isLower = false
      for budget in 0..<relaxation.budgetCount {
        for first in 0..<relaxation.yearCount {
          for last in first..<relaxation.yearCount {
            isLower = lowersMoney(budget, first...last, by: step) || isLower
          }
        }
      }
      for year in prices.ceilings.indices where relaxation.ceilings[year] != nil {
        isLower = lowers(step) { $0.ceilings[year].addPrice($1) } || isLower
        isLower = lowers(step) { $0.shiftToCeiling(of: year, $1, budgets) } || isLower
      }
      for need in prices.needs.indices {
        let most = relaxation.costs[relaxation.needs[need].area]
        isLower = lowers(step &* most) { $0.needs[need].addPrice($1) } || isLower
      }
      for criterion in before.indices {
        isLower = lowersMultiple(criterion, before[criterion], step) || isLower
      }
      rounds += 1
      if !isLower || rounds % 8 == 0 { step /= 2 }
    }
  }

  private mutating func lowersMoney(
    _ budget: Int, _ years: ClosedRange<Int>, by step: Int64
  ) -> Bool {
    let first = budget * relaxation.yearCount
    return lowers(step) { prices, step in
      for year in years { prices.money[first + year].addPrice(step) }
    }
  }

  /// Tries another multiple of an earlier criterion, alone and together with its prices.
  private mutating func lowersMultiple(
    _ criterion: Int, _ earlier: (prices: Prices, scale: Int64), _ step: Int64
  ) -> Bool {
    let most = relaxation.highestMultiple(of: relaxation.earlier[criterion].worth)
    let part = max(1, Int64(Int128(most) * Int128(step) / Int128(relaxation.highestPrice)))
    let alone = lowers(part) { prices, part in
      prices.earlier[criterion] = min(most, max(0, prices.earlier[criterion] &+ part))
    }
    let together = lowers(part) { prices, part in
      prices.earlier[criterion] = min(most, max(0, prices.earlier[criterion] &+ part))
      for cell in prices.money.indices {
        let price = Int128(earlier.prices.money[cell]) * Int128(part) / Int128(earlier.scale)
        prices.money[cell].addPrice(Int64(clamping: price))
      }
      for year in prices.ceilings.indices {
        let price = Int128(earlier.prices.ceilings[year]) * Int128(part) / Int128(earlier.scale)
        prices.ceilings[year].addPrice(Int64(clamping: price))
      }
    }
    return alone || together
  }

  /// Moves the prices up or down, again and again while the bound falls.
  private mutating func lowers(_ step: Int64, _ move: (inout Prices, Int64) -> Void) -> Bool {
    var isLower = false
    for step in [step, -step] {
      for _ in 0..<32 {
        let before = prices
        move(&prices, step)
        let value = relaxation.bound(prices)
        guard value < best, relaxation.bears(prices) else {
          prices = before
          break
        }
        (best, isLower) = (value, true)
      }
    }
    return isLower
  }
}

extension Prices {
  /// Moves a part of the price from the hiring capacity to the maximum spending of a year.
  fileprivate mutating func shiftToCeiling(of year: Int, _ step: Int64, _ budgets: Int) {
    ceilings[year].addPrice(step)
    for budget in 0..<budgets {
      for earlier in 0...year { money[budget * ceilings.count + earlier].addPrice(-step) }
    }
  }
}

extension Int64 {
  fileprivate mutating func addPrice(_ step: Int64) {
    self = Swift.max(0, self &+ step)
  }
}
