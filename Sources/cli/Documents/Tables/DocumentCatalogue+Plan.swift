import Workforce

/// Tables of the published document that the plan's own report gives in another shape.
extension DocumentCatalogue {
  static let forDocuments: [NamedTable<DocumentSource>] = [
    .init(
      "cessazioni-e-capacita",
      "per area: le cessazioni, con un asterisco quelle che non danno capacità, e la capacità",
      make: leaversAndCapacity),
    .init(
      "distanza-incroci", "lavoro a distanza per unità organizzativa e sede", make: remoteWork),
    .init("personale-storico", "il personale in servizio in anni passati e ora") { source in
      let years = source.scenario.limits.historicStaff.keys.sorted()
      guard !years.isEmpty else { return nil }
      return Table(
        title: "Personale in servizio negli anni",
        columns: [
          .init("31 dicembre", .leading), .init("In servizio", .trailing),
          .init("Variazione da allora", .trailing),
        ],
        rows: years.map { year in
          let address = Address("servizio-storico/\(year)")
          return Table.Row([
            "\(year)", source.figures.cell(address),
            source.figures.share(address.appending("variazione"), decimals: 1),
          ])
        } + [
          Table.Row([
            "\(source.scenario.referenceYear)", source.figures.cell(.servizio(Address.total)), "",
          ])
        ])
    },
    .init("indicatori-genere", "i principali indicatori dell'analisi di genere", make: gender),
    .init("fonti-da-confermare", "le fonti ancora da confermare su cui poggiano le cifre") {
      source in
      Table(
        title: "Fonti da confermare",
        columns: [.init("Parametro od osservazione", .leading), .init("Fonte", .leading)],
        rows: source.figures.doubts.map { doubt in
          [
            doubt.subject.map { [$0, doubt.remark].compactMap(\.self).joined(separator: ": ") }
              ?? doubt.remark ?? "—", doubt.source,
          ]
        })
    },
    .init("effetto-letture", "che cosa cambierebbe con altre letture della norma") {
      PlanReport.table(of: try ReadingEffect.all(on: $0.evaluation))
    },
  ]

  private static func leaversAndCapacity(_ source: DocumentSource) -> Table? {
    guard source.scenario.hasPlan else { return nil }
    let figures = source.figures
    let years = source.scenario.budgetYears
    func leavers(_ area: String) -> [Table.Cell] {
      years.map { year in
        let earning = figures.cell(.cessazioniUtili(year - 1, area))
        guard let all = figures.count(.cessazioni(year - 1, area)),
          let rest = figures.count(.cessazioniUtili(year - 1, area)).map({ all - $0 }), rest > 0
        else { return earning }
        return .init(rest == all ? "\(all)*" : "\(all), di cui \(rest)*")
      }
    }
    let rows = source.scenario.areas.map { area in (area, leavers(area.code)) }
    let isStarred = rows.contains { $0.1.contains { $0.text.hasSuffix("*") } }
    func capacity(_ area: String?) -> [Table.Cell] {
      years.map { figures.cell(.capacita($0, .maturata, area)) }
    }
    return Table(
      title: "Cessazioni dal servizio e capacità assunzionali",
      columns: [.init("Area", .leading)]
        + years.map { .init("Cessati \($0 - 1)", .trailing) }
        + [.init("Costo unitario", .trailing)]
        + years.map { .init("Capacità \($0)", .trailing) },
      rows: rows.map { area, leavers in
        Table.Row(
          [.init(area.name)] + leavers + [figures.cell(.costoUnitario(area.code))]
            + capacity(area.code))
      } + [
        .total(
          ["Totale"] + years.map { figures.cell(.cessazioniUtili($0 - 1, Address.total)) } + [""]
            + capacity(nil))
      ],
      notes: isStarred
        ? [
          "* Non dà capacità, come una scadenza a tempo determinato: non è nei totali."
        ] : [])
  }

  private static func remoteWork(_ source: DocumentSource) -> Table? {
    let rows = source.scenario.remoteWork ?? []
    let crossed = rows.filter { $0.site != nil && $0.unit != nil }
    let sites = crossed.compactMap(\.site).uniqued()
    let units = crossed.compactMap(\.unit).uniqued()
    guard !units.isEmpty else { return nil }
    let names = sites.map(source.scenario.siteName)
    let figures = source.figures
    func cells(_ unit: String?, _ item: String) -> [Table.Cell] {
      let place = unit ?? Address.total
      return sites.map { site in
        figures.cell(
          Address("distanza/\([site, unit].compactMap(\.self).joined(separator: "/"))/\(item)"))
      } + [figures.cell(Address("distanza/\(place)/\(item)"))]
    }
    func row(_ unit: String?) -> [Table.Cell] {
      let place = unit ?? Address.total
      return [
        .init(unit.map(source.scenario.unitName) ?? "Totale"),
        figures.cell(Address("distanza/\(place)/in-servizio")),
      ] + cells(unit, "agile") + cells(unit, "remoto") + [
        figures.cell(Address("distanza/\(place)/totale")),
        figures.share(Address("distanza/\(place)/quota"), decimals: 0),
      ]
    }
    return Table(
      title: "Lavoro a distanza per unità organizzativa e sede",
      columns: [.init("Unità organizzativa", .leading), .init("In servizio", .trailing)]
        + (names.map { "Agile, \($0)" } + ["Agile"] + names.map { "Da remoto, \($0)" }
        + ["Da remoto", "Totale", "Quota"]).map { .init($0, .trailing) },
      rows: units.map { Table.Row(row($0)) } + [.total(row(nil))])
  }

  /// A share; where it is not known, also what a published document says of it.
  private static func womenShare(_ address: Address, _ source: DocumentSource) -> Table.Cell {
    let share = source.figures.share(address, decimals: 2)
    let published = source.scenario.published.first { $0.address == address }
    guard let reason = share.absence, let published else { return share }
    return .absent(
      "\(reason); il documento pubblicato dà soltanto la percentuale, \(published.value.text)")
  }

  private static func gender(_ source: DocumentSource) -> Table? {
    let figures = source.figures
    // Graduates are counted on their own gender, below.
    let shares = figures.all.filter { figure in
      figure.address.parts.first == "genere" && figure.address.parts.last == "quota-donne"
        && figure.address.parts.count == 3 && figure.address.parts[1] != "laureati"
    }.map { figure in
      let code = String(figure.address.parts[1])
      return Table.Row([
        "Donne sul totale, \(AnalisiDiGenere.name(code, in: source.scenario))",
        womenShare(figure.address, source),
      ])
    }
    func both(_ title: String, _ address: (String) -> Address, _ cell: (Address) -> Table.Cell)
      -> [Table.Row]
    {
      ["donne", "uomini"].filter { figures.value(address($0)) != nil }.map {
        Table.Row(["\(title), \($0)", cell(address($0))])
      }
    }
    let ages = both("Età media", { .genere("eta-media", $0) }, figures.cell)
    let graduates = both(
      "Laureati sul totale del proprio genere",
      { Address("genere/laureati/\($0)/quota-del-genere") },
      { figures.share($0, decimals: 2) })
    let rows = shares + ages + graduates
    guard !rows.isEmpty else { return nil }
    return Table(
      title: "Indicatori dell'analisi di genere al 31 dicembre \(source.scenario.referenceYear)",
      columns: [.init("Indicatore", .leading), .init("Valore", .trailing)], rows: rows)
  }
}
