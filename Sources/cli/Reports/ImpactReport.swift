import PerformanceLink
import Workforce

/// What a variant does to the objectives: before, after, change.
struct ImpactReport {
  let before: PerformanceEvaluation
  let after: PerformanceEvaluation
  let impact: PerformanceImpact

  func report() -> Report {
    Report(
      title: "Obiettivi \(after.year), che cosa cambia: \(after.evaluation.scenario.denominazione)",
      blocks: [.paragraph(summary)] + (changes + [figures()].compactMap { $0 }).map(Block.table)
        + ObjectivesReport(after).obligations().map(Block.table))
  }

  /// The obligations that move, the indicators that turn, the objectives that follow them.
  var changes: [Table] {
    [slips(), turns(), effects(), scores(), months()].compactMap { $0 }
  }

  var summary: String {
    guard !impact.changes.isEmpty || !impact.slips.isEmpty else {
      return "Nessuna cifra degli obiettivi cambia."
    }
    let lost = impact.slips.filter { $0.countedBefore && !$0.countedAfter }.count
    let fallen = impact.turns.filter { !$0.meetsTarget }.count
    let risen = impact.turns.count - fallen
    return """
      Adempimenti che escono dal \(after.year): \(lost). Indicatori che scendono sotto il target: \
      \(fallen); che lo raggiungono: \(risen). \
      \(impact.effects.allSatisfy { $0.change == .zero } ? "Nessun obiettivo si muove. " : "")\
      Cifre degli obiettivi che cambiano: \(impact.changes.count).
      """
  }

  func slips() -> Table? {
    guard !impact.slips.isEmpty else { return nil }
    return Table(
      title: "Adempimenti che si spostano",
      columns: [
        .init("Adempimento", .leading), .init("Che cosa", .leading), .init("Indicatore", .leading),
        .init("Prima", .trailing), .init("Dopo", .trailing),
        .init("Conta nel \(after.year)", .leading),
      ],
      rows: impact.slips.map { slip in
        [
          slip.code, slip.title, slip.indicator, slip.before.map { "\($0)" } ?? "—",
          slip.after.map { "\($0)" } ?? "—",
          slip.countedAfter ? "sì" : slip.countedBefore ? "non più" : "no",
        ]
      },
      notes: impact.slips.contains { $0.before == nil || $0.after == nil }
        ? ["«—»: nessuna riga del piano compie l'adempimento."] : [])
  }

  func turns() -> Table? {
    let touched = after.model.indicators.filter { indicator in
      let address = Address.indicatore(indicator.code, .valore)
      return before.figures.value(address) != after.figures.value(address)
    }
    guard !touched.isEmpty else { return nil }
    return Table(
      title: "Indicatori che cambiano",
      columns: [
        .init("Codice", .leading), .init("Indicatore", .leading), .init("Target", .leading),
        .init("Prima", .leading), .init("Dopo", .leading), .init("Esito", .leading),
        .init("Punteggio prima", .trailing), .init("Punteggio dopo", .trailing),
      ],
      rows: touched.map { indicator in
        let old = before.outcomes[indicator.code]?.isMet
        let new = after.outcomes[indicator.code]?.isMet
        let outcome =
          switch (old, new) {
          case (true, true): "ancora raggiunto"
          case (true, false): "SOTTO IL TARGET"
          case (false, true): "ora raggiunto"
          case (false, false): "ancora non raggiunto"
          default: "non si può dire"
          }
        return [
          indicator.code, indicator.title,
          after.outcomes[indicator.code]?.target?.italian ?? "—",
          ObjectivesReport(before).value(of: indicator),
          ObjectivesReport(after).value(of: indicator),
          outcome,
          before.figures.score(.indicatore(indicator.code, .raggiungimento)),
          after.figures.score(.indicatore(indicator.code, .raggiungimento)),
        ]
      },
      notes: touched.map(\.scheme).uniqued().compactMap(after.model.scheme).map {
        "Schema «\($0.code)»: \($0.method.italian)."
      })
  }

  /// The units whose months of work change, and when they get them back.
  private func months() -> Table? {
    let old = ObjectivesReport(before)
    let new = ObjectivesReport(after)
    let scenario = after.evaluation.scenario
    let units = (FTEMonths.units(of: before.evaluation.scenario) + FTEMonths.units(of: scenario))
      .uniqued().filter { unit in
        scenario.period.contains { year in
          let address = Address.fteMesi(unit, year, "saldo")
          return before.figures.value(address) != after.figures.value(address)
        }
      }
    guard !units.isEmpty else { return nil }
    func cell(_ figures: FigureBook, _ unit: String, _ year: Int) -> String {
      figures.value(.fteMesi(unit, year, "saldo"))?.italian ?? "0"
    }
    return Table(
      title: "Mesi di lavoro a tempo pieno per unità, prima → dopo",
      columns: [.init("Unità organizzativa", .leading)]
        + scenario.period.map { .init("\($0)", .trailing) }
        + [.init("Recupera", .leading), .init("Obiettivi", .leading)],
      rows: units.map { unit in
        let words = [
          FTEMonths.words(of: unit, in: before.evaluation.scenario),
          FTEMonths.words(of: unit, in: scenario),
        ]
        return Table.Row(
          [new.name(ofUnit: unit)]
            + scenario.period.map {
              "da \(cell(old.figures, unit, $0)) a \(cell(new.figures, unit, $0))"
            }
            + [
              words.uniqued().joined(separator: " → "),
              after.model.objectives(ofUnit: unit).map(\.code).joined(separator: ", "),
            ])
      })
  }

  /// The arithmetic by which each change climbs one level.
  private func effects() -> Table? {
    guard !impact.effects.isEmpty else { return nil }
    return Table(
      title: "Come la differenza sale di livello",
      columns: [
        .init("Obiettivo", .leading), .init("Da", .leading),
        .init("Peso × (dopo − prima)", .trailing), .init("Effetto in punti", .trailing),
      ],
      rows: impact.effects.map { effect in
        [
          "\(effect.parent.code) \(effect.parent.title)", effect.member,
          "\(effect.weight.weightInWords) × (\(ItalianNumber.percentage(effect.after, decimals: 2)) − "
            + "\(ItalianNumber.percentage(effect.before, decimals: 2)))",
          Self.points(effect.change),
        ]
      },
      notes: [
        "Secondo gli schemi di livelli.csv e schemi.csv. Dove un punteggio manca, la differenza è "
          + "quella del massimo ancora raggiungibile."
      ])
  }

  func scores() -> Table? {
    let moved = ObjectivesReport(after).ordered().map(\.objective).filter { isMoved($0.code) }
    guard !moved.isEmpty else { return nil }
    func cells(_ code: String, _ item: PerformanceItem) -> [String] {
      let address = Address.obiettivo(code, item)
      return [before.figures.score(address), after.figures.score(address)]
    }
    return Table(
      title: "Obiettivi che si muovono",
      columns: [
        .init("Codice", .leading), .init("Obiettivo", .leading),
        .init("Raggiungimento prima", .trailing), .init("Raggiungimento dopo", .trailing),
        .init("Massimo prima", .trailing), .init("Massimo dopo", .trailing),
        .init("Differenza in punti", .trailing),
      ],
      rows: moved.map { objective in
        let code = objective.code
        return Table.Row(
          [code, objective.title] + cells(code, .raggiungimento) + cells(code, .massimo)
            + [difference(code)])
      })
  }

  /// Whether the score of an objective, or what it can still reach, changes.
  func isMoved(_ code: String) -> Bool {
    [PerformanceItem.raggiungimento, .massimo].contains { item in
      let address = Address.obiettivo(code, item)
      return before.figures.value(address) != after.figures.value(address)
    }
  }

  private func difference(_ code: String) -> String {
    for item in [PerformanceItem.raggiungimento, .massimo] {
      let address = Address.obiettivo(code, item)
      guard let old = before.figures.value(address)?.exact,
        let new = after.figures.value(address)?.exact, let change = try? new - old
      else { continue }
      return Self.points(change)
    }
    return "—"
  }

  private func figures() -> Table? {
    guard !impact.changes.isEmpty else { return nil }
    return Table(
      title: "Tutte le cifre che cambiano",
      columns: [
        .init("Figura", .leading), .init("Prima", .trailing), .init("Dopo", .trailing),
      ],
      rows: impact.changes.map { change in
        [change.address.text, change.before?.italian ?? "—", change.after?.italian ?? "—"]
      })
  }

  /// A difference of shares in points, with its sign.
  private static func points(_ change: Ratio) -> String {
    guard let points = try? change * 100 else { return "—" }
    let text = ItalianNumber.text(points, decimals: 2)
    return points > .zero ? "+" + text : text
  }
}
