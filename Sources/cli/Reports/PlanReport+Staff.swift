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
          [
            name, figures.italian(.categorieProtette(code, "quota")),
            figures.italian(.categorieProtette(code, "in-forza")),
            figures.italian(.categorieProtette(code, "scopertura")),
          ]
        },
      notes: ["art3", "art18"].flatMap { code in
        ["quota", "in-forza", "scopertura"].compactMap {
          figures[.categorieProtette(code, $0)]?.absenceReason
        }
      }.uniqued())
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
          [
            group.words, "\(year)", figures.italian(group.limit),
            figures.italian(group.spending(year)), figures.italian(group.margin(year)),
          ]
        }
      },
      notes: groups.compactMap { group in
        years.compactMap { figures[group.spending($0)]?.absenceReason }.first
      })
  }

  func staff() -> Table? {
    let rows = scenario.areas.map { area in
      Table.Row(
        [area.name, figures.italian(.dotazione(area.code)), figures.italian(.servizio(area.code))]
          + projectedYears.map { figures.italian(.organico($0, area.code)) })
    }
    func line(_ title: String, _ reference: String, _ part: String) -> Table.Row {
      Table.Row(
        [title, "", reference] + projectedYears.map { figures.italian(.organico($0, part)) })
    }
    let coverage = Table.Row(
      ["Copertura", "", figures.percentage(.copertura(Address.total), decimals: 1)]
        + projectedYears.map { figures.percentage(.organico($0, "copertura"), decimals: 1) })
    return Table(
      title: "Organico al 31 dicembre",
      columns: [
        .init("Area", .leading), .init("Dotazione", .trailing),
        .init("\(scenario.referenceYear)", .trailing),
      ] + projectedYears.map { .init("\($0)", .trailing) },
      rows: rows + [
        .total(
          [
            "Totale", figures.italian(.dotazione(Address.total)),
            figures.italian(.servizio(Address.total)),
          ] + projectedYears.map { figures.italian(.organico($0, Address.total)) }),
        coverage,
        line("Spesa", figures.italian(.spesaServizio(nil)), "spesa"),
        line("Margine", figures.italian(.margine), "margine"),
      ],
      notes: ["Esclusi comando e somministrazione; compreso il tempo determinato."])
  }

  func structureTable() -> Table? {
    guard year == nil, let units = scenario.structure?.map(\.unit).uniqued() else { return nil }
    func cells(_ part: String, _ wanted: [String]) -> [String] {
      wanted.map { figures.italian(.struttura($0, part)) }
    }
    return Table(
      title: "Personale per unità organizzativa",
      columns: [.init("Unità organizzativa", .leading)]
        + scenario.areas.map { .init($0.name, .trailing) }
        + [.init("Totale", .trailing), .init("FTE", .trailing), .init("Quota", .trailing)],
      rows: units.map { unit in
        Table.Row(
          [scenario.unitName(unit)]
            + scenario.areas.map { figures.italian(.struttura(unit, $0.code)) }
            + [
              figures.italian(.struttura(unit, Address.total)),
              figures.italian(.struttura(unit, "fte")),
              figures.percentage(.struttura(unit, "quota"), decimals: 2),
            ])
      } + [
        .total(
          ["Totale"]
            + scenario.areas.map { figures.italian(.struttura(Address.total, $0.code)) }
            + [
              figures.italian(.struttura(Address.total, Address.total)),
              figures.italian(.servizio("fte")), "",
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
          [area.name] + classes.map { figures.italian(.eta("\($0)/unita/\(area.code)")) }
            + [figures.italian(.eta("totale/unita/\(area.code)"))])
      } + [
        .total(
          ["Totale"] + classes.map { figures.italian(.eta("\($0)/unita")) }
            + [figures.italian(.eta("totale/unita"))]),
        Table.Row(
          ["Quota"] + classes.map { figures.percentage(.eta("\($0)/quota"), decimals: 2) } + [""]),
      ],
      notes: figures.value(.eta("media")).map { ["Età media: \($0.italian) anni."] } ?? [])
  }
}
