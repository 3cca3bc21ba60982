/// The stable, readable name of a figure: `capacita/2026/residua`.
///
/// Parts are separated by `/`. The same address is used in JSON, in `spiega`, in the table of
/// published figures and in templates.
public struct Address: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The whole address, as everybody writes it.
  public let text: String

  /// Takes any text; whether a figure has the address is for the ``FigureBook`` to tell.
  public init(_ text: String) {
    self.text = text
  }

  /// The word that stands for all areas, units or classes together.
  public static let total = "totale"

  /// Codes that areas and organisational units can't have, because addresses use them as words.
  public static let reservedCodes: Set<String> = [
    total, "fte", "determinato", "indeterminato", "tempo-parziale", "dirigenza", "comparto",
    "spesa", "utili", "fuori-capacita", "copertura", "margine", "costi-esatti",
    "costi-arrotondati", "quota", "servizio", "calcolata",
    "ampiezza-media",
  ]

  /// Whether a code can be a part of an address.
  public static func isCode(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetterOrDigit(first) else { return false }
    return text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 45 || $0 == 46 || $0 == 95 }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// Whether the first part is a word; quicker to tell than ``parts``.
  public func isIn(_ family: String) -> Bool {
    let bytes = text.utf8.span
    let word = family.utf8.span
    guard bytes.count > word.count, bytes[word.count] == UInt8(ascii: "/") else { return false }
    return word.indices.allSatisfy { bytes[$0] == word[$0] }
  }

  /// The parts between the slashes.
  public var parts: [Substring] {
    text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map(Substring.init)
  }

  /// The address with one more part.
  public func appending(_ part: String?) -> Address {
    part.map { Address("\(text)/\($0)") } ?? self
  }

  public var description: String { text }

  public static func < (left: Address, right: Address) -> Bool { left.text < right.text }
}

// MARK: - The addresses

extension Address {
  /// What a year of hiring capacity consists of.
  public enum CapacityItem: String, CaseIterable, Sendable {
    /// What the leavers of the year before earn, after any cut (D.Lgs. 219/2016, art. 3, c. 9-bis).
    case maturata
    /// What is cut from the cost of those leavers, zero or negative; absent from the figures where
    /// the whole cost may be spent.
    case riduzione
    /// What earlier vintages carry in; negative for a debt.
    case resti
    /// `resti` plus `maturata`.
    case disponibile
    /// The part of `disponibile` that still fits under the spesa potenziale massima, from the first
    /// year after the reference day on.
    case esercitabile
    /// What hires on the capacity and ordinary progressions cost.
    case utilizzata
    /// What lapses when the year closes.
    case scaduta
    /// `disponibile` less `utilizzata` and `scaduta`, which the next year finds as `resti`.
    case residua
  }

  /// `dotazione/<area>`, also `totale`: posts.
  public static func dotazione(_ area: String) -> Address { Address("dotazione/\(area)") }

  /// `servizio/<part>`: people in service on the reference day, by area or contract (`totale`,
  /// `determinato`, `indeterminato`), or `fte`.
  public static func servizio(_ part: String) -> Address { Address("servizio/\(part)") }

  /// `scoperti/<area>`, also `totale`: posts less people; negative for a surplus.
  public static func scoperti(_ area: String) -> Address { Address("scoperti/\(area)") }

  /// `copertura/<area>`, also `totale`: people over posts, 1 for full; absent without posts.
  public static func copertura(_ area: String) -> Address { Address("copertura/\(area)") }

  /// `soprannumero/<area>`: people beyond the posts, never negative; `totale` adds up the areas.
  public static func soprannumero(_ area: String) -> Address { Address("soprannumero/\(area)") }

  /// `costo-unitario/<area>`: the yearly cost of a post, rounded to the cent; the exact one ends in
  /// `/costi-esatti`.
  public static func costoUnitario(_ area: String) -> Address { Address("costo-unitario/\(area)") }

  /// `spesa/servizio/<part>`: the yearly cost of the people in service, by area or contract.
  ///
  /// Nil stands for all, `spesa/servizio`. The parts `determinato` and `indeterminato` use exact
  /// unit costs, the others cent-rounded ones.
  public static func spesaServizio(_ part: String?) -> Address {
    Address("spesa/servizio").appending(part)
  }

  /// `spesa/con-capacita/<year>`: staff at the end of the year before plus the whole budget.
  public static func spesaConCapacita(_ year: Int) -> Address {
    Address("spesa/con-capacita/\(year)")
  }

  /// The spesa potenziale massima, in euro: approved by the body, or computed from its posts.
  public static let potenzialeMassima = Address("spesa/potenziale-massima")
  /// The spesa potenziale massima less the cost of the people in service, with exact unit costs, in
  /// euro; negative if it is exceeded.
  public static let margine = Address("spesa/margine")

  /// `cessazioni/<year>/<area>`, also `totale`: everybody who leaves, whatever the contract.
  public static func cessazioni(_ year: Int, _ area: String) -> Address {
    Address("cessazioni/\(year)/\(area)")
  }

  /// `cessazioni/<year>/utili/<area>`: the leavers who give hiring capacity to the next year.
  public static func cessazioniUtili(_ year: Int, _ area: String) -> Address {
    Address("cessazioni/\(year)/utili/\(area)")
  }

  /// `capacita/<year>/<item>`, in euro; the part is nil for all, `dirigenza`, `comparto` or, of
  /// what matured, an area.
  public static func capacita(_ year: Int, _ item: CapacityItem, _ part: String? = nil) -> Address {
    Address("capacita/\(year)/\(item.rawValue)").appending(part)
  }

  /// `resti/<vintage>/<year>`: what the vintage has left when the year closes.
  ///
  /// The pool is nil for all, `dirigenza` or `comparto`.
  public static func resti(_ vintage: Int, closing year: Int, _ pool: String? = nil) -> Address {
    Address("resti/\(vintage)/\(year)").appending(pool)
  }

  /// `resti/<vintage>/<year>/usati`: what the year draws from the vintage.
  public static func restiUsati(_ vintage: Int, in year: Int, _ pool: String? = nil) -> Address {
    Address("resti/\(vintage)/\(year)/usati").appending(pool)
  }

  /// `assunzioni/<year>/<part>`: people by area or `totale`; `spesa` is what they cost the
  /// capacity, `fuori-capacita/spesa` what the others cost.
  public static func assunzioni(_ year: Int, _ part: String) -> Address {
    Address("assunzioni/\(year)/\(part)")
  }

  /// `progressioni/<part>`: `risorse`, `spesa`, `economia` of the 0.55 % fund in euro,
  /// `costo/<from>/<to>` of one step.
  public static func progressioni(_ part: String) -> Address { Address("progressioni/\(part)") }

  /// `organico/<year>/<part>`: people at year-end by area or `totale`; `copertura`, `spesa`,
  /// `margine`.
  public static func organico(_ year: Int, _ part: String) -> Address {
    Address("organico/\(year)/\(part)")
  }

  /// `categorie-protette/<art3|art18>/<item>`, in people: `base`, `quota`, `in-forza`,
  /// `scopertura`.
  public static func categorieProtette(_ institute: String, _ item: String) -> Address {
    Address("categorie-protette/\(institute)/\(item)")
  }

  /// `struttura/totale/ampiezza-media`: people in service per organisational unit.
  public static let ampiezzaMedia = Address("struttura/totale/ampiezza-media")

  /// `struttura/<unit>/<part>`: people by area or `totale`; `quota` of all staff; `fte`.
  public static func struttura(_ unit: String, _ part: String) -> Address {
    Address("struttura/\(unit)/\(part)")
  }

  /// `eta/<part>`: `<class>/unita`, `<class>/quota`, `media` in years; by year-end where a year
  /// comes first.
  public static func eta(_ part: String) -> Address { Address("eta/\(part)") }

  /// `genere/<indicator>/<item>`: `donne`, `uomini`, `quota-donne`, `divario`, `quota-minoranza`.
  public static func genere(_ indicator: String, _ item: String) -> Address {
    Address("genere/\(indicator)/\(item)")
  }
}
