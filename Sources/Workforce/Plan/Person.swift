/// One person of the roster, under a pseudonym.
///
/// The roster never holds names, tax codes or staff numbers that lead back to somebody.
public struct Person: Hashable, Sendable {
  public enum Gender: String, CaseIterable, Sendable {
    case donna, uomo
  }

  /// The highest qualification, from the lowest to the highest.
  public enum Titolo: String, CaseIterable, Sendable {
    case inferiore = "inferiore-al-diploma"
    case diploma
    case laurea
    case magistrale = "laurea-magistrale"
    case master
    case dottorato
  }

  /// The kind of remote work agreed with the person.
  public enum Distanza: String, CaseIterable, Sendable {
    case agile, remoto
  }

  /// A pseudonym, unique in the roster.
  public let id: String
  public let area: String
  public let unit: String?
  public let site: String?
  public let gender: Gender
  public let birth: CalendarDay
  public let contratto: Cessazione.Contratto
  /// The last day of a fixed-term contract.
  public let contractEnd: CalendarDay?
  /// The contractual hours as a part of the full ones, above 0 and at most 1.
  public let hours: Ratio
  public let titolo: Titolo?
  /// Whether the person holds a post of elevata qualificazione.
  public let holdsEQ: Bool
  /// The agreement in force on the reference day.
  public let distanza: Distanza?
  /// Days a week worked from a distance under the agreement.
  public let distanzaDays: Int?
  /// The quota of law 68/1999 that the person counts for.
  public let protected: ProtectedQuota.Istituto?
  /// The first day of service with the body or its predecessors.
  public let entry: CalendarDay?
  /// A last day of service that is already known.
  public let exit: CalendarDay?
  public let exitCausa: Cessazione.Causa?
  /// Whether the person stays on after the old-age requirement is met (trattenimento).
  public let staysOn: Bool
  public let origin: Origin
}
