/// What was drawn, counted sum by sum.
struct RiskTallies: Sendable {
  private let model: RiskModel
  private let certain: CertainLimits
  private let sums: DrawnSums
  private(set) var draws: UInt64 = 0
  /// How often each number was drawn, by sum.
  private var tallies: [Tally]
  /// What no sum decides.
  private var whole: WholeCases?
  /// So many cases that what they need at once stays in the fastest memory.
  private static let batch = 256

  init(_ model: RiskModel, _ certain: CertainLimits, _ sums: DrawnSums) {
    self.model = model
    self.certain = certain
    self.sums = sums
    tallies = (0..<sums.count).map { _ in Tally() }
    whole = WholeCases(
      model, positions: sums.budgets.indices.filter { sums.budgets[$0] == nil },
      judged: certain.doubtful.filter { !sums.decidesLimits(of: $0) })
  }

  mutating func draw(_ count: Int, _ random: inout Generator) throws(ArithmeticFault) {
    var drawn = Array(repeating: Int32(0), count: Self.batch * sums.sampler.groups.count)
    var values = Array(repeating: Int64(0), count: Self.batch * sums.room)
    for first in stride(from: 0, to: count, by: Self.batch) {
      let cases = min(Self.batch, count - first)
      sums.sampler.draw(cases, &random, into: &drawn)
      sums.add(cases, drawn, into: &values)
      for sum in tallies.indices {
        tallies[sum].add(values.span.extracting(sum * cases..<(sum + 1) * cases))
      }
      try whole?.close(cases, drawn, sums.sampler)
    }
    draws += UInt64(count)
  }

  mutating func add(_ other: RiskTallies) {
    draws += other.draws
    for sum in tallies.indices { tallies[sum].add(other.tallies[sum]) }
    if let more = other.whole { whole?.add(more) }
  }
}

// MARK: - Findings

extension RiskTallies {
  func findings() throws(ArithmeticFault) -> RiskStudy.Findings {
    var findings = RiskStudy.Findings()
    for index in model.staff.indices {
      let planned = (leavers: model.leavers[index], staff: model.staffTotals[index])
      findings.leavers.append(spread(people(sums.leavers[index]) { planned.leavers + $0 }))
      findings.staff.append(spread(people(sums.gone[index]) { planned.staff - $0 }))
      let held = try held(index)
      func likelihood(
        _ hits: KeyPath<HeldLimits, UInt64>, _ verdict: KeyPath<StaffLimits.Verdict, Bool>
      ) -> Likelihood {
        certain.verdicts[index].map { $0[keyPath: verdict] ? .certain : .impossible }
          ?? .sampled(hits: held[keyPath: hits], of: draws)
      }
      findings.posts.append(likelihood(\.posts, \.yearEnd.posts))
      findings.spending.append(likelihood(\.spending, \.yearEnd.spending))
      findings.usable.append(likelihood(\.usable, \.usable))
      findings.staffBudget.append(likelihood(\.staffBudget, \.yearEnd.staffBudget))
    }
    for position in model.budget.indices { findings.budgets.append(try budget(position)) }
    return findings
  }

  private func spread(_ weights: [(value: Int64, parts: UInt64)]) -> Spread {
    Spread(weights, total: draws, isSampled: true)
  }

  /// How often each number of people was drawn, as the figure that it gives.
  private func people(
    _ sum: DrawnSums.Sum, _ figure: (Int) -> Int
  ) -> [(value: Int64, parts: UInt64)] {
    tallies[sum.position].all.map { value, times in
      (Int64(figure(sum.code?.total(value) ?? Int(value))), times)
    }
  }

  /// Closes a year of the budget for each number that was drawn.
  private func budget(_ position: Int) throws(ArithmeticFault) -> RiskStudy.Findings.Budget {
    let charged = model.budget[position].charged.total
    let isWhole = model.opening.ledgerCount == 1
    guard let budget = sums.budgets[position], let code = budget.sum.code else {
      return (whole?.budgets[position] ?? BudgetTally())
        .findings(spread, charged: charged, isSeparate: !isWhole)
    }
    var tally = BudgetTally<WeightedList>()
    for (value, times) in tallies[budget.sum.position].all {
      let cost = try model.costing.groups { code.number($0, in: value) }
      tally.add(try budget.lanes.close(all: cost), isWhole: isWhole, times: times)
    }
    return tally.findings(spread, charged: charged, isSeparate: !isWhole)
  }

  /// Judges the limits on staff of a projected year for each number that was drawn.
  private func held(_ index: Int) throws(ArithmeticFault) -> HeldLimits {
    guard certain.verdicts[index] == nil else { return HeldLimits() }
    guard sums.decidesLimits(of: index), let now = sums.gone[index].code else {
      return whole?.held[index] ?? HeldLimits()
    }
    var held = HeldLimits()
    let limits = model.limits
    let staff = model.staff[index]
    for (value, times) in tallies[sums.gone[index].position].all {
      held.add(
        try limits.yearEnd(index) { staff[$0] - now.number($0, in: value) }, times: times)
    }
    guard index > 0, let before = sums.gone[index - 1].code else {
      held.add(usable: try limits.usable(index) { _ in 0 }, times: draws)
      return held
    }
    let earlier = model.staff[index - 1]
    for (value, times) in tallies[sums.gone[index - 1].position].all {
      held.add(
        usable: try limits.usable(index) { earlier[$0] - before.number($0, in: value) },
        times: times)
    }
    return held
  }
}
