import Workforce

extension PlanReport {
  func yearTable() -> Table? {
    let items: [(String, Address.CapacityItem)] = [
      ("Resti", .resti), ("Maturata", .maturata), ("Disponibile", .disponibile),
      ("Utilizzata", .utilizzata), ("Scaduta", .scaduta), ("Residua", .residua),
    ]
    return Table(
      title: "Capacità assunzionale anno per anno",
      columns: [.init("Anno", .leading)] + items.map { .init($0.0, .trailing) },
      rows: budgetYears.map { year in
        Table.Row(["\(year)"] + items.map { figures.cell(.capacita(year, $0.1)) })
      },
      notes: ["La residua di un anno è il resto del successivo."])
  }

  /// What staff would cost with all the capacity used, which is known from the reference day on.
  func ceilingTable() -> Table? {
    let years = budgetYears.filter { figures[.spesaConCapacita($0)] != nil }
    guard !years.isEmpty else { return nil }
    return Table(
      title: "Capacità sotto la spesa potenziale massima",
      columns: [
        .init("Anno", .leading), .init("Capacità disponibile", .trailing),
        .init("Spesa con capacità", .trailing), .init("Spesa potenziale massima", .trailing),
        .init("Capacità esercitabile", .trailing),
      ],
      rows: years.map { year in
        Table.Row([
          "\(year)", figures.cell(.capacita(year, .disponibile)),
          figures.cell(.spesaConCapacita(year)), figures.cell(.potenzialeMassima),
          figures.cell(.capacita(year, .esercitabile)),
        ])
      },
      notes: [
        "«Spesa con capacità»: personale in servizio a inizio anno più capacità disponibile. "
          + "«Esercitabile»: la parte della capacità che sta sotto la spesa potenziale massima."
      ])
  }

  func groupTable() -> Table? {
    let columns = Area.Qualifica.allCases.flatMap { group in
      ["disponibile", "utilizzata", "residua"].map { item in
        Table.Column("\(group == .dirigenza ? "Dirigenza" : "Comparto") \(item)", .trailing)
      }
    }
    return Table(
      title: "Capacità di dirigenza e comparto",
      columns: [.init("Anno", .leading)] + columns,
      rows: budgetYears.map { year in
        let cells = Area.Qualifica.allCases.flatMap { group in
          [Address.CapacityItem.disponibile, .utilizzata, .residua].map {
            figures.cell(.capacita(year, $0, group.rawValue))
          }
        }
        return Table.Row(["\(year)"] + cells)
      },
      notes: [
        evaluation.readings.capacitaFondo == .unico
          ? "Con il fondo unico i due conti sono indicativi: un valore negativo dice quanto una "
            + "qualifica userebbe del budget dell'altra."
          : "Fondi separati: ciascuna qualifica ha il proprio limite."
      ])
  }

  func vintageTable() -> Table? {
    let life = evaluation.readings.restiDurata.years
    let all = scenario.budgetYears
    let first = all.lowerBound - life + 1
    let vintages = (first...all.upperBound).filter { vintage in
      all.contains { figures[.resti(vintage, closing: $0)] != nil }
    }
    return Table(
      title: "Resti per annata alla chiusura di ogni anno",
      columns: [.init("Annata", .leading)] + budgetYears.map { .init("\($0)", .trailing) }
        + [.init("Utilizzabile fino al", .trailing)],
      rows: vintages.map { vintage in
        Table.Row(
          ["\(vintage)"]
            + budgetYears.map { year in
              figures[.resti(vintage, closing: year)] == nil
                ? "" : figures.cell(.resti(vintage, closing: year))
            } + [
              .init(
                isDebt(vintage)
                  ? "da recuperare" : CalendarDay.lastDay(of: vintage + life - 1).italian)
            ])
      },
      notes: [
        evaluation.readings.restiOrdine == .piuVecchi
          ? "Si usano per prime le annate più vecchie."
          : "Si usano per prime le annate più recenti."
      ])
  }

  /// Whether a vintage stands for spending beyond the budget.
  private func isDebt(_ vintage: Int) -> Bool {
    figures.euro(.resti(vintage, closing: vintage)).map { $0 < .zero } ?? false
  }

  func hires() -> Table? {
    let rows = scenario.assunzioni.filter { year == nil || $0.year == year }
      .sorted { $0.year < $1.year }
    let totals = budgetYears.filter { year in rows.contains { $0.year == year } }.map { year in
      Table.Row.total([
        "\(year)", "Totale", figures.cell(.assunzioni(year, Address.total)), "", "",
        figures.cell(.assunzioni(year, "spesa")),
        figures.cell(.assunzioni(year, "fuori-capacita/spesa")),
      ])
    }
    let detail = rows.map { row in
      let cost = figures.euro(.costoUnitario(row.area))
      let amount =
        cost.flatMap { try? $0 * row.units }.map { Table.Cell(ItalianNumber.text($0)) }
        ?? figures.cell(.costoUnitario(row.area))
      return Table.Row([
        "\(row.year)", .init(scenario.areaName(row.area)), "\(row.units)",
        .init(row.modalita.rawValue), .init(row.stato.rawValue), row.usesCapacity ? amount : "",
        row.usesCapacity ? "" : row.modalita.takesPost ? amount : "non occupa posti",
      ])
    }
    return Table(
      title: "Previsioni occupazionali",
      columns: [
        .init("Anno", .leading), .init("Area", .leading), .init("Unità", .trailing),
        .init("Modalità", .leading), .init("Stato", .leading),
        .init("Spesa a capacità", .trailing), .init("Fuori capacità", .trailing),
      ], rows: detail + totals)
  }

  func progressions() -> Table? {
    guard year == nil, figures[.progressioni("unita")] != nil else { return nil }
    let steps = figures.all.map(\.address).filter {
      $0.text.hasPrefix("progressioni/costo/")
    }.map { $0.parts.suffix(2).map(String.init) }
    let rows = steps.map { step in
      let codes = "\(step[0])/\(step[1])"
      return Table.Row([
        "Da \(scenario.areaName(step[0])) a \(scenario.areaName(step[1]))",
        figures.cell(.progressioni("costo/\(codes)")),
        figures.cell(.progressioni("\(codes)/unita")),
        figures.cell(.progressioni("\(codes)/spesa")),
        figures.cell(.progressioni("\(codes)/ancora-possibili")),
        figures.cell(.progressioni("\(codes)/posti-liberi")),
      ])
    }
    func total(_ title: String, _ item: String) -> Table.Row {
      .total([.init(title), "", "", figures.cell(.progressioni(item)), "", ""])
    }
    return Table(
      title: "Progressioni in deroga",
      columns: [
        .init("Progressione", .leading), .init("Costo unitario", .trailing),
        .init("Unità", .trailing), .init("Costo complessivo", .trailing),
        .init("Ancora possibili", .trailing), .init("Posti liberi", .trailing),
      ],
      rows: rows + [
        total("Spesa", "spesa"), total("Risorse", "risorse"), total("Economia", "economia"),
      ],
      notes: [
        "«Ancora possibili»: quante ne pagherebbe l'economia, se fossero tutte di quel tipo. "
          + "«Posti liberi»: nell'area di arrivo, alla fine del piano delle progressioni."
      ])
  }
}
