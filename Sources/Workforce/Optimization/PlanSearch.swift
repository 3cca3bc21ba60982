/// Goes through all plans year by year and keeps those that can still be good enough.
///
/// Every way to spend a year is closed by the very rules of the evaluation. What is skipped is what
/// provably falls short of a threshold, whatever the following years may bring.
struct PlanSearch: Sendable {
  let model: HiringModel
  /// The criteria, the most important first.
  let worths: [Worth]
  /// One bound for each criterion under search so far, with the threshold that a plan has to reach.
  let bounds: [(plan: PricedPlan, threshold: Int64)]
  /// How many states of a year are kept at most; the others are lost to the search.
  let beam: Int
  let workers: Workers
  /// Whether time is up.
  let isOver: @Sendable () -> Bool

  /// What a search found.
  struct Result: Sendable {
    /// The states as each year opens, and after the last.
    var years: [States]
    /// The most that what was left out for lack of room or time can be worth, scaled; nil if
    /// nothing was, so that the search is a proof.
    var leftOut: Int64?
  }

  func run() throws(ArithmeticFault) -> Result {
    var open = root()
    var result = Result(years: [open])
    for year in 0..<model.years.count {
      let (reached, unseen) = try expand(open, year)
      let (kept, leftOut) = reached.best(beam)
      result.leftOut = [result.leftOut, unseen, leftOut].compactMap(\.self).max()
      result.years.append(kept)
      open = kept
    }
    return result
  }

  /// The states that a year leads to, and the highest top of the states not looked at in time.
  ///
  /// The pieces depend on the states alone, so that the result is the same on any number of cores.
  private func expand(
    _ open: States, _ year: Int
  ) throws(ArithmeticFault) -> (reached: States, unseen: Int64?) {
    let size = max(16, (open.count + 63) / 64)
    let pieces = (open.count + size - 1) / size
    let parts = try workers.map(pieces) { (piece) throws(ArithmeticFault) in
      var reached = emptyStates
      var expansion = YearExpansion(self, year)
      for state in piece * size..<min(open.count, (piece + 1) * size) {
        if isOver() {
          return (reached, open.tops[state..<min(open.count, (piece + 1) * size)].max())
        }
        try expansion.expand(state, of: open, into: &reached)
      }
      return (reached, Int64?.none)
    }
    var reached = parts.first?.0 ?? emptyStates
    for part in parts.dropFirst() { reached.take(all: part.0) }
    return (reached, parts.compactMap(\.1).max())
  }

  private var emptyStates: States {
    States(areas: model.areaCount, criteria: worths.count, bounds: bounds.count)
  }

  private func root() -> States {
    var states = emptyStates
    states.take(
      States.Arrival(
        hired: Array(repeating: 0, count: model.areaCount), fold: model.opening,
        values: worths.map { _ in 0 }, scores: bounds.map(\.plan.constant), top: .max, ways: 1,
        parent: -1))
    return states
  }
}

extension PlanSearch.Result {
  /// The best value of a plan that has hired as many outsiders as needed.
  func best(criteria: Int, needs: [Int]) -> [Int64]? {
    guard let last = years.last else { return nil }
    return complete(in: last, needs)
      .map { state in (0..<criteria).map { last.value(state, $0) } }
      .max { $0.lexicographicallyPrecedes($1) }
  }

  /// How many plans have a value, and the first of them: people by year and then area.
  func plans(worth value: [Int64], needs: [Int], first most: Int) -> (count: UInt64, [[Int]]) {
    guard let last = years.last else { return (0, []) }
    var count: UInt64 = 0
    var plans: [[Int]] = []
    for state in complete(in: last, needs)
    where value.indices.allSatisfy({ last.value(state, $0) == value[$0] }) {
      let (sum, overflow) = count.addingReportingOverflow(last.ways[state])
      count = overflow ? .max : sum
      var path = [state]
      collect(years.count - 1, &path, &plans, most)
    }
    return (count, plans)
  }

  private func complete(in last: States, _ needs: [Int]) -> some Sequence<Int> {
    (0..<last.count).lazy.filter { state in
      zip(last.hired(state), needs).allSatisfy { Int($0) >= $1 }
    }
  }

  /// Follows all ways back from the last state of a path.
  private func collect(_ year: Int, _ path: inout [Int], _ plans: inout [[Int]], _ most: Int) {
    guard plans.count < most, let state = path.last else { return }
    guard year > 0 else {
      plans.append(hires(along: path.reversed()))
      return
    }
    for parent in years[year].parents(of: state) {
      path.append(parent)
      collect(year - 1, &path, &plans, most)
      path.removeLast()
    }
  }

  private func hires(along path: [Int]) -> [Int] {
    zip(years, path).dropFirst().enumerated().flatMap { position, next in
      let before = years[position].hired(path[position])
      return zip(next.0.hired(next.1), before).map { Int($0 - $1) }
    }
  }
}
