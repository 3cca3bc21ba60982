/// The staff on which the quotas of law 68/1999 are computed.
///
/// From all staff are taken away the disabled people in force, dirigenti, fixed terms of up to six
/// months, and people of art. 18 in force up to one in a hundred. Part-time people count for their
/// hours: the hours are added up and rounded once, half down, and whoever is out for another reason
/// is not adjusted as well. Whether remote work takes people out is a reading; agile work never does.
public enum BaseDiComputo {
  static let source = LegalSource(
    "PRODIS, prospetto informativo disabili", "base di computo", .secondary,
    remark:
      "esclusioni confermate da guide; per l'art. 18 l'elenco delle esclusioni è da confermare")
  static let partTimeSource = LegalSource(
    "PRODIS, prospetto informativo disabili", "tempo parziale", .secondary,
    remark: "chi è escluso per un altro motivo non entra anche qui: da confermare")

  /// The most people of art. 18 in force that are taken away, as a part of the staff.
  static let article18Share = LegalParameter(
    "persone dell'art. 18 in forza escluse dalla base, al massimo", .ratio(Ratio(1, over: 100)),
    source)
  /// The longest fixed term that stays out of the base, in months.
  static let shortTermMonths = LegalParameter(
    "durata massima del tempo determinato escluso dalla base, in mesi", .count(6), source)
  static let parameters = [article18Share, shortTermMonths]

  /// The heads and hours that the base is made of.
  public struct Staff: Hashable, Sendable {
    /// Everybody, part-time people counted as one.
    public let heads: Int
    /// Disabled people already in force, also part-time.
    public let disabled: Int
    /// Dirigenti.
    public let managers: Int
    /// People on a fixed term of up to six months.
    public let shortTerm: Int
    /// People in lavoro da remoto; nil where the body does not say.
    public let remote: Int?
    /// People of art. 18 in force who are not out for another reason.
    public let article18: Int
    /// Part-time people who are not out for another reason.
    public let partTime: Int
    /// Their hours as parts of full time.
    public let partTimeHours: Ratio
  }

  /// The most people of art. 18 that can be taken away from a staff of this size.
  static func article18Limit(_ heads: Int) throws(ArithmeticFault) -> Int {
    try (article18Share.value.exact * heads).whole(rounding: .halfTowardZero)
  }

  /// The base; nil if the reading needs people in remote work and they are not known.
  static func base(
    of staff: Staff, _ reading: CategorieProtette.RemotoBase
  ) throws(ArithmeticFault) -> Int? {
    var base = staff.heads - staff.disabled - staff.managers - staff.shortTerm
    if reading == .escluso {
      guard let remote = staff.remote else { return nil }
      base -= remote
    }
    base -= min(staff.article18, try article18Limit(staff.heads))
    return base - (staff.partTime - (try staff.partTimeHours.whole(rounding: .halfTowardZero)))
  }

  /// Explains ``base(of:_:)``.
  ///
  /// - Parameter input: The leaf of a value that stands in a column or is counted on the roster.
  static func derivation(
    _ title: String, of staff: Staff, _ reading: CategorieProtette.RemotoBase,
    input: (Quantity, Part) -> Input
  ) -> Derivation {
    func leaf(_ part: Part, _ count: Int) -> Branch { .input(input(.count(count), part)) }
    var branches = [leaf(.heads, staff.heads)]
    branches += [
      leaf(.disabled, staff.disabled), leaf(.managers, staff.managers),
      leaf(.shortTerm, staff.shortTerm),
    ].map { .minus($0.term) }
    if reading == .escluso, let remote = staff.remote {
      branches.append(.minus(leaf(.remote, remote).term))
    }
    let exactLimit = (try? article18Share.value.exact * staff.heads) ?? .zero
    let limit = (try? article18Limit(staff.heads)) ?? 0
    let limitStep = Branch.step(
      .count(limit),
      Derivation(
        "Al massimo l'1 % del personale", .roundedToWhole(.halfTowardZero),
        [
          .step(
            .ratio(exactLimit),
            Derivation(
              "1 % del personale", .product,
              [.parameter(article18Share), leaf(.heads, staff.heads)]))
        ]))
    branches.append(
      .minus(
        .step(
          .count(min(staff.article18, limit)),
          Derivation(
            "Art. 18 in forza, entro il massimo", .minimum,
            [leaf(.article18, staff.article18), limitStep]))))
    let worth = (try? staff.partTimeHours.whole(rounding: .halfTowardZero)) ?? 0
    let hours = Branch.input(input(.ratio(staff.partTimeHours), .partTimeHours))
    branches.append(
      .minus(
        .step(
          .count(staff.partTime - worth),
          Derivation(
            "Tempo parziale: persone meno equivalenti", .sum,
            [
              leaf(.partTime, staff.partTime),
              .minus(
                .step(
                  .count(worth),
                  Derivation(
                    "Equivalenti, arrotondati una volta sulla somma",
                    .roundedToWhole(.halfTowardZero), [hours]))),
            ], [partTimeSource]))))
    return Derivation(
      title, .sum, branches, [source],
      note: reading == .escluso ? "senza chi lavora da remoto" : "compreso chi lavora da remoto")
  }

  /// What a leaf of the derivation is.
  enum Part {
    case heads, disabled, managers, shortTerm, remote, article18, partTime, partTimeHours

    /// The column of the table of totals, and the one of the roster.
    var columns: (table: String, roster: String) {
      typealias Columns = BaseDiComputoColumns
      return switch self {
      case .heads: (Columns.staff.name, PersonaleTable.id.name)
      case .disabled: (Columns.disabled.name, PersonaleTable.protected.name)
      case .managers: (Columns.managers.name, PersonaleTable.area.name)
      case .shortTerm: (Columns.shortTerm.name, PersonaleTable.contractEnd.name)
      case .remote: (Columns.remote.name, PersonaleTable.distanza.name)
      case .article18: (Columns.article18.name, PersonaleTable.protected.name)
      case .partTime: (Columns.partTime.name, PersonaleTable.hours.name)
      case .partTimeHours: (Columns.partTimeFTE.name, PersonaleTable.hours.name)
      }
    }
  }
}
