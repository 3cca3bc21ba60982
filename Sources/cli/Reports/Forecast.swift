import PerformanceLink
import Workforce

/// Scores known before the year is over, because they count the plan as carried out.
extension PerformanceEvaluation {
  /// Whether the value of an indicator is what the plan lets expect.
  func isForecast(_ indicator: Indicator) -> Bool {
    guard figures.value(.indicatore(indicator.code, .valore)) != nil else { return false }
    switch indicator.calculation {
    case .measured: return false
    case .obligations:
      return figures.value(.indicatore(indicator.code, .aPiano))
        != figures.value(.indicatore(indicator.code, .attuati))
    case .formula(let formula):
      return !formula.needsMeasure && formula.addresses(in: year).contains(where: isOfPlan)
    }
  }

  /// Whether a figure depends on what the plan does in its years.
  private func isOfPlan(_ address: Address) -> Bool {
    if let comparison = model.comparisons.first(where: {
      address.parts.dropFirst().first == $0.code[...]
    }),
      address.parts.first == "riscontri"
    {
      return comparison.addresses.contains(where: isOfPlan)
    }
    return address.parts.contains { Int($0).map(evaluation.scenario.period.contains) ?? false }
  }

  /// Whether the score of an objective rests on such an indicator, its own or one further down.
  func isForecast(_ objective: Objective) -> Bool {
    objective.isActive && figures.value(.obiettivo(objective.code, .raggiungimento)) != nil
      && hasForecast(objective)
  }

  private func hasForecast(_ objective: Objective) -> Bool {
    model.indicators(of: objective.code).contains { $0.isActive && isForecast($0) }
      || model.children(of: objective.code).contains { $0.isActive && hasForecast($0) }
  }
}
