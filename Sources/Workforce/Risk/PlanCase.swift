/// The case in which exactly those leave whom the plan foresees.
struct PlanCase {
  struct Budget {
    let year: Int
    let closed: RestiAssunzionali.Closed
    /// What each ledger that limits hiring could spend, and what it spent.
    let ledgers: [(available: Int64, used: Int64)]
  }

  private(set) var budgets: [Budget]
  private(set) var posts: [Bool] = []
  private(set) var spending: [Bool] = []
  private(set) var usable: [Bool] = []
  private(set) var staffBudget: [Bool] = []

  init(_ model: RiskModel) throws(ArithmeticFault) {
    budgets = model.settled
    var fold = model.opening
    for year in model.budget {
      let outcome = try year.close(&fold, more: .zero)
      budgets.append(Budget(year, outcome, model.opening.ledgerCount))
    }
    for index in model.staff.indices {
      let verdict = try model.limits.verdict(at: index) { model.staff[$1][$0] }
      posts.append(verdict.yearEnd.posts)
      spending.append(verdict.yearEnd.spending)
      usable.append(verdict.usable)
      staffBudget.append(verdict.yearEnd.staffBudget)
    }
  }
}

extension PlanCase.Budget {
  init(_ year: RiskYear, _ outcome: RiskYear.Outcome, _ count: Int) {
    let available = [outcome.available.0.cents, outcome.available.1.cents]
    self.init(
      year: year.year, closed: outcome.closed,
      ledgers: (0..<count).map { (available[$0], year.charged[$0, of: count]) })
  }
}
