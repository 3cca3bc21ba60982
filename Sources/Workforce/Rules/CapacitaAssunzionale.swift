/// The budget for hiring that the leavers of one year earn for the next one.
///
/// A chamber that is not merging, or has concluded its merger, may spend on new staff what the
/// previous year's leavers cost, each valued a full year at the cent-rounded unit cost of the
/// area they left. The limit is on spending, not on heads.
public enum CapacitaAssunzionale {
  static let source = Cessazioni.source

  static let percentageSource = LegalSource(
    "L. 56/2019", "art. 3", urn: "urn:nir:stato:legge:2019-06-19;56~art3", .unconfirmed,
    remark: "100 % dopo la fase transitoria dell'art. 3, c. 9-bis, D.Lgs. 219/2016")

  /// The whole cost of the leavers may be spent.
  static let fullPercentage = LegalParameter(
    "quota della spesa dei cessati utilizzabile", .ratio(.one), percentageSource)

  static let reductionSource = LegalSource(
    "L. 207/2024", "art. 1, c. 830", urn: "urn:nir:stato:legge:2024-12-30;207~art1-com830",
    .verified, remark: "non è chiaro se la norma riguardi le camere di commercio")

  /// The cut of 2025: a quarter of what the leavers of 2024 cost.
  static let reduction2025 = LegalParameter(
    "riduzione per il 2025", .ratio(Ratio(25, over: 100)), reductionSource,
    from: .firstDay(of: 2025), through: .lastDay(of: 2025))
  /// Bodies with this many permanent staff or fewer are spared the cut.
  static let reductionThreshold = LegalParameter(
    "dipendenti a tempo indeterminato fino ai quali non si riduce", .count(20), reductionSource)

  static let parameters = [fullPercentage, reduction2025, reductionThreshold]

  /// Whether the cut of 25 % of law 207/2024 applies to chambers in 2025.
  public enum Riduzione2025: String, LegalReading {
    /// It does not, as in published plans.
    case no
    /// It does, for bodies with more than 20 permanent staff.
    case si

    public static let name = "riduzione-2025"
    public static let question =
      "La riduzione del 25 % per il 2025 (L. 207/2024, art. 1, c. 830) vale per le camere di commercio?"
    public static let sources = [reductionSource]
    public var meaning: String {
      switch self {
      case .no: "non si applica, come nei piani pubblicati"
      case .si: "si applica al solo 2025 e solo oltre 20 dipendenti a tempo indeterminato"
      }
    }
  }

  static func evaluate<R: Recorder>(
    _ year: Int, _ scenario: Scenario, _ movements: Movements, _ costing: Costing,
    readings: Readings, recording recorder: inout R
  ) throws(ArithmeticFault) -> GroupAmounts {
    let leavers = { movements.generatingLeavers[year - 1, $0] }
    let share = try usableShare(of: year, scenario, readings)
    let gross = try costing.groups(counting: leavers)
    let matured = try usable(gross, share.value)
    guard recorder.isRecording else { return matured }

    let branch = { Branch.figure(.cessazioniUtili(year - 1, scenario.areas[$0].code)) }
    for (position, area) in scenario.areas.enumerated() {
      let amount = try costing.amount(leavers(position), area: position, on: .rounded)
      recorder.record(.capacita(year, .maturata, area.code), .euro(amount)) {
        costing.explain(
          "Capacità \(year) dalle cessazioni del \(year - 1), \(area.name)", leavers(position),
          area: position, on: .rounded, countedBy: branch(position), [source])
      }
    }
    let all = scenario.areas.indices
    let dirigenti = scenario.positions(of: .dirigenza)
    func explain(_ title: String, _ positions: some Sequence<Int>) -> Derivation {
      costing.explainTotal(
        title, areas: positions, on: .rounded, counting: leavers, countedBy: branch,
        partial: { .capacita(year, .maturata, scenario.areas[$0].code) }, [source])
    }
    try recordMatured(
      year, nil, "Capacità assunzionale maturata nel \(year)", matured.total, gross: gross.total,
      share,
      explainedBy: { explain("Spesa dei cessati del \(year - 1)", all) }, recording: &recorder)
    try recordMatured(
      year, .dirigenza, "Capacità \(year) maturata dalla dirigenza", matured.dirigenza,
      gross: gross.dirigenza, share,
      explainedBy: { explain("Spesa dei dirigenti cessati nel \(year - 1)", dirigenti) },
      recording: &recorder)
    let comparto = try matured.comparto
    recorder.record(
      .capacita(year, .maturata, Area.Qualifica.comparto.rawValue), .euro(comparto)
    ) {
      Derivation(
        "Capacità \(year) maturata dal comparto", .sum,
        [
          .figure(.capacita(year, .maturata)),
          .minus(.figure(.capacita(year, .maturata, Area.Qualifica.dirigenza.rawValue))),
        ], [source])
    }
    try SpesaPotenzialeMassima.recordOtherBasis(
      of: .capacita(year, .maturata), "Spesa dei cessati del \(year - 1)", costing, own: .rounded,
      areas: all, counting: leavers, countedBy: branch, recording: &recorder)
    return matured
  }

  /// What may be spent of the cost of the leavers.
  static func usable(
    _ gross: GroupAmounts, _ share: Ratio
  ) throws(ArithmeticFault) -> GroupAmounts {
    guard share != .one else { return gross }
    return try gross
      + GroupAmounts(
        total: change(of: gross.total, share), dirigenza: change(of: gross.dirigenza, share))
  }

  // MARK: The usable share

  /// The part of the leavers' cost that may be spent in a year.
  static func usableShare(of year: Int, of scenario: Scenario) throws(ArithmeticFault) -> Ratio {
    try usableShare(of: year, scenario, scenario.readings).value
  }

  /// The part of the leavers' cost that may be spent in a year, and why.
  private struct Share {
    let value: Ratio
    let reason: Reason

    enum Reason {
      /// Hiring was not possible yet.
      case beforeFirst(Sourced<Int>)
      case whole
      case stated(Sourced<Ratio>)
      /// The cut of 2025 took from the share before it.
      indirect case reduced(Reason)
      /// The cut of 2025 does not concern a body this small.
      indirect case spared(Reason)
    }
  }

  private static func usableShare(
    of year: Int, _ scenario: Scenario, _ readings: Readings
  ) throws(ArithmeticFault) -> Share {
    if let first = scenario.statedFirstCapacityYear, year < first.value {
      return Share(value: .zero, reason: .beforeFirst(first))
    }
    let stated = scenario.limits.capacityPercentage[year]
    let share = Share(
      value: stated?.value ?? .one, reason: stated.map(Share.Reason.stated) ?? .whole)
    guard readings.riduzione2025 == .si, year == 2025 else { return share }
    let permanent = scenario.areas.reduce(0) { $0 + $1.inService - $1.fixedTerm }
    guard Ratio(whole: permanent) > reductionThreshold.value.exact else {
      return Share(value: share.value, reason: .spared(share.reason))
    }
    let left = try share.value - reduction2025.value.exact
    return Share(value: max(.zero, left), reason: .reduced(share.reason))
  }

  private static func explain(_ reason: Share.Reason) -> Derivation {
    let title = "Quota utilizzabile"
    switch reason {
    case .beforeFirst(let first):
      return Derivation(
        title, .same, [.input(Input(.ratio(.zero), "prima_capacita", first.origin))],
        note: "nessuna capacità prima del \(first.value)")
    case .whole:
      return Derivation(title, .same, [.parameter(fullPercentage)])
    case .stated(let stated):
      return Derivation(
        title, .same, [.input(Input(.ratio(stated.value), "valore", stated.origin))])
    case .spared(let before):
      let whole = explain(before)
      return Derivation(
        title, whole.operation, whole.branches,
        note: "riduzione del 25 % non applicata: non più di 20 dipendenti a tempo indeterminato")
    case .reduced(let before):
      return Derivation(
        title, .notBelowZero, explain(before).branches + [.minus(.parameter(reduction2025))],
        note: "lettura riduzione-2025=si")
    }
  }

  private static func change(of gross: Euro, _ share: Ratio) throws(ArithmeticFault) -> Euro {
    guard share != .one else { return .zero }
    return try (gross.exact * (share - .one)).euro(rounding: .halfAwayFromZero)
  }

  private static func recordReduction<R: Recorder>(
    _ year: Int, _ group: String?, of gross: Euro, _ share: Share,
    explainedBy grossDerivation: () -> Derivation, recording recorder: inout R
  ) throws(ArithmeticFault) {
    let rate = try share.value - .one
    let exact = try gross.exact * rate
    recorder.record(.capacita(year, .riduzione, group), .euro(try change(of: gross, share.value))) {
      Derivation(
        "Riduzione della capacità \(year)", .roundedToCents(.halfAwayFromZero),
        [
          .step(
            .exactEuro(exact),
            Derivation(
              "Spesa dei cessati per la quota che manca all'intero", .product,
              [
                .step(.euro(gross), grossDerivation()),
                .step(
                  .ratio(rate),
                  Derivation(
                    "Quota utilizzabile meno l'intero", .sum,
                    [
                      .step(.ratio(share.value), explain(share.reason)),
                      .minus(.parameter(fullPercentage)),
                    ]
                  )),
              ]))
        ], [source], note: explain(share.reason).note)
    }
  }

  /// Records what matured for a group, or in all: the cost of the leavers less the reduction.
  private static func recordMatured<R: Recorder>(
    _ year: Int, _ group: Area.Qualifica?, _ title: String, _ matured: Euro, gross: Euro,
    _ share: Share, explainedBy grossDerivation: () -> Derivation, recording recorder: inout R
  ) throws(ArithmeticFault) {
    if share.value != .one {
      try recordReduction(
        year, group?.rawValue, of: gross, share, explainedBy: grossDerivation,
        recording: &recorder)
    }
    recorder.record(.capacita(year, .maturata, group?.rawValue), .euro(matured)) {
      let whole = grossDerivation()
      guard share.value != .one else {
        return Derivation(title, whole.operation, whole.branches, [source])
      }
      return Derivation(
        title, .sum,
        [.step(.euro(gross), whole), .figure(.capacita(year, .riduzione, group?.rawValue))],
        [source])
    }
  }
}
