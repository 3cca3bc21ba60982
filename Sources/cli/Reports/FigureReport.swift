import Workforce

/// The catalogue of figures: address, value, unit, what it is.
enum FigureReport {
  static func report(_ evaluation: Evaluation, matching prefix: String?) -> Report {
    let figures = evaluation.figures.all.filter { figure in
      prefix.map { figure.address.text.hasPrefix($0) } ?? true
    }
    let rows = figures.map { figure in
      Table.Row([
        figure.address.text, figure.value?.italian ?? "—", figure.unit.italian,
        figure.absenceReason.map { "\(figure.title) (\($0))" } ?? figure.title,
      ])
    }
    return Report(
      title: "Figure: \(evaluation.scenario.denominazione)",
      blocks: [
        .table(
          Table(
            title: "\(figures.count) figure",
            columns: [
              .init("Indirizzo", .leading), .init("Valore", .trailing), .init("Unità", .leading),
              .init("Che cos'è", .leading),
            ], rows: rows))
      ])
  }
}

extension MeasurementUnit {
  var italian: String {
    switch self {
    case .euro: "euro"
    case .people: "unità"
    case .fte: "FTE"
    case .ratio: "quota"
    case .years: "anni"
    case .number: "numero"
    }
  }
}
