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
        Table.Row([
          .init(area.name), figures.cell(.servizio(area.code)),
          figures.cell(TempoParziale.address(area.code)),
        ])
      } + [
        .total([
          "Totale", figures.cell(.servizio(Address.total)),
          figures.cell(TempoParziale.address(nil)),
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
          ["\(year)"] + columns.map { figures.cell(Address("uscite/\(year)/\($0)")) })
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
    func cells(_ part: String) -> [Table.Cell] {
      projectedYears.map { figures.cell(ProiezioneEta.address($0, part)) }
    }
    let atReference = scenario.ages?.contains { FasciaEta(rawValue: $0.ageClass) != nil } == true
    return Table(
      title: "Età del personale al 31 dicembre, con uscite e assunzioni",
      columns: [.init("Fascia", .leading), .init("\(scenario.referenceYear)", .trailing)]
        + projectedYears.map { .init("\($0)", .trailing) },
      rows: FasciaEta.allCases.map { fascia in
        Table.Row(
          [
            .init(FasciaEta.words(fascia.rawValue)),
            atReference
              ? figures.cell(.eta("\(fascia.rawValue)/unita"))
              : .absent("al 31 dicembre \(scenario.referenceYear) le fasce di eta.csv sono altre"),
          ] + cells("\(fascia.rawValue)/unita"))
      } + [
        Table.Row(["Età non nota", ""] + cells("\(ProiezioneEta.unknown)/unita")),
        .total(["Totale", figures.cell(.eta("totale/unita"))] + cells("totale/unita")),
        Table.Row(["Età media", figures.cell(.eta("media"))] + cells("media")),
      ], notes: ageNotes())
  }

  private func ageNotes() -> [String] {
    var notes = [
      """
      Tolte le uscite dell'elenco, aggiunte le assunzioni (non comandi e somministrazioni). Chi \
      sarà assunto ha l'età scritta in «eta_ingresso» di assunzioni.csv, e nella media sei mesi in \
      più degli anni compiuti; senza quella colonna è fra le età non note e fuori dalla media.
      """
    ]
    let differing = projectedYears.filter { year in
      figures.count(ProiezioneEta.address(year, "totale/unita"))
        != figures.count(.organico(year, Address.total))
    }
    if !differing.isEmpty {
      notes.append(
        """
        Nel \(differing.map(String.init).joined(separator: ", ")) il totale non è quello \
        dell'organico: il piano non conta le stesse persone e uscite dell'elenco.
        """)
    }
    return notes
  }
}
