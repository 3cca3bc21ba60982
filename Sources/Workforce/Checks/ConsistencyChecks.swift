/// Checks that tables that count the same people agree.
enum ConsistencyChecks {
  static func all(_ evaluation: Evaluation) -> [Check] {
    let scenario = evaluation.scenario
    var checks: [Check] = []
    if scenario.states(scenario.structure?.map(\.origin)) {
      checks += totals(
        in: evaluation, scenario.file(.struttura), of: { .struttura(Address.total, $0) })
    }
    if scenario.states(scenario.ages?.map(\.origin)) {
      checks += totals(
        in: evaluation, scenario.file(.eta),
        of: {
          $0 == Address.total ? .eta("totale/unita") : .eta("totale/unita/\($0)")
        })
    }
    return checks + gender(evaluation) + fte(evaluation)
  }

  /// One check for the whole table if it agrees, else one for each area that doesn't.
  private static func totals(
    in evaluation: Evaluation, _ file: String, of address: (String) -> Address
  ) -> [Check] {
    let scenario = evaluation.scenario
    let checks = (scenario.areas.map(\.code) + [Address.total]).map { area in
      equality(
        "\(file), \(area == Address.total ? "totale" : scenario.areaName(area))",
        address(area), .servizio(area), evaluation)
    }
    let wrong = checks.filter { $0.outcome != .kept }
    return wrong.isEmpty ? checks.suffix(1) : wrong
  }

  private static func gender(_ evaluation: Evaluation) -> [Check] {
    let women = Address.genere(AnalisiDiGenere.headsCode, "donne")
    let men = Address.genere(AnalisiDiGenere.headsCode, "uomini")
    let heads = evaluation.scenario.gender?.filter { $0.code == AnalisiDiGenere.headsCode }
    guard evaluation.scenario.states(heads?.map(\.origin)),
      let first = evaluation.figures.count(women), let second = evaluation.figures.count(men),
      let staff = evaluation.figures.count(.servizio(Address.total))
    else { return [] }
    return [
      compare(
        "\(evaluation.scenario.file(.genere)), totale", .count(first + second), .count(staff),
        [women, men, .servizio(Address.total)])
    ]
  }

  /// Full-time equivalents can't exceed heads.
  private static func fte(_ evaluation: Evaluation) -> [Check] {
    guard evaluation.scenario.states(evaluation.scenario.fte?.map(\.origin)),
      case .fte(let equivalents)? = evaluation.figures.value(.servizio("fte")),
      let staff = evaluation.figures.count(.servizio(Address.total))
    else { return [] }
    let heads = FTE(hundredths: staff * 100)
    let isKept = equivalents.hundredths <= heads.hundredths
    return [
      Check(
        .totali, evaluation.scenario.file(.fte), isKept ? .kept : .exceeded,
        value: .fte(equivalents), limit: .fte(heads),
        isKept ? "" : "gli equivalenti a tempo pieno superano le persone in servizio",
        [.servizio("fte"), .servizio(Address.total)])
    ]
  }

  private static func equality(
    _ subject: String, _ value: Address, _ expected: Address, _ evaluation: Evaluation
  ) -> Check {
    guard let first = evaluation.figures.value(value),
      let second = evaluation.figures.value(expected)
    else {
      return Check(.totali, subject, .unverifiable, "manca una delle due cifre", [value, expected])
    }
    return compare(subject, first, second, [value, expected])
  }

  private static func compare(
    _ subject: String, _ value: Quantity, _ expected: Quantity, _ addresses: [Address]
  ) -> Check {
    let agrees = value.exact == expected.exact
    return Check(
      .totali, subject, agrees ? .kept : .exceeded, value: value, limit: expected,
      agrees
        ? ""
        : """
        non quadra con il personale in servizio: \(value.magnitudeText) \
        invece di \(expected.magnitudeText)
        """, addresses)
  }
}

extension Scenario {
  /// Whether facts were read from a table, and not counted on the roster.
  fileprivate func states(_ origins: [Origin]?) -> Bool {
    guard let origins else { return false }
    return origins.isEmpty || origins.contains { roster?.isSource(of: $0) != true }
  }
}
