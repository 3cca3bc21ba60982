import Workforce

extension PlanReport {
  /// The middle parts of the addresses of three parts with this beginning and this end.
  private func groups(of family: String, with item: String) -> [String] {
    figures.all.compactMap { figure in
      guard figure.address.isIn(family), figure.address.text.hasSuffix("/\(item)") else {
        return nil
      }
      let parts = figure.address.parts
      return parts.count == 3 ? String(parts[1]) : nil
    }
  }

  func genderTable() -> Table? {
    let codes = groups(of: "genere", with: "divario")
    guard year == nil, !codes.isEmpty else { return nil }
    let most = AnalisiDiGenere.usualMinority.value.exact
    let least = AnalisiDiGenere.literalGap.value.exact
    return Table(
      title: "Analisi di genere al 31 dicembre \(scenario.referenceYear)",
      columns: [
        .init("Gruppo", .leading), .init("Donne", .trailing), .init("Uomini", .trailing),
        .init("Quota donne", .trailing), .init("Divario", .trailing),
        .init("Due terzi, lettura letterale", .leading),
        .init("Due terzi, lettura usuale", .leading),
      ],
      rows: codes.map { code in
        let gap = figures.value(.genere(code, "divario"))?.exact ?? .zero
        let minority = figures.value(.genere(code, "quota-minoranza"))?.exact ?? .one
        return Table.Row([
          .init(AnalisiDiGenere.name(code, in: scenario)), figures.cell(.genere(code, "donne")),
          figures.cell(.genere(code, "uomini")),
          figures.share(.genere(code, "quota-donne"), decimals: 2),
          figures.share(.genere(code, "divario"), decimals: 1),
          .init(verdict(gap >= least, code)), .init(verdict(minority <= most, code)),
        ])
      },
      notes: [
        """
        Letterale: la differenza è almeno i due terzi del gruppo. Usuale: il genere meno presente \
        è al più un terzo. Le azioni dell'art. 48 riguardano la presenza delle donne.
        """
      ] + graduates())
  }

  private func verdict(_ isMet: Bool, _ code: String) -> String {
    guard isMet, let women = figures.count(.genere(code, "donne")),
      let men = figures.count(.genere(code, "uomini"))
    else { return "no" }
    return women < men ? "sì, a sfavore delle donne" : "sì, a sfavore degli uomini"
  }

  private func graduates() -> [String] {
    let shares = ["donne", "uomini"].compactMap { item in
      let address = Address("genere/laureati/\(item)/quota-del-genere")
      return figures.value(address).map { _ in
        "\(item) \(figures.percentage(address, decimals: 2))"
      }
    }
    return shares.isEmpty
      ? [] : ["Laureati sul totale del proprio genere: \(shares.joined(separator: ", "))."]
  }

  func genderProjection() -> Table? {
    let years = scenario.projectedYears.filter {
      figures.value(.genere("\($0)", "quota-donne-minima")) != nil
    }
    guard year == nil, !years.isEmpty else { return nil }
    return Table(
      title: "Quota delle donne con il piano",
      columns: [
        .init("31 dicembre", .leading), .init("Almeno", .trailing), .init("Al più", .trailing),
      ],
      rows: years.map { year in
        Table.Row([
          "\(year)", figures.share(.genere("\(year)", "quota-donne-minima"), decimals: 2),
          figures.share(.genere("\(year)", "quota-donne-massima"), decimals: 2),
        ])
      },
      notes: ["Il genere di chi entra non è noto; quello di chi esce, solo se è nell'elenco."])
  }

  func remoteWorkBySite() -> Table? {
    remoteWork(by: "sede", "Sede", scenario.remoteWorkSites)
  }

  func remoteWorkByUnit() -> Table? {
    remoteWork(by: "unità organizzativa", "Unità organizzativa", scenario.remoteWorkUnits)
  }

  /// Sites and units count the same people, so that they never stand in one table.
  private func remoteWork(by division: String, _ header: String, _ known: [String]) -> Table? {
    let places = groups(of: "distanza", with: "quota").filter(Set(known).contains)
    guard year == nil, !places.isEmpty else { return nil }
    return Table(
      title: "Lavoro a distanza per \(division)",
      columns: [.init(header, .leading)] + Self.remoteWorkColumns,
      rows: (places + [Address.total]).map { place in
        let isTotal = place == Address.total
        return Table.Row(
          [
            .init(isTotal ? "Totale" : scenario.placeName(place)),
            figures.cell(Address("distanza/\(place)/in-servizio")),
          ] + remoteWork(of: place), kind: isTotal ? .total : .plain)
      },
      notes: ["Persone con un accordo in corso, non giorni."])
  }

  func remoteWorkProjection() -> Table? {
    let years = groups(of: "distanza", with: "quota").compactMap { Int($0) }
    guard year == nil, !years.isEmpty else { return nil }
    return Table(
      title: "Lavoro a distanza con il piano",
      columns: [.init("31 dicembre", .leading)] + Self.remoteWorkColumns,
      rows: years.map { year in
        Table.Row(
          ["\(year)", figures.cell(.organico(year, Address.total))] + remoteWork(of: "\(year)"))
      },
      notes: [
        "Chi entra non ha un accordo; di chi esce si sa se lo aveva solo se è nell'elenco del personale."
      ])
  }

  private static let remoteWorkColumns: [Table.Column] = [
    .init("In servizio", .trailing), .init("Agile", .trailing), .init("Da remoto", .trailing),
    .init("Totale", .trailing), .init("Quota", .trailing),
  ]

  private func remoteWork(of place: String) -> [Table.Cell] {
    ["agile", "remoto", "totale"].map { figures.cell(Address("distanza/\(place)/\($0)")) }
      + [figures.share(Address("distanza/\(place)/quota"), decimals: 0)]
  }

  /// The percentage that makes the posts of a contingent, in brackets.
  private func share(of posts: Address) -> String {
    let quota = scenario.remoteWorkQuotas?.first { $0.address == posts }
    guard case .share(let share, _)? = quota?.amount,
      let base = figures.count(posts.appending("base")), let percent = try? share * 100
    else { return "" }
    return " (\(ItalianNumber.exact(percent, limit: 2))% di \(base))"
  }

  func contingentTable() -> Table? {
    let uses = figures.all.filter { figure in
      figure.address.text.hasPrefix("distanza/contingente/")
        && figure.address.text.hasSuffix("/uso")
    }
    guard year == nil, !uses.isEmpty else { return nil }
    return Table(
      title: "Contingenti di lavoro a distanza",
      columns: [
        .init("Contingente", .leading), .init("Posti", .trailing), .init("In uso", .trailing),
        .init("Margine", .trailing),
      ],
      rows: uses.map { use in
        let posts = Address(use.address.parts.dropLast().joined(separator: "/"))
        return Table.Row([
          .init((figures[posts]?.title ?? posts.text) + share(of: posts)), figures.cell(posts),
          figures.cell(use.address),
          figures.cell(Address("\(posts)/margine")),
        ])
      })
  }
}
