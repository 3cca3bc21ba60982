/// A plan whose leavers are not certain: what every number of them would do to it.
///
/// The rows of the plan are kept as they are. All that does not depend on the uncertain leavers is
/// worked out once; each case is then closed year by year by the very rules of the evaluation,
/// silent and without allocating.
public struct RiskModel: Sendable {
  /// The plan with its tables of uncertain leavers.
  public let scenario: Scenario
  let costing: Costing
  let exits: [UncertainExit]
  /// How the budgets close whose capacity is known: the leavers of the year before have left.
  let settled: [PlanCase.Budget]
  /// The budget as the first of ``budget`` opens.
  let opening: BudgetFold
  /// The years whose capacity depends on uncertain leavers.
  let budget: [RiskYear]
  /// The plan's staff by area at the end of each projected year, and who leaves in it.
  let staff: [[Int]]
  let staffTotals: [Int]
  let leavers: [Int]
  /// What hires and progressions use of each year's budget.
  let charges: [Int: GroupAmounts]
  let limits: StaffLimits

  var years: ClosedRange<Int> { scenario.projectedYears }
  var areaCount: Int { scenario.areas.count }

  /// Compiles a scenario.
  ///
  /// - Throws: ``Diagnostic`` if what is uncertain does not fit the plan, ``ArithmeticFault`` if
  ///   amounts are out of any proportion.
  public init(_ scenario: Scenario) throws {
    guard scenario.projectedYears.count <= ExitCounts.years else {
      throw Diagnostic.tooManyYears(scenario.projectedYears.count)
    }
    self.scenario = scenario
    var silent = Silent()
    let readings = scenario.readings
    let movements = Movements(of: scenario, readings: readings)
    exits = try UncertainExit.all(of: scenario, movements)
    costing = Costing(
      areas: scenario.areas, costs: try CostoUnitario.evaluate(scenario, recording: &silent),
      override: nil)
    var fold = BudgetFold(scenario, readings)
    try fold.bringIn(scenario, recording: &silent)
    var opening = fold
    var settled: [PlanCase.Budget] = []
    var budget: [RiskYear] = []
    var all: [RiskYear] = []
    for number in scenario.budgetYears {
      let progressions = try ProgressioniOrdinarie.evaluate(
        number, scenario, costing, readings: readings, recording: &silent)
      let year = RiskYear(
        year: number, gross: try costing.groups { movements.generatingLeavers[number - 1, $0] },
        share: try CapacitaAssunzionale.usableShare(of: number, of: scenario),
        charged: try Assunzioni.evaluate(number, scenario, movements, costing, recording: &silent)
          + GroupAmounts(total: progressions, dirigenza: .zero))
      all.append(year)
      guard number <= scenario.referenceYear + 1 else {
        budget.append(year)
        continue
      }
      settled.append(
        PlanCase.Budget(year, try year.close(&fold, more: .zero), fold.ledgerCount))
      opening = fold
    }
    self.opening = opening
    self.settled = settled
    self.budget = budget
    var heads = scenario.areas.map(\.inService)
    var staff: [[Int]] = []
    for year in scenario.projectedYears {
      movements.apply(year, to: &heads)
      staff.append(heads)
    }
    self.staff = staff
    staffTotals = staff.map { $0.reduce(0, +) }
    leavers = scenario.projectedYears.map { year in
      scenario.areas.indices.reduce(0) { $0 + movements.leavers[year, $1] }
    }
    charges = Dictionary(uniqueKeysWithValues: all.map { ($0.year, $0.charged) })
    limits = try StaffLimits(scenario, costing, all)
  }

  /// How many people and ranges are uncertain.
  public var uncertainExits: (people: Int, ranges: Int) {
    let ranges = Set((scenario.exitRanges ?? []).map { "\($0.year)/\($0.area)" }).count
    return (exits.count - ranges, ranges)
  }

  /// How many people each area may have at the end of each projected year.
  func staffLaws() -> [[CountLaw]] {
    staff.indices.map { index in
      (0..<areaCount).map { area in
        var law = CountLaw(staff[index][area])
        law.add(CountLaw(of: exits(of: area)) { -$0.leavers(through: index) })
        return law
      }
    }
  }

  /// The uncertain exits of an area.
  func exits(of area: Int) -> [UncertainExit] {
    exits.filter { $0.area == area }
  }
}

/// A year of the budget whose capacity is uncertain.
struct RiskYear: Sendable {
  let year: Int
  /// What the plan's leavers of the year before cost.
  let gross: GroupAmounts
  /// The part of it that may be spent.
  let share: Ratio
  /// What hires and progressions use.
  let charged: GroupAmounts

  /// How the year closes with other leavers.
  struct Outcome {
    /// What each of the ledgers that limit hiring could spend; the second is zero if there is one.
    var available: (Euro, Euro)
    var closed: RestiAssunzionali.Closed
  }

  /// Closes the year after leavers beyond those of the plan, with what they cost.
  @inline(__always)
  func close(
    _ fold: inout BudgetFold, more cost: GroupAmounts
  ) throws(ArithmeticFault) -> Outcome {
    var silent = Silent()
    let matured = try CapacitaAssunzionale.usable(gross + cost, share)
    let count = fold.ledgerCount
    let first = fold.held(0, before: year) &+ matured[0, of: count]
    let second = count == 2 ? fold.held(1, before: year) &+ matured[1, of: count] : 0
    return Outcome(
      available: (Euro(cents: first), Euro(cents: second)),
      closed: try fold.close(year, matured, charged, recording: &silent))
  }
}

extension Diagnostic {
  fileprivate static func tooManyYears(_ count: Int) -> Diagnostic {
    Diagnostic(
      code: "troppi-anni",
      "il piano riguarda \(count) anni: la simulazione ne ammette al più "
        + "\(ExitCounts.years)", hint: "accorciare il periodo in scenario.csv")
  }
}
