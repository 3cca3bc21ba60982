import PerformanceLink
import Workforce

extension DocumentCatalogue {
  /// What variants and what-ifs change: approved, proposed, difference.
  static let variation: [NamedTable<DocumentSource>] = [
    .init("variazione-assunzioni", "le assunzioni prima e dopo la variazione") { source in
      changes(
        "Assunzioni: piano approvato e variazione proposta", source,
        hires(in: source).map { (scope: $0.scope, before: $0.before, after: $0.after) })
    },
    .init("variazione-capacita", "la capacità di ogni anno prima e dopo") { source in
      amounts("Capacità assunzionale: piano approvato e variazione proposta", source) {
        scenario in
        scenario.budgetYears.flatMap { year in
          [
            ("\(year), disponibile", Address.capacita(year, .disponibile)),
            ("\(year), utilizzata", .capacita(year, .utilizzata)),
            ("\(year), scaduta", .capacita(year, .scaduta)),
            ("\(year), residua", .capacita(year, .residua)),
          ]
        }
      }
    },
    .init("variazione-organico", "personale e spesa a fine anno prima e dopo") { source in
      amounts("Organico e spesa: piano approvato e variazione proposta", source) { scenario in
        scenario.projectedYears.flatMap { year in
          scenario.areas.map { area in
            ("31 dicembre \(year), \(area.name)", Address.organico(year, area.code))
          } + [
            ("31 dicembre \(year), totale", .organico(year, Address.total)),
            ("31 dicembre \(year), spesa", .organico(year, "spesa")),
            ("31 dicembre \(year), margine", .organico(year, "margine")),
          ]
        }
      }
    },
    .init("variazione-verifiche", "i controlli il cui esito o margine cambia", make: outcomes),
    .init("variazione-cifre", "tutte le cifre del piano che cambiano") { source in
      let book = source.figures
      let all = merged(source.approved.figures.all, book.all)
      let families: Set<Substring> = ["obiettivi", "indicatori", "livelli", "riscontri"]
      let changed = all.filter { figure in
        !families.contains(figure.address.parts.first ?? "")
          && source.approved.figures.value(figure.address) != book.value(figure.address)
      }
      return amounts("Tutte le cifre del piano che cambiano", source) { _ in
        changed.map { ("\($0.title) (\($0.address.text))", $0.address) }
      }
    },
    .init("variazione-obiettivi", "gli obiettivi che la variazione muove") { source in
      try impact(source)?.scores()
    },
    .init("variazione-indicatori", "gli indicatori che la variazione muove") { source in
      try impact(source)?.turns()
    },
    .init("variazione-adempimenti", "gli adempimenti che cambiano anno") { source in
      try impact(source)?.slips()
    },
  ]

  private static let unchanged = "Le voci che non cambiano non sono riportate."

  private static let absent =
    "«—»: la cifra non c'è, di solito perché nessuna riga del piano la riguarda."

  private static let costs = """
    La spesa usa i costi unitari arrotondati al centesimo, il margine quelli esatti: le due \
    differenze possono scostarsi di qualche centesimo.
    """

  private static let columns: [Table.Column] = [
    .init("Piano approvato", .trailing), .init("Proposta", .trailing),
    .init("Differenza", .trailing),
  ]

  // MARK: Hires

  /// How many enter by year, area and channel, before and after.
  private static func hires(
    in source: DocumentSource
  ) -> [(scope: String, before: Int, after: Int)] {
    struct Key: Hashable {
      let year: Int
      let area: String
      let channel: Assunzione.Modalita
    }
    func counts(_ scenario: Scenario) -> [Key: Int] {
      scenario.assunzioni.reduce(into: [:]) { counts, row in
        counts[Key(year: row.year, area: row.area, channel: row.modalita), default: 0] += row.units
      }
    }
    let before = counts(source.approved.scenario)
    let after = counts(source.scenario)
    let keys = (source.approved.scenario.assunzioni + source.scenario.assunzioni).map {
      Key(year: $0.year, area: $0.area, channel: $0.modalita)
    }.uniqued()
    return keys.enumerated().sorted { ($0.element.year, $0.offset) < ($1.element.year, $1.offset) }
      .map(\.element).map { key in
        (
          "\(key.year), \(source.scenario.areaName(key.area)), \(key.channel.italian)",
          before[key] ?? 0, after[key] ?? 0
        )
      }
  }

  private static func changes(
    _ title: String, _ source: DocumentSource,
    _ rows: [(scope: String, before: Int, after: Int)]
  ) -> Table? {
    guard source.isVaried else { return nil }
    return Table(
      title: title, columns: [.init("Anno, area e modalità", .leading)] + columns,
      rows: rows.filter { $0.before != $0.after }.map { row in
        [
          row.scope, ItalianNumber.text(row.before), ItalianNumber.text(row.after),
          FigureChange.signedText(.count(row.after - row.before)),
        ]
      }, notes: [unchanged])
  }

  // MARK: Figures

  private static func amounts(
    _ title: String, _ source: DocumentSource,
    _ lines: (Scenario) -> [(String, Address)]
  ) -> Table? {
    guard source.isVaried else { return nil }
    func values(_ address: Address) -> (before: Quantity?, after: Quantity?) {
      (source.approved.figures.value(address), source.figures.value(address))
    }
    let changed = lines(source.scenario).filter { _, address in
      values(address).before != values(address).after
    }
    func change(_ address: Address) -> Quantity? {
      let (before, after) = values(address)
      return before.flatMap { old in after.flatMap { Quantity.change(from: old, to: $0) } }
    }
    let rows = changed.map { words, address -> Table.Row in
      let (before, after) = values(address)
      return [
        words, before?.italian ?? "—", after?.italian ?? "—",
        change(address).map(FigureChange.signedText) ?? "—",
      ]
    }
    let isApart = source.scenario.projectedYears.contains { year in
      let margin = Address.organico(year, "margine")
      guard changed.contains(where: { $1 == margin }), let room = change(margin)?.exact,
        let spending = change(.organico(year, "spesa"))?.exact
      else { return false }
      return (try? room + spending) != .zero
    }
    return Table(
      title: title, columns: [.init("Voce", .leading)] + columns, rows: rows,
      notes: [unchanged]
        + (rows.contains { $0.cells.contains("—") } ? [absent] : [])
        + (isApart ? [costs] : [])
        + Table.noteOnPoints(rows))
  }

  /// The figures of both plans in their order, those of one alone where they stood in it.
  private static func merged(_ before: [Figure], _ after: [Figure]) -> [Figure] {
    let places = Dictionary(
      before.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(after.map(\.address))
    var merged: [Figure] = []
    var start = 0
    for figure in after {
      if let place = places[figure.address], place >= start {
        merged += before[start..<place].filter { !kept.contains($0.address) }
        start = place + 1
      }
      merged.append(figure)
    }
    return merged + before[start...].filter { !kept.contains($0.address) }
  }

  // MARK: Checks and objectives

  private static func outcomes(_ source: DocumentSource) -> Table? {
    guard source.isVaried else { return nil }
    func key(_ check: Check) -> [String] { [check.code.rawValue, check.subject] }
    let before = Dictionary(source.approvedChecks.map { (key($0), $0) }) { first, _ in first }
    let after = Dictionary(source.checks.map { (key($0), $0) }) { first, _ in first }
    let all = (source.checks + source.approvedChecks.filter { after[key($0)] == nil })
    let rows = all.compactMap { check -> Table.Row? in
      let old = before[key(check)]
      let new = after[key(check)]
      guard old?.outcome != new?.outcome || old?.room != new?.room else { return nil }
      return [
        "\(check.code.title), \(check.subject)",
        old?.outcome.italian ?? "—", old?.room?.italian ?? "—",
        new?.outcome.italian ?? "—", new?.room?.italian ?? "—",
      ]
    }
    return Table(
      title: "Controlli che cambiano",
      columns: [
        .init("Controllo", .leading), .init("Esito approvato", .leading),
        .init("Margine approvato", .trailing), .init("Esito proposto", .leading),
        .init("Margine proposto", .trailing),
      ], rows: rows)
  }

  private static func impact(_ source: DocumentSource) throws -> ImpactReport? {
    guard source.isVaried, let before = source.approvedPerformance, let after = source.performance
    else { return nil }
    return ImpactReport(
      before: before, after: after, impact: try PerformanceImpact(from: before, to: after))
  }
}

extension Quantity {
  /// The difference between two values of the same figure; nil if it can't be told.
  static func change(from before: Quantity, to now: Quantity) -> Quantity? {
    switch (before, now) {
    case (.euro(let old), .euro(let new)): (try? new - old).map(Quantity.euro)
    case (.count(let old), .count(let new)): .count(new - old)
    case (.fte(let old), .fte(let new)):
      .fte(FTE(hundredths: new.hundredths - old.hundredths))
    default:
      (try? now.exact - before.exact).map { change in
        switch now {
        case .exactEuro, .euro: .exactEuro(change)
        case .ratio: .ratio(change)
        case .years: .years(change)
        case .count, .fte, .number: .number(change)
        }
      }
    }
  }
}
