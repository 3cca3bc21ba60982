/// The hiring budget of each year, folded one year after the other.
enum Budget {
  /// Computes what matures, what hires and progressions use, what lapses and what is carried on.
  ///
  /// - Returns: How each year of the scenario's budget closed, in order.
  static func evaluate<R: Recorder>(
    _ scenario: Scenario, _ movements: Movements, _ costing: Costing, readings: Readings,
    recording recorder: inout R
  ) throws(ArithmeticFault) -> [RestiAssunzionali.Closed] {
    var fold = BudgetFold(scenario, readings)
    try fold.bringIn(scenario, recording: &recorder)
    var closed: [RestiAssunzionali.Closed] = []
    for year in scenario.budgetYears {
      let matured = try CapacitaAssunzionale.evaluate(
        year, scenario, movements, costing, readings: readings, recording: &recorder)
      let hires = try Assunzioni.evaluate(
        year, scenario, movements, costing, recording: &recorder)
      let progressions = try ProgressioniOrdinarie.evaluate(
        year, scenario, costing, readings: readings, recording: &recorder)
      let spending = try hires + GroupAmounts(total: progressions, dirigenza: .zero)
      try record(spending, in: year, scenario, recording: &recorder)
      closed.append(try fold.close(year, matured, spending, recording: &recorder))
    }
    return closed
  }

  /// Records the budget that can be used under the maximum spending, and the spending it implies.
  ///
  /// The staff of the year before plus the whole budget may not cost more than the maximum; where
  /// it does, only a part of the budget can be used (rules R2.4).
  ///
  /// - Parameter spending: What the staff in service costs and what it costs at the end of each
  ///   projected year.
  static func recordRoom<R: Recorder>(
    _ budgets: [RestiAssunzionali.Closed], ceiling: Euro, _ scenario: Scenario,
    spending: (inService: Euro, projected: [Euro]), recording recorder: inout R
  ) throws(ArithmeticFault) {
    let projected = scenario.projectedYears
    for (year, budget) in zip(scenario.budgetYears, budgets) where projected.contains(year) {
      let isFirst = year == projected.lowerBound
      let base: Address = isFirst ? .spesaServizio(nil) : .organico(year - 1, "spesa")
      let spent =
        isFirst ? spending.inService : spending.projected[year - 1 - projected.lowerBound]
      let sum = try spent + budget.available
      recorder.record(.spesaConCapacita(year), .euro(sum)) {
        Derivation(
          "Spesa del personale e capacità disponibile nel \(year)", .sum,
          [.figure(base), .figure(.capacita(year, .disponibile))], [SpesaPotenzialeMassima.source])
      }
      let room = try ceiling - spent
      let usable = min(budget.available, room.orZeroIfNegative)
      recorder.record(.capacita(year, .esercitabile), .euro(usable)) {
        return Derivation(
          "Capacità esercitabile nel \(year) sotto la spesa potenziale massima", .minimum,
          [
            .figure(.capacita(year, .disponibile)),
            .step(
              .euro(room.orZeroIfNegative),
              Derivation(
                "Spesa potenziale massima meno spesa del personale", .notBelowZero,
                [.figure(.potenzialeMassima), .minus(.figure(base))])),
          ], [SpesaPotenzialeMassima.source])
      }
    }
  }

  private static func record<R: Recorder>(
    _ spending: GroupAmounts, in year: Int, _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) {
    let progressions = Branch.figure(.progressioni("\(year)/capacita/spesa"))
    recorder.record(.capacita(year, .utilizzata), .euro(spending.total)) {
      Derivation(
        "Capacità usata nel \(year)", .sum,
        [.figure(.assunzioni(year, "spesa")), progressions], [Assunzioni.source])
    }
    for (group, amount) in [
      (Area.Qualifica.dirigenza, spending.dirigenza), (.comparto, try spending.comparto),
    ] {
      recorder.record(.capacita(year, .utilizzata, group.rawValue), .euro(amount)) {
        let hires = scenario.positions(of: group).map {
          Branch.figure(.assunzioni(year, "spesa/\(scenario.areas[$0].code)"))
        }
        return Derivation(
          "Capacità usata nel \(year), \(group.rawValue)", .sum,
          group == .comparto
            ? Array(hires) + [progressions]
            : hires.isEmpty ? scenario.inputs([], of: .assunzioni) : Array(hires),
          [Assunzioni.source])
      }
    }
  }
}
