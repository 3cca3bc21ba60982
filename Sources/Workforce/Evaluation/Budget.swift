/// The hiring budget of each year, folded one year after the other.
enum Budget {
  /// Computes what matures, what hires and progressions use, what lapses and what is carried on.
  ///
  /// - Returns: How each year of the scenario's budget closed, in order.
  static func evaluate<R: Recorder>(
    _ scenario: Scenario, _ movements: Movements, _ costing: Costing, readings: Readings,
    recording recorder: inout R
  ) throws(ArithmeticFault) -> [RestiAssunzionali.Closed] {
    var fold = Fold(scenario, readings)
    try fold.bringIn(scenario, recording: &recorder)
    var closed: [RestiAssunzionali.Closed] = []
    for year in scenario.budgetYears {
      let matured = try CapacitaAssunzionale.evaluate(
        year, scenario, movements, costing, readings: readings, recording: &recorder)
      let hires = try Assunzioni.evaluate(
        year, scenario, movements, costing, recording: &recorder)
      let progressions = try ProgressioniOrdinarie.evaluate(
        year, scenario, costing, readings: readings, recording: &recorder)
      let spending = Spending(
        dirigenza: hires.dirigenza,
        comparto: try hires.total - hires.dirigenza + progressions,
        total: try hires.total + progressions)
      record(spending, in: year, scenario, recording: &recorder)
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

  /// What a year charges to the budget, for the two groups and in all.
  struct Spending {
    var dirigenza: Euro
    var comparto: Euro
    var total: Euro
  }

  private static func record<R: Recorder>(
    _ spending: Spending, in year: Int, _ scenario: Scenario, recording recorder: inout R
  ) {
    let progressions = Branch.figure(.progressioni("\(year)/capacita/spesa"))
    recorder.record(.capacita(year, .utilizzata), .euro(spending.total)) {
      Derivation(
        "Capacità usata nel \(year)", .sum,
        [.figure(.assunzioni(year, "spesa")), progressions], [Assunzioni.source])
    }
    for (group, amount) in [
      (Area.Qualifica.dirigenza, spending.dirigenza), (.comparto, spending.comparto),
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

/// The budgets while the years go by: one for everybody and one for each group of staff.
private struct Fold {
  private let readings: Readings
  private let firstVintage: Int
  private var whole = RestiAssunzionali.Ledger()
  private var dirigenza = RestiAssunzionali.Ledger()
  private var comparto = RestiAssunzionali.Ledger()

  init(_ scenario: Scenario, _ readings: Readings) {
    self.readings = readings
    firstVintage = min(
      scenario.resti.map(\.vintage).min() ?? .max, scenario.budgetYears.lowerBound)
  }

  /// Brings in the vintages that the scenario states and that can still be used.
  mutating func bringIn<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) {
    let opening = scenario.budgetYears.lowerBound
    for age in budget(opening, nil).ages.dropFirst() {
      let rows = scenario.resti.filter { $0.vintage == opening - age }
      for group in [nil] + Area.Qualifica.allCases.map(Optional.some) {
        let owned = rows.filter { group == nil || $0.qualifica == group }
        let amount = try owned.map(\.amount).total()
        switch group {
        case nil: try whole.bring(amount, age: age)
        case .dirigenza: try dirigenza.bring(amount, age: age)
        case .comparto: try comparto.bring(amount, age: age)
        }
        recorder.record(
          .resti(opening - age, closing: opening - 1, group?.rawValue), .euro(amount)
        ) {
          let inputs = owned.map { Branch.input(Input(.euro($0.amount), "importo", $0.origin)) }
          return Derivation(
            "Annata \(opening - age) portata nel \(opening)", .sum,
            inputs.isEmpty ? [.parameter(RestiAssunzionali.noVintage)] : inputs,
            [RestiAssunzionali.source])
        }
      }
    }
  }

  mutating func close<R: Recorder>(
    _ year: Int, _ matured: CapacitaAssunzionale.Matured, _ spending: Budget.Spending,
    recording recorder: inout R
  ) throws(ArithmeticFault) -> RestiAssunzionali.Closed {
    let parts = (
      dirigenza: try RestiAssunzionali.close(
        budget(year, .dirigenza), &dirigenza, matured: matured.dirigenza,
        spending: spending.dirigenza, recording: &recorder),
      comparto: try RestiAssunzionali.close(
        budget(year, .comparto), &comparto, matured: try matured.comparto,
        spending: spending.comparto, recording: &recorder)
    )
    switch readings.capacitaFondo {
    case .unico:
      return try RestiAssunzionali.close(
        budget(year, nil), &whole, matured: matured.total, spending: spending.total,
        recording: &recorder)
    case .separato:
      return try RestiAssunzionali.recordSum(
        of: parts, in: budget(year, nil), (dirigenza, comparto), recording: &recorder)
    }
  }

  private func budget(_ year: Int, _ group: Area.Qualifica?) -> BudgetYear {
    BudgetYear(year: year, group: group, readings: readings, firstVintage: firstVintage)
  }
}
