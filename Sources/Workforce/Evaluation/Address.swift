/// The stable, readable name of a figure: `capacita/2026/residua`.
///
/// Parts are separated by `/`. The same address is used in JSON, in `spiega`, in the table of
/// published figures and in templates.
public struct Address: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let text: String

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
    text.hasPrefix(family) && text.utf8.dropFirst(family.utf8.count).first == UInt8(ascii: "/")
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
    case maturata, riduzione, resti, disponibile, esercitabile, utilizzata, scaduta, residua
  }

  public static func dotazione(_ area: String) -> Address { Address("dotazione/\(area)") }
  public static func servizio(_ part: String) -> Address { Address("servizio/\(part)") }
  public static func scoperti(_ area: String) -> Address { Address("scoperti/\(area)") }
  public static func copertura(_ area: String) -> Address { Address("copertura/\(area)") }
  public static func soprannumero(_ area: String) -> Address { Address("soprannumero/\(area)") }
  public static func costoUnitario(_ area: String) -> Address { Address("costo-unitario/\(area)") }
  public static func spesa(_ item: String) -> Address { Address("spesa/\(item)") }
  public static func spesaServizio(_ part: String?) -> Address {
    Address("spesa/servizio").appending(part)
  }
  public static func spesaConCapacita(_ year: Int) -> Address {
    Address("spesa/con-capacita/\(year)")
  }
  public static let potenzialeMassima = Address("spesa/potenziale-massima")
  public static let margine = Address("spesa/margine")

  public static func cessazioni(_ year: Int, _ area: String) -> Address {
    Address("cessazioni/\(year)/\(area)")
  }
  public static func cessazioniUtili(_ year: Int, _ area: String) -> Address {
    Address("cessazioni/\(year)/utili/\(area)")
  }
  public static func capacita(_ year: Int, _ item: CapacityItem, _ part: String? = nil) -> Address {
    Address("capacita/\(year)/\(item.rawValue)").appending(part)
  }
  public static func resti(_ vintage: Int, closing year: Int, _ pool: String? = nil) -> Address {
    Address("resti/\(vintage)/\(year)").appending(pool)
  }
  public static func restiUsati(_ vintage: Int, in year: Int, _ pool: String? = nil) -> Address {
    Address("resti/\(vintage)/\(year)/usati").appending(pool)
  }
  public static func assunzioni(_ year: Int, _ part: String) -> Address {
    Address("assunzioni/\(year)/\(part)")
  }
  public static func progressioni(_ part: String) -> Address { Address("progressioni/\(part)") }
  public static func organico(_ year: Int, _ part: String) -> Address {
    Address("organico/\(year)/\(part)")
  }
  public static func categorieProtette(_ institute: String, _ item: String) -> Address {
    Address("categorie-protette/\(institute)/\(item)")
  }
  public static func struttura(_ unit: String, _ part: String) -> Address {
    Address("struttura/\(unit)/\(part)")
  }
  public static func eta(_ part: String) -> Address { Address("eta/\(part)") }
  public static func genere(_ indicator: String, _ item: String) -> Address {
    Address("genere/\(indicator)/\(item)")
  }
}
