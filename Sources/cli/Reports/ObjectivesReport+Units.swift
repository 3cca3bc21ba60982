import PerformanceLink
import Workforce

extension ObjectivesReport {
  /// The units and roles in charge, with their objectives.
  func responsible() -> [Table] {
    let objectives = model.objectives.filter(\.isActive).map {
      ($0.code, Charge(unit: $0.unit, role: $0.role))
    }
    let indicators = model.indicators.filter(\.isActive).map {
      ($0.code, Charge(unit: $0.unit, role: $0.role))
    }
    let all = (objectives + indicators).filter { ($0.1.unit ?? $0.1.role) != nil }
    guard !all.isEmpty else { return [] }
    let codes = Dictionary(grouping: all, by: \.1).mapValues { $0.map(\.0) }
    let rows = all.map(\.1).uniqued().map { charge -> Table.Row in
      [
        charge.unit.map(scenario.unitName) ?? "—", charge.role ?? "—",
        codes[charge, default: []].joined(separator: ", "),
      ]
    }
    return [
      Table(
        title: "Chi risponde degli obiettivi",
        columns: [
          .init("Unità organizzativa", .leading), .init("Responsabile", .leading),
          .init("Obiettivi e indicatori", .leading),
        ], rows: rows)
    ]
  }

  private struct Charge: Hashable {
    let unit: String?
    let role: String?
  }

  /// Whether some row of the plan says which unit it concerns.
  var hasMonthsOfUnits: Bool {
    FTEMonths.units(of: scenario).contains { $0 != FTEMonths.unassigned }
  }

  /// Months of full-time work that units lose and gain, and the objectives that this touches.
  func months() -> [Table] {
    let units = FTEMonths.units(of: scenario)
    guard scenario.hasPlan, !units.isEmpty else { return [] }
    return [unitMonths(units)] + losingObjectives(units)
  }

  private func unitMonths(_ units: [String]) -> Table {
    Table(
      title: "Mesi di lavoro a tempo pieno persi e acquisiti per unità",
      columns: [.init("Unità organizzativa", .leading), .init("FTE oggi", .trailing)]
        + yearColumns + [.init("Recupera", .leading), .init("Obiettivi", .leading)],
      rows: units.map { unit in
        Table.Row(
          [name(ofUnit: unit), figures.italian(.struttura(unit, "fte"))] + balances(of: unit)
            + [
              FTEMonths.words(of: unit, in: scenario),
              model.objectives(ofUnit: unit).map(\.code).joined(separator: ", "),
            ])
      },
      notes: [
        "Per ogni anno, i mesi acquisiti meno quelli persi: un numero negativo è lavoro che manca. "
          + "Chi cessa si conta dal mese dopo l'ultimo giorno, o dall'anno dopo se il giorno non è dato; "
          + "chi entra dall'anno dopo. Chi è nell'elenco del personale conta con la sua quota "
          + "oraria, gli altri un tempo pieno. Le righe di assunzioni e cessazioni senza "
          + "unita_organizzativa stanno in «non assegnate»."
      ])
  }

  /// The objectives of the units that some year leaves with fewer hands.
  private func losingObjectives(_ units: [String]) -> [Table] {
    let rows = units.filter(loses).flatMap { unit in
      model.objectives(ofUnit: unit).map { objective in
        Table.Row(
          [objective.code, objective.title, name(ofUnit: unit)] + balances(of: unit)
            + [FTEMonths.words(of: unit, in: scenario)])
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      Table(
        title: "Obiettivi delle unità che perdono mani",
        columns: [
          .init("Codice", .leading), .init("Obiettivo", .leading),
          .init("Unità organizzativa", .leading),
        ] + yearColumns + [.init("Recupera", .leading)], rows: rows,
        notes: ["I mesi sono quelli dell'unità: gli obiettivi della stessa unità se li dividono."])
    ]
  }

  func name(ofUnit unit: String) -> String {
    unit == FTEMonths.unassigned ? "non assegnate" : scenario.unitName(unit)
  }

  private var yearColumns: [Table.Column] {
    scenario.period.map { .init("\($0)", .trailing) }
  }

  private func balances(of unit: String) -> [String] {
    scenario.period.map { figures.italian(.fteMesi(unit, $0, "saldo")) }
  }

  private func loses(_ unit: String) -> Bool {
    scenario.period.contains { year in
      figures.value(.fteMesi(unit, year, "saldo")).map { $0.exact < .zero } ?? false
    }
  }
}

extension FTEMonths {
  /// When a unit has got its hands back, in words.
  static func words(of unit: String, in scenario: Scenario) -> String {
    switch try? recovery(of: unit, in: scenario) {
    case .by(let year): "a fine \(year)"
    case .never: "non nel piano"
    case .notNeeded, nil: "—"
    }
  }
}
