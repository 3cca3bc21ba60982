/// The yearly limit on spending for flexible contracts, and what is planned against it.
///
/// Two groups have a limit each: fixed-term contracts and collaborations; somministrazione, training
/// contracts and accessory work. The limit is half of what was spent in 2009 for the same purpose
/// or, where that was nothing, half of the mean of 2007-2009. A merged body adds up the limits of
/// its predecessors; room left in a year is not carried over.
enum LavoroFlessibile {
  static let source = LegalSource(
    "DL 78/2010", "art. 9, c. 28", urn: "urn:nir:stato:decreto.legge:2010-05-31;78~art9-com28",
    .unconfirmed, remark: "applicato in questo modo dal PIAO 2025-2027 di Cremona-Mantova-Pavia")
  static let mergedSource = LegalSource(
    "DL 78/2010", "art. 9, c. 28, per ciascun ente preesistente", .unconfirmed)

  /// The part of the historical spending that may be spent.
  static let half = LegalParameter(
    "quota della spesa storica", .ratio(Ratio(50, over: 100)), source)
  static let yearsOfTheMean = LegalParameter("anni della media 2007-2009", .count(3), source)
  static let parameters = [half, yearsOfTheMean]

  static let referenceYear = 2009
  static let meanYears = [2007, 2008, 2009]

  static func evaluate<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) {
    for group in FlexibleGroup.allCases where group.isConcerned(in: scenario) {
      let limit = try recordLimit(of: group, scenario.limits, recording: &recorder)
      for year in scenario.period {
        try record(year, group, scenario, limit: limit, recording: &recorder)
      }
    }
  }

  // MARK: The limit

  private static func recordLimit<R: Recorder>(
    of group: FlexibleGroup, _ limits: Limits, recording recorder: inout R
  ) throws(ArithmeticFault) -> Euro? {
    let title = "Limite annuo di spesa, \(group.words)"
    if let given = limits.flexible[group] {
      recorder.record(group.limit, .euro(given.value)) {
        Derivation(
          title, .same, [.input(Input(.euro(given.value), "valore", given.origin))], [source])
      }
      return given.value
    }
    guard let bodies = limits.flexibleHistory[group], !bodies.isEmpty else {
      recorder.recordAbsence(
        of: group.limit, .euro, title,
        because: "manca in limiti.csv: scrivere \(group.rawValue)/limite o la spesa storica")
      return nil
    }
    var total = Ratio.zero
    var branches: [Branch] = []
    for body in bodies {
      guard let (share, branch) = try allowance(of: body) else {
        recorder.recordAbsence(
          of: group.limit, .euro, title,
          because: """
            per \(body.body) manca la spesa del 2009, o quella del 2007 e del 2008 \
            se nel 2009 non se n'è sostenuta
            """)
        return nil
      }
      total = try total + share
      branches.append(branch)
    }
    let limit = try total.euro(rounding: .halfAwayFromZero)
    let sources = bodies.count > 1 ? [source, mergedSource] : [source]
    recorder.record(group.limit, .euro(limit)) {
      Derivation(
        title, .roundedToCents(.halfAwayFromZero),
        [.step(.exactEuro(total), Derivation("Somma degli enti preesistenti", .sum, branches))],
        sources)
    }
    return limit
  }

  /// What one predecessor body may spend; nil if its history isn't complete.
  private static func allowance(
    of body: PredecessorSpending
  ) throws(ArithmeticFault) -> (Ratio, Branch)? {
    guard let reference = body.byYear[referenceYear] else { return nil }
    if reference.value > .zero {
      let share = try reference.value.exact * half.value.exact
      let derivation = Derivation(
        body.body, .product,
        [.parameter(half), .input(Input(.euro(reference.value), "valore", reference.origin))])
      return (share, .step(.exactEuro(share), derivation))
    }
    let years = meanYears.compactMap { body.byYear[$0] }
    guard years.count == meanYears.count else { return nil }
    let sum = try years.map(\.value).total()
    let mean = try sum.exact / yearsOfTheMean.value.exact
    let share = try mean * half.value.exact
    let inputs = years.map { Branch.input(Input(.euro($0.value), "valore", $0.origin)) }
    let derivation = Derivation(
      body.body, .product,
      [
        .parameter(half),
        .step(
          .exactEuro(mean),
          Derivation(
            "Media 2007-2009", .quotient,
            [
              .step(.euro(sum), Derivation("Spesa 2007-2009", .sum, inputs)),
              .parameter(yearsOfTheMean),
            ])),
      ], note: "nel 2009 nessuna spesa: vale la media 2007-2009")
    return (share, .step(.exactEuro(share), derivation))
  }

  // MARK: The years

  private static func record<R: Recorder>(
    _ year: Int, _ group: FlexibleGroup, _ scenario: Scenario, limit: Euro?,
    recording recorder: inout R
  ) throws(ArithmeticFault) {
    let rows = (scenario.flexibleSpending ?? []).filter {
      $0.year == year && group.istituti.contains($0.istituto)
    }
    let title = "Spesa prevista nel \(year), \(group.words)"
    let marginTitle = "Margine nel \(year), \(group.words)"
    guard !rows.isEmpty else {
      let reason = "manca la spesa del \(year) in flessibile.csv (scrivere 0 se non è prevista)"
      recorder.recordAbsence(of: group.spending(year), .euro, title, because: reason)
      recorder.recordAbsence(of: group.margin(year), .euro, marginTitle, because: reason)
      return
    }
    let spending = try rows.map(\.spending).total()
    recorder.record(group.spending(year), .euro(spending)) {
      Derivation(
        title, .sum, rows.map { .input(Input(.euro($0.spending), "spesa", $0.origin)) }, [source])
    }
    guard let limit else {
      recorder.recordAbsence(
        of: group.margin(year), .euro, marginTitle, because: "manca il limite di spesa")
      return
    }
    recorder.record(group.margin(year), .euro(try limit - spending)) {
      Derivation(
        marginTitle, .sum, [.figure(group.limit), .minus(.figure(group.spending(year)))], [source])
    }
  }
}

/// The flexible contracts that share a limit; the raw value begins its addresses and limit names.
public enum FlexibleGroup: String, CaseIterable, Sendable {
  /// Somministrazione, training contracts and accessory work.
  case somministrazione = "flessibile"
  /// Fixed-term contracts, conventions and collaborations.
  case determinato = "flessibile-determinato"

  var istituti: [FlexibleSpending.Istituto] {
    switch self {
    case .somministrazione: [.somministrazione, .formazioneLavoro, .lavoroAccessorio]
    case .determinato: [.determinato, .convenzione, .collaborazione]
    }
  }

  /// What an office reads.
  public var words: String {
    switch self {
    case .somministrazione: "somministrazione e formazione-lavoro"
    case .determinato: "tempo determinato, convenzioni e collaborazioni"
    }
  }

  /// Where the yearly limit of the group is.
  public var limit: Address { Address("\(rawValue)/limite") }

  /// Where the planned spending of a year is.
  public func spending(_ year: Int) -> Address { Address("\(rawValue)/\(year)/spesa") }

  /// Where the room left in a year is; negative if the limit is exceeded.
  public func margin(_ year: Int) -> Address { Address("\(rawValue)/\(year)/margine") }

  /// Whether the scenario says anything about the group; the first one is always shown.
  func isConcerned(in scenario: Scenario) -> Bool {
    self == .somministrazione || scenario.limits.flexible[self] != nil
      || scenario.limits.flexibleHistory[self] != nil
      || (scenario.flexibleSpending ?? []).contains { istituti.contains($0.istituto) }
  }
}
