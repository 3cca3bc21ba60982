import PerformanceLink
import Workforce

/// How far each objective is reached, against its target.
enum ScoreChart {
  /// More rows than this would not fit a page; then the objectives at the bottom are left out.
  private static let mostRows = 45
  private static let whole = 10_000

  static func chart(_ source: ChartSource) -> Chart? {
    source.objectives.flatMap { chart($0, of: nil) }
  }

  /// The objectives of the offices that carry out the plan of staff.
  static func staffChart(_ source: ChartSource) -> Chart? {
    source.objectives.flatMap { chart($0, of: $0.objectivesOfStaff) }
  }

  private static func chart(_ objectives: PerformanceEvaluation, of shown: Set<String>?) -> Chart? {
    let active = objectives.model.objectives.filter {
      $0.isActive && shown?.contains($0.code) ?? true
    }
    let all = scores(active, objectives)
    guard all.contains(where: { $0.score != nil }) else { return nil }
    let model = objectives.model
    let upper = all.filter { !model.children(of: $0.objective.code).isEmpty }
    let isCut = all.count > mostRows && !upper.isEmpty
    let chosen = isCut ? upper : all
    let hasOpen = chosen.contains { $0.score == nil }
    return Chart(
      title: "Obiettivi \(objectives.year): raggiungimento",
      summary: summary(all, of: active, objectives, isCut: isCut),
      scale: .init(.hundredthsOfPercent),
      rows: chosen.map { $0.row(level: model.level($0.objective.level)?.name ?? "") },
      legend: [.init(texture: .solid, meaning: "raggiungimento")]
        + (hasOpen
          ? [.init(texture: .outlined, meaning: "al più, se quel che manca va per il meglio")]
          : []),
      numbers: Table(
        title: "Raggiungimento degli obiettivi, \(objectives.year)",
        columns: [
          .init("Codice", .leading), .init("Obiettivo", .leading),
          .init("Raggiungimento", .trailing), .init("Massimo", .trailing),
          .init("Target", .trailing),
        ],
        rows: chosen.map { item in
          [
            item.objective.code, item.objective.title, item.score.words, item.most.words,
            item.target.words,
          ]
        }))
  }

  /// The scores, level by level; objectives of which nothing is known yet are left out.
  private static func scores(
    _ active: [Objective], _ objectives: PerformanceEvaluation
  ) -> [Score] {
    objectives.model.levels.flatMap { level in
      active.filter { $0.level == level.code }.map { objective in
        Score(objective, objectives.figures)
      }.filter { $0.score != nil || ($0.most ?? whole) < whole }
    }
  }

  private struct Score {
    let objective: Objective
    let score: Int?
    /// What can still be reached.
    let most: Int?
    let target: Int?

    init(_ objective: Objective, _ figures: FigureBook) {
      func hundredths(_ item: PerformanceItem) -> Int? {
        guard let exact = figures.value(.obiettivo(objective.code, item))?.exact else { return nil }
        return try? (exact * whole).whole(rounding: .halfAwayFromZero)
      }
      self.objective = objective
      score = hundredths(.raggiungimento)
      most = hundredths(.massimo)
      target = hundredths(.target)
    }

    /// The title after its number; a code in words would only say the title twice.
    private var label: String {
      let isNumber = objective.code.contains(where: \.isNumber)
      return isNumber ? "\(objective.code) \(objective.title)" : objective.title
    }

    func row(level: String) -> Chart.Row {
      let bar = score.map { Chart.Bar(to: $0, .solid) } ?? Chart.Bar(to: most ?? 0, .outlined)
      return Chart.Row(
        label, group: level, [bar],
        marks: target.map { [.init(at: $0, label: "target")] } ?? [],
        value: score == nil ? "al più \(most.words)" : score.words)
    }
  }

  private static func summary(
    _ all: [Score], of objectives: [Objective], _ evaluation: PerformanceEvaluation, isCut: Bool
  ) -> String {
    let active = objectives.count
    let known = all.filter { $0.score != nil }
    let unknown = active - known.count
    let full = known.count { ($0.score ?? 0) >= whole }
    var sentences = [
      "\(known.count) obiettivi su \(active) hanno un punteggio"
        + (known.count == 1 ? "." : "; \(full) sono al 100%.")
    ]
    if known.count == 1 { sentences = ["1 obiettivo su \(active) ha un punteggio."] }
    if let lowest = known.min(by: { ($0.score ?? 0) < ($1.score ?? 0) }),
      (lowest.score ?? 0) < whole || known.count == 1
    {
      sentences.append(
        (known.count == 1 ? "È" : "Il più basso è") + " «\(lowest.objective.title)» "
          + "(\(lowest.objective.code)), con \(lowest.score.words).")
    }
    let forecast = evaluation.forecastObjectives
    let forecasts = known.count { forecast.contains($0.objective.code) }
    if forecasts > 0 {
      sentences.append(
        known.count == 1
          ? "È una previsione: conta il piano come attuato."
          : "\(forecasts) sono previsioni: contano il piano come attuato.")
    }
    let below = known.filter { item in item.target.map { (item.score ?? 0) < $0 } ?? false }
    if known.contains(where: { $0.target != nil }) {
      sentences.append(
        below.isEmpty
          ? "Nessuno è sotto il proprio target."
          : "Sotto il proprio target: \(below.prefix(5).map(\.objective.code).joined(separator: ", "))."
      )
    }
    if unknown > 0 { sentences.append("Senza punteggio: \(unknown).") }
    if isCut { sentences.append("Il grafico mostra gli obiettivi che ne hanno altri sotto di sé.") }
    return sentences.joined(separator: " ")
  }
}

extension Int? {
  fileprivate var words: String {
    map { ItalianNumber.percentage(Ratio($0, over: 10_000), decimals: 2) } ?? "—"
  }
}
