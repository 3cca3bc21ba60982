import Workforce

extension PlanReport {
  private static let total = Address.total

  func posts() -> Table? {
    guard year == nil else { return nil }
    let rows = scenario.areas.map { area in row(area.code, area.name) }
    return Table(
      title: "Dotazione organica e copertura al 31 dicembre \(scenario.referenceYear)",
      columns: [
        .init("Area", .leading), .init("Dotazione", .trailing), .init("In servizio", .trailing),
        .init("Scoperti", .trailing), .init("Copertura", .trailing),
        .init("Soprannumero", .trailing),
      ],
      rows: rows.map { Table.Row($0) } + [.total(row(Self.total, "Totale"))],
      notes: [
        "Di cui a tempo determinato: \(figures.italian(.servizio("determinato"))). "
          + "Equivalenti a tempo pieno: \(figures.italian(.servizio("fte")))."
      ])
  }

  private func row(_ code: String, _ name: String) -> [Table.Cell] {
    [
      .init(name), figures.cell(.dotazione(code)), figures.cell(.servizio(code)),
      figures.cell(.scoperti(code)),
      figures.share(.copertura(code), decimals: 1),
      figures.cell(.soprannumero(code)),
    ]
  }

  func costs() -> Table? {
    guard year == nil else { return nil }
    let areas = scenario.areas.map { area in
      Table.Row([
        .init(area.name), figures.cell(.servizio(area.code)),
        figures.cell(.costoUnitario(area.code)), figures.cell(.spesaServizio(area.code)),
      ])
    }
    return Table(
      title: "Costo del personale in servizio al 31 dicembre \(scenario.referenceYear)",
      columns: [
        .init("Area", .leading), .init("In servizio", .trailing),
        .init("Costo unitario", .trailing), .init("Spesa", .trailing),
      ],
      rows: areas + [
        .total([
          "Totale", figures.cell(.servizio(Self.total)), "",
          figures.cell(.spesaServizio(nil)),
        ])
      ])
  }

  func maximum() -> Table? {
    guard year == nil else { return nil }
    let amounts: [(String, Address, String)] = [
      ("Spesa potenziale massima", .potenzialeMassima, "costi esatti"),
      ("Spesa del personale in servizio", .spesaServizio(nil), "costi al centesimo"),
      ("di cui a tempo indeterminato", .spesaServizio("indeterminato"), "costi esatti"),
      ("di cui a tempo determinato", .spesaServizio("determinato"), "costi esatti"),
      ("Margine sotto la spesa potenziale massima", .margine, "costi esatti"),
    ]
    return Table(
      title: "Spesa potenziale massima e margine",
      columns: [
        .init("Voce", .leading), .init("Importo", .trailing), .init("Convenzione", .leading),
      ],
      rows: amounts.map { title, address, basis in
        let isApproved =
          address == .potenzialeMassima && scenario.limits.approvedMaximum != nil
        return Table.Row([
          .init(title), figures.cell(address), .init(isApproved ? "importo approvato" : basis),
        ])
      },
      notes: [
        """
        Come nei piani pubblicati, le tabelle di costo e la capacità usano i costi unitari \
        arrotondati al centesimo, la spesa massima e i margini quelli esatti: fra due somme \
        possono restare pochi centesimi.
        """
      ])
  }

  func leavers() -> Table? {
    let years = budgetYears.map { $0 - 1 } + (budgetYears.last.map { [$0] } ?? [])
    let rows = scenario.areas.map { area in
      Table.Row([.init(area.name)] + years.map { figures.cell(.cessazioni($0, area.code)) })
    }
    return Table(
      title: "Cessazioni dal servizio",
      columns: [.init("Area", .leading)] + years.map { .init("\($0)", .trailing) },
      rows: rows + [
        .total(["Totale"] + years.map { figures.cell(.cessazioni($0, Self.total)) }),
        Table.Row(
          ["di cui danno capacità"]
            + years.map { figures.cell(.cessazioniUtili($0, Self.total)) }),
      ],
      notes: ["Non danno capacità le scadenze a tempo determinato e la mobilità in uscita."])
  }

  func earnings() -> Table? {
    let reductions = budgetYears.contains { figures[.capacita($0, .riduzione)] != nil }
    return Table(
      title: "Capacità assunzionale maturata dalle cessazioni dell'anno precedente",
      columns: [.init("Area", .leading), .init("Costo unitario", .trailing)]
        + budgetYears.map { .init("\($0)", .trailing) },
      rows: scenario.areas.map { area in
        Table.Row(
          [.init(area.name), figures.cell(.costoUnitario(area.code))]
            + budgetYears.map { figures.cell(.capacita($0, .maturata, area.code)) })
      }
        + (reductions
          ? [
            Table.Row(
              ["Riduzione", ""] + budgetYears.map { figures.cell(.capacita($0, .riduzione)) })
          ] : [])
        + [
          .total(
            ["Totale", ""] + budgetYears.map { figures.cell(.capacita($0, .maturata)) })
        ])
  }
}
