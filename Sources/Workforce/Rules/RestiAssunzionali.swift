/// Unused hiring capacity carried over by vintage, used oldest first, lost when it expires.
///
/// A vintage is the year in which the capacity became available: the year after the leavers'. What
/// a vintage has left when its last usable year closes is lost. Spending beyond what is available
/// stays as a debt on the vintage of that year and is settled first by the next one.
public enum RestiAssunzionali {
  /// What lets unused capacity live on; the words on its carry-over are still to be confirmed.
  public static let source = LegalSource(
    "DL 90/2014", "art. 3, c. 3", urn: "urn:nir:stato:decreto.legge:2014-06-24;90~art3-com3",
    .reproduced, remark: "le parole sul cumulo restano da confermare; uso riprodotto sul PIAO")
  static let fiveYearSource = LegalSource(
    "DL 90/2014", "art. 3, c. 5", urn: "urn:nir:stato:decreto.legge:2014-06-24;90~art3-com5",
    .verified, remark: "cinque anni per regioni ed enti locali soltanto (DL 4/2019, art. 14-bis)")

  /// How long a vintage may be used.
  public enum Durata: String, LegalReading {
    /// Three years, its own included: v to v + 2.
    case treInclusi = "3"
    /// Three years counted back from the year of hiring: v to v + 3.
    case treARitroso = "3-a-ritroso"
    /// Five years, its own included: v to v + 4; the law says so of regions and local bodies alone.
    case cinque = "5"

    public static let name = "resti-durata"
    public static let question = "Per quanti anni si possono usare i resti assunzionali?"
    public static let sources = [source, fiveYearSource]
    public var meaning: String {
      switch self {
      case .treInclusi: "tre anni compreso quello in cui la capacità matura (v … v+2)"
      case .treARitroso: "tre anni contati a ritroso dall'anno dell'assunzione (v … v+3)"
      case .cinque: "cinque anni compreso quello in cui la capacità matura (v … v+4)"
      }
    }

    /// The number of years in which a vintage can be used, its own included.
    public var years: Int {
      switch self {
      case .treInclusi: 3
      case .treARitroso: 4
      case .cinque: 5
      }
    }
  }

  /// Which vintage is used first.
  public enum Ordine: String, LegalReading {
    /// The oldest, which lapses first.
    case piuVecchi = "piu-vecchi"
    /// The youngest.
    case piuRecenti = "piu-recenti"

    public static let name = "resti-ordine"
    public static let question = "Quali resti si usano per primi?"
    public static let sources = [
      LegalSource(
        "L. 56/2019", "art. 3", urn: "urn:nir:stato:legge:2019-06-19;56~art3", .unconfirmed,
        remark: "«a partire dal budget assunzionale più risalente»")
    ]
    public var meaning: String {
      switch self {
      case .piuVecchi: "i più vecchi, che scadono prima"
      case .piuRecenti: "i più recenti"
      }
    }
  }

  /// Whether dirigenza and comparto share one budget.
  public enum Fondo: String, LegalReading {
    /// They do; a group that lives off the other is warned about.
    case unico
    /// They do not: each spends what its own leavers earned.
    case separato

    public static let name = "capacita-fondo"
    public static let question =
      "Dirigenza e comparto hanno un budget assunzionale unico o due separati?"
    public static let sources = [
      source,
      LegalSource(
        "C. conti, sez. Autonomie, 17/2019", "", .unconfirmed,
        remark: "budget unico, per gli enti locali"),
    ]
    public var meaning: String {
      switch self {
      case .unico: "unico, con avviso se un'assunzione usa il budget dell'altra qualifica"
      case .separato: "separati"
      }
    }
  }

  /// What each vintage still holds.
  ///
  /// It has a fixed size, so that thousands of plans can be folded without allocating. No vintage
  /// lives eight years, so a slot is empty when the vintage eight years younger comes to it.
  struct Ledger: Equatable, Sendable {
    private var slots = InlineArray<8, Int64>(repeating: 0)
    /// What all vintages hold together; negative for a debt.
    fileprivate(set) var total = Euro.zero

    init() {}

    fileprivate(set) subscript(vintage: Int) -> Euro {
      get { Euro(cents: slots[vintage & 7]) }
      set { slots[vintage & 7] = newValue.cents }
    }

    /// Brings in a vintage of an earlier year.
    mutating func bring(_ amount: Euro, from vintage: Int) throws(ArithmeticFault) {
      self[vintage] = try self[vintage] + amount
      total = try total + amount
    }

    static func == (left: Ledger, right: Ledger) -> Bool {
      left.slots.indices.allSatisfy { left.slots[$0] == right.slots[$0] }
    }
  }

  /// How a year of a budget closed.
  struct Closed: Equatable {
    /// Carried in from earlier vintages; negative for a debt.
    var carried: Euro
    /// What could be spent.
    var available: Euro
    var used: Euro
    /// Lost because its last year closed.
    var expired: Euro
    /// Carried on to the next year; negative for a debt.
    var left: Euro
    /// What is used beyond what was available, group by group where each has its own budget.
    var excess: Euro
  }

  /// Closes a year: the capacity that matured joins, the spending is drawn, the oldest expires.
  @inline(__always)
  static func close<R: Recorder>(
    _ budget: BudgetYear, _ ledger: inout Ledger, matured: Euro, spending: Euro,
    recording recorder: inout R
  ) throws(ArithmeticFault) -> Closed {
    let oldest = budget.year - budget.life + 1
    let carried = ledger.total
    ledger[budget.year] = matured
    let available = try carried + matured
    recordOpening(budget, carried: carried, available: available, recording: &recorder)
    try draw(spending, budget, &ledger, recording: &recorder)
    let expired = ledger[oldest].orZeroIfNegative
    ledger[oldest] = try ledger[oldest] - expired
    let left = try available - spending - expired
    ledger.total = left
    recordClosing(budget, ledger, expired: expired, left: left, recording: &recorder)
    return Closed(
      carried: carried, available: available, used: spending, expired: expired, left: left,
      excess: try (spending - available).orZeroIfNegative)
  }

  /// Draws the spending from the vintages in order; what they don't cover falls on the year's own.
  @inline(__always)
  private static func draw<R: Recorder>(
    _ spending: Euro, _ budget: BudgetYear, _ ledger: inout Ledger, recording recorder: inout R
  ) throws(ArithmeticFault) {
    let before = ledger
    var owed = spending
    var (vintage, step) =
      budget.isOldestFirst ? (budget.year - budget.life + 1, 1) : (budget.year, -1)
    for _ in 0..<budget.life {
      let drawn = min(ledger[vintage], owed)
      ledger[vintage] = try ledger[vintage] - drawn
      owed = try owed - drawn
      vintage &+= step
    }
    let own = ledger[budget.year]
    ledger[budget.year] = try own - owed
    guard recorder.isRecording else { return }
    var drawn: [Euro] = []
    for vintage in budget.ages.map({ budget.year - $0 }) {
      drawn.append(try before[vintage] - ledger[vintage])
    }
    recordDrawing(
      spending, drawn, own: try before[budget.year] - own, budget, recording: &recorder)
  }
}

/// A year of the hiring budget of all staff or of one group.
struct BudgetYear {
  let year: Int
  /// The group of staff whose budget it is; nil for everybody's.
  let group: Area.Qualifica?
  let rules: BudgetRules

  var life: Int { rules.life }
  var isOldestFirst: Bool { rules.isOldestFirst }
  /// The last part of the addresses of the budget.
  var part: String? { group?.rawValue }

  /// The ages of the vintages that exist, youngest first.
  var ages: Range<Int> { 0..<max(1, min(life, year - rules.firstVintage + 1)) }
}

/// What the readings of the law and the vintages brought in fix for every year of a budget.
struct BudgetRules: Sendable {
  /// For how many years a vintage can be used, its own included.
  let life: Int
  let isOldestFirst: Bool
  /// Whether dirigenza and comparto have a budget each.
  let isSeparate: Bool
  /// The oldest vintage that can hold anything.
  let firstVintage: Int
}
