import Workforce

/// The tables that only a roster gives: part-time, exits by how sure they are, ages to come.
extension PlanReport {
  func partTimeTable() -> Table? {
    guard year == nil, scenario.roster != nil else { return nil }
    return Table(
      title: "Personale a tempo parziale al 31 dicembre \(scenario.referenceYear)",
      columns: [
        .init("Area", .leading), .init("In servizio", .trailing),
        .init("A tempo parziale", .trailing),
      ],
      rows: scenario.areas.map { area in
        [
          area.name, figures.italian(.servizio(area.code)),
          figures.italian(TempoParziale.address(area.code)),
        ]
      } + [
        .total([
          "Totale", figures.italian(.servizio(Address.total)),
          figures.italian(TempoParziale.address(nil)),
        ])
      ],
      notes: [
        """
        Chi lavora a tempo parziale equivale a \(figures.italian(TempoParziale.address("fte"))) \
        persone a tempo pieno.
        """
      ])
  }

  func exitTable() -> Table? {
    guard scenario.roster != nil else { return nil }
    let columns = ["certe", "previste", "provvisorie", Address.total]
    return Table(
      title: "Uscite secondo l'elenco del personale",
      columns: [.init("Anno", .leading)]
        + ["Certe", "Previste", "Provvisorie", "Totale"].map { .init($0, .trailing) },
      rows: projectedYears.map { year in
        Table.Row(
          ["\(year)"] + columns.map { figures.italian(Address("uscite/\(year)/\($0)")) })
      },
      notes: [
        """
        Certe: indicate nell'elenco, o scadenze di contratti a termine. Previste: vecchiaia \
        nell'anno dopo la rilevazione, con un requisito verificato. Provvisorie: vecchiaia negli \
        anni seguenti o con un requisito da confermare. Dimissioni e pensioni anticipate non \
        ancora note non sono contate.
        """
      ])
  }

  func ageProjection() -> Table? {
    guard scenario.roster != nil else { return nil }
    func cells(_ part: String) -> [String] {
      projectedYears.map { figures.italian(ProiezioneEta.address($0, part)) }
    }
    let atReference = scenario.ages?.contains { FasciaEta(rawValue: $0.ageClass) != nil } == true
    return Table(
      title: "Età del personale in elenco al 31 dicembre",
      columns: [.init("Fascia", .leading), .init("\(scenario.referenceYear)", .trailing)]
        + projectedYears.map { .init("\($0)", .trailing) },
      rows: FasciaEta.allCases.map { fascia in
        Table.Row(
          [
            FasciaEta.words(fascia.rawValue),
            atReference ? figures.italian(.eta("\(fascia.rawValue)/unita")) : "—",
          ] + cells("\(fascia.rawValue)/unita"))
      } + [
        .total(["Totale", figures.italian(.eta("totale/unita"))] + cells("totale/unita")),
        Table.Row(["Età media", figures.italian(.eta("media"))] + cells("media")),
      ],
      notes: [
        """
        Tolte le uscite dell'elenco. Chi sarà assunto ha un'età non nota e non è contato: con \
        assunzioni di persone più giovani l'età media sarà più bassa.
        """
      ])
  }
}
