import Workforce

/// The best plan in words and tables: what to hire, what limits it, what one more person needs.
struct OptimumReport {
  private let study: OptimumStudy
  private var areas: [Area] { study.scenario.areas }
  private var years: ClosedRange<Int> { study.model.years }

  static func report(_ study: OptimumStudy) -> Report {
    let report = OptimumReport(study: study)
    let period = study.scenario.period
    return Report(
      title: "Piano migliore \(period.lowerBound)-\(period.upperBound): "
        + study.scenario.denominazione,
      blocks: report.blocks)
  }

  private var blocks: [Block] {
    guard let best = study.best, let plan = study.plan else {
      return [.paragraph(noPlan)]
    }
    var blocks: [Block] = [
      .paragraph(worth(best)), .paragraph(proof(best)), .paragraph(comparison),
    ]
    let dropped = study.obligationsDropped
    if !dropped.isEmpty { blocks.append(.table(obligations(dropped))) }
    blocks += [.table(hires(plan)), .table(capacity(plan)), .table(oneMore(plan))]
    if let kept = kept { blocks.append(.table(kept)) }
    if best.plans.count > 1 { blocks.append(.table(ties(best))) }
    return blocks
  }

  // MARK: Words

  private var noPlan: String {
    study.wasStopped
      ? "La ricerca è stata fermata prima di trovare un piano: dare più tempo con --tempo."
      : """
      Nessun piano rispetta i limiti: le progressioni ordinarie tenute come sono chiedono assunzioni \
      dall'esterno che capacità, posti o spesa non lasciano fare.
      """
  }

  private func worth(_ best: BestPlans) -> String {
    let parts = best.results.map { result in
      "\(result.criterion.words) \(result.criterion.shown(result.value))"
    }
    return "Il piano migliore: \(ItalianList.joined(parts, last: "e"))."
  }

  private func proof(_ best: BestPlans) -> String {
    guard best.isProven else {
      let open = best.results.first { !$0.isProven } ?? best.results.last
      let limit = open.map { "\($0.criterion.words) \($0.criterion.shown($0.limit))" } ?? ""
      return """
        NON DIMOSTRATO: la ricerca è stata fermata. Questo è il piano migliore trovato; nessun \
        piano può fare meglio di: \(limit).
        """
    }
    let unique =
      best.count == 1
      ? "È l'unico."
      : """
      I piani ugualmente buoni sono \
      \(best.count == .max ? "più di 18 miliardi di miliardi" : "\(best.count)"): qui c'è il primo.
      """
    return """
      È dimostrato: nessun piano che rispetta tutti i limiti fa meglio, e a parità nessuno costa \
      meno. \(unique)
      """
  }

  private var comparison: String {
    let parts = zip(study.criteria, study.currentValues).map { criterion, value in
      "\(criterion.words) \(criterion.shown(value))"
    }
    let text = "Il piano delle tabelle: \(ItalianList.joined(parts, last: "e"))"
    return study.currentShortfall.isNothing
      ? "\(text)." : "\(text); ma supera i limiti: \(words(study.currentShortfall))."
  }

  /// What is missing, in words.
  private func words(_ missing: Shortfall) -> String {
    var parts = missing.posts.sorted { $0.key < $1.key }.map { area, posts in
      posts == 1 ? "1 posto in \(areas[area].name)" : "\(posts) posti in \(areas[area].name)"
    }
    if let money = missing.capacity {
      parts.append("\(ItalianNumber.text(money.amount)) euro di capacità nel \(money.year)")
    }
    if let money = missing.spending {
      parts.append("\(ItalianNumber.text(money.amount)) euro di spesa massima nel \(money.year)")
    }
    return ItalianList.joined(parts, last: "e")
  }

  // MARK: Tables

  private func hires(_ plan: [Int]) -> Table {
    let rows = plan.indices.filter { plan[$0] > 0 || study.current[$0] > 0 }.map { cell in
      let change = plan[cell] - study.current[cell]
      return Table.Row([
        "\(year(cell))", areas[cell % areas.count].name, "\(study.current[cell])",
        "\(plan[cell])", change > 0 ? "+\(change)" : "\(change)",
      ])
    }
    let total = plan.reduce(0, +)
    let before = study.current.reduce(0, +)
    let change = total - before
    return Table(
      title: "Assunzioni che usano capacità",
      columns: [
        .init("Anno", .leading), .init("Area", .leading), .init("Piano delle tabelle", .trailing),
        .init("Piano migliore", .trailing), .init("Differenza", .trailing),
      ],
      rows: rows + [
        ["Totale", "", "\(before)", "\(total)", change > 0 ? "+\(change)" : "\(change)"]
      ])
  }

  private func obligations(_ dropped: [(row: Assunzione, missing: Int)]) -> Table {
    Table(
      title: "ATTENZIONE: assunzioni con un obbligo che il piano migliore non fa",
      columns: [
        .init("Riga", .leading), .init("Anno", .leading), .init("Area", .leading),
        .init("Canale", .leading), .init("Adempimento", .leading), .init("Unità", .trailing),
        .init("Mancano", .trailing),
      ],
      rows: dropped.map { row, missing in
        [
          row.origin.place, "\(row.year)", study.scenario.areaName(row.area),
          row.modalita.rawValue, row.adempimento ?? "", "\(row.units)", "\(missing)",
        ]
      },
      notes: [
        """
        La ricerca decide da capo le righe che usano capacità, anche queste. Per tenerle scrivere \
        stato «\(Stato.avviata.rawValue)» in \(TableName.assunzioni.fileName).
        """
      ])
  }

  private func capacity(_ plan: [Int]) -> Table {
    let uses = (try? study.model.capacityUse(of: plan)) ?? []
    return Table(
      title: "Capacità assunzionale con il piano migliore",
      columns: [
        .init("Anno", .leading), .init("Disponibile", .trailing), .init("Usata", .trailing),
        .init("Scade", .trailing), .init("Resta", .trailing),
      ],
      rows: uses.map { use in
        [
          "\(use.year)", ItalianNumber.text(use.available), ItalianNumber.text(use.used),
          ItalianNumber.text(use.expired), ItalianNumber.text(use.left),
        ]
      }, notes: ["Usata: anche dalle assunzioni e progressioni tenute come sono."])
  }

  private func oneMore(_ plan: [Int]) -> Table {
    let posts = study.model.postUse(of: plan)
    let rows = areas.indices.compactMap { area -> Table.Row? in
      guard let more = try? study.model.shortfallOfOneMore(area, than: plan) else { return nil }
      return [
        areas[area].name, "\(posts[area].entered) su \(posts[area].room)", "\(more.year)",
        more.missing.isNothing
          ? "niente: il piano non la vuole" : words(more.missing),
      ]
    }
    return Table(
      title: "Che cosa servirebbe per una persona in più",
      columns: [
        .init("Area", .leading), .init("Posti presi", .trailing), .init("Anno", .leading),
        .init("Manca", .leading),
      ], rows: rows,
      notes: [
        "A piano fermo, nell'anno in cui manca meno. Posti presi: sui posti liberi a fine periodo."
      ])
  }

  private var kept: Table? {
    let rows = study.model.scenario.assunzioni.filter { $0.units > 0 }
    guard !rows.isEmpty else { return nil }
    return Table(
      title: "Assunzioni tenute come sono",
      columns: [
        .init("Anno", .leading), .init("Area", .leading), .init("Unità", .trailing),
        .init("Canale", .leading), .init("Perché", .leading),
      ],
      rows: rows.map { row in
        [
          "\(row.year)", study.scenario.areaName(row.area), "\(row.units)", row.modalita.rawValue,
          !row.usesCapacity
            ? "non usa capacità"
            : row.stato != .prevista ? "già \(row.stato.rawValue)" : "anno già chiuso",
        ]
      })
  }

  private func ties(_ best: BestPlans) -> Table {
    let cells = best.plans[0].indices.filter { cell in
      best.plans.contains { $0[cell] != best.plans[0][cell] }
    }
    return Table(
      title: "Piani ugualmente buoni: dove differiscono",
      columns: [.init("Anno", .leading), .init("Area", .leading)]
        + best.plans.indices.map { .init("Piano \($0 + 1)", .trailing) },
      rows: cells.map { cell in
        Table.Row(
          ["\(year(cell))", areas[cell % areas.count].name] + best.plans.map { "\($0[cell])" })
      },
      notes: best.count > UInt64(best.plans.count)
        ? ["Elencati i primi \(best.plans.count) di \(best.count): --piani ne elenca di più."] : [])
  }

  private func year(_ cell: Int) -> Int { years.lowerBound + cell / areas.count }
}

extension Criterion {
  /// What the value of the criterion measures.
  var words: String {
    switch self {
    case .preferenze: "valore secondo le preferenze"
    case .persone: "persone assunte"
    case .copertura: "posti coperti, contati a ogni fine anno,"
    case .perdite: "capacità perduta"
    case .spesa: "spesa annua"
    }
  }
}
