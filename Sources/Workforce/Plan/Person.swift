/// One person of the roster, under a pseudonym.
///
/// The roster never holds names, tax codes or staff numbers that lead back to somebody.
public struct Person: Hashable, Sendable {
  /// The gender, as `personale.csv` and the analyses of the PIAO tell it.
  public enum Gender: String, CaseIterable, Sendable {
    /// A woman.
    case donna
    /// A man.
    case uomo
  }

  /// The highest qualification, from the lowest to the highest.
  public enum Titolo: String, CaseIterable, Sendable {
    /// Less than the diploma of secondary school.
    case inferiore = "inferiore-al-diploma"
    /// Secondary school.
    case diploma
    /// A first degree.
    case laurea
    /// A second degree.
    case magistrale = "laurea-magistrale"
    /// A university master.
    case master
    /// A doctorate.
    case dottorato
  }

  /// The kind of remote work agreed with the person.
  public enum Distanza: String, CaseIterable, Sendable {
    /// Lavoro agile: no fixed hours or place.
    case agile
    /// Lavoro da remoto: with the hours and place of an office.
    case remoto
  }

  /// A pseudonym, unique in the roster.
  public let id: String
  /// The code of the area.
  public let area: String
  /// The code of the organisational unit; nil if the roster does not say.
  public let unit: String?
  /// The code of the place of work; nil if the roster does not say.
  public let site: String?
  /// As the roster states it.
  public let gender: Gender
  /// The day of birth, from which ages and old-age exits follow.
  public let birth: CalendarDay
  /// Permanent or for a fixed term.
  public let contratto: Cessazione.Contratto
  /// The last day of a fixed-term contract.
  public let contractEnd: CalendarDay?
  /// The contractual hours as a part of the full ones, above 0 and at most 1.
  public let hours: Ratio
  /// Nil if the roster does not say.
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
  /// Why the person leaves on ``exit``; nil if nobody has said.
  public let exitCausa: Cessazione.Causa?
  /// Whether the person stays on after the old-age requirement is met (trattenimento).
  public let staysOn: Bool
  /// The row of `personale.csv`.
  public let origin: Origin
}
