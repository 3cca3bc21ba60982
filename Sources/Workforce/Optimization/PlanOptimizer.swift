/// Finds the best plans of a model, with proof.
///
/// The criteria are settled one after the other, each by a search that may not give up what the
/// earlier ones have reached. A search that leaves nothing out proves its result; small searches
/// before it find plans good enough to let it skip almost everything.
public struct PlanOptimizer: Sendable {
  private let model: HiringModel
  private let criteria: [Criterion]
  private let worths: [Worth]
  private let workers: Workers
  private let isOver: @Sendable () -> Bool
  private let report: @Sendable (SearchProgress) -> Void

  private var settled: [Settled] = []
  /// The value of the best plan found.
  private var best: [Int64]?
  /// The search that found it.
  private var found: PlanSearch.Result?
  private var limits: [Int64] = []
  private var isProven = false

  private struct Settled {
    let worth: Worth
    let value: Int64
    let bound: (plan: PricedPlan, threshold: Int64)
    let scale: Int64
  }

  /// - Parameters:
  ///   - criteria: What makes a plan better, the most important first; the least spending decides
  ///     last in any case.
  ///   - isOver: Whether time is up; asked often, from any core.
  ///   - report: Told how far the search has come.
  /// - Throws: ``ArithmeticFault`` if weights or amounts are out of any proportion.
  public init(
    _ model: HiringModel, _ criteria: [Criterion], workers: Workers = .one,
    isOver: @escaping @Sendable () -> Bool = { false },
    report: @escaping @Sendable (SearchProgress) -> Void = { _ in }
  ) throws(ArithmeticFault) {
    self.model = model
    self.criteria = criteria.filter { $0 != .spesa } + [.spesa]
    self.workers = workers
    self.isOver = isOver
    self.report = report
    var worths: [Worth] = []
    for criterion in self.criteria { worths.append(try Worth(criterion, in: model)) }
    self.worths = worths
  }

  /// Searches until the best plans are proven or time is up.
  ///
  /// - Parameter most: How many equally good plans to list.
  /// - Returns: nil if no plan keeps to all limits, or none was found in time.
  public mutating func run(listing most: Int = 10) throws(ArithmeticFault) -> BestPlans? {
    for stage in worths.indices {
      guard try settle(stage) else { break }
      isProven = stage == worths.count - 1
    }
    guard let best, let found else { return nil }
    let ties = found.plans(worth: best, needs: model.needs, first: most)
    return BestPlans(
      results: limits.indices.map { stage in
        BestPlans.Result(
          criterion: criteria[stage], value: shown(best[stage], stage),
          limit: shown(limits[stage], stage))
      }, count: ties.count, plans: ties.1, isProven: isProven)
  }

  // MARK: One criterion

  /// Finds the best value of a criterion among the plans that are best in all earlier ones.
  ///
  /// - Returns: Whether it is proven.
  private mutating func settle(_ stage: Int) throws(ArithmeticFault) -> Bool {
    let worth = worths[stage]
    let relaxation = try Relaxation(
      model, of: worth, keeping: settled.map { ($0.worth, $0.value) })
    let prices = PriceSearch.best(
      relaxation, before: settled.map { ($0.bound.plan.prices, $0.scale) })
    let plan = PricedPlan(relaxation, prices)
    let offset = zip(settled, prices.earlier).reduce(Int64(0)) { $0 &+ $1.0.value &* $1.1 }
    func threshold(_ value: Int64) -> Int64 { value &* relaxation.scale &+ offset }
    limits.append(worth.highest(relaxation.bound(prices), scale: relaxation.scale))

    var gap = worth.step * max(1, abs(limits[stage]) / worth.step / 16384)
    while found == nil, !isOver() {
      let goal = max(worth.lowest, limits[stage] - gap)
      let leftOut = try search(plan, threshold(goal), beam: goal == worth.lowest ? .max : 64)
      if leftOut == nil, goal == worth.lowest { break }
      gap *= 2
    }
    let isLast = stage == worths.count - 1
    for beam in [65536, Int.max] {
      guard let known = best?[stage] else { return false }
      let goal = isLast ? known : known + worth.step
      if goal > limits[stage] { break }
      let leftOut = try search(plan, threshold(goal), beam: beam)
      let reached = best?[stage] ?? known
      limits[stage] =
        leftOut.map {
          max(reached, min(limits[stage], worth.highest($0 &- offset, scale: relaxation.scale)))
        } ?? reached
      tell(stage)
      if leftOut == nil { break }
      if isOver() { return false }
    }
    guard let value = best?[stage] else { return false }
    settled.append(
      Settled(
        worth: worth, value: value, bound: (plan, threshold(value)), scale: relaxation.scale))
    return true
  }

  /// Searches all plans whose bound reaches a threshold.
  ///
  /// - Returns: The most that what was left out can be worth; nil if nothing was.
  private mutating func search(
    _ plan: PricedPlan, _ threshold: Int64, beam: Int
  ) throws(ArithmeticFault) -> Int64? {
    let result = try PlanSearch(
      model: model, worths: worths, bounds: settled.map(\.bound) + [(plan, threshold)],
      beam: beam, workers: workers, isOver: isOver
    ).run()
    if let value = result.best(criteria: worths.count, needs: model.needs),
      best.map({ !value.lexicographicallyPrecedes($0) }) ?? true
    {
      (best, found) = (value, result)
    }
    return result.leftOut
  }

  private func tell(_ stage: Int) {
    guard let best else { return }
    report(
      SearchProgress(
        criterion: criteria[stage], value: shown(best[stage], stage),
        limit: shown(limits[stage], stage)))
  }

  /// A value of the search as the office reads it, kept hires included.
  private func shown(_ value: Int64, _ stage: Int) -> Ratio {
    let worth = worths[stage]
    guard criteria[stage] != .perdite else {
      return Ratio(reducing: Int128(model.usableCents) - Int128(value), over: worth.denominator)
    }
    var units = Int128(value)
    for (hires, perHire) in zip(model.keptHires, worth.perHire) {
      units += Int128(hires) * Int128(perHire)
    }
    return Ratio(
      reducing: criteria[stage] == .spesa ? -units : units, over: worth.denominator)
  }
}

extension Worth {
  /// The highest value that a bound leaves possible.
  fileprivate func highest(_ bound: Int64, scale: Int64) -> Int64 {
    func floor(_ value: Int64, _ part: Int64) -> Int64 {
      let quotient = value / part
      return value % part < 0 ? quotient - 1 : quotient
    }
    return floor(floor(bound, scale), step) * step
  }
}

extension PlanOptimizer {
  /// The value of any plan in each criterion, the least spending last, kept hires included.
  ///
  /// - Parameter hires: People to hire by year and then area.
  public func values(of hires: [Int]) throws(ArithmeticFault) -> [Ratio] {
    let outcome = try model.outcome(of: hires.span)
    return try worths.indices.map { (stage) throws(ArithmeticFault) in
      guard criteria[stage] != .perdite else { return outcome.expired.exact }
      var value = Euro.zero
      for (people, perHire) in zip(hires, worths[stage].perHire) {
        value = try value + Euro(cents: perHire) * people
      }
      return shown(value.cents, stage)
    }
  }
}
