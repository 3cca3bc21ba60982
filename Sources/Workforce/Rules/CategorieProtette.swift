/// The compulsory quotas of law 68/1999: posts due, people in force, posts missing.
///
/// The class is decided on the base di computo, not on heads. A part of a post counts only above
/// one half: 6.50 is 6, 6.51 is 7. Hires within the quota are outside the hiring budget.
public enum CategorieProtette {
  static let source = LegalSource(
    "L. 68/1999", "art. 3, c. 1", urn: "urn:nir:stato:legge:1999-03-12;68~art3", .quoted)
  static let article18Source = LegalSource(
    "L. 68/1999", "art. 18, c. 2", urn: "urn:nir:stato:legge:1999-03-12;68~art18", .secondary)
  static let roundingSource = LegalSource(
    "PRODIS, prospetto informativo disabili", "algoritmo regionale", .secondary)

  /// Seven people with disabilities in a hundred, from 51 of the base.
  static let share = LegalParameter(
    "quota delle persone con disabilità", .ratio(Ratio(7, over: 100)), source)
  /// One person in a hundred of art. 18, above 150 of the base.
  static let article18Share = LegalParameter(
    "quota dell'art. 18", .ratio(Ratio(1, over: 100)), article18Source)
  static let parameters =
    [share, article18Share] + [0, 1, 2].map { fixed($0, .art3) } + [0, 1].map { fixed($0, .art18) }

  /// Whether people who work from a distance stay in the base di computo.
  public enum RemotoBase: String, LegalReading {
    /// They stay.
    case compreso
    /// Those in lavoro da remoto are taken away, like people in telelavoro.
    case escluso

    public static let name = "remoto-base-l68"
    public static let question =
      "Chi lavora da remoto resta nella base di computo della L. 68/1999?"
    public static let sources = [
      LegalSource("D.Lgs. 80/2015", "art. 23", .unconfirmed, remark: "esclude il telelavoro")
    ]
    public var meaning: String {
      switch self {
      case .compreso: "resta nella base"
      case .escluso: "esce dalla base, come il telelavoro"
      }
    }
  }

  static func evaluate<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) {
    let reading = scenario.readings.remotoBase
    for istituto in ProtectedQuota.Istituto.allCases {
      let stated = scenario.protectedQuotas?.first { $0.istituto == istituto }
      switch stated?.statement {
      case .gap(let gap):
        if hasProtected(scenario) {
          try recordRoster(istituto, scenario, reading, computesGap: false, recording: &recorder)
        }
        recordStated(
          gap, istituto, stated?.origin, alone: !hasProtected(scenario), recording: &recorder)
      case .base(let base, let inForce):
        try record(
          istituto, base: base, inForce: inForce,
          Explained(istituto, base: base, inForce: inForce, stated?.origin), recording: &recorder)
      case .staff(let staff, let inForce):
        guard let base = try BaseDiComputo.base(of: staff, reading) else {
          recordAbsence(
            of: istituto, because: "con la lettura scelta serve la colonna da_remoto",
            recording: &recorder)
          continue
        }
        try record(
          istituto, base: base, inForce: inForce,
          Explained(istituto, staff, inForce: inForce, stated?.origin, reading),
          recording: &recorder)
      case nil:
        try recordRoster(istituto, scenario, reading, computesGap: true, recording: &recorder)
      }
    }
  }

  /// Whether the roster says who counts for a quota: a column nobody fills in is not zero.
  private static func hasProtected(_ scenario: Scenario) -> Bool {
    scenario.people?.contains { $0.protected != nil } == true
  }

  /// The quota that the roster gives, where no table states it.
  private static func recordRoster<R: Recorder>(
    _ istituto: ProtectedQuota.Istituto, _ scenario: Scenario, _ reading: RemotoBase,
    computesGap: Bool, recording recorder: inout R
  ) throws(ArithmeticFault) {
    let dirigenza = Set(scenario.areas.filter { $0.qualifica == .dirigenza }.map(\.code))
    guard let people = scenario.people, hasProtected(scenario) else {
      recordAbsence(
        of: istituto,
        because: scenario.people == nil
          ? "manca la riga \(istituto.rawValue) in categorie_protette.csv"
          : """
          nell'elenco del personale nessuno è in una categoria protetta: se è così, scrivere la \
          riga \(istituto.rawValue) in categorie_protette.csv
          """, recording: &recorder)
      return
    }
    let groups = try BaseDiComputo.Groups(people, dirigenza: dirigenza, reading)
    let count = try BaseDiComputo.count(groups)
    guard let base = try BaseDiComputo.base(of: count.staff, reading) else { return }
    try record(
      istituto, base: base, inForce: try count.inForce(istituto),
      Explained(istituto, count, groups, scenario, reading), computesGap: computesGap,
      recording: &recorder)
  }

  /// How the posts due follow from the base: a fixed number or a share of it.
  private enum Due {
    case fixed(Int)
    case share(LegalParameter)

    init(_ istituto: ProtectedQuota.Istituto, base: Int) {
      self =
        switch (istituto, base) {
        case (.art3, 51...): .share(CategorieProtette.share)
        case (.art3, 36...50): .fixed(2)
        case (.art3, 15...35): .fixed(1)
        case (.art3, _): .fixed(0)
        case (.art18, 151...): .share(article18Share)
        case (.art18, 51...150): .fixed(1)
        case (.art18, _): .fixed(0)
        }
    }
  }

  /// The posts due on a base di computo.
  static func quota(
    _ istituto: ProtectedQuota.Istituto, base: Int
  ) throws(ArithmeticFault) -> Int {
    switch Due(istituto, base: base) {
    case .fixed(let posts): posts
    case .share(let share):
      try (share.value.exact * base).whole(rounding: .halfTowardZero)
    }
  }

  private static func record<R: Recorder>(
    _ istituto: ProtectedQuota.Istituto, base: Int, inForce: Int, _ explained: Explained,
    computesGap: Bool = true, recording recorder: inout R
  ) throws(ArithmeticFault) {
    let code = istituto.rawValue
    let posts = try quota(istituto, base: base)
    let source = istituto == .art3 ? source : article18Source
    recorder.record(.categorieProtette(code, "base"), .count(base)) { explained.base() }
    recorder.record(.categorieProtette(code, "quota"), .count(posts)) {
      let title = "Posti dovuti, \(words(istituto))"
      switch Due(istituto, base: base) {
      case .fixed(let posts):
        return Derivation(
          title, .same, [.parameter(fixed(posts, istituto))], [source],
          note:
            "fascia della base di computo di \(base): \(Address.categorieProtette(code, "base"))")
      case .share(let share):
        let exact = (try? share.value.exact * base) ?? .zero
        return Derivation(
          title, .roundedToWhole(.halfTowardZero),
          [
            .step(
              .ratio(exact),
              Derivation(
                "Quota della base di computo", .product,
                [.parameter(share), .figure(.categorieProtette(code, "base"))]))
          ], [source, roundingSource], note: "conta solo la frazione oltre la metà")
      }
    }
    recorder.record(.categorieProtette(code, "in-forza"), .count(inForce)) {
      explained.inForce()
    }
    guard computesGap else { return }
    recorder.record(.categorieProtette(code, "scopertura"), .count(max(0, posts - inForce))) {
      Derivation(
        "Scopertura, \(words(istituto))", .notBelowZero,
        [
          .figure(.categorieProtette(code, "quota")),
          .minus(.figure(.categorieProtette(code, "in-forza"))),
        ], [source])
    }
  }

  private static func recordStated<R: Recorder>(
    _ gap: Int, _ istituto: ProtectedQuota.Istituto, _ origin: Origin?, alone: Bool,
    recording recorder: inout R
  ) {
    for (item, title) in parts.dropLast() where alone {
      recorder.recordAbsence(
        of: .categorieProtette(istituto.rawValue, item), .people,
        "\(title), \(words(istituto))",
        because: "lo scenario dà soltanto la scopertura")
    }
    recorder.record(.categorieProtette(istituto.rawValue, "scopertura"), .count(gap)) {
      Derivation(
        "Scopertura dichiarata, \(words(istituto))", .same,
        [.input(Input(.count(gap), "scopertura", origin ?? defaultOrigin))],
        [istituto == .art3 ? source : article18Source])
    }
  }

  /// The figures of a quota with their names.
  private static let parts = [
    ("base", "Base di computo"), ("quota", "Posti dovuti"), ("in-forza", "In forza"),
    ("scopertura", "Scopertura"),
  ]
  private static let defaultOrigin = Origin(file: TableName.categorieProtette.fileName, row: nil)

  private static func recordAbsence<R: Recorder>(
    of istituto: ProtectedQuota.Istituto, because reason: String, recording recorder: inout R
  ) {
    for (item, title) in parts {
      recorder.recordAbsence(
        of: .categorieProtette(istituto.rawValue, item), .people, "\(title), \(words(istituto))",
        because: reason)
    }
  }

  static func words(_ istituto: ProtectedQuota.Istituto) -> String {
    istituto == .art3 ? "art. 3 L. 68/1999" : "art. 18 L. 68/1999"
  }

  private static func fixed(_ posts: Int, _ istituto: ProtectedQuota.Istituto) -> LegalParameter {
    let classes: [Int: String] =
      istituto == .art3
      ? [0: "base fino a 14", 1: "base da 15 a 35", 2: "base da 36 a 50"]
      : [0: "base fino a 50", 1: "base da 51 a 150"]
    return LegalParameter(
      "posti dovuti, \(words(istituto)), \(classes[posts] ?? "")", .count(posts),
      istituto == .art3 ? source : article18Source)
  }
}
