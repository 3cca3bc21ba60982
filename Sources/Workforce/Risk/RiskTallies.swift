/// What was drawn, counted figure by figure.
struct RiskTallies: Sendable {
  private let model: RiskModel
  private let certain: CertainLimits
  private(set) var draws: UInt64 = 0
  /// People by projected year: who leaves, who has left by its end.
  private var leavers: [CountTally]
  private var gone: [CountTally]
  private var budgets: [BudgetTally]
  /// How often each limit on staff held, by projected year.
  private var held: [Held]
  private var areas: [ExitCounts]
  private var heads: [Int]

  init(_ model: RiskModel, _ certain: CertainLimits) {
    self.model = model
    self.certain = certain
    leavers = model.staff.indices.map { year in CountTally(model.exits) { $0.leavers(year) } }
    gone = model.staff.indices.map { year in
      CountTally(model.exits) { $0.leavers(through: year) }
    }
    budgets = model.budget.map { _ in BudgetTally() }
    held = model.staff.map { _ in Held() }
    areas = Array(repeating: ExitCounts(), count: model.areaCount)
    heads = Array(repeating: 0, count: model.areaCount * model.staff.count)
  }

  mutating func draw(
    _ count: Int, _ sampler: ExitSampler, _ random: inout Generator
  ) throws(ArithmeticFault) {
    let model = model
    for _ in 0..<count {
      let all = sampler.draw(&random, into: &areas)
      tally(all)
      try close(model)
      if !certain.doubtful.isEmpty { try judge(model) }
    }
    draws += UInt64(count)
  }

  @inline(__always)
  private mutating func tally(_ all: ExitCounts) {
    var sum = 0
    for year in leavers.indices {
      let people = all.leavers(year)
      sum += people
      leavers[year].add(people)
      gone[year].add(sum)
    }
  }

  /// Closes the budget in the case that was drawn.
  @inline(__always)
  private mutating func close(_ model: RiskModel) throws(ArithmeticFault) {
    var fold = model.opening
    let isWhole = model.opening.ledgerCount == 1
    for position in budgets.indices {
      let cost = try model.costing.groups { areas[$0].generating(position) }
      let outcome = try model.budget[position].close(&fold, more: cost)
      budgets[position].add(outcome, isWhole: isWhole)
    }
  }

  private mutating func judge(_ model: RiskModel) throws(ArithmeticFault) {
    for area in areas.indices {
      var gone = 0
      for index in model.staff.indices {
        gone += areas[area].leavers(index)
        heads[index * areas.count + area] = model.staff[index][area] - gone
      }
    }
    for index in certain.doubtful {
      held[index].count(try model.limits.verdict(at: index) { heads[$1 * areas.count + $0] })
    }
  }

  mutating func add(_ other: RiskTallies) {
    draws += other.draws
    for index in leavers.indices {
      leavers[index].add(other.leavers[index])
      gone[index].add(other.gone[index])
      held[index].add(other.held[index])
    }
    for position in budgets.indices { budgets[position].add(other.budgets[position]) }
  }

  var findings: RiskStudy.Findings {
    func spread(_ weights: [(value: Int64, parts: UInt64)]) -> Spread {
      Spread(weights, total: draws, isSampled: true)
    }
    func likelihoods(
      _ hits: KeyPath<Held, UInt64>, _ verdict: KeyPath<StaffLimits.Verdict, Bool>
    ) -> [Likelihood] {
      held.indices.map { index in
        certain.verdicts[index].map { $0[keyPath: verdict] ? .certain : .impossible }
          ?? .sampled(hits: held[index][keyPath: hits], of: draws)
      }
    }
    return RiskStudy.Findings(
      leavers: leavers.indices.map { year in
        spread(leavers[year].all { Int64(model.leavers[year] + $0) })
      },
      staff: gone.indices.map { year in
        spread(gone[year].all { Int64(model.staffTotals[year] - $0) })
      },
      budgets: budgets.indices.map { position in
        budgets[position].findings(
          spread, charged: model.budget[position].charged.total,
          isSeparate: model.opening.ledgerCount == 2)
      }, posts: likelihoods(\.posts, \.posts), spending: likelihoods(\.spending, \.spending),
      usable: likelihoods(\.usable, \.usable),
      staffBudget: likelihoods(\.staffBudget, \.staffBudget))
  }

  /// How often the limits on staff held.
  private struct Held {
    var posts: UInt64 = 0
    var spending: UInt64 = 0
    var usable: UInt64 = 0
    var staffBudget: UInt64 = 0

    mutating func count(_ verdict: StaffLimits.Verdict) {
      if verdict.posts { posts += 1 }
      if verdict.spending { spending += 1 }
      if verdict.usable { usable += 1 }
      if verdict.staffBudget { staffBudget += 1 }
    }

    mutating func add(_ other: Held) {
      posts += other.posts
      spending += other.spending
      usable += other.usable
      staffBudget += other.staffBudget
    }
  }
}
