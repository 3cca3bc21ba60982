/// How much a year's hires can still be worth while they are being decided, under one bound.
struct YearMargin {
  private let model: HiringModel
  private let plan: PricedPlan
  private let year: Int
  /// What a hire is worth beyond the best later use of its post, before paying for it.
  let net: [Int64]
  /// What a hire of each area is worth beyond that when money has the year's price.
  private let surplus: [Int64]
  /// The worth of all that does not depend on what is decided.
  private var base: Int64 = 0
  /// What the areas not decided yet can add at most, by position in the order.
  private var rest: [Int64]
  /// What the people decided so far are worth.
  var gained: Int64 = 0
  private(set) var money: [MoneyMargin]

  init(_ model: HiringModel, _ plan: PricedPlan, year: Int) {
    self.model = model
    self.plan = plan
    self.year = year
    let areas = model.areaCount
    net = (0..<areas).map {
      plan.gains[year * areas + $0] &- plan.postWorth[(year + 1) * areas + $0]
    }
    surplus = (0..<areas).map { [net] area in
      let price = plan.prices.money[model.budget(of: area) * model.years.count + year]
      return max(0, net[area] &- model.cost(of: area) &* price)
    }
    rest = Array(repeating: 0, count: areas + 1)
    money = (0..<model.opening.ledgerCount).map { budget in
      MoneyMargin(
        price: plan.prices.money[budget * model.years.count + year],
        worthAfter: (0..<model.opening.life).map { age in
          age + 1 < model.opening.life ? plan.vintageWorth(year + 1, budget, age: age + 1) : 0
        })
    }
  }

  mutating func open(
    _ state: Int, _ bound: Int, of open: States, slots: [Int], order: [Int]
  ) throws(ArithmeticFault) {
    let areas = model.areaCount
    base = open.score(state, bound) &+ plan.postsWorth[year + 1] &+ plan.futureWorth[year + 1]
    for area in 0..<areas {
      base &-=
        Int64(open.hired[state * areas + area]) &* plan.postWorth[(year + 1) * areas + area]
    }
    for position in (0..<areas).reversed() {
      let area = order[position]
      rest[position] = rest[position + 1] &+ surplus[area] &* Int64(slots[area])
    }
    gained = 0
    for ledger in money.indices {
      base &+= try money[ledger].open(
        open.folds[state], model.year(year), ledger, matured: model.matured(year, ledger),
        charged: model.charged(year, ledger))
    }
  }

  /// The most that a plan can be worth, the money of the year left aside.
  func most(after position: Int) -> Int64 { base &+ gained &+ rest[position + 1] }
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
  ) throws(ArithmeticFault) -> Int64 {
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

  /// The most that money is worth once so much is spent: what the areas not decided yet can sell
  /// it for at the year's price, less what it would be worth later.
  func most(_ spent: Int64) -> Int64 {
    let total = max(spent, turn)
    var rest = total
    var lost: Int64 = 0
    for age in left.indices.reversed() {
      let drawn = min(rest, left[age])
      lost &+= drawn &* worthAfter[age]
      rest -= drawn
      if rest == 0 { break }
    }
    return price &* (total - spent) &- lost
  }
}
