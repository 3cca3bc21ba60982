/// The ways to spend one year from a state: as many people of each area as may lead to a good plan.
struct YearExpansion {
  private let search: PlanSearch
  private let year: Int
  private let areaCount: Int
  private let ledgerCount: Int
  private let costs: [Int64]
  private let budgets: [Int]
  /// The areas in the order in which they are decided, the most expensive first.
  private let order: [Int]
  private var margins: [YearMargin]
  /// The people hired of each area in the year, and what they cost by budget.
  private var hires: [Int]
  private var spent: [Int64]
  private var spendable: [Int64]
  private var slots: [Int]
  private var arrival: States.Arrival

  init(_ search: PlanSearch, _ year: Int) {
    let model = search.model
    self.search = search
    self.year = year
    areaCount = model.areaCount
    ledgerCount = model.opening.ledgerCount
    costs = (0..<areaCount).map(model.cost(of:))
    budgets = (0..<areaCount).map(model.budget(of:))
    order = (0..<areaCount).sorted { [costs] in (costs[$0], $1) > (costs[$1], $0) }
    margins = search.bounds.map { YearMargin(model, $0.plan, year: year) }
    hires = Array(repeating: 0, count: areaCount)
    slots = hires
    spent = Array(repeating: 0, count: ledgerCount)
    spendable = spent
    arrival = States.Arrival(
      hired: [], fold: model.opening, values: [], scores: [], top: 0, ways: 0, parent: 0)
  }

  /// Adds to the next year's states all that follow from a state.
  mutating func expand(
    _ state: Int, of open: States, into next: inout States
  ) throws(ArithmeticFault) {
    let model = search.model
    for area in 0..<areaCount {
      let hired = Int(open.hired[state * areaCount + area])
      slots[area] = max(0, model.rooms[year * areaCount + area] - hired)
    }
    let fold = open.folds[state]
    for ledger in 0..<ledgerCount {
      spent[ledger] = 0
      let available = try model.available(year, ledger, fold)
      spendable[ledger] = max(0, available - (try model.charged(year, ledger)))
    }
    for bound in margins.indices {
      try margins[bound].open(state, bound, of: open, slots: slots, order: order)
    }
    try decide(0, state, open, &next)
  }

  /// Decides the areas from a position of the order on.
  private mutating func decide(
    _ position: Int, _ state: Int, _ open: States, _ next: inout States
  ) throws(ArithmeticFault) {
    guard position < areaCount else { return try close(state, open, &next) }
    let area = order[position]
    let (budget, cost) = (budgets[area], costs[area])
    var people = 0
    var wasGood = false
    while people <= slots[area], spent[budget] <= spendable[budget] {
      hires[area] = people
      if isGood(after: position) {
        wasGood = true
        try decide(position + 1, state, open, &next)
      } else if wasGood {
        break
      }
      people += 1
      spent[budget] += cost
      for bound in margins.indices { margins[bound].gained &+= margins[bound].net[area] }
    }
    spent[budget] -= cost * Int64(people)
    for bound in margins.indices {
      margins[bound].gained &-= margins[bound].net[area] &* Int64(people)
    }
    hires[area] = 0
  }

  private func isGood(after position: Int) -> Bool {
    for bound in margins.indices {
      var most = margins[bound].most(after: position)
      for budget in 0..<ledgerCount {
        most &+= margins[bound].money[budget].most(spent[budget])
      }
      if most < search.bounds[bound].threshold { return false }
    }
    return true
  }

  /// Closes the year by the rules and adds the state that it leads to.
  private mutating func close(
    _ state: Int, _ open: States, _ next: inout States
  ) throws(ArithmeticFault) {
    let model = search.model
    var fold = open.folds[state]
    guard
      try model.isAllowed(
        year, &fold, hires, before: open.hired(state))
    else { return }
    arrival.fold = fold
    arrival.hired.removeAll(keepingCapacity: true)
    for area in 0..<areaCount {
      arrival.hired.append(open.hired[state * areaCount + area] + Int32(hires[area]))
    }
    arrival.scores.removeAll(keepingCapacity: true)
    for bound in search.bounds.indices {
      let plan = search.bounds[bound].plan
      var score = open.score(state, bound)
      for area in 0..<areaCount {
        score &+= plan.gains[year * areaCount + area] &* Int64(hires[area])
      }
      arrival.top = plan.most(year + 1, score, arrival.hired, fold, at: model.years.lowerBound)
      if arrival.top < search.bounds[bound].threshold { return }
      arrival.scores.append(score)
    }
    arrival.values.removeAll(keepingCapacity: true)
    for criterion in search.worths.indices {
      let worth = search.worths[criterion]
      var value = open.value(state, criterion)
      for area in 0..<areaCount {
        value &+= worth.perHire[year * areaCount + area] &* Int64(hires[area])
      }
      if year == model.years.count - 1 { value &+= worth.perCentLeft &* fold.left }
      arrival.values.append(value)
    }
    arrival.ways = open.ways[state]
    arrival.parent = Int32(state)
    next.take(arrival)
  }
}
