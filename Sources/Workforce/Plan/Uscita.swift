/// A person of the roster who leaves within the plan, and how sure that is.
public struct Uscita: Hashable, Sendable {
  /// How sure the exit is.
  public enum Kind: String, CaseIterable, Sendable {
    /// Known by hand, or the end of a fixed-term contract.
    case certa
    /// Old age, under a requirement that is confirmed, in the year after the reference day.
    case prevista
    /// Old age, later or under a requirement still to be confirmed.
    case provvisoria

    /// The last part of the addresses that count these exits.
    public var plural: String {
      switch self {
      case .certa: "certe"
      case .prevista: "previste"
      case .provvisoria: "provvisorie"
      }
    }
  }

  /// Who leaves.
  public let person: Person
  /// The last day of service.
  public let lastDay: CalendarDay
  /// How sure it is.
  public let kind: Kind
  /// Why the person leaves.
  public let causa: Cessazione.Causa
  /// The old-age requirement that the exit follows from, if it does.
  public let requirement: PensioneDiVecchiaia.Met?

  /// The exit as a row of the table of leavers, from the row of the roster.
  public var cessazione: Cessazione {
    Cessazione(
      year: lastDay.year, area: person.area, units: 1, contratto: person.contratto, causa: causa,
      lastDay: lastDay,
      origin: Origin(
        file: person.origin.file, row: person.origin.row,
        document: "uscita \(kind.rawValue), ultimo giorno \(lastDay.italian)"),
      column: column, unit: person.unit, isWithinQuota: person.protected != nil,
      fullTimeShare: person.hours)
  }

  /// The column of the roster that the last day follows from.
  var column: String {
    switch (requirement, causa) {
    case (.some, _): PersonaleTable.birth.name
    case (nil, .scadenza): PersonaleTable.contractEnd.name
    case (nil, _): person.exit == nil ? PersonaleTable.birth.name : PersonaleTable.exit.name
    }
  }
}
