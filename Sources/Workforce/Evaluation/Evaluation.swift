/// The figures of a scenario under given readings, computed once with their explanations.
public struct Evaluation: Sendable {
  /// The facts that were evaluated.
  public let scenario: Scenario
  /// The answers to the open questions of law that the figures hold under.
  public let readings: Readings
  /// The figures of every rule that applied, in the order of the rules.
  public let figures: FigureBook

  /// Evaluates a scenario with the readings it has chosen.
  ///
  /// - Parameter basis: A kind of unit cost to use in every total instead of each rule's own, to
  ///   compare the two conventions.
  /// - Parameter isExplained: Whether the figures carry their derivations, or values alone.
  /// - Throws: ``ArithmeticFault`` if amounts are out of any proportion.
  public init(
    _ scenario: Scenario, basis: CostBasis? = nil, isExplained: Bool = true
  ) throws(ArithmeticFault) {
    var trace = Trace(isExplaining: isExplained)
    try Self.run(scenario, basis: basis, recording: &trace)
    self.scenario = scenario
    readings = scenario.readings
    figures = trace.figures
  }

  /// Applies every rule to a scenario, in the order in which they need each other.
  static func run<R: Recorder>(
    _ scenario: Scenario, basis: CostBasis? = nil, recording recorder: inout R
  ) throws(ArithmeticFault) {
    guard scenario.hasPlan else { return }
    let readings = scenario.readings
    let movements = Movements(of: scenario, readings: readings)
    DotazioneOrganica.evaluate(scenario, recording: &recorder)
    try TempoParziale.evaluate(scenario, recording: &recorder)
    let costs = try CostoUnitario.evaluate(scenario, recording: &recorder)
    let costing = Costing(areas: scenario.areas, costs: costs, override: basis)
    let maximum = try SpesaPotenzialeMassima.evaluate(scenario, costing, recording: &recorder)
    Cessazioni.evaluate(scenario, movements, readings: readings, recording: &recorder)
    UscitePreviste.evaluate(scenario, readings: readings, recording: &recorder)
    let budgets = try Budget.evaluate(
      scenario, movements, costing, readings: readings, recording: &recorder)
    try ProgressioniInDeroga.evaluate(scenario, costing, recording: &recorder)
    let projected = try Organico.evaluate(scenario, movements, costing, recording: &recorder)
    ProgressioniInDeroga.recordFreePosts(scenario, movements, costing, recording: &recorder)
    try Budget.recordRoom(
      budgets, ceiling: maximum.ceiling, scenario, spending: (maximum.inService, projected),
      recording: &recorder)
    try CategorieProtette.evaluate(scenario, recording: &recorder)
    try LavoroFlessibile.evaluate(scenario, recording: &recorder)
    try StrutturaOrganizzativa.evaluate(scenario, recording: &recorder)
    try AnalisiDiGenere.evaluate(scenario, recording: &recorder)
    try GenereNelPiano.evaluate(scenario, movements, recording: &recorder)
    try LavoroADistanza.evaluate(scenario, movements, recording: &recorder)
    try ContingentiADistanza.evaluate(scenario, recording: &recorder)
    try StrutturaPerEta.evaluate(scenario, recording: &recorder)
    try ProiezioneEta.evaluate(scenario, readings: readings, recording: &recorder)
    recordStaffBudgets(scenario, recording: &recorder)
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
