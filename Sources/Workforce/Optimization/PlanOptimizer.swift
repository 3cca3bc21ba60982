/// Finds the best plans of a model, with proof.
///
/// The criteria are settled one after the other, each by a search that may not give up what the
/// earlier ones have reached. A search that leaves nothing out proves its result; small searches
/// before it find plans good enough to let it skip almost everything.
public struct PlanOptimizer: Sendable {
  private let model: HiringModel
  private let worths: [Worth]
  private let isOver: @Sendable () -> Bool

  private var relaxations: [(prices: Prices, scale: Int64)] = []
  private var bounds: [(plan: PricedPlan, threshold: Int64)] = []
  private var settled: [(worth: Worth, value: Int64)] = []
  private var best: [Int64]?
  private var found: PlanSearch.Result?
  public var log: [String] = []

  /// - Parameters:
  ///   - criteria: What makes a plan better, the most important first; the least spending decides
  ///     last in any case.
  ///   - isOver: Whether time is up; asked often.
  public init(
    _ model: HiringModel, _ criteria: [Criterion], isOver: @escaping @Sendable () -> Bool
  ) throws(ArithmeticFault) {
    self.model = model
    self.isOver = isOver
    var worths: [Worth] = []
    for criterion in criteria.filter({ $0 != .spesa }) + [.spesa] {
      worths.append(try Worth(criterion, in: model))
    }
    self.worths = worths
  }

  public mutating func run() throws(ArithmeticFault) -> [Int64] {
    for stage in worths.indices {
      let isProven = try settle(stage)
      log.append("stage \(stage) proven \(isProven) best \(best ?? [])")
      if !isProven { break }
    }
    if let found, let last = found.years.last {
      let ties = (0..<last.count).filter { s in worths.indices.allSatisfy { last.value(s, $0) == best?[$0] } }
      log.append("ties \(ties.reduce(0) { $0 + last.ways[$1] })")
      if let tie = ties.first {
        var state = tie
        for year in (1..<found.years.count).reversed() {
          log.append("\(found.years[year].hired(state))")
          state = found.years[year].parents(of: state)[0]
        }
      }
    }
    return best ?? []
  }

  private mutating func settle(_ stage: Int) throws(ArithmeticFault) -> Bool {
    let worth = worths[stage]
    let relaxation = try Relaxation(model, of: worth, keeping: settled)
    let clock = ContinuousClock()
    let t0 = clock.now
    let prices = PriceSearch.best(relaxation, before: relaxations)
    let plan = PricedPlan(relaxation, prices)
    let highest = floor(relaxation.bound(prices), relaxation.scale, worth.step)
    log.append("stage \(stage) bound \(highest) scale \(relaxation.scale) step \(worth.step) \(clock.now - t0)")
    let offset = zip(settled, prices.earlier).reduce(Int64(0)) { $0 &+ $1.0.value &* $1.1 }
    let isLast = stage == worths.count - 1
    func threshold(_ value: Int64) -> Int64 { value &* relaxation.scale &+ offset }
    func search(_ threshold: Int64, beam: Int) throws(ArithmeticFault) -> Bool {
      var search = PlanSearch(
        model: model, worths: worths, bounds: bounds + [(plan, threshold)])
      search.beam = beam
      search.isOver = isOver
      let t0 = clock.now
      let result = try search.run()
      log.append("  search \(threshold) beam \(beam): \(result.years.map(\.count)) leftOut \(result.leftOut ?? -1) \(clock.now - t0)")
      if let value = bestValue(of: result), best.map({ !value.lexicographicallyPrecedes($0) }) ?? true {
        best = value
        found = result
        log.append("  found \(value)")
      }
      return result.leftOut == nil
    }
    var gap = max(worth.step, highest.magnitudeShare)
    while best == nil || bounds.isEmpty && found == nil || isLast && found?.years.last?.count == 0 {
      if try search(threshold(highest - gap), beam: 64), found != nil { break }
      gap *= 2
      if isOver() { return false }
    }
    for beam in [65536, Int.max] {
      let known = best?[stage] ?? 0
      let goal = isLast ? known : known + worth.step
      if goal > highest { break }
      if try search(threshold(goal), beam: beam) { break }
      if isOver() { return false }
    }
    guard let best else { return false }
    settled.append((worth, best[stage]))
    bounds.append((plan, threshold(best[stage])))
    relaxations.append((prices, relaxation.scale))
    return true
  }

  /// The highest value that a bound leaves possible.
  private func floor(_ bound: Int64, _ scale: Int64, _ step: Int64) -> Int64 {
    let whole = bound >= 0 ? bound / scale : -((-bound + scale - 1) / scale)
    return whole >= 0 ? whole / step * step : -((-whole + step - 1) / step * step)
  }

  private func bestValue(of result: PlanSearch.Result) -> [Int64]? {
    guard result.years.count == model.years.count + 1, let last = result.years.last else {
      return nil
    }
    var best: [Int64]?
    for state in 0..<last.count {
      let value = worths.indices.map { last.value(state, $0) }
      guard best.map({ $0.lexicographicallyPrecedes(value) }) ?? true,
        zip(last.hired(state), model.needs).allSatisfy({ Int($0) >= $1 })
      else { continue }
      best = value
    }
    return best
  }
}

extension Int64 {
  /// A small part of the amount to begin a search with.
  fileprivate var magnitudeShare: Int64 { Int64(clamping: magnitude / 16384) }
}
