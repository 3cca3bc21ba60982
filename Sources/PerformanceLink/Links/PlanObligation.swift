import Workforce

/// An obligation (*adempimento*) of the performance plan and the rows of the workforce plan that
/// fulfil it.
///
/// Rows of hires and progressions name it in the column `adempimento`.
public struct PlanObligation: Hashable, Sendable {
  /// The code, the same in `adempimenti.csv`.
  public let code: String
  /// The rows that carry the code, hires first, in the order of their tables.
  public let actions: [Action]

  /// A row of the workforce plan.
  public struct Action: Hashable, Sendable {
    /// The year in which the row is carried out.
    public let year: Int
    /// What the row plans, in Italian: the area that people enter, or the progressions.
    public let title: String
    /// How people enter; nil for progressions.
    public let channel: Assunzione.Modalita?
    /// How many people it concerns.
    public let units: Int
    /// How far it has got.
    public let stato: Stato
    /// The row of `assunzioni.csv` or `progressioni.csv`.
    public let origin: Origin
  }

  /// How far the obligation has got: done when every row is, begun when some row is.
  public var stato: Stato {
    if actions.allSatisfy({ $0.stato == .attuata }) { return .attuata }
    return actions.contains { $0.stato != .prevista } ? .avviata : .prevista
  }

  /// The obligations that the rows of a scenario name, in the order of their first appearance.
  public static func all(in scenario: Scenario) -> [PlanObligation] {
    let hires = scenario.assunzioni.compactMap { row in
      row.adempimento.map { code in
        let action = Action(
          year: row.year, title: scenario.areaName(row.area), channel: row.modalita,
          units: row.units, stato: row.stato, origin: row.origin)
        return (code, action)
      }
    }
    let progressions = scenario.progressioni.compactMap { row in
      row.adempimento.map { code in
        let title =
          "progressioni da \(scenario.areaName(row.from)) a \(scenario.areaName(row.to))"
        let action = Action(
          year: row.year, title: title, channel: nil, units: row.units, stato: row.stato,
          origin: row.origin)
        return (code, action)
      }
    }
    let rows = hires + progressions
    return rows.map(\.0).uniqued().map { code in
      PlanObligation(code: code, actions: rows.filter { $0.0 == code }.map(\.1))
    }
  }
}
