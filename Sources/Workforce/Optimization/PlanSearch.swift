/// Goes through all plans year by year and keeps those that can still be good enough.
///
/// Every way to spend a year is closed by the very rules of the evaluation. What is skipped is what
/// provably falls short of a threshold, whatever the following years may bring.
struct PlanSearch: Sendable {
  let model: HiringModel
  /// The criteria, the most important first.
  let worths: [Worth]
  /// One bound for each criterion under search so far, with the threshold that a plan has to reach.
  var bounds: [(plan: PricedPlan, threshold: Int64)]
  /// How many states of a year are kept at most; the others are lost to the search.
  var beam = Int.max
  /// Whether time is up.
  var isOver: @Sendable () -> Bool = { false }

  /// What a search found.
  struct Result: Sendable {
    /// The states as each year opens, and after the last.
    var years: [States]
    /// The most that what was left out for lack of room or time can be worth, scaled; nil if
    /// nothing was, so that the search is a proof.
    var leftOut: Int64?
  }

  func run() throws(ArithmeticFault) -> Result {
    var result = Result(years: [root()])
    for year in 0..<model.years.count {
      guard let open = result.years.last else { break }
      var next = emptyStates
      var expansion = YearExpansion(self, year)
      for state in 0..<open.count {
        if state & 15 == 0, isOver() {
          result.note(open.tops[state...].max())
          break
        }
        try expansion.expand(state, of: open, into: &next)
      }
      let (kept, leftOut) = next.best(beam)
      result.note(leftOut)
      result.years.append(kept)
    }
    return result
  }

  private var emptyStates: States {
    States(areas: model.areaCount, criteria: worths.count, bounds: bounds.count)
  }

  private func root() -> States {
    var states = emptyStates
    let scores = bounds.map(\.plan.constant)
    states.take(
      States.Arrival(
        hired: Array(repeating: 0, count: model.areaCount), fold: model.opening,
        values: worths.map { _ in 0 }, scores: scores, top: .max, ways: 1, parent: -1))
    return states
  }
}

extension PlanSearch.Result {
  fileprivate mutating func note(_ top: Int64?) {
    guard let top else { return }
    leftOut = max(leftOut ?? .min, top)
  }
}
