extension Evaluation {
  /// The evaluation with more figures, which other modules computed from those it has.
  package func with(_ figures: FigureBook) -> Evaluation {
    Evaluation(scenario: scenario, readings: readings, figures: figures)
  }

  private init(scenario: Scenario, readings: Readings, figures: FigureBook) {
    self.scenario = scenario
    self.readings = readings
    self.figures = figures
  }
}
