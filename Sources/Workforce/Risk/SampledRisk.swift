/// The laws of all figures as far as drawing cases shows them.
public enum SampledRisk {
  /// How many draws share one stream of random numbers.
  private static let block = 8_192
  /// The pieces that cores share out; a fixed number, so that cores make no difference.
  private static let pieces = 8

  /// Draws cases and closes the plan in each of them.
  ///
  /// - Parameters:
  ///   - draws: How many; positive.
  ///   - isOver: Whether to stop early with what has been drawn.
  public static func study(
    _ model: RiskModel, draws: Int, seed: UInt64, workers: Workers,
    isOver: @escaping @Sendable () -> Bool = { false }
  ) throws(ArithmeticFault) -> RiskStudy {
    let sampler = ExitSampler(model)
    let certain = try CertainLimits(model)
    let blocks = (draws + block - 1) / block
    let parts = try workers.map(min(pieces, blocks)) { (piece) throws(ArithmeticFault) in
      var tallies = RiskTallies(model, certain)
      for number in stride(from: piece, to: blocks, by: pieces)
      where number == piece || !isOver() {
        let count = min(block, draws - number * block)
        var random = Generator(seed: seed, block: UInt64(number))
        try tallies.draw(count, sampler, &random)
      }
      return tallies
    }
    var all = RiskTallies(model, certain)
    for part in parts { all.add(part) }
    return try RiskStudy(
      model, all.findings, .sampled(draws: Int(all.draws), wanted: draws, seed: seed))
  }
}

/// What was drawn, counted figure by figure.
struct RiskTallies: Sendable {
  private let model: RiskModel
  private(set) var draws: UInt64 = 0
  private var leavers: [Tally]
  private var staff: [Tally]
  private var available: [Tally]
  private var expired: [Tally]
  private var left: [Tally]
  private var ledgers: [[Tally]]
  /// How often each limit on staff held, by projected year.
  private var held: [Held]
  private var areas: [ExitCounts]
  private var heads: [Int]
  private let certain: CertainLimits

  private struct Held {
    var posts: UInt64 = 0
    var spending: UInt64 = 0
    var usable: UInt64 = 0
    var staffBudget: UInt64 = 0

    mutating func count(_ verdict: StaffLimits.Verdict, _ times: UInt64) {
      if verdict.posts { posts += times }
      if verdict.spending { spending += times }
      if verdict.usable { usable += times }
      if verdict.staffBudget { staffBudget += times }
    }

    static func += (one: inout Held, other: Held) {
      one.posts += other.posts
      one.spending += other.spending
      one.usable += other.usable
      one.staffBudget += other.staffBudget
    }
  }

  init(_ model: RiskModel, _ certain: CertainLimits) {
    self.model = model
    self.certain = certain
    let years = model.staff.map { _ in Tally() }
    let budget = model.budget.map { _ in Tally() }
    leavers = years
    staff = years
    available = budget
    expired = budget
    left = budget
    ledgers = model.budget.map { _ in
      Array(
        repeating: Tally(), count: model.opening.ledgerCount == 1 ? 0 : model.opening.ledgerCount)
    }
    held = model.staff.map { _ in Held() }
    areas = Array(repeating: ExitCounts(), count: model.areaCount)
    heads = Array(repeating: 0, count: model.areaCount * (model.staff.count))
  }

  mutating func draw(
    _ count: Int, _ sampler: ExitSampler, _ random: inout Generator
  ) throws(ArithmeticFault) {
    for _ in 0..<count {
      sampler.draw(&random, into: &areas)
      try close()
    }
    draws += UInt64(count)
  }

  /// Closes the plan in the case that was drawn.
  @inline(__always)
  private mutating func close() throws(ArithmeticFault) {
    var all = ExitCounts()
    for change in areas { all &+= change }
    var gone = 0
    for index in model.staff.indices {
      gone += all.leavers(index)
      leavers[index].add(Int64(model.leavers[index] + all.leavers(index)))
      staff[index].add(Int64(model.staffTotals[index] - gone))
    }
    var fold = model.opening
    for position in model.budget.indices {
      let cost = try model.costing.groups { areas[$0].generating(position) }
      let outcome = try model.budget[position].close(&fold, more: cost)
      available[position].add(outcome.closed.available.cents)
      expired[position].add(outcome.closed.expired.cents)
      left[position].add(outcome.closed.left.cents)
      guard !ledgers[position].isEmpty else { continue }
      ledgers[position][0].add(outcome.available.0.cents)
      ledgers[position][1].add(outcome.available.1.cents)
    }
    try judge()
  }

  @inline(__always)
  private mutating func judge() throws(ArithmeticFault) {
    guard !certain.doubtful.isEmpty else { return }
    for area in areas.indices {
      var gone = 0
      for index in model.staff.indices {
        gone += areas[area].leavers(index)
        heads[index * areas.count + area] = model.staff[index][area] - gone
      }
    }
    for index in certain.doubtful {
      let verdict = try model.limits.verdict(at: index) { heads[$1 * areas.count + $0] }
      held[index].count(verdict, 1)
    }
  }

  mutating func add(_ other: RiskTallies) {
    draws += other.draws
    for index in leavers.indices {
      leavers[index].add(other.leavers[index])
      staff[index].add(other.staff[index])
      held[index] += other.held[index]
    }
    for position in available.indices {
      available[position].add(other.available[position])
      expired[position].add(other.expired[position])
      left[position].add(other.left[position])
      for ledger in ledgers[position].indices {
        ledgers[position][ledger].add(other.ledgers[position][ledger])
      }
    }
  }

  var findings: RiskStudy.Findings {
    func spread(_ tally: Tally) -> Spread { Spread(tally.all, total: draws, isSampled: true) }
    func likelihoods(
      _ hits: KeyPath<Held, UInt64>, _ verdict: KeyPath<StaffLimits.Verdict, Bool>
    ) -> [Likelihood] {
      held.indices.map { index in
        certain.verdicts[index].map { $0[keyPath: verdict] ? .certain : .impossible }
          ?? .sampled(hits: held[index][keyPath: hits], of: draws)
      }
    }
    return RiskStudy.Findings(
      leavers: leavers.map(spread), staff: staff.map(spread),
      budgets: available.indices.map { position in
        let whole = spread(available[position])
        return RiskStudy.Findings.Budget(
          available: whole, expired: spread(expired[position]), left: spread(left[position]),
          ledgers: ledgers[position].isEmpty ? [whole] : ledgers[position].map(spread))
      }, posts: likelihoods(\.posts, \.posts), spending: likelihoods(\.spending, \.spending),
      usable: likelihoods(\.usable, \.usable),
      staffBudget: likelihoods(\.staffBudget, \.staffBudget))
  }
}

/// The limits on staff that hold, or break, whoever leaves.
struct CertainLimits: Sendable {
  /// By projected year; nil where it depends on who leaves.
  let verdicts: [StaffLimits.Verdict?]
  /// The projected years whose limits are in doubt.
  let doubtful: [Int]

  /// More staff never keeps a limit that less staff breaks, so the extremes settle it.
  init(_ model: RiskModel) throws(ArithmeticFault) {
    let laws = model.staffLaws()
    var verdicts: [StaffLimits.Verdict?] = []
    for index in laws.indices {
      let most = try model.limits.verdict(at: index) { laws[$1][$0].last }
      let least = try model.limits.verdict(at: index) { laws[$1][$0].first }
      verdicts.append(most == least ? most : nil)
    }
    self.verdicts = verdicts
    doubtful = verdicts.indices.filter { verdicts[$0] == nil }
  }
}
