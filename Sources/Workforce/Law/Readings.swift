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
  static var sources: [LegalSource] { get }
}

/// The answers chosen for the open questions of law.
public struct Readings: Hashable, Sendable {
  public var restiDurata = RestiAssunzionali.Durata.treInclusi
  public var restiOrdine = RestiAssunzionali.Ordine.piuVecchi
  public var capacitaFondo = RestiAssunzionali.Fondo.unico
  public var riduzione2025 = CapacitaAssunzionale.Riduzione2025.no
  public var uscita31Dicembre = Cessazioni.Uscita31Dicembre.stessoAnno
  public var cessazioniQuotaL68 = Cessazioni.QuotaL68.nonGenera
  public var progressioneConsumo = ProgressioniOrdinarie.Consumo.differenziale
  public var remotoBase = CategorieProtette.RemotoBase.compreso
  public var agile15 = LavoroADistanza.Agile15.informativa

  public init() {}

  /// One reading seen without its type: what messages, catalogues and parsers need of it.
  public struct Entry: Sendable {
    public let name: String
    public let question: String
    /// The possible values with their meaning; the first is the default.
    public let options: [(value: String, meaning: String)]
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
