/// Checks that the tables about people agree with each other, with the posts and with the roster.
enum PeopleConsistencyChecks {
  /// Sites, units and crossed rows count the same people.
  static func remoteWork(_ evaluation: Evaluation) -> [Check] {
    let scenario = evaluation.scenario
    guard scenario.remoteWork != nil, let table = RemoteWorkTable(scenario) else { return [] }
    let file = scenario.file(.distanza)
    var checks: [Check] = []
    for place in table.sites.map(RemoteWorkTable.Place.site)
      + table.units.map(RemoteWorkTable.Place.unit)
    {
      guard let crossed = table.crossed(place) else { continue }
      let own = table.counts(place)
      for (item, count, sum) in [
        ("agile", own.agile, crossed.agile), ("remoto", own.remoto, crossed.remoto),
      ] where count != sum {
        checks.append(
          difference(
            "\(file), \(place.name(in: scenario)), \(item)", count, sum,
            "non quadra con le righe dell'unità per sede", [place.address(item)]))
      }
    }
    let all = table.counts(.all)
    if !table.sites.isEmpty, !table.units.isEmpty {
      let units = table.units.map { table.counts(.unit($0)) }
      let inService = units.compactMap(\.inService)
      let sums: [(String, Int?, Int?)] = [
        ("agile", all.agile, units.reduce(0) { $0 + $1.agile }),
        ("remoto", all.remoto, units.reduce(0) { $0 + $1.remoto }),
        (
          "in-servizio", all.inService,
          inService.count == units.count ? inService.reduce(0, +) : nil
        ),
      ]
      for case (let item, let sites?, let units?) in sums where sites != units {
        checks.append(
          difference(
            "\(file), \(item)", sites, units, "la somma delle sedi non è quella delle unità",
            [.distanza(Address.total, item)]))
      }
    }
    let staff = Address.servizio(Address.total)
    if let counted = all.inService, let expected = evaluation.figures.count(staff),
      counted != expected
    {
      checks.append(
        difference(
          "\(file), in servizio", counted, expected, "non quadra con il personale in servizio",
          [.distanza(Address.total, "in-servizio"), staff]))
    }
    return checks.isEmpty
      ? [
        Check(
          .totali, "\(file), totale", .kept, value: all.inService.map(Quantity.count),
          limit: evaluation.figures.value(staff), "",
          [.distanza(Address.total, "in-servizio"), staff])
      ] : checks
  }

  private static func difference(
    _ subject: String, _ value: Int, _ expected: Int, _ problem: String, _ addresses: [Address]
  ) -> Check {
    Check(
      .totali, subject, .exceeded, value: .count(value), limit: .count(expected),
      "\(problem): \(value) invece di \(expected)", addresses)
  }

  /// The figures of the tables of totals against the same figures made from the roster alone.
  static func roster(_ evaluation: Evaluation) -> [Check] {
    let scenario = evaluation.scenario
    guard scenario.people != nil else { return [] }
    let given: [(TableName, Bool)] = [
      (.distanza, scenario.remoteWork != nil),
      (.genere, scenario.gender?.contains { $0.origin.row != nil } == true),
      (.categorieProtette, scenario.protectedQuotas != nil),
    ]
    var alone = scenario
    alone.remoteWork = nil
    alone.gender = nil
    alone.protectedQuotas = nil
    var trace = Trace()
    do throws(ArithmeticFault) {
      try LavoroADistanza.evaluate(alone, recording: &trace)
      LavoroADistanza.project(
        alone, Movements(of: alone, readings: alone.readings), recording: &trace)
      try AnalisiDiGenere.evaluate(alone, recording: &trace)
      try CategorieProtette.evaluate(alone, recording: &trace)
    } catch {
      return []
    }
    return given.filter(\.1).flatMap { table, _ in
      compare(table, trace.figures, evaluation)
    }
  }

  private static func compare(
    _ table: TableName, _ roster: FigureBook, _ evaluation: Evaluation
  ) -> [Check] {
    let file = evaluation.scenario.file(table)
    let counted = evaluation.scenario.people?.first?.origin.file ?? TableName.personale.fileName
    let family = table == .categorieProtette ? "categorie-protette" : table.rawValue
    let both = roster.all.filter { figure in
      figure.address.parts.first == Substring(family) && figure.value != nil
        && isStated(figure.address) && evaluation.figures.value(figure.address) != nil
    }
    guard !both.isEmpty else { return [] }
    let differences = both.compactMap { figure -> Check? in
      guard let value = evaluation.figures.value(figure.address), let expected = figure.value,
        value.exact != expected.exact
      else { return nil }
      return Check(
        .totali, "\(file) e \(counted), \(figure.address)", .exceeded, value: value,
        limit: expected,
        "\(file) dice \(value.magnitudeText), l'elenco del personale \(expected.magnitudeText)",
        [figure.address])
    }
    return differences.isEmpty
      ? [Check(.totali, "\(file) e \(counted)", .kept, "le due tabelle concordano", [])]
      : differences
  }

  /// Whether the figure is stated by a table, and not the consequence of others or of the plan.
  ///
  /// Heads and ages by gender are left to ``RosterTotalChecks``.
  private static func isStated(_ address: Address) -> Bool {
    guard let last = address.parts.last else { return false }
    if ["personale", "eta-media"].contains(address.parts.dropFirst().first ?? "") { return false }
    let derived = ["quota", "quota-donne", "divario", "quota-minoranza", "soglia-agile"]
    let isYear = address.parts.dropFirst().first.flatMap { try? ItalianNumber.year(String($0)) }
    return !derived.contains(String(last)) && isYear == nil
  }
}
