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
  private func judge(
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
    findings.posts.append(
      .computed(holds: holds, fails: Chance.one - min(Chance.one, may + UInt64(heads.count))))
    let now = try likelihoods(index, heads) { verdict in [verdict.spending, verdict.staffBudget] }
    let then = try likelihoods(index, before) { verdict in [verdict.usable] }
    guard let now, let then else { return false }
    findings.spending.append(now[0])
    findings.staffBudget.append(now[1])
    findings.usable.append(then[0])
    return true
  }

  /// How likely limits hold that depend on the staff of all areas at one year's end.
  ///
  /// More staff never keeps a limit that less staff breaks, so the extremes may settle it.
  private func likelihoods(
    _ index: Int, _ laws: [CountLaw], _ outcomes: (StaffLimits.Verdict) -> [Bool]
  ) throws(ArithmeticFault) -> [Likelihood]? {
    let most = outcomes(try model.limits.verdict(at: index) { area, _ in laws[area].last })
    let least = outcomes(try model.limits.verdict(at: index) { area, _ in laws[area].first })
    if most == least { return most.map { $0 ? .certain : .impossible } }
    var holds = most.map { _ in UInt64(0) }
    var fails = holds
    let areas = laws.map { law in
      law.chances.indices.map { StaffCase(heads: law.first + $0, chance: law.chances[$0]) }
        .sorted { $0.chance > $1.chance }
    }
    var heads = laws.map(\.first)
    let isWhole = try CaseProduct.each(of: areas, most: Self.mostCases) {
      (path, chance) throws(ArithmeticFault) in
      for area in heads.indices { heads[area] = areas[area][path[area]].heads }
      let verdict = outcomes(try model.limits.verdict(at: index) { area, _ in heads[area] })
      for limit in verdict.indices {
        if verdict[limit] { holds[limit] += chance } else { fails[limit] += chance }
      }
    }
    return isWhole ? zip(holds, fails).map { .computed(holds: $0, fails: $1) } : nil
  }

  private struct StaffCase: CaseProduct.Factor {
    let heads: Int
    let chance: UInt64
  }

  // MARK: Budget

  /// The law of a year of the budget; nil if it has too many cases.
  private mutating func budget(
    _ position: Int
  ) throws(ArithmeticFault) -> RiskStudy.Findings.Budget? {
    guard let lanes = BudgetLanes(model, position) else { return nil }
    let areas = try exits.indices.map { (area) throws(ArithmeticFault) in
      try lanes.cases(of: exits[area], area, model.costing)
    }
    var start = model.opening
    for year in 0..<lanes.years[0] { _ = try model.budget[year].close(&start, more: .zero) }
    // One array for all areas, because the cases of each are looked up for every combination.
    let cents = areas.flatMap { $0.map(\.cents) }
    var firsts = [0]
    for cases in areas { firsts.append(firsts[firsts.count - 1] + cases.count) }
    let isWhole = model.opening.ledgerCount == 1
    var tally = BudgetTally()
    let isComplete = try CaseProduct.each(of: areas, most: Self.mostCases) {
      (path, chance) throws(ArithmeticFault) in
      var sum = SIMD16<Int64>()
      for area in path.indices { sum &+= cents[firsts[area] + path[area]] }
      tally.add(try lanes.close(model, start, sum), isWhole: isWhole, times: chance)
    }
    guard isComplete else { return nil }
    let budget = tally.findings(
      { Spread($0, total: Chance.one, isSampled: false) },
      charged: model.budget[position].charged.total, isSeparate: !isWhole)
    missing = max(missing, budget.available.missing)
    return budget
  }
}
