import PerformanceLink
import Workforce

/// The tree of the objectives, their indicators, and the rows of the plan behind them.
struct ObjectivesReport {
  let result: PerformanceEvaluation
  /// The objectives to show, by code; nil for all.
  let shown: Set<String>?

  var model: PerformanceModel { result.model }
  var figures: FigureBook { result.figures }
  var scenario: Scenario { result.evaluation.scenario }

  init(_ result: PerformanceEvaluation, only shown: Set<String>? = nil) {
    self.result = result
    self.shown = shown
  }

  func report() -> Report {
    let results = [tree(), indicators()] + monitoring() + unconfirmed()
    let links = obligations() + comparisons() + months()
    let tables = results + links + changes() + targets() + responsible()
    return Report(
      title: "Obiettivi \(result.year): \(scenario.denominazione)",
      blocks: [.paragraph(introduction), .list(schemes)] + attention() + tables.map(Block.table))
  }

  private var introduction: String {
    let missing = model.objectives.filter {
      $0.isActive && figures.value(.obiettivo($0.code, .raggiungimento)) == nil
    }
    let known = model.objectives.filter(\.isActive).count - missing.count
    return """
      \(ItalianNumber.counted(model.objectives.count, "obiettivo", "obiettivi")) e \
      \(ItalianNumber.counted(model.indicators.count, "indicatore", "indicatori")). Obiettivi con un \
      raggiungimento: \(known); senza: \(missing.count). «Massimo» è ciò che si può ancora \
      raggiungere se quel che manca va per il meglio.
      """
  }

  /// How levels are aggregated and indicators scored, from the tables.
  private var schemes: [String] {
    model.levels.map { level in
      switch level.aggregation {
      case .none: "\(level.name): il documento non dà una regola di aggregazione."
      case .weighted, .simple:
        "\(level.name): \(level.aggregation.italian) \(level.members.italian)"
          + (level.cap == .target ? ", ciascuno al più quanto il suo target" : "")
          + "; chi non ha punteggio \(level.missing.italian)."
      }
    } + model.schemes.map { "Schema \($0.code): \($0.method.italian)." }
  }

  /// What somebody has to look at: numbers and outcomes that contradict each other.
  private func attention() -> [Block] {
    let numbers = model.comparisons.compactMap { comparison -> String? in
      guard let difference = figures.value(.riscontro(comparison.code, "differenza")),
        difference.exact != .zero
      else { return nil }
      return """
        \(comparison.objective), \(comparison.title): \
        \(figures.italian(.riscontro(comparison.code, "dichiarato"))) nell'obiettivo, \
        \(figures.italian(.riscontro(comparison.code, "calcolato"))) nel piano.
        """
    }
    let outcomes = model.indicators.compactMap { indicator -> String? in
      guard let outcome = result.outcomes[indicator.code], outcome.isUnconfirmed,
        let isMet = outcome.isMet, let declared = outcome.measure?.declared
      else { return nil }
      return """
        \(indicator.code), \(indicator.title): \(value(of: indicator)) contro \
        \(outcome.target?.italian ?? "—"), dichiarato \(declared.italian), secondo la regola \
        \(isMet ? "raggiunto" : "non raggiunto")\
        \(indicator.isActive ? "" : " (indicatore \(indicator.status.rawValue))").
        """
    }
    let points = numbers + outcomes
    return points.isEmpty ? [] : [.paragraph("Incoerenze da guardare:"), .list(points)]
  }

  // MARK: The tree

  func tree() -> Table {
    let forecasts = result.forecastObjectives
    return Table(
      title: "Albero degli obiettivi",
      columns: [
        .init("Codice", .leading), .init("Obiettivo", .leading), .init("Peso", .trailing),
        .init("Raggiungimento", .trailing), .init("Massimo", .trailing), .init("Nota", .leading),
      ],
      rows: ordered().map { objective, depth in
        [
          objective.code, Self.indent(depth) + objective.title,
          figures.weight(.obiettivo(objective.code, .peso)),
          figures.score(.obiettivo(objective.code, .raggiungimento)),
          figures.score(.obiettivo(objective.code, .massimo)),
          note(objective, isForecast: forecasts.contains(objective.code)),
        ]
      })
  }

  /// The objectives with their depth, each above those that hang on it.
  func ordered() -> [(objective: Objective, depth: Int)] {
    var ordered: [(Objective, Int)] = []
    var open = model.children(of: nil).reversed().map { ($0, 0) }
    while let (objective, depth) = open.popLast() {
      if isShown(objective.code) { ordered.append((objective, depth)) }
      open += model.children(of: objective.code).reversed().map { ($0, depth + 1) }
    }
    return ordered
  }

  /// A dot for each step below the roots; where dots would only fill the line, also their number.
  private static func indent(_ depth: Int) -> String {
    let deepest = 8
    let dots = String(repeating: "· ", count: min(depth, deepest))
    return depth > deepest ? "\(dots)(\(depth)) " : dots
  }

  func isShown(_ objective: String) -> Bool {
    shown?.contains(objective) ?? true
  }

  private func note(_ objective: Objective, isForecast: Bool) -> String {
    var notes: [String] = []
    if !objective.isActive {
      notes.append(objective.statusInWords)
      if let weight = objective.weight, weight > .zero {
        notes.append("il peso rimasto non è contato")
      }
    }
    if let target = figures.value(.obiettivo(objective.code, .target)) {
      let onTarget = figures.score(.obiettivo(objective.code, .sulTarget))
      notes.append("target \(target.italian), sul target \(onTarget)")
    }
    if let uncapped = figures.value(.obiettivo(objective.code, .senzaTetto)) {
      notes.append("senza il tetto dei target \(uncapped.italian)")
    }
    if isForecast { notes.append("previsione: conta il piano come attuato") }
    if objective.isActive, let level = model.level(objective.level), level.aggregation != .none,
      let reason = figures[.obiettivo(objective.code, .raggiungimento)]?.absenceReason
    {
      notes.append(reason)
    }
    return notes.joined(separator: "; ")
  }

  // MARK: Indicators

  func indicators() -> Table {
    Table(
      title: "Indicatori, \(result.year)",
      columns: [
        .init("Obiettivo", .leading), .init("Codice", .leading), .init("Indicatore", .leading),
        .init("Peso", .trailing), .init("Target", .leading), .init("Valore", .leading),
        .init("Raggiungimento", .trailing), .init("Nota", .leading),
      ],
      rows: model.indicators.filter { isShown($0.objective) }.map { indicator in
        let outcome = result.outcomes[indicator.code]
        return [
          indicator.objective, indicator.code, indicator.title,
          figures.weight(.indicatore(indicator.code, .peso)),
          outcome?.target?.italian ?? "—", value(of: indicator),
          figures.score(.indicatore(indicator.code, .raggiungimento)),
          note(indicator, outcome),
        ]
      })
  }

  func value(of indicator: Indicator) -> String {
    let outcome = result.outcomes[indicator.code]
    let unit = indicator.unitLabel.map { " \($0)" } ?? ""
    if indicator.calculation == .measured, let stated = outcome?.measure?.value {
      return stated.italian + unit
    }
    if let words = outcome?.measure?.words { return words }
    if let count = figures.value(.indicatore(indicator.code, .aPiano)),
      let all = figures.value(.indicatore(indicator.code, .adempimenti))
    {
      return "\(figures.italian(.indicatore(indicator.code, .valore))) "
        + "(\(count.italian) su \(all.italian))"
    }
    guard let value = figures.value(.indicatore(indicator.code, .valore)) else { return "—" }
    guard case .formula = indicator.calculation,
      let numerator = figures.value(.indicatore(indicator.code, .numeratore)),
      let denominator = figures.value(.indicatore(indicator.code, .denominatore))
    else { return value.italian + unit }
    return "\(value.italian)\(unit) (\(numerator.italian) su \(denominator.italian))"
  }

  private func note(_ indicator: Indicator, _ outcome: IndicatorOutcome?) -> String {
    var notes: [String] = []
    if !indicator.isActive {
      notes.append(indicator.statusInWords)
      if let remark = outcome?.measure?.note { notes.append(remark) }
    }
    switch indicator.calculation {
    case .formula(let formula) where !result.isForecast(indicator):
      notes.append(formula.words(in: figures, year: result.year))
    case .measured, .obligations, .formula: break
    }
    if let measure = outcome?.measure, measure.score != nil {
      notes.append("punteggio deciso: \(measure.motive ?? "")")
    }
    if let isMet = outcome?.isMet {
      let rounding = indicator.decimals.map { $0 == 1 ? "un decimale" : "\($0) decimali" }
      let words = words(on: indicator, isMet: isMet)
      notes.append(rounding.map { "\(words), confrontando a \($0)" } ?? words)
    }
    if let objective = model.objective(indicator.objective), !objective.isActive {
      notes.append("obiettivo \(objective.statusInWords)")
    } else if indicator.isActive, let reason = outcome?.reason {
      notes.append(reason)
    }
    return notes.joined(separator: "; ")
  }

  /// Whether the target is reached, or will be if the plan is carried out.
  private func words(on indicator: Indicator, isMet: Bool) -> String {
    guard result.isForecast(indicator) else { return isMet ? "raggiunto" : "non raggiunto" }
    return isMet
      ? "previsione: raggiunto, se il piano è attuato"
      : "previsione: non raggiunto, anche se il piano è attuato"
  }
}

extension Ratio {
  /// A weight with the decimals that it has: "15%", "12,5%".
  var weightInWords: String {
    let points = (try? self * 100) ?? .zero
    return ItalianNumber.expansion(points, limit: 4).text + "%"
  }
}

extension FigureBook {
  /// A weight, or nothing where there is none.
  func weight(_ address: Address) -> String {
    value(address)?.exact.weightInWords ?? ""
  }

  /// A score with two decimals; a dash where there is none.
  func score(_ address: Address) -> String {
    value(address).map { ItalianNumber.percentage($0.exact, decimals: 2) } ?? "—"
  }
}
