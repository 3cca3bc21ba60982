/// The figures of a scenario under given readings, computed once with their explanations.
public struct Evaluation: Sendable {
  /// The facts that were evaluated.
  public let scenario: Scenario
  /// The answers to the open questions of law that the figures hold under.
  public let readings: Readings
  /// The figures of every rule that applied, in the order of the rules.
  public let figures: FigureBook
  /// What no reading of the law changes; nil if the scenario has no plan.
  private let ground: Ground?

  /// Evaluates a scenario with the readings it has chosen.
  ///
  /// - Parameter basis: A kind of unit cost to use in every total instead of each rule's own, to
  ///   compare the two conventions.
  /// - Parameter isExplained: Whether the figures carry their derivations, or values alone.
  /// - Throws: ``ArithmeticFault`` if amounts are out of any proportion.
  public init(
    _ scenario: Scenario, basis: CostBasis? = nil, isExplained: Bool = true
  ) throws(ArithmeticFault) {
    let ground =
      scenario.hasPlan ? try Ground(of: scenario, basis, isExplained: isExplained) : nil
    var trace = Trace(isExplaining: isExplained, after: ground?.figures)
    if let ground { try Self.plan(on: ground, scenario, recording: &trace) }
    self.init(scenario, trace.figures, on: ground)
  }

  private init(_ scenario: Scenario, _ figures: FigureBook, on ground: Ground?) {
    self.scenario = scenario
    readings = scenario.readings
    self.figures = figures
    self.ground = ground
  }

  /// The same with more figures, which other modules computed from those it has.
  package func with(_ figures: FigureBook) -> Evaluation {
    Evaluation(scenario, figures, on: ground)
  }

  /// The plan under other readings; what they may change comes without explanations, several times
  /// faster.
  ///
  /// - Throws: ``ArithmeticFault`` if amounts are out of any proportion.
  public func reread(_ readings: Readings) throws(ArithmeticFault) -> Evaluation {
    var other = scenario
    other.readings = readings
    guard let ground else { return Evaluation(other, figures, on: nil) }
    var trace = Trace(isExplaining: false, after: ground.figures)
    try Self.plan(on: ground, other, recording: &trace)
    return Evaluation(other, trace.figures, on: ground)
  }

  // MARK: The rules, in the order in which they need each other

  /// What a plan stands on: posts, staff, unit costs and spending as they are, which no reading of
  /// the law changes.
  private struct Ground {
    let costing: Costing
    let ceiling: Euro
    let inService: Euro
    let figures: FigureBook

    init(
      of scenario: Scenario, _ basis: CostBasis?, isExplained: Bool
    ) throws(ArithmeticFault) {
      var trace = Trace(isExplaining: isExplained)
      DotazioneOrganica.evaluate(scenario, recording: &trace)
      try TempoParziale.evaluate(scenario, recording: &trace)
      let costs = try CostoUnitario.evaluate(scenario, recording: &trace)
      costing = Costing(areas: scenario.areas, costs: costs, override: basis)
      (ceiling, inService) = try SpesaPotenzialeMassima.evaluate(
        scenario, costing, recording: &trace)
      try LavoroFlessibile.evaluate(scenario, recording: &trace)
      try StrutturaOrganizzativa.evaluate(scenario, recording: &trace)
      try AnalisiDiGenere.evaluate(scenario, recording: &trace)
      try LavoroADistanza.evaluate(scenario, recording: &trace)
      try ContingentiADistanza.evaluate(scenario, recording: &trace)
      try StrutturaPerEta.evaluate(scenario, recording: &trace)
      Evaluation.recordStaffBudgets(scenario, recording: &trace)
      figures = trace.figures
    }
  }

  /// The rules on who leaves, who enters and what that costs.
  private static func plan(
    on ground: Ground, _ scenario: Scenario, recording recorder: inout Trace
  ) throws(ArithmeticFault) {
    let readings = scenario.readings
    let costing = ground.costing
    let movements = Movements(of: scenario, readings: readings)
    Cessazioni.evaluate(scenario, movements, readings: readings, recording: &recorder)
    UscitePreviste.evaluate(scenario, readings: readings, recording: &recorder)
    let budgets = try Budget.evaluate(
      scenario, movements, costing, readings: readings, recording: &recorder)
    try ProgressioniInDeroga.evaluate(scenario, costing, recording: &recorder)
    let projected = try Organico.evaluate(scenario, movements, costing, recording: &recorder)
    ProgressioniInDeroga.recordFreePosts(scenario, movements, costing, recording: &recorder)
    try Budget.recordRoom(
      budgets, ceiling: ground.ceiling, scenario, spending: (ground.inService, projected),
      recording: &recorder)
    try CategorieProtette.evaluate(scenario, recording: &recorder)
    try GenereNelPiano.evaluate(scenario, movements, recording: &recorder)
    LavoroADistanza.project(scenario, movements, recording: &recorder)
    try ProiezioneEta.evaluate(scenario, readings: readings, recording: &recorder)
  }

  private static func recordStaffBudgets<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) {
    for (year, stated) in scenario.limits.staffBudget.sorted(by: { $0.key < $1.key }) {
      recorder.record(Address("preventivo/personale/\(year)"), .euro(stated.value)) {
        Derivation(
          "Spesa di personale nel preventivo \(year)", .same,
          [.input(Input(.euro(stated.value), "valore", stated.origin))])
      }
    }
  }
}
