import PerformanceLink
import Workforce

extension ObjectivesReport {
  /// Weights, targets and objectives that a later version changed.
  func changes() -> [Table] {
    let versions: [[any Versioned]] =
      model.objectives.filter { isShown($0.code) }.map { model.objectiveVersions[$0.code] ?? [] }
      + model.indicators.filter { isShown($0.objective) }
      .map { model.indicatorVersions[$0.code] ?? [] }
    let weights = versions.flatMap(Self.weightChanges)
    let targets = model.targets.compactMap { target -> Table.Row? in
      guard isShown(target.subject) else { return nil }
      let earlier = model.targets(of: target.subject, in: target.year)
        .last { $0.version < target.version }
      guard let earlier else { return nil }
      return [
        target.subject.code, "target \(target.year)", earlier.italian, target.italian,
        target.reason ?? "",
      ]
    }
    let rows = weights + targets
    guard !rows.isEmpty else { return [] }
    return [
      Table(
        title: "Modifiche in corso d'anno",
        columns: [
          .init("Codice", .leading), .init("Che cosa", .leading), .init("Prima", .leading),
          .init("Dopo", .leading), .init("Motivo", .leading),
        ], rows: rows)
    ]
  }

  private static func weightChanges(_ versions: [any Versioned]) -> [Table.Row] {
    guard let first = versions.first else { return [] }
    var rows: [Table.Row] = []
    if first.version > 1 {
      rows.append([first.code, "inserito", "—", points(first.weight), first.reason ?? ""])
    }
    for (old, new) in zip(versions, versions.dropFirst()) {
      rows.append([
        new.code, new.status == .attivo ? "peso" : new.status.rawValue, points(old.weight),
        new.status == .attivo ? points(new.weight) : "non conta", new.reason ?? "",
      ])
    }
    return rows
  }

  private func isShown(_ subject: Target.Subject) -> Bool {
    switch subject {
    case .objective(let code): isShown(code)
    case .indicator(let code): model.indicator(code).map { isShown($0.objective) } ?? false
    }
  }

  private static func points(_ weight: Ratio?) -> String {
    weight.map(\.weightInWords) ?? "—"
  }

  /// The measures of indicators that were measured more than once in the year.
  func monitoring() -> [Table] {
    let rows = model.indicators.filter { isShown($0.objective) }.flatMap {
      indicator -> [Table.Row] in
      let own = model.measures(of: indicator.code).filter { $0.day.year == result.year }
        .sorted { $0.day < $1.day }
      guard own.count > 1 else { return [] }
      return own.map { measure in
        [
          indicator.code, indicator.title, measure.day.italian,
          measure.value?.italian ?? measure.words ?? "—",
        ]
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      Table(
        title: "Monitoraggio, \(result.year)",
        columns: [
          .init("Codice", .leading), .init("Indicatore", .leading), .init("Al", .leading),
          .init("Valore", .leading),
        ], rows: rows, notes: ["Il raggiungimento segue l'ultima misura dell'anno."])
    ]
  }

  /// The targets of all years, where there are several.
  func targets() -> [Table] {
    let years = Set(model.targets.map(\.year)).sorted()
    guard years.count > 1 else { return [] }
    let rows = model.indicators.filter { isShown($0.objective) }.compactMap {
      indicator -> Table.Row? in
      let all = years.map { model.targets(of: .indicator(indicator.code), in: $0).last }
      guard all.contains(where: { $0 != nil }) else { return nil }
      return Table.Row(
        [indicator.objective, indicator.code, indicator.title] + all.map { $0?.italian ?? "—" })
    }
    return [
      Table(
        title: "Target per anno",
        columns: [
          .init("Obiettivo", .leading), .init("Codice", .leading), .init("Indicatore", .leading),
        ] + years.map { .init("\($0)", .leading) }, rows: rows)
    ]
  }
}
