/// An open question of law and the answers that can be given to it.
///
/// Each reading is an enumeration in the file of the rule that depends on it. Its raw values are
/// the words used in `scenario.csv` and on the command line; the first is the default.
public protocol LegalReading: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The name after `lettura/`.
  static var name: String { get }
  /// The question, in Italian.
  static var question: String { get }
  /// What the answer means, in Italian.
  var meaning: String { get }
  /// The provisions that leave the question open.
  static var sources: [LegalSource] { get }
}

/// The answers chosen for the open questions of law.
public struct Readings: Hashable, Sendable {
  /// For how many years unused capacity lives (DL 90/2014, art. 3).
  public var restiDurata = RestiAssunzionali.Durata.treInclusi
  /// Which vintage is spent first.
  public var restiOrdine = RestiAssunzionali.Ordine.piuVecchi
  /// Whether dirigenza and comparto share a budget.
  public var capacitaFondo = RestiAssunzionali.Fondo.unico
  /// Whether the cut of 25 % binds chambers (L. 207/2024, art. 1, c. 830).
  public var riduzione2025 = CapacitaAssunzionale.Riduzione2025.no
  /// In which year somebody leaves whose last day is 31 December.
  public var uscita31Dicembre = Cessazioni.Uscita31Dicembre.stessoAnno
  /// Whether leavers hired within the quota of law 68/1999 give capacity.
  public var cessazioniQuotaL68 = Cessazioni.QuotaL68.nonGenera
  /// How much capacity an ordinary progression uses.
  public var progressioneConsumo = ProgressioniOrdinarie.Consumo.differenziale
  /// Whether lavoro da remoto stays in the base of law 68/1999.
  public var remotoBase = CategorieProtette.RemotoBase.compreso
  /// Whether the 15 % of lavoro agile is a limit (L. 124/2015, art. 14, c. 1).
  public var agile15 = LavoroADistanza.Agile15.informativa

  /// Every question with its default answer.
  public init() {}

  /// One reading seen without its type: what messages, catalogues and parsers need of it.
  public struct Entry: Sendable {
    /// The name after `lettura/`.
    public let name: String
    /// The question, in Italian.
    public let question: String
    /// The possible values with their meaning; the first is the default.
    public let options: [(value: String, meaning: String)]
    /// The provisions that leave it open.
    public let sources: [LegalSource]
    let current: @Sendable (Readings) -> String
    let set: @Sendable (inout Readings, String) -> Bool
  }

  /// All readings, in the order of the catalogue.
  public static let catalogue: [Entry] = [
    entry(\.restiDurata), entry(\.restiOrdine), entry(\.capacitaFondo), entry(\.riduzione2025),
    entry(\.uscita31Dicembre), entry(\.cessazioniQuotaL68), entry(\.progressioneConsumo),
    entry(\.remotoBase), entry(\.agile15),
  ]

  /// The value chosen for a reading.
  public func value(of entry: Entry) -> String {
    entry.current(self)
  }

  /// The readings with one of them answered otherwise; nil if the value isn't one of the options.
  public func answering(_ entry: Entry, with value: String) -> Readings? {
    var changed = self
    return entry.set(&changed, value) ? changed : nil
  }

  private static func entry<Reading: LegalReading>(
    _ path: WritableKeyPath<Readings, Reading> & Sendable
  ) -> Entry {
    Entry(
      name: Reading.name, question: Reading.question,
      options: Reading.allCases.map { ($0.rawValue, $0.meaning) }, sources: Reading.sources,
      current: { $0[keyPath: path].rawValue },
      set: { readings, value in
        guard let reading = Reading(rawValue: value) else { return false }
        readings[keyPath: path] = reading
        return true
      })
  }
}
