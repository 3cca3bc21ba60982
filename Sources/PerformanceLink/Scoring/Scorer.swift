import Workforce

/// Computes the figures of the objectives over those of the plan.
///
/// Each figure is computed once, when it is first asked for: an indicator may read any other
/// figure, and a figure that ends up asking for itself is absent with that reason.
struct Scorer {
  let model: PerformanceModel
  let scenario: Scenario
  let year: Int
  private(set) var figures: FigureBook
  private(set) var outcomes: [String: IndicatorOutcome] = [:]
  private var begun: Set<Address> = []
  let planObligations: [PlanObligation]

  init(_ model: PerformanceModel, over evaluation: Evaluation, year: Int) {
    self.model = model
    self.year = year
    scenario = evaluation.scenario
    figures = FigureBook(after: evaluation.figures)
    planObligations = PlanObligation.all(in: evaluation.scenario)
  }

  mutating func run() throws(ArithmeticFault) {
    for indicator in model.indicators {
      try compute(.indicator(indicator))
    }
    for objective in model.objectives {
      try compute(.objective(objective))
    }
    for level in model.levels {
      countClasses(of: level)
    }
    for comparison in model.comparisons {
      try compute(.comparison(comparison))
    }
  }

  /// Whether something is computed now for the first time.
  mutating func begin(_ address: Address) -> Bool {
    begun.insert(address).inserted
  }

  mutating func keep(_ outcome: IndicatorOutcome, of code: String) {
    outcomes[code] = outcome
  }

  // MARK: Recording

  mutating func record(_ address: Address, _ value: Quantity, _ derivation: Derivation) {
    figures.add(Figure(address: address, content: .known(value, derivation)))
  }

  mutating func recordAbsence(
    of address: Address, _ unit: MeasurementUnit, _ title: String, because reason: String
  ) {
    figures.add(
      Figure(address: address, content: .absent(unit: unit, title: title, reason: reason)))
  }
}

/// How an indicator stands.
public struct IndicatorOutcome: Hashable, Sendable {
  /// The target in force in the year.
  public let target: Target?
  /// The last measure of the year; nil if there is none.
  public let measure: Measure?
  /// Whether the rule says that the target is met; nil if it can't tell.
  public let isMet: Bool?
  /// A share of 1; nil if there is none.
  public let score: Ratio?
  /// Why there is no score, in Italian.
  public let reason: String?

  /// Whether the document declares something else than what the rule gives, or can't be confirmed.
  public var isUnconfirmed: Bool {
    switch measure?.declared {
    case .raggiunto: isMet != true
    case .nonRaggiunto: isMet != false
    case .sospeso, nil: false
    }
  }
}

/// An evaluation with the figures of its objectives.
public struct PerformanceEvaluation: Sendable {
  /// The objectives that were evaluated.
  public let model: PerformanceModel
  /// The year whose targets and measures count.
  public let year: Int
  /// The figures of the plan and those of the objectives.
  public let evaluation: Evaluation
  /// How each indicator stands, by code.
  public let outcomes: [String: IndicatorOutcome]

  /// Computes the figures of the objectives.
  ///
  /// - Parameter year: The year to evaluate; nil for the model's own.
  /// - Throws: ``ArithmeticFault`` if numbers are out of any proportion.
  public init(
    _ model: PerformanceModel, over evaluation: Evaluation, year: Int? = nil
  ) throws(ArithmeticFault) {
    let year = year ?? model.defaultYear(of: evaluation.scenario)
    var scorer = Scorer(model, over: evaluation, year: year)
    try FTEMonths.record(evaluation.scenario, in: &scorer)
    try scorer.run()
    self.model = model
    self.year = year
    self.evaluation = evaluation.with(scorer.figures)
    outcomes = scorer.outcomes
  }

  /// The figures of the plan, then those of the objectives.
  public var figures: FigureBook { evaluation.figures }
}
