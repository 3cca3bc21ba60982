/// The compulsory quotas of law 68/1999: posts due, people in force, posts missing.
///
/// The class is decided on the base di computo, not on heads. A part of a post counts only above
/// one half: 6.50 is 6, 6.51 is 7. Hires within the quota are outside the hiring budget.
public enum CategorieProtette {
  public static let source = LegalSource(
    "L. 68/1999", "art. 3, c. 1", urn: "urn:nir:stato:legge:1999-03-12;68~art3", .quoted)
  public static let article18Source = LegalSource(
    "L. 68/1999", "art. 18, c. 2", urn: "urn:nir:stato:legge:1999-03-12;68~art18", .secondary)
  public static let roundingSource = LegalSource(
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
    case compreso, escluso

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
    for istituto in ProtectedQuota.Istituto.allCases {
      guard let stated = scenario.protectedQuotas?.first(where: { $0.istituto == istituto }) else {
        recordAbsence(of: istituto, recording: &recorder)
        continue
      }
      switch stated.statement {
      case .gap(let gap):
        recordStated(gap, istituto, stated.origin, recording: &recorder)
      case .base(let base, let inForce):
        try record(istituto, base: base, inForce: inForce, stated.origin, recording: &recorder)
      }
    }
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
    _ istituto: ProtectedQuota.Istituto, base: Int, inForce: Int, _ origin: Origin,
    recording recorder: inout R
  ) throws(ArithmeticFault) {
    let code = istituto.rawValue
    let posts = try quota(istituto, base: base)
    let source = istituto == .art3 ? source : article18Source
    let baseInput = Input(.count(base), "base_computo", origin)
    recorder.record(.categorieProtette(code, "quota"), .count(posts)) {
      let title = "Posti dovuti, \(words(istituto))"
      switch Due(istituto, base: base) {
      case .fixed(let posts):
        return Derivation(
          title, .same, [.parameter(fixed(posts, istituto))], [source],
          note: "fascia della base di computo di \(base) (\(origin.file))")
      case .share(let share):
        let exact = (try? share.value.exact * base) ?? .zero
        return Derivation(
          title, .roundedToWhole(.halfTowardZero),
          [
            .step(
              .ratio(exact),
              Derivation(
                "Quota della base di computo", .product, [.parameter(share), .input(baseInput)]))
          ], [source, roundingSource], note: "conta solo la frazione oltre la metà")
      }
    }
    recorder.record(.categorieProtette(code, "in-forza"), .count(inForce)) {
      Derivation(
        "In forza, \(words(istituto))", .same,
        [.input(Input(.count(inForce), "in_forza", origin))], [source])
    }
    recorder.record(.categorieProtette(code, "scopertura"), .count(max(0, posts - inForce))) {
      Derivation(
        "Scopertura, \(words(istituto))", .maximum,
        [
          .parameter(fixed(0, istituto)),
          .step(
            .count(posts - inForce),
            Derivation(
              "Posti dovuti meno in forza", .sum,
              [
                .figure(.categorieProtette(code, "quota")),
                .minus(.figure(.categorieProtette(code, "in-forza"))),
              ])),
        ], [source])
    }
  }

  private static func recordStated<R: Recorder>(
    _ gap: Int, _ istituto: ProtectedQuota.Istituto, _ origin: Origin, recording recorder: inout R
  ) {
    for item in ["quota", "in-forza"] {
      recorder.recordAbsence(
        of: .categorieProtette(istituto.rawValue, item), .people,
        "\(item == "quota" ? "Posti dovuti" : "In forza"), \(words(istituto))",
        because: "lo scenario dà soltanto la scopertura")
    }
    recorder.record(.categorieProtette(istituto.rawValue, "scopertura"), .count(gap)) {
      Derivation(
        "Scopertura dichiarata, \(words(istituto))", .same,
        [.input(Input(.count(gap), "scopertura", origin))],
        [istituto == .art3 ? source : article18Source])
    }
  }

  private static func recordAbsence<R: Recorder>(
    of istituto: ProtectedQuota.Istituto, recording recorder: inout R
  ) {
    for (item, title) in [
      ("quota", "Posti dovuti"), ("in-forza", "In forza"), ("scopertura", "Scopertura"),
    ] {
      recorder.recordAbsence(
        of: .categorieProtette(istituto.rawValue, item), .people, "\(title), \(words(istituto))",
        because: "manca la riga \(istituto.rawValue) in categorie_protette.csv")
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
