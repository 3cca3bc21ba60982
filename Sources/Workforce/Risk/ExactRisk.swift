/// The exact laws of all figures, where the cases are few enough to be added up.
///
/// Each figure depends on few sums over independent people, so it has a law of its own: the staff at
/// a year's end on how many have left each area, a budget on how many of them earned capacity.
/// Capacity that cannot expire before a year closes counts the same whichever year earned it, as
/// long as the oldest is used first; only what can expire is told apart by year.
struct ExactRisk {
  private let model: RiskModel
  private let exits: [[UncertainExit]]
  /// The most cases of one year that are added up.
  private static let mostCases = 400_000

  /// - Returns: Nil if there are too many cases.
  static func study(_ model: RiskModel) throws(ArithmeticFault) -> RiskStudy? {
    var risk = ExactRisk(model)
    guard let findings = try risk.findings() else { return nil }
    return try RiskStudy(model, findings, .exact(error: Chance.ratio(risk.missing)))
  }

  /// The largest part of all cases that some law leaves out.
  private var missing: UInt64 = 0

  private init(_ model: RiskModel) {
    self.model = model
    exits = (0..<model.areaCount).map(model.exits(of:))
  }

  private mutating func findings() throws(ArithmeticFault) -> RiskStudy.Findings? {
    var findings = RiskStudy.Findings()
    for position in model.budget.indices {
      guard let budget = try budget(position) else { return nil }
      findings.budgets.append(budget)
    }
    let laws = model.staffLaws()
    for (index, heads) in laws.enumerated() {
      findings.leavers.append(
        spread(of: [
          CountLaw(model.leavers[index]), CountLaw(of: model.exits) { $0.leavers(index) },
        ]))
      findings.staff.append(spread(of: heads))
      let before = index > 0 ? laws[index - 1] : heads
      guard try judge(index, heads, before, &findings) else { return nil }
    }
    return findings
  }

  private mutating func spread(of laws: [CountLaw]) -> Spread {
    var sum = CountLaw(0)
    for law in laws { sum.add(law) }
    let spread = Spread(sum)
    missing = max(missing, spread.missing)
    return spread
  }

  // MARK: Staff

  /// Finds how likely the limits on staff hold at a year's end.
  private mutating func judge(
    _ index: Int, _ heads: [CountLaw], _ before: [CountLaw],
    _ findings: inout RiskStudy.Findings
  ) throws(ArithmeticFault) -> Bool {
    var holds = Chance.one
    var may = Chance.one
    for (area, law) in heads.enumerated() {
      let kept = law.chance(of: 0...model.limits.posts(of: area))
      holds = Chance.product(holds, kept)
      may = Chance.product(may, Chance.one - (law.all - min(law.all, kept)))
    }
    let fails = Chance.one - min(Chance.one, may + UInt64(heads.count))
    findings.posts.append(computed(holds, fails))
    let limits = model.limits
    let now = try likelihoods(heads) { (heads) throws(ArithmeticFault) in
      let verdict = try limits.yearEnd(index, heads)
      return [verdict.spending, verdict.staffBudget]
    }
    let then = try likelihoods(before) { (heads) throws(ArithmeticFault) in
      [try limits.usable(index, heads)]
    }
    guard let now, let then else { return false }
    findings.spending.append(now[0])
    findings.staffBudget.append(now[1])
    findings.usable.append(then[0])
    return true
  }

  /// How likely limits hold that depend on the staff of all areas at one year's end.
  ///
  /// More staff never keeps a limit that less staff breaks, so the extremes may settle it.
  private mutating func likelihoods(
    _ laws: [CountLaw], _ verdict: (_ heads: (Int) -> Int) throws(ArithmeticFault) -> [Bool]
  ) throws(ArithmeticFault) -> [Likelihood]? {
    let most = try verdict { laws[$0].last }
    let least = try verdict { laws[$0].first }
    if most == least { return most.map { $0 ? .certain : .impossible } }
    guard let code = AreaCode(laws.map { $0.first...$0.last }) else { return nil }
    var holds = most.map { _ in UInt64(0) }
    var fails = holds
    let areas = laws.enumerated().map { area, law in
      law.chances.enumerated()
        .map { CaseProduct.Case(value: code.part(law.first + $0, of: area), chance: $1) }
        .sorted { $0.chance > $1.chance }
    }
    let isWhole = try CaseProduct.each(of: areas, most: Self.mostCases) {
      (sum, chance) throws(ArithmeticFault) in
      for (limit, isKept) in try verdict({ code.number($0, in: sum) }).enumerated() {
        if isKept { holds[limit] += chance } else { fails[limit] += chance }
      }
    }
    guard isWhole else { return nil }
    var found: [Likelihood] = []
    for limit in holds.indices { found.append(computed(holds[limit], fails[limit])) }
    return found
  }

  private mutating func computed(_ holds: UInt64, _ fails: UInt64) -> Likelihood {
    missing = max(missing, Chance.one - min(Chance.one, holds + fails))
    return .computed(holds: holds, fails: fails)
  }

  // MARK: Budget

  /// The law of a year of the budget; nil if it has too many cases.
  private mutating func budget(
    _ position: Int
  ) throws(ArithmeticFault) -> RiskStudy.Findings.Budget? {
    guard let lanes = try BudgetLanes(model, position) else { return nil }
    let areas = try exits.indices.map { (area) throws(ArithmeticFault) in
      try lanes.cases(of: exits[area], area, model.costing)
    }
    let isWhole = model.opening.ledgerCount == 1
    var tally = BudgetTally<WeightedList>()
    let isComplete = try CaseProduct.each(of: areas, most: Self.mostCases) {
      (cents, chance) throws(ArithmeticFault) in
      tally.add(try lanes.close(cents), isWhole: isWhole, times: chance)
    }
    guard isComplete else { return nil }
    let budget = tally.findings(
      { Spread($0, total: Chance.one, isSampled: false) },
      charged: model.budget[position].charged.total, isSeparate: !isWhole)
    missing = max(missing, budget.available.missing)
    return budget
  }
}
