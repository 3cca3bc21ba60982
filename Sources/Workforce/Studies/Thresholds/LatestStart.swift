/// How late the people of a planned row of hires may start.
public struct LatestStart: Sendable {
  /// What comes of starting in a year.
  public struct Trial: Sendable {
    /// The year in which the people would start.
    public let year: Int
    /// Whether the year comes after the plan, where only leavers known today give capacity.
    public let isBeyondPlan: Bool
    /// The limits that would be broken.
    public let broken: [Check]
    /// The capacity that would lapse before the year and that the plan as written uses.
    public let lost: Euro

    /// Whether nothing gets worse than in the plan as written.
    public var keepsLimits: Bool { broken.isEmpty }
  }

  /// The row as written.
  public let hire: Assunzione
  /// Every year from the planned one on, in order.
  public let trials: [Trial]

  /// The last year of the plan in which the row may be placed with every limit kept.
  public var lastYear: Int {
    trials.last { !$0.isBeyondPlan && $0.keepsLimits }?.year ?? hire.year
  }

  /// The last year of all, with the leavers known today; equal to ``lastYear`` or after the plan.
  public var lastKnownYear: Int {
    trials.last { $0.keepsLimits }?.year ?? hire.year
  }

  /// The years up to ``lastKnownYear`` in which a limit would be broken all the same.
  public var gaps: [Trial] { trials.filter { !$0.keepsLimits && $0.year < lastKnownYear } }

  /// What comes of the first year after ``lastKnownYear``; nil if no limit was found to end it.
  public var end: Trial? { trials.first { $0.year > lastKnownYear } }

  /// The rows that can still be moved: planned, into a post, in a year that is not closed.
  static func movable(in scenario: Scenario) -> [Int] {
    scenario.assunzioni.indices.filter { index in
      let row = scenario.assunzioni[index]
      return row.stato == .prevista && row.modalita.takesPost && row.units > 0
        && scenario.decidedYears.contains(row.year)
    }
  }

  /// Tries a row in every year from its own on.
  ///
  /// - Parameters:
  ///   - index: The position of the row among the hires.
  ///   - longer: The plan prolonged by years without movements, until all capacity it knows of has
  ///     lapsed.
  init(_ index: Int, plan: PlanTrial, longer: PlanTrial) throws(ArithmeticFault) {
    hire = plan.scenario.assunzioni[index]
    let end = plan.scenario.period.upperBound
    var trials: [Trial] = []
    for year in hire.year...longer.scenario.period.upperBound {
      let isBeyondPlan = year > end
      let trial = isBeyondPlan ? longer : plan
      var moved = trial.scenario
      moved.assunzioni[index] = hire.moved(to: year)
      let evaluation = try Evaluation(moved, isExplained: false)
      trials.append(
        Trial(
          year: year, isBeyondPlan: isBeyondPlan, broken: trial.broken(by: evaluation),
          lost: try Self.lost(
            before: year, in: evaluation, insteadOf: trial.evaluation)))
    }
    self.trials = trials
  }

  private static func lost(
    before year: Int, in moved: Evaluation, insteadOf plan: Evaluation
  ) throws(ArithmeticFault) -> Euro {
    var lost = Euro.zero
    for earlier in plan.scenario.budgetYears where earlier < year {
      let address = Address.capacita(earlier, .scaduta)
      lost =
        try lost + (moved.figures.euro(address) ?? .zero) - (plan.figures.euro(address) ?? .zero)
    }
    return lost
  }
}

extension Scenario {
  /// The plan with more years in which nothing is planned, until all capacity it knows of lapses.
  var prolonged: Scenario {
    var longer = self
    longer.period = period.lowerBound...(period.upperBound + readings.restiDurata.years)
    return longer
  }
}
