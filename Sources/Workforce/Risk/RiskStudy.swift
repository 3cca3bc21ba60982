/// What uncertain exits do to a plan: how its figures spread, and how likely its limits hold.
public struct RiskStudy: Sendable {
  /// How the numbers came about.
  public enum Method: Hashable, Sendable {
    /// All cases were added up; no probability is off by more than `error`.
    case exact(error: Ratio)
    /// Cases were drawn. Fewer than wanted if somebody ended the work.
    case sampled(draws: Int, wanted: Int, seed: UInt64)
  }

  /// A figure that depends on who leaves.
  public struct Figure: Sendable {
    /// What is counted: leavers of the year, staff at its end, or an item of its hiring capacity.
    public enum Kind: Hashable, Sendable {
      case leavers, staff
      case capacity(Address.CapacityItem)
    }

    /// A projected year.
    public let year: Int
    /// What is counted, and so in which unit: people, or cents for capacity.
    public let kind: Kind
    /// The value under the plan's own leavers: cents, or people.
    public let planned: Int64
    /// How likely each value is.
    public let spread: Spread
  }

  /// A limit and how likely it holds.
  public struct Limit: Sendable {
    /// The check that the limit belongs to.
    public let code: CheckCode
    /// A projected year.
    public let year: Int
    /// The group of staff whose budget it is, where each has its own.
    public let group: Area.Qualifica?
    /// Whether it holds under the plan's own leavers.
    public let holdsInPlan: Bool
    /// How likely it holds over all cases.
    public let likelihood: Likelihood
  }

  /// A row of planned hires and how likely the capacity pays for it.
  public struct Hire: Sendable {
    /// The row of `assunzioni.csv`.
    public let row: Assunzione
    /// For at least one of its people.
    public let first: Likelihood
    /// For all of them.
    public let all: Likelihood
  }

  /// The plan that was studied.
  public let scenario: Scenario
  /// How the numbers came about.
  public let method: Method
  /// By year, in the order of the kinds.
  public let figures: [Figure]
  /// By check, in the order of ``CheckCode``, and then by year.
  public let limits: [Limit]
  /// In the order in which they are paid: by year, then as in the table.
  public let hires: [Hire]
}

extension RiskStudy {
  /// What a way of working it out gives, before it is put into words.
  struct Findings {
    var leavers: [Spread] = []
    var staff: [Spread] = []
    var budgets: [Budget] = []
    /// By projected year.
    var posts: [Likelihood] = []
    var spending: [Likelihood] = []
    var usable: [Likelihood] = []
    var staffBudget: [Likelihood] = []

    /// A year whose capacity is uncertain.
    struct Budget {
      var available: Spread
      var expired: Spread
      var left: Spread
      /// What each of the ledgers that limit hiring can spend.
      var ledgers: [Spread]
    }
  }

  init(_ model: RiskModel, _ findings: Findings, _ method: Method) throws(ArithmeticFault) {
    scenario = model.scenario
    self.method = method
    let plan = try PlanCase(model)
    var figures: [Figure] = []
    var limits: [Limit] = []
    var hires: [Hire] = []
    let separate = model.opening.ledgerCount == 2
    for (index, year) in model.years.enumerated() {
      func add(_ kind: Figure.Kind, _ planned: Int64, _ spread: Spread) {
        figures.append(Figure(year: year, kind: kind, planned: planned, spread: spread))
      }
      func add(
        _ code: CheckCode, _ group: Area.Qualifica?, _ holds: Bool, _ likelihood: Likelihood
      ) {
        limits.append(
          Limit(
            code: code, year: year, group: group, holdsInPlan: holds, likelihood: likelihood))
      }
      add(.leavers, Int64(model.leavers[index]), findings.leavers[index])
      add(.staff, Int64(model.staff[index].reduce(0, +)), findings.staff[index])
      if let budget = plan.budgets.first(where: { $0.year == year }) {
        let position = model.budget.firstIndex { $0.year == year }
        let found = position.map { findings.budgets[$0] }
        func spread(_ amount: Euro, _ path: KeyPath<Findings.Budget, Spread>) -> Spread {
          found?[keyPath: path] ?? Spread(certain: amount.cents)
        }
        let closed = budget.closed
        add(
          .capacity(.disponibile), closed.available.cents, spread(closed.available, \.available))
        add(.capacity(.scaduta), closed.expired.cents, spread(closed.expired, \.expired))
        add(.capacity(.residua), closed.left.cents, spread(closed.left, \.left))
        for ledger in 0..<budget.ledgers.count {
          let (available, used) = budget.ledgers[ledger]
          let spread = found?.ledgers[ledger] ?? Spread(certain: available)
          let group: Area.Qualifica? = separate ? (ledger == 0 ? .dirigenza : .comparto) : nil
          add(.capacita, group, used <= available, spread.likelihood(atLeast: used))
          hires += model.hires(in: year, group, available: spread)
        }
      }
      add(.capacitaEsercitabile, nil, plan.usable[index], findings.usable[index])
      add(.spesaMassima, nil, plan.spending[index], findings.spending[index])
      if model.limits.hasBudget(index) {
        add(.preventivo, nil, plan.staffBudget[index], findings.staffBudget[index])
      }
      add(.posti, nil, plan.posts[index], findings.posts[index])
    }
    self.figures = figures
    self.limits = CheckCode.allCases.flatMap { code in limits.filter { $0.code == code } }
    self.hires = hires
  }
}

extension RiskModel {
  /// How likely each row of a year is paid, the rows above it and the progressions first.
  fileprivate func hires(
    in year: Int, _ group: Area.Qualifica?, available: Spread
  ) -> [RiskStudy.Hire] {
    let rows = scenario.assunzioni.filter { row in
      row.year == year && row.usesCapacity && row.modalita.takesPost && row.units > 0
        && scenario.position(ofArea: row.area).map {
          group == nil || scenario.areas[$0].qualifica == group
        } == true
    }
    func cost(_ row: Assunzione) -> Int64 {
      scenario.position(ofArea: row.area).map { costing.costs[$0].rounded.cents } ?? 0
    }
    let hiring = rows.reduce(Int64(0)) { $0 &+ cost($1) &* Int64($1.units) }
    var spent = charged(in: year, group) &- hiring
    return rows.map { row in
      let first = available.likelihood(atLeast: spent &+ cost(row))
      spent &+= cost(row) &* Int64(row.units)
      return RiskStudy.Hire(row: row, first: first, all: available.likelihood(atLeast: spent))
    }
  }

  /// What hires and progressions of a year use, of all staff or of a group.
  private func charged(in year: Int, _ group: Area.Qualifica?) -> Int64 {
    let amounts = charges[year] ?? .zero
    return switch group {
    case nil: amounts.total.cents
    case .dirigenza: amounts.dirigenza.cents
    case .comparto: amounts.total.cents &- amounts.dirigenza.cents
    }
  }
}

extension RiskStudy {
  /// Works out the study: exactly where the cases are few enough, else by drawing.
  ///
  /// - Parameters:
  ///   - draws: How many cases to draw; nil to draw only where the exact laws are out of reach.
  ///   - seed: What the draws begin with; the same seed gives the same draws.
  public static func of(
    _ model: RiskModel, draws: Int?, seed: UInt64, workers: Workers,
    isOver: @escaping @Sendable () -> Bool
  ) throws(ArithmeticFault) -> RiskStudy {
    if draws == nil, let study = try ExactRisk.study(model) { return study }
    return try SampledRisk.study(
      model, draws: draws ?? usualDraws, seed: seed, workers: workers, isOver: isOver)
  }

  static let usualDraws = 100_000
}
