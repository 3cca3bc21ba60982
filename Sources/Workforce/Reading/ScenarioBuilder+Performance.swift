/// A scenario is a plan, a performance model, or both.
extension ScenarioBuilder {
  /// Whether the folder holds a plan; a folder without any table of one may hold objectives only.
  var hasPlan: Bool {
    let others: Set<TableName> = [.scenario, .pubblicati]
    let given = tables.filter { !$0.value.isEmpty }.map(\.key)
    return given.contains { !others.contains($0) && !TableName.performance.contains($0) }
      || !given.contains { TableName.performance.contains($0) }
  }

  /// The scenario of a folder that has objectives and no plan: no areas, so no figure of the plan.
  mutating func performanceOnly(_ settings: SettingsReader?) -> Scenario? {
    if tables[.scenario]?.isEmpty != false, !isPartial, !excused.contains(.scenario) {
      report(.missingSettings)
    }
    guard let settings, let period = settings.period, let denominazione = settings.denominazione
    else { return nil }
    return Scenario(
      folder: folder, denominazione: denominazione, period: period,
      referenceYear: period.lowerBound - 1, statedFirstCapacityYear: nil,
      charges: settings.charges, readings: settings.readings, areas: [], costs: [], cessazioni: [],
      resti: [], assunzioni: [], progressioni: [], limits: Limits(), flexibleSpending: nil,
      protectedQuotas: nil, structure: nil, fte: nil, ages: nil, gender: nil,
      files: tables.compactMapValues { $0.last?.file })
  }
}

extension Scenario {
  /// Whether the scenario holds a plan; one that only holds objectives has no areas.
  public var hasPlan: Bool { !areas.isEmpty }
}

extension Diagnostic {
  fileprivate static let missingSettings = Diagnostic(
    code: "tabella-mancante", at: Location(file: TableName.scenario.fileName),
    "manca la tabella scenario.csv", expected: "dati generali: chiave;valore",
    hint: "servono almeno le righe denominazione e triennio; \(String.newScenario)")
}
