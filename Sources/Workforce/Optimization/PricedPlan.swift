/// The most that any plan can be worth under given prices, from each year and state onwards.
///
/// The worth is linear in the state, so that a state is bounded by a few multiplications.
struct PricedPlan: Sendable {
  let prices: Prices
  /// What a hire is worth, by year and then area, before paying with hiring capacity.
  let gains: [Int64]
  /// The best use from a year on of a post that is free then, by year and then area; a last row of
  /// zeros stands for the end.
  let postWorth: [Int64]
  /// The worth of all posts from a year on, and after the last, if nobody had been hired.
  let postsWorth: [Int64]
  /// The worth of a cent of a vintage as a year opens, and after the last, by year, budget and age.
  let vintageWorth: [Int64]
  /// The worth of what matures from a year on less what kept hires use.
  let futureWorth: [Int64]
  /// What the limits other than hiring capacity add in any case.
  let constant: Int64

  private let life: Int
  private let budgetCount: Int

  init(_ relaxation: Relaxation, _ prices: Prices) {
    self.prices = prices
    life = relaxation.life
    budgetCount = relaxation.budgetCount
    constant = relaxation.constant(prices)
    let (years, areas) = (relaxation.yearCount, relaxation.areaCount)
    var gains = [Int64](repeating: 0, count: years * areas)
    var postWorth = [Int64](repeating: 0, count: (years + 1) * areas)
    var postsWorth = [Int64](repeating: 0, count: years + 1)
    var later = [Int64](repeating: 0, count: areas)
    var ceiling: Int64 = 0
    for year in (0..<years).reversed() {
      ceiling &+= prices.ceilings[year]
      for area in 0..<areas {
        let cell = year * areas + area
        gains[cell] = relaxation.netGain(year, area, ceiling: ceiling, prices)
        let price = prices.money[relaxation.budgets[area] * years + year]
        postWorth[cell] = max(
          postWorth[cell + areas], gains[cell] &- relaxation.costs[area] &* price)
        postsWorth[year] &+= Int64(relaxation.rooms[cell]) &* postWorth[cell] &+ later[area]
        let before = year > 0 ? relaxation.rooms[cell - areas] : 0
        later[area] &+= Int64(relaxation.rooms[cell] - before) &* postWorth[cell]
      }
    }
    let left = relaxation.worthLeft(prices)
    vintageWorth = (0...years).flatMap { year in
      (0..<relaxation.budgetCount).flatMap { budget in
        (0..<relaxation.life).map { age in
          relaxation.vintageWorth(from: year, year - age, budget, left: left, prices)
        }
      }
    }
    var futureWorth = [Int64](repeating: 0, count: years + 1)
    for year in (0..<years).reversed() {
      futureWorth[year] = futureWorth[year + 1]
      for budget in 0..<relaxation.budgetCount {
        let cell = budget * years + year
        let worth = vintageWorth[(year * relaxation.budgetCount + budget) * relaxation.life]
        futureWorth[year] &+= relaxation.matured[cell] &* worth
        futureWorth[year] &-= relaxation.charged[cell] &* prices.money[cell]
      }
    }
    (self.gains, self.postWorth, self.postsWorth, self.futureWorth) =
      (gains, postWorth, postsWorth, futureWorth)
  }

  /// The worth of a cent that has a given age as a year opens.
  func vintageWorth(_ year: Int, _ budget: Int, age: Int) -> Int64 {
    vintageWorth[(year * budgetCount + budget) * life + age]
  }
}
