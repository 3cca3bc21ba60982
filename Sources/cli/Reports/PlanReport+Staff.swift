import Workforce

extension PlanReport {
  func quotas() -> Table? {
    guard year == nil else { return nil }
    return Table(
      title: "Categorie protette (L. 68/1999)",
      columns: [
        .init("Quota", .leading), .init("Dovuti", .trailing), .init("In forza", .trailing),
        .init("Scopertura", .trailing),
      ],
      rows: [("art3", "Art. 3, persone con disabilità"), ("art18", "Art. 18, orfani e altri")]
        .map { code, name in
          Table.Row([
            .init(name), figures.cell(.categorieProtette(code, "quota")),
            figures.cell(.categorieProtette(code, "in-forza")),
            figures.cell(.categorieProtette(code, "scopertura")),
          ])
        })
  }

  func flexible() -> Table? {
    let groups = FlexibleGroup.allCases.filter { figures[$0.limit] != nil }
    let years = scenario.period.filter { year == nil || $0 == year }
    return Table(
      title: "Lavoro flessibile",
      columns: [
        .init("Contratti", .leading), .init("Anno", .leading), .init("Limite", .trailing),
        .init("Spesa prevista", .trailing), .init("Margine", .trailing),
      ],
      rows: groups.flatMap { group in
        years.map { year in
          Table.Row([
            .init(group.words), "\(year)", figures.cell(group.limit),
            figures.cell(group.spending(year)), figures.cell(group.margin(year)),
          ])
        }
      })
  }

  func staff() -> Table? {
    let rows = scenario.areas.map { area in
      Table.Row(
        [.init(area.name), figures.cell(.dotazione(area.code)), figures.cell(.servizio(area.code))]
          + projectedYears.map { figures.cell(.organico($0, area.code)) })
    }
    func line(_ title: String, _ reference: Address, _ part: String) -> Table.Row {
      Table.Row(
        [.init(title), "", figures.cell(reference)]
          + projectedYears.map { figures.cell(.organico($0, part)) })
    }
    let coverage = Table.Row(
      ["Copertura", "", figures.share(.copertura(Address.total), decimals: 1)]
        + projectedYears.map { figures.share(.organico($0, "copertura"), decimals: 1) })
    return Table(
      title: "Organico al 31 dicembre",
      columns: [
        .init("Area", .leading), .init("Dotazione", .trailing),
        .init("\(scenario.referenceYear)", .trailing),
      ] + projectedYears.map { .init("\($0)", .trailing) },
      rows: rows + [
        .total(
          [
            "Totale", figures.cell(.dotazione(Address.total)),
            figures.cell(.servizio(Address.total)),
          ] + projectedYears.map { figures.cell(.organico($0, Address.total)) }),
        coverage,
        line("Spesa", .spesaServizio(nil), "spesa"),
        line("Margine", .margine, "margine"),
      ],
      notes: ["Esclusi comando e somministrazione; compreso il tempo determinato."])
  }

  func structureTable() -> Table? {
    guard year == nil, let units = scenario.structure?.map(\.unit).uniqued() else { return nil }
    func cells(_ part: String, _ wanted: [String]) -> [Table.Cell] {
      wanted.map { figures.cell(.struttura($0, part)) }
    }
    return Table(
      title: "Personale per unità organizzativa",
      columns: [.init("Unità organizzativa", .leading)]
        + scenario.areas.map { .init($0.name, .trailing) }
        + [.init("Totale", .trailing), .init("FTE", .trailing), .init("Quota", .trailing)],
      rows: units.map { unit in
        Table.Row(
          [.init(scenario.unitName(unit))]
            + scenario.areas.map { figures.cell(.struttura(unit, $0.code)) }
            + [
              figures.cell(.struttura(unit, Address.total)),
              figures.cell(.struttura(unit, "fte")),
              figures.share(.struttura(unit, "quota"), decimals: 2),
            ])
      } + [
        .total(
          ["Totale"]
            + scenario.areas.map { figures.cell(.struttura(Address.total, $0.code)) }
            + [
              figures.cell(.struttura(Address.total, Address.total)),
              figures.cell(.servizio("fte")), "",
            ])
      ])
  }

  func ageTable() -> Table? {
    guard year == nil, let classes = scenario.ages?.map(\.ageClass).uniqued() else { return nil }
    return Table(
      title: "Personale per fascia di età",
      columns: [.init("Area", .leading)] + classes.map { .init(FasciaEta.words($0), .trailing) }
        + [.init("Totale", .trailing)],
      rows: scenario.areas.map { area in
        Table.Row(
          [.init(area.name)] + classes.map { figures.cell(.eta("\($0)/unita/\(area.code)")) }
            + [figures.cell(.eta("totale/unita/\(area.code)"))])
      } + [
        .total(
          ["Totale"] + classes.map { figures.cell(.eta("\($0)/unita")) }
            + [figures.cell(.eta("totale/unita"))]),
        Table.Row(
          ["Quota"] + classes.map { figures.share(.eta("\($0)/quota"), decimals: 2) } + [""]),
      ],
      notes: figures.value(.eta("media")).map { ["Età media: \($0.italian) anni."] } ?? [])
  }
}
