/// Checks on progressions: within the fund, started in time, half of the posts left to outsiders.
enum ProgressionChecks {
  static func all(_ evaluation: Evaluation) -> [Check] {
    fund(evaluation) + deadline(evaluation) + reserve(evaluation) + derogaReserve(evaluation)
  }

  private static func fund(_ evaluation: Evaluation) -> [Check] {
    guard evaluation.scenario.progressioni.contains(where: { $0.finanziamento == .deroga }) else {
      return []
    }
    return [
      .comparing(
        .progressioniFondo, "progressioni in deroga", .progressioni("spesa"),
        within: .progressioni("risorse"), in: evaluation.figures
      ) { room in
        "la spesa supera le risorse di \(room.magnitudeText): ridurre le progressioni"
      }
    ]
  }

  /// A progression in deroga after the deadline needs to have been started within it.
  private static func deadline(_ evaluation: Evaluation) -> [Check] {
    let last = Int(ProgressioniInDeroga.lastYear.value.exact.numerator)
    let rows = evaluation.scenario.progressioni.filter {
      $0.finanziamento == .deroga && $0.units > 0
    }
    return rows.map(\.year).uniqued().sorted().map { year in
      let late = rows.filter { $0.year == year && year > last }
      let notStarted = late.filter { $0.stato == .prevista }
      let units = notStarted.reduce(0) { $0 + $1.units }
      let addresses = rows.filter { $0.year == year }.map {
        Address.progressioni("\(year)/\($0.from)/\($0.to)")
      }.uniqued().sorted()
      if units > 0 {
        return Check(
          .progressioniScadenza, "\(year)", .exceeded, value: .count(units), limit: .count(0),
          "\(units) progressioni previste dopo il 31 dicembre \(last) e non ancora avviate",
          addresses)
      }
      return Check(
        .progressioniScadenza, "\(year)", late.isEmpty ? .kept : .warning,
        late.isEmpty
          ? "entro il 31 dicembre \(last)"
          : "dopo il \(last): ammesse soltanto se l'avviso è stato pubblicato entro il 31.12.\(last)",
        addresses)
    }
  }

  /// Ordinary progressions may take at most half of the posts that are filled in an area.
  private static func reserve(_ evaluation: Evaluation) -> [Check] {
    let scenario = evaluation.scenario
    let ordinary = scenario.progressioni.filter { $0.finanziamento == .capacita && $0.units > 0 }
    return ordinary.map(\.to).uniqued().map { area in
      let inside = ordinary.filter { $0.to == area }.reduce(0) { $0 + $1.units }
      let outside = ProgressioniOrdinarie.outsiders(in: area, of: scenario)
      let most = (inside + outside) / 2
      let isKept = inside <= most
      return Check(
        .progressioniRiserva, scenario.areaName(area), isKept ? .kept : .exceeded,
        value: .count(inside), limit: .count(most),
        isKept
          ? "su \(inside + outside) posti da coprire, \(outside) dall'esterno"
          : """
          \(inside) progressioni ordinarie su \(inside + outside) posti da coprire: \
          almeno la metà va all'esterno, quindi al massimo \(most)
          """,
        ordinary.filter { $0.to == area }.map {
          Address.progressioni("\($0.year)/\($0.from)/\($0.to)")
        }.uniqued().sorted())
    }
  }

  /// Warns where progressions in deroga leave less than half of the posts to outsiders.
  ///
  /// That the guarantee holds for them too is said by a secondary source alone (rules R7.5), so
  /// it never counts as a limit.
  private static func derogaReserve(_ evaluation: Evaluation) -> [Check] {
    let scenario = evaluation.scenario
    let rows = scenario.progressioni.filter { $0.units > 0 }
    let areas = rows.filter { $0.finanziamento == .deroga }.map(\.to).uniqued()
    return areas.compactMap { area in
      let inside = rows.filter { $0.to == area }.reduce(0) { $0 + $1.units }
      let outside = ProgressioniOrdinarie.outsiders(in: area, of: scenario)
      let most = (inside + outside) / 2
      guard inside > most else { return nil }
      return Check(
        .progressioniRiserva, "\(scenario.areaName(area)), anche in deroga", .warning,
        value: .count(inside), limit: .count(most),
        """
        \(inside) progressioni contro \(outside == 1 ? "1 ingresso" : "\(outside) ingressi") dall'esterno: se la riserva della metà \
        vale anche per quelle in deroga (lo dice una fonte secondaria, da confermare) sarebbero \
        al massimo \(most)
        """,
        rows.filter { $0.to == area }.map {
          Address.progressioni("\($0.year)/\($0.from)/\($0.to)")
        }.uniqued().sorted())
    }
  }
}
