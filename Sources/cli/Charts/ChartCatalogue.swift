import PerformanceLink
import Workforce

/// What charts are made from.
struct ChartSource: Sendable {
  let evaluation: Evaluation
  let checks: [Check]
  /// The objectives, where the scenario has them.
  let objectives: PerformanceEvaluation?

  var scenario: Scenario { evaluation.scenario }
  var figures: FigureBook { evaluation.figures }

  init(_ evaluation: Evaluation, checks: [Check], objectives: PerformanceEvaluation? = nil) {
    self.evaluation = evaluation
    self.checks = checks
    self.objectives = objectives
  }
}

/// The charts that the program can draw, by the names that templates use.
enum ChartCatalogue {
  struct Entry: Sendable {
    let name: String
    /// What the chart shows, in Italian.
    let meaning: String
    /// Draws it; nil where the scenario lacks the figures.
    let chart: @Sendable (ChartSource) -> Chart?
  }

  /// Every chart, in the order of the plan.
  static let all: [Entry] = [
    Entry(
      name: "ponte-capacita",
      meaning: "per ogni anno: resti, capacità maturata, capacità usata e che cosa ne rimane",
      chart: CapacityChart.chart),
    Entry(
      name: "resti-per-annata",
      meaning: "per ogni annata: quanto se ne usa, quanto ne resta e quanto scade, anno per anno",
      chart: VintageChart.chart),
    Entry(
      name: "limiti", meaning: "ogni limite, con il valore del piano in percentuale del limite",
      chart: LimitChart.chart),
    Entry(
      name: "organico-per-area",
      meaning: "il personale di ogni area anno per anno, con i posti della dotazione",
      chart: StaffChart.chart),
    Entry(
      name: "eta", meaning: "il personale per fascia di età, ora e alla fine del piano",
      chart: AgeChart.chart),
    Entry(
      name: "obiettivi", meaning: "il raggiungimento degli obiettivi, con il target",
      chart: ScoreChart.chart),
    Entry(
      name: "obiettivi-personale",
      meaning: "il raggiungimento degli obiettivi degli uffici che attuano il piano",
      chart: ScoreChart.staffChart),
  ]

  static func named(_ name: String) -> Entry? {
    all.first { $0.name == name }
  }

  /// The charts of these names that the scenario has the figures for.
  static func charts(_ names: [String], of source: ChartSource) -> [Chart] {
    names.compactMap { named($0)?.chart(source) }
  }
}

extension FigureBook {
  /// The amount of a figure as a place on a scale of cents; nil if it is absent.
  func cents(_ address: Address) -> Int? {
    euro(address).map { Int($0.cents) }
  }
}

extension Int {
  /// The number, taken as cents, as an amount is printed.
  var asAmount: String { ItalianNumber.text(Euro(cents: Int64(self))) }
}
