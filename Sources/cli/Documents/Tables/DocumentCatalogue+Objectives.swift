import PerformanceLink
import Workforce

extension DocumentCatalogue {
  /// The objectives: all of them, and those of the offices that the plan of staff concerns.
  static let objectives: [NamedTable<DocumentSource>] =
    [
      report("obiettivi", "l'albero degli obiettivi con pesi e raggiungimenti") { $0.tree() },
      report("indicatori", "gli indicatori con target, valore e raggiungimento") {
        $0.indicators()
      },
      staffReport("obiettivi-personale", "gli obiettivi degli uffici che attuano il piano") {
        $0.tree()
      },
      staffReport("indicatori-personale", "i loro indicatori, con target e raggiungimento") {
        $0.indicators()
      },
      staffReport("target-personale", "i target di ogni anno dei loro indicatori") {
        $0.targets().first
      },
      staffReport("monitoraggio-personale", "le misure prese durante l'anno per i loro indicatori")
      {
        $0.monitoring().first
      },
      staffReport("obiettivi-personale-versioni", "che cosa di loro è cambiato dopo l'approvazione")
      {
        $0.changes().first
      },
      staffReport(
        "esiti-personale-non-confermati", "i loro esiti dichiarati che la regola non conferma"
      ) { $0.unconfirmed().first },
      report("adempimenti", "gli adempimenti e le righe del piano che li compiono") {
        $0.obligations().first
      },
      report("riscontri", "numeri degli obiettivi accanto a quelli del piano") {
        $0.comparisons().first
      },
      report("monitoraggio", "le misure prese durante l'anno") { $0.monitoring().first },
      report("target", "i target di ogni anno") { $0.targets().first },
      report("obiettivi-versioni", "che cosa è cambiato dopo la prima approvazione") {
        $0.changes().first
      },
      report("esiti-non-confermati", "gli esiti dichiarati che la regola non conferma") {
        $0.unconfirmed().first
      },
      report(
        "mesi-di-lavoro",
        "i mesi di lavoro che le unità perdono e acquistano, se assunzioni e cessazioni le dicono"
      ) { $0.hasMonthsOfUnits ? $0.months().first : nil },
    ]

  private static func report(
    _ name: String, _ purpose: String,
    make: @escaping @Sendable (ObjectivesReport) -> Table?
  ) -> NamedTable<DocumentSource> {
    .init(name, purpose) { source in source.performance.flatMap { make(ObjectivesReport($0)) } }
  }

  private static func staffReport(
    _ name: String, _ purpose: String,
    make: @escaping @Sendable (ObjectivesReport) -> Table?
  ) -> NamedTable<DocumentSource> {
    .init(name, purpose) { source in
      source.performance.flatMap { result in
        make(ObjectivesReport(result, only: result.objectivesOfStaff))
      }
    }
  }
}

extension PerformanceEvaluation {
  /// The objectives of the offices that have one tied to the plan, with those above them; all where
  /// none is tied to it.
  var objectivesOfStaff: Set<String> {
    let obliged = Set(linkedObligations.map(\.stated.indicator))
    let tied =
      model.indicators.filter { indicator in
        obliged.contains(indicator.code) || indicator.isTiedToPlan
      }.map(\.objective) + model.comparisons.map(\.objective)
    let units = Set(tied.compactMap { model.objective($0)?.unit })
    var codes = Set(tied)
    codes.formUnion(
      model.objectives.filter { $0.unit.map(units.contains) ?? false }.map(\.code))
    guard !codes.isEmpty else { return Set(model.objectives.map(\.code)) }
    for code in codes {
      var parent = model.objective(code)?.parent
      while let above = parent, codes.insert(above).inserted {
        parent = model.objective(above)?.parent
      }
    }
    return codes
  }
}

extension Indicator {
  /// Whether its value comes from the plan, and not from a measure or from other objectives.
  fileprivate var isTiedToPlan: Bool {
    switch calculation {
    case .measured: false
    case .obligations: true
    case .formula(let formula):
      (formula.numerator + formula.denominator).contains { term in
        guard case .figure(let address) = term else { return false }
        return !["obiettivi", "indicatori", "livelli", "riscontri"].contains(
          Address(address).parts.first)
      }
    }
  }
}
