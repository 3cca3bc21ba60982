import PerformanceLink
import Workforce

extension ObjectivesReport {
  /// Outcomes that the document declares and its own rule does not confirm.
  func unconfirmed() -> [Table] {
    let open = model.indicators.filter {
      isShown($0.objective) && result.outcomes[$0.code]?.isUnconfirmed ?? false
    }
    let contradicted = open.filter { result.outcomes[$0.code]?.isMet != nil }
    let untold = open.filter { result.outcomes[$0.code]?.isMet == nil }
    let rows = (contradicted + untold).compactMap { indicator -> Table.Row? in
      guard let outcome = result.outcomes[indicator.code], let measure = outcome.measure
      else { return nil }
      return [
        indicator.code, indicator.title, outcome.target?.italian ?? "—",
        measure.value?.italian ?? measure.words ?? "—", measure.declared?.italian ?? "",
        outcome.isMet == nil
          ? "non si può dire: \(outcome.reason ?? "")"
          : outcome.isMet == true ? "raggiunto" : "non raggiunto",
        remarks(on: indicator, outcome),
      ]
    }
    guard !rows.isEmpty else { return [] }
    return [
      Table(
        title: "Esiti dichiarati che la regola non conferma",
        columns: [
          .init("Codice", .leading), .init("Indicatore", .leading), .init("Target", .leading),
          .init("Valore", .leading), .init("Dichiarato", .leading),
          .init("Secondo la regola", .leading), .init("Nota", .leading),
        ], rows: rows)
    ]
  }

  /// What has to be known to judge an outcome: the state of the indicator and the remarks.
  private func remarks(on indicator: Indicator, _ outcome: IndicatorOutcome) -> String {
    let status = indicator.isActive ? nil : indicator.statusInWords
    return [status, outcome.measure?.note, outcome.target?.note].compactMap { $0 }
      .joined(separator: "; ")
  }

  /// The obligations with the rows of the plan that fulfil them.
  func obligations() -> [Table] {
    let all = result.linkedObligations
    guard !all.isEmpty else { return [] }
    let rows = all.map { obligation in
      Table.Row([
        obligation.stated.indicator, obligation.stated.code, obligation.stated.title,
        obligation.actions.isEmpty
          ? "nessuna riga del piano" : obligation.actions.map(\.italian).joined(separator: "; "),
        obligation.year.map { "\($0)" } ?? "—", obligation.isPlanned(by: result.year) ? "sì" : "no",
        obligation.isDone ? "sì" : "no",
      ])
    }
    return [
      Table(
        title: "Adempimenti e righe del piano",
        columns: [
          .init("Indicatore", .leading), .init("Adempimento", .leading),
          .init("Che cosa", .leading),
          .init("Righe del piano", .leading), .init("Anno", .trailing),
          .init("Entro il \(result.year), a piano attuato", .leading),
          .init("Già attuato", .leading),
        ], rows: rows,
        notes: [
          "Il valore dell'indicatore conta gli adempimenti che il piano compie entro il "
            + "\(result.year): una riga vale nel suo anno, o quando è attuata; un adempimento senza "
            + "righe vale nell'anno scritto per esso in adempimenti.csv."
        ])
    ]
  }

  /// Numbers of the objectives beside those of the plan.
  func comparisons() -> [Table] {
    guard !model.comparisons.isEmpty else { return [] }
    let rows = model.comparisons.map { comparison -> Table.Row in
      let difference = figures[.riscontro(comparison.code, "differenza")]
      let isEqual = difference?.value?.exact == .zero
      return [
        comparison.objective, comparison.title,
        figures.italian(.riscontro(comparison.code, "dichiarato")),
        figures.italian(.riscontro(comparison.code, "calcolato")),
        difference?.value?.italian ?? "—",
        difference?.absenceReason ?? (isEqual ? "concordano" : "NON CONCORDANO, da chiarire"),
        comparison.addresses.map(figures.titleInWords).joined(separator: " più "),
      ]
    }
    return [
      Table(
        title: "Numeri degli obiettivi e figure del piano",
        columns: [
          .init("Obiettivo", .leading), .init("Che cosa", .leading),
          .init("Nell'obiettivo", .trailing), .init("Nel piano", .trailing),
          .init("Differenza", .trailing), .init("Esito", .leading),
          .init("Figure del piano", .leading),
        ], rows: rows)
    ]
  }
}

extension PlanObligation.Action {
  /// The row in words: "2025: Istruttori, 6 tramite selezione pubblica (prevista; assunzioni.csv,
  /// riga 2)".
  var italian: String {
    let what = channel.map { "\(title), \(units) tramite \($0.italian)" } ?? "\(units) \(title)"
    return "\(year): \(what) (\(stato.rawValue); \(origin.place))"
  }
}

extension Target.Subject {
  var code: String {
    switch self {
    case .objective(let code), .indicator(let code): code
    }
  }
}
