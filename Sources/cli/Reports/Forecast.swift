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

  /// The objectives, by code, whose score rests on such an indicator, their own or one further down.
  var forecastObjectives: Set<String> {
    var found: Set<String> = []
    for indicator in model.indicators where indicator.isActive && isForecast(indicator) {
      var next = model.objective(indicator.objective)
      while let objective = next, objective.isActive, found.insert(objective.code).inserted {
        next = objective.parent.flatMap(model.objective)
      }
    }
    return found.filter { figures.value(.obiettivo($0, .raggiungimento)) != nil }
  }
}
