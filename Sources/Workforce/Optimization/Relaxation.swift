/// What a plan could be worth at most if the hiring capacity and the maximum spending had a price.
///
/// Each year's money has a price instead of a limit. What remains is easy: a post that becomes free
/// is filled in the year where a hire is worth most beyond its price, and money not spent is sold
/// in the best year in which its vintage can be used. Whatever the prices, no plan is worth more
/// (Lagrangian duality), so searching may skip all that falls short of a plan already found.
struct Relaxation: Sendable {
  let yearCount: Int
  let areaCount: Int
  /// The number of budgets: one for everybody, or one for dirigenza and one for comparto.
  let budgetCount: Int
  /// For how many years a vintage can be used.
  let life: Int
  /// What one person of each area costs, in cents, and from which budget it is paid.
  let costs: [Int64]
  let budgets: [Int]
  /// The people who may have been hired by the end of each year, by year and then area.
  let rooms: [Int]
  /// What the vintages hold as the first year opens, by budget and then age.
  let opening: [Int64]
  /// What matures, and what kept hires use within what they may, by budget and then year.
  let matured: [Int64]
  let charged: [Int64]
  /// What all people hired so far may cost each year; nil in the years without a limit.
  let ceilings: [Int64?]
  /// People from outside that an area has to hire.
  let needs: [(area: Int, people: Int)]

  /// What the worth of plans is multiplied by, so that prices of a cent are whole numbers.
  let scale: Int64
  /// The worth of each hire in the criterion to bound, scaled.
  let gains: [Int64]
  let perCentLeft: Int64
  /// Criteria that have to reach a value already known: their gains, not scaled, and that value.
  let earlier: [(worth: Worth, value: Int64)]

  /// - Throws: ``ArithmeticFault`` if amounts are out of any proportion.
  init(
    _ model: HiringModel, of worth: Worth, keeping earlier: [(worth: Worth, value: Int64)]
  ) throws(ArithmeticFault) {
    yearCount = model.years.count
    areaCount = model.areaCount
    budgetCount = model.opening.ledgerCount
    life = model.opening.life
    costs = (0..<areaCount).map(model.cost(of:))
    budgets = (0..<areaCount).map(model.budget(of:))
    rooms = model.rooms
    opening = model.openingCents
    matured = model.maturedCents
    charged = model.chargedCents
    ceilings = model.ceilingCents()
    needs = model.needs.enumerated().filter { $0.1 > 0 }.map { ($0.0, $0.1) }
    self.earlier = earlier
    scale = try Self.scale(worth, model, matured: matured, opening: opening)
    gains = worth.perHire.map { [scale] in $0 &* scale }
    perCentLeft = worth.perCentLeft &* scale
  }
}

extension Relaxation {
  /// A power of two that keeps every sum of scaled amounts within 64 bits, with room for the
  /// multiples that ``Prices`` gives to earlier criteria.
  private static func scale(
    _ worth: Worth, _ model: HiringModel, matured: [Int64], opening: [Int64]
  ) throws(ArithmeticFault) -> Int64 {
    let people = Int128(max(1, model.rooms.suffix(model.areaCount).reduce(0, +)))
    let most = Int128(worth.perHire.map(\.magnitude).max() ?? 0)
    let money = (matured + opening).reduce(Int128(0)) { $0 + Int128(max(0, $1)) }
    let costs = (0..<model.areaCount).map(model.cost(of:)).filter { $0 > 0 }
    let cheapest = Int128(costs.min() ?? 1)
    let spread = Int128(costs.max() ?? 1) / cheapest + 1
    guard most < 1 << 50, people < 1 << 30, money < 1 << 56, spread < 1 << 30 else {
      throw .overflow
    }
    let total = max(
      1, people * most * spread, money * most / cheapest, money * Int128(worth.perCentLeft))
    var scale: Int128 = 1 << 40
    while scale > 1, scale * total >= 1 << 51 { scale /= 2 }
    guard scale * total < 1 << 51 else { throw .overflow }
    return Int64(scale)
  }

  /// The highest price worth trying: a cent is never worth more than the best hire it can pay.
  var highestPrice: Int64 {
    let cheapest = costs.filter { $0 > 0 }.min() ?? 1
    let most = gains.map { abs($0) }.max() ?? 0
    return max(1, (most / cheapest + perCentLeft + 1) * 2)
  }

  /// Whether sums can bear the prices. Where no plan keeps to the limits there is no best price.
  func bears(_ prices: Prices) -> Bool {
    let most = (gains.map { abs($0) }.max() ?? 0) << 8
    return (prices.money + prices.ceilings).allSatisfy { $0 <= highestPrice << 8 }
      && prices.needs.allSatisfy { $0 <= most }
  }

  /// The highest multiple of an earlier criterion that sums can bear.
  func highestMultiple(of worth: Worth) -> Int64 {
    let most = gains.map { abs($0) }.max() ?? 0
    let other = worth.perHire.map { abs($0) }.max() ?? 0
    return max(1, (most / max(1, other, worth.perCentLeft)) << 8)
  }
}

/// A price for everything that is limited.
struct Prices: Sendable {
  /// The price of a cent of hiring capacity, by budget and then year.
  var money: [Int64]
  /// The price of a cent of the maximum spending of each year; zero in the years without a limit.
  var ceilings: [Int64]
  /// What one person less than an area needs costs.
  var needs: [Int64]
  /// What one unit less than an earlier criterion has to reach costs.
  var earlier: [Int64]
}

extension Relaxation {
  /// What a hire is worth after paying for the maximum spending, before paying with capacity.
  ///
  /// - Parameter ceiling: The price of a cent of the maximum spending in this and all later years.
  func netGain(_ year: Int, _ area: Int, ceiling: Int64, _ prices: Prices) -> Int64 {
    let cell = year * areaCount + area
    var net = gains[cell] &- costs[area] &* ceiling
    for criterion in earlier.indices {
      net &+= earlier[criterion].worth.perHire[cell] &* prices.earlier[criterion]
    }
    for need in needs.indices where needs[need].area == area { net &+= prices.needs[need] }
    return net
  }

  /// What a cent that is left in the end is worth.
  func worthLeft(_ prices: Prices) -> Int64 {
    var worth = perCentLeft
    for criterion in earlier.indices {
      worth &+= earlier[criterion].worth.perCentLeft &* prices.earlier[criterion]
    }
    return worth
  }

  /// What the limits with a price other than the hiring capacity add in any case.
  func constant(_ prices: Prices) -> Int64 {
    var sum: Int64 = 0
    for year in ceilings.indices { sum &+= (ceilings[year] ?? 0) &* prices.ceilings[year] }
    for need in needs.indices { sum &-= Int64(needs[need].people) &* prices.needs[need] }
    return sum
  }

  /// The most that any plan which keeps the earlier criteria can be worth in this one.
  ///
  /// It is what ``PricedPlan`` says of the beginning, less what the earlier criteria are worth.
  func bound(_ prices: Prices) -> Int64 {
    var sum = constant(prices)
    for criterion in earlier.indices {
      sum &-= earlier[criterion].value &* prices.earlier[criterion]
    }
    for area in 0..<areaCount {
      let first = budgets[area] * yearCount
      var best: Int64 = 0
      var ceiling: Int64 = 0
      for year in (0..<yearCount).reversed() {
        ceiling &+= prices.ceilings[year]
        let net = netGain(year, area, ceiling: ceiling, prices)
        best = max(best, net &- costs[area] &* prices.money[first + year])
        let cell = year * areaCount + area
        sum &+= best &* Int64(rooms[cell] &- (year > 0 ? rooms[cell - areaCount] : 0))
      }
    }
    let left = worthLeft(prices)
    for budget in 0..<budgetCount {
      for vintage in 1 - life..<yearCount {
        let cell = budget * yearCount + vintage
        let amount = vintage < 0 ? max(0, opening[budget * life - vintage]) : matured[cell]
        if amount != 0 {
          sum &+= amount &* vintageWorth(from: max(0, vintage), vintage, budget, left: left, prices)
        }
        if vintage >= 0 { sum &-= charged[cell] &* prices.money[cell] }
      }
    }
    return sum
  }

  /// The worth of a cent of the vintage of a year in its best use from a year on.
  func vintageWorth(
    from year: Int, _ vintage: Int, _ budget: Int, left: Int64, _ prices: Prices
  ) -> Int64 {
    let end = vintage + life
    var best = end > yearCount ? left : 0
    for use in year..<max(year, min(yearCount, end)) {
      best = max(best, prices.money[budget * yearCount + use])
    }
    return best
  }
}
