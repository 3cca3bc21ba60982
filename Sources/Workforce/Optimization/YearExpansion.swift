/// The ways to spend one year from a state: as many people of each area as may lead to a good plan.
struct YearExpansion {
  private let year: HiringYear
  private let costing: Costing
  private let exactCeiling: ExactCeiling?
  private let index: Int
  private let isLast: Bool
  private let areaCount: Int
  private let rooms: [Int]
  /// What one person of each area costs, and from which ledger.
  private let costs: [Int64]
  private let ledgers: [Int]
  /// The areas in the order in which they are decided, the most expensive first.
  private let order: [Int]
  private let worths: [Worth]
  private let thresholds: [Int64]
  private var margins: [YearMargin]

  // What is being decided from the state that is open.
  private var fold: BudgetFold
  private var spentBefore = Euro.zero
  private var slots: [Int]
  private var hires: [Int]
  private var spent: [Int64]
  private var spendable: [Int64]
  private var arrival: States.Arrival

  init(_ search: PlanSearch, _ index: Int) {
    let model = search.model
    self.index = index
    year = model.fixed[index]
    costing = model.costing
    exactCeiling = model.exactCeiling
    isLast = index == model.fixed.count - 1
    areaCount = model.areaCount
    rooms = Array(model.rooms[index * areaCount..<(index + 1) * areaCount])
    costs = (0..<areaCount).map(model.cost(of:))
    ledgers = (0..<areaCount).map(model.budget(of:))
    order = (0..<areaCount).sorted { [costs] in (costs[$0], $1) > (costs[$1], $0) }
    worths = search.worths
    thresholds = search.bounds.map(\.threshold)
    margins = search.bounds.map { YearMargin(model, $0.plan, index) }
    hires = Array(repeating: 0, count: areaCount)
    slots = hires
    spent = Array(repeating: 0, count: model.opening.ledgerCount)
    spendable = spent
    fold = model.opening
    arrival = States.Arrival(
      hired: Array(repeating: 0, count: areaCount), fold: model.opening,
      values: worths.map { _ in 0 }, scores: thresholds.map { _ in 0 }, top: 0, ways: 0,
      parent: 0)
  }

  /// Adds to the next year's states all that follow from a state.
  mutating func expand(
    _ state: Int, of open: States, into next: inout States
  ) throws(ArithmeticFault) {
    let first = state * areaCount
    fold = open.folds[state]
    for area in 0..<areaCount { slots[area] = max(0, rooms[area] - Int(open.hired[first + area])) }
    spentBefore = try costing.groups { Int(open.hired[first + $0]) }.total
    for ledger in spent.indices {
      spent[ledger] = 0
      let held = fold.held(ledger, before: year.year) + year.matured[ledger, of: spent.count]
      spendable[ledger] = max(0, held - year.charged[ledger, of: spent.count])
    }
    for bound in margins.indices {
      margins[bound].open(state, bound, of: open, fold, year, slots: slots, order: order)
    }
    arrival.ways = open.ways[state]
    arrival.parent = Int32(state)
    try decide(0, state, open, &next)
  }

  /// Decides the areas from a position of the order on.
  ///
  /// Whether a number of people can still be good rises and then falls with the number, so trying
  /// ends at the first that is not good after one that was.
  private mutating func decide(
    _ position: Int, _ state: Int, _ open: States, _ next: inout States
  ) throws(ArithmeticFault) {
    guard position < areaCount else { return try close(state, open, &next) }
    let area = order[position]
    let (ledger, cost) = (ledgers[area], costs[area])
    var people = 0
    var wasGood = false
    while people <= slots[area], spent[ledger] <= spendable[ledger] {
      hires[area] = people
      if isGood(after: position) {
        wasGood = true
        try decide(position + 1, state, open, &next)
      } else if wasGood {
        break
      }
      people += 1
      spent[ledger] += cost
      for bound in margins.indices { margins[bound].gained &+= margins[bound].net[area] }
    }
    spent[ledger] -= cost * Int64(people)
    for bound in margins.indices {
      margins[bound].gained &-= margins[bound].net[area] &* Int64(people)
    }
    hires[area] = 0
  }

  private mutating func isGood(after position: Int) -> Bool {
    for bound in margins.indices {
      arrival.top = margins[bound].most(after: position, spent)
      if arrival.top < thresholds[bound] { return false }
    }
    return true
  }

  /// Closes the year by the rules and adds the state that it leads to.
  private mutating func close(
    _ state: Int, _ open: States, _ next: inout States
  ) throws(ArithmeticFault) {
    arrival.fold = fold
    let cost = try costing.groups { hires[$0] }
    guard try year.close(&arrival.fold, hiring: cost).excess <= year.excess else { return }
    if let room = year.spendingRoom {
      guard try spentBefore + cost.total <= room else { return }
    }
    for area in 0..<areaCount {
      arrival.hired[area] = open.hired[state * areaCount + area] + Int32(hires[area])
    }
    if let exactCeiling {
      let exact = try exactCeiling.cost { Int(arrival.hired[$0]) }
      guard exact <= exactCeiling.rooms[index] else { return }
    }
    for bound in margins.indices {
      var score = open.score(state, bound)
      for area in 0..<areaCount {
        score &+= margins[bound].gains[area] &* Int64(hires[area])
      }
      arrival.scores[bound] = score
    }
    for criterion in worths.indices {
      var value = open.value(state, criterion)
      for area in 0..<areaCount {
        value &+= worths[criterion].perHire[index * areaCount + area] &* Int64(hires[area])
      }
      if isLast { value &+= worths[criterion].perCentLeft &* arrival.fold.left }
      arrival.values[criterion] = value
    }
    next.take(arrival)
  }
}
