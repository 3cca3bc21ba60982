/// What hangs on what, looked up at once however many objectives and indicators there are.
struct PerformanceIndex: Sendable {
  let objectives: [String: Objective]
  let indicators: [String: Indicator]
  /// By the code of the objective above; the roots under nil.
  let children: [String?: [Objective]]
  let objectivesOfLevel: [String: [Objective]]
  let indicatorsOfObjective: [String: [Indicator]]
  let targets: [Target.Subject: [Target]]
  let measures: [String: [Measure]]
  let obligations: [String: [StatedObligation]]

  init(
    objectives: [Objective], indicators: [Indicator], targets: [Target], measures: [Measure],
    obligations: [StatedObligation]
  ) {
    self.objectives = objectives.byCode(\.code)
    self.indicators = indicators.byCode(\.code)
    children = Dictionary(grouping: objectives, by: \.parent)
    objectivesOfLevel = Dictionary(grouping: objectives, by: \.level)
    indicatorsOfObjective = Dictionary(grouping: indicators, by: \.objective)
    self.targets = Dictionary(grouping: targets, by: \.subject)
    self.measures = Dictionary(grouping: measures, by: \.indicator)
    self.obligations = Dictionary(grouping: obligations, by: \.indicator)
  }
}

extension Sequence {
  /// The elements by their code, the first of each; those without a code are left out.
  func byCode(_ code: (Element) -> String?) -> [String: Element] {
    Dictionary(
      compactMap { element in code(element).map { ($0, element) } },
      uniquingKeysWith: { first, _ in first })
  }
}
