/// How much plans can still be worth while the hires of a year are being decided, under one bound.
struct YearMargin {
  private let index: Int
  private let plan: PricedPlan
  /// What a hire of each area is worth before it is paid.
  let gains: [Int64]
  /// What it is worth beyond the best later use of its post.
  let net: [Int64]
  /// What it is worth beyond that if the money has the year's price.
  private let surplus: [Int64]
  private let laterPostWorth: [Int64]
  /// The worth of all that does not depend on what is decided.
  private var base: Int64 = 0
  /// What the areas not decided yet can add at most, by position in the order.
  private var rest: [Int64]
  /// What the people decided so far are worth.
  var gained: Int64 = 0
  private var money: [MoneyMargin]

  init(_ model: HiringModel, _ plan: PricedPlan, _ index: Int) {
    self.index = index
    self.plan = plan
    let areas = model.areaCount
    let (life, ledgers) = (model.opening.life, model.opening.ledgerCount)
    gains = Array(plan.gains[index * areas..<(index + 1) * areas])
    laterPostWorth = Array(plan.postWorth[(index + 1) * areas..<(index + 2) * areas])
    net = zip(gains, laterPostWorth).map { $0 &- $1 }
    let prices = (0..<ledgers).map { plan.prices.money[$0 * model.fixed.count + index] }
    surplus = (0..<areas).map { [net] area in
      max(0, net[area] &- model.cost(of: area) &* prices[model.budget(of: area)])
    }
    rest = Array(repeating: 0, count: areas + 1)
    money = (0..<ledgers).map { ledger in
      MoneyMargin(
        price: prices[ledger],
        worthAfter: (0..<life).map { age in
          age + 1 < life ? plan.vintageWorth(index + 1, ledger, age: age + 1) : 0
        })
    }
  }

  mutating func open(
    _ state: Int, _ bound: Int, of open: States, _ fold: BudgetFold, _ year: HiringYear,
    slots: [Int], order: [Int]
  ) {
    base =
      open.score(state, bound) &+ plan.postsWorth[index + 1] &+ plan.futureWorth[index + 1]
    for area in slots.indices {
      base &-= Int64(open.hired[state * slots.count + area]) &* laterPostWorth[area]
    }
    for position in order.indices.reversed() {
      let area = order[position]
      rest[position] = rest[position + 1] &+ surplus[area] &* Int64(slots[area])
    }
    gained = 0
    for ledger in money.indices {
      base &+= money[ledger].open(
        fold, year.year, ledger, matured: year.matured[ledger, of: money.count],
        charged: year.charged[ledger, of: money.count])
    }
  }

  /// The most that a plan can be worth once the areas up to a position are decided.
  func most(after position: Int, _ spent: [Int64]) -> Int64 {
    var most = base &+ gained &+ rest[position + 1]
    let isLast = position == net.count - 1
    for ledger in money.indices {
      most &+= isLast ? -money[ledger].lost(spent[ledger]) : money[ledger].most(spent[ledger])
    }
    return most
  }
}

/// What spending costs the later years, when it is drawn from the vintages that are worth least.
struct MoneyMargin {
  private let price: Int64
  /// The worth of a cent of each age after the year.
  private let worthAfter: [Int64]
  /// What is left of each age once kept hires are paid.
  private var left: [Int64]
  /// The spending up to which another cent is worth its price.
  private var turn: Int64 = 0

  init(price: Int64, worthAfter: [Int64]) {
    self.price = price
    self.worthAfter = worthAfter
    left = worthAfter.map { _ in 0 }
  }

  /// Opens a year.
  ///
  /// - Returns: What all money left is worth after the year if nobody else is hired.
  mutating func open(
    _ fold: BudgetFold, _ year: Int, _ ledger: Int, matured: Int64, charged: Int64
  ) -> Int64 {
    var owed = charged
    var worth: Int64 = 0
    turn = 0
    for age in left.indices.reversed() {
      let held = age == 0 ? matured : max(0, fold.holds(ledger, year - age).cents)
      let drawn = min(owed, held)
      owed -= drawn
      left[age] = held - drawn
      worth &+= left[age] &* worthAfter[age]
      if worthAfter[age] <= price { turn += left[age] }
    }
    return worth
  }

  /// The most that money can add once so much is spent: what the areas not decided yet can spend
  /// has the year's price, and all that is spent is lost to later years.
  func most(_ spent: Int64) -> Int64 {
    let total = max(spent, turn)
    return price &* (total - spent) &- lost(total)
  }

  /// What the money spent would be worth later.
  func lost(_ spent: Int64) -> Int64 {
    var rest = spent
    var lost: Int64 = 0
    for age in left.indices.reversed() {
      let drawn = min(rest, left[age])
      lost &+= drawn &* worthAfter[age]
      rest -= drawn
      if rest == 0 { break }
    }
    return lost
  }
}

extension GroupAmounts {
  /// The cents that one of the ledgers that limit hiring has of an amount.
  subscript(ledger: Int, of count: Int) -> Int64 {
    count == 1 ? total.cents : ledger == 0 ? dirigenza.cents : total.cents &- dirigenza.cents
  }
}

extension BudgetFold {
  /// What a ledger that limits hiring holds of the years before a year; negative for a debt.
  func held(_ ledger: Int, before year: Int) -> Int64 {
    (1..<life).reduce(0) { $0 &+ holds(ledger, year - $1).cents }
  }
}
