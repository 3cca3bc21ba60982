/// A budget while the years go by.
protocol RunningBudget: Sendable {
  /// Whether it asks for the part of dirigenza.
  static var isDivided: Bool { get }

  /// Closes the next year.
  mutating func close<R: Recorder>(
    _ year: Int, _ matured: GroupAmounts, _ spending: GroupAmounts, recording recorder: inout R
  ) throws(ArithmeticFault) -> RestiAssunzionali.Closed
}

/// The one budget for everybody.
struct WholeBudget: RunningBudget {
  @inline(__always)
  static var isDivided: Bool { false }

  fileprivate let rules: BudgetRules
  fileprivate var ledger = RestiAssunzionali.Ledger()

  fileprivate init(_ rules: BudgetRules) {
    self.rules = rules
  }

  @inline(__always)
  mutating func close<R: Recorder>(
    _ year: Int, _ matured: GroupAmounts, _ spending: GroupAmounts, recording recorder: inout R
  ) throws(ArithmeticFault) -> RestiAssunzionali.Closed {
    try RestiAssunzionali.close(
      BudgetYear(year: year, group: nil, rules: rules), &ledger, matured: matured.total,
      spending: spending.total, recording: &recorder)
  }
}

/// The budgets while the years go by: one for everybody and one for each group of staff.
struct BudgetFold: RunningBudget {
  static var isDivided: Bool { true }

  private var whole: WholeBudget
  private var dirigenza = RestiAssunzionali.Ledger()
  private var comparto = RestiAssunzionali.Ledger()

  init(_ scenario: Scenario, _ readings: Readings) {
    whole = WholeBudget(
      BudgetRules(
        life: readings.restiDurata.years, isOldestFirst: readings.restiOrdine == .piuVecchi,
        isSeparate: readings.capacitaFondo == .separato,
        firstVintage: min(
          scenario.resti.map(\.vintage).min() ?? .max, scenario.budgetYears.lowerBound)))
  }

  private var rules: BudgetRules { whole.rules }

  /// The budget for everybody where no other limits hiring.
  var onlyBudget: WholeBudget? { rules.isSeparate ? nil : whole }

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
        case nil: try whole.ledger.bring(amount, from: opening - age)
        case .dirigenza: try dirigenza.bring(amount, from: opening - age)
        case .comparto: try comparto.bring(amount, from: opening - age)
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

  @inline(__always)
  mutating func close<R: Recorder>(
    _ year: Int, _ matured: GroupAmounts, _ spending: GroupAmounts, recording recorder: inout R
  ) throws(ArithmeticFault) -> RestiAssunzionali.Closed {
    recorder.isRecording || rules.isSeparate
      ? try closeGroups(year, matured, spending, recording: &recorder)
      : try whole.close(year, matured, spending, recording: &recorder)
  }

  /// Closes the budget of each group, and that of all.
  private mutating func closeGroups<R: Recorder>(
    _ year: Int, _ matured: GroupAmounts, _ spending: GroupAmounts, recording recorder: inout R
  ) throws(ArithmeticFault) -> RestiAssunzionali.Closed {
    let parts = (
      dirigenza: try RestiAssunzionali.close(
        budget(year, .dirigenza), &dirigenza, matured: matured.dirigenza,
        spending: spending.dirigenza, recording: &recorder),
      comparto: try RestiAssunzionali.close(
        budget(year, .comparto), &comparto, matured: try matured.comparto,
        spending: try spending.comparto, recording: &recorder)
    )
    guard rules.isSeparate else {
      return try whole.close(year, matured, spending, recording: &recorder)
    }
    return try RestiAssunzionali.recordSum(
      of: parts, in: budget(year, nil), (dirigenza, comparto), recording: &recorder)
  }

  private func budget(_ year: Int, _ group: Area.Qualifica?) -> BudgetYear {
    BudgetYear(year: year, group: group, rules: rules)
  }
}

extension BudgetFold {
  /// The ledgers that limit hiring: everybody's, or one for dirigenza and one for comparto.
  var ledgerCount: Int { rules.isSeparate ? 2 : 1 }

  var life: Int { rules.life }

  /// What a vintage holds in one of the ledgers that limit hiring.
  func holds(_ ledger: Int, _ vintage: Int) -> Euro {
    guard rules.isSeparate else { return whole.ledger[vintage] }
    return ledger == 0 ? dirigenza[vintage] : comparto[vintage]
  }

  /// What all vintages hold together in the ledgers that limit hiring.
  var left: Int64 {
    rules.isSeparate ? dirigenza.total.cents &+ comparto.total.cents : whole.ledger.total.cents
  }
}

extension BudgetFold: Equatable {
  /// Whether the ledgers that limit hiring hold the same.
  static func == (one: BudgetFold, other: BudgetFold) -> Bool {
    one.rules.isSeparate
      ? one.dirigenza == other.dirigenza && one.comparto == other.comparto
      : one.whole.ledger == other.whole.ledger
  }
}
