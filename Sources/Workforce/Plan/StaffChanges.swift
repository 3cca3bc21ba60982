/// People who leave an area in a year.
public struct Cessazione: Hashable, Sendable {
  public enum Contratto: String, CaseIterable, Sendable {
    case indeterminato, determinato
  }

  public enum Causa: String, CaseIterable, Sendable {
    case vecchiaia, anticipata, dimissioni, decesso, mobilita, scadenza, altro
  }

  public let year: Int
  public let area: String
  public let units: Int
  public let contratto: Contratto
  public let causa: Causa
  /// The last day of service, where it is known.
  public let lastDay: CalendarDay?
  public let origin: Origin
  /// The column that states the people; a date of the roster where they were forecast.
  public var column = "unita"
  /// The organisational unit that the people leave, where it is known.
  public var unit: String? = nil
  /// Whether the people had been hired within the quota of law 68/1999, outside the budget.
  public var isWithinQuota = false
  /// The contractual hours of each of the people as a part of full time; one if they are not known.
  public var fullTimeShare = Ratio.one
}

/// Unused hiring capacity of an earlier year that the body brings along.
public struct RestoPortato: Hashable, Sendable {
  /// The year in which the capacity became available.
  public let vintage: Int
  public let amount: Euro
  /// The group whose leavers earned it.
  public let qualifica: Area.Qualifica
  public let origin: Origin
}

/// How far a planned action has got.
public enum Stato: String, CaseIterable, Sendable {
  case prevista, avviata, attuata
}

/// People who enter an area in a year.
public struct Assunzione: Hashable, Sendable {
  public enum Modalita: String, CaseIterable, Sendable {
    case concorso, scorrimento, mobilita, stabilizzazione, comando, somministrazione
    case chiamataDiretta = "chiamata-diretta"
    case categorieProtette = "categorie-protette"

    /// Whether who enters this way takes a post of the dotazione.
    public var takesPost: Bool {
      self != .comando && self != .somministrazione
    }
  }

  public private(set) var year: Int
  public let area: String
  public private(set) var units: Int
  public let modalita: Modalita
  /// Whether the hires are charged to the hiring capacity.
  public let usesCapacity: Bool
  public let stato: Stato
  /// The code of the obligation of the performance plan that the row serves.
  public let adempimento: String?
  public let unit: String?
  public private(set) var origin: Origin
  /// The completed years that the people are expected to have at the end of the year of entry.
  public var entryAge: Int? = nil

  /// The same hires in another year.
  func moved(to year: Int) -> Assunzione {
    var changed = self
    changed.year = year
    return changed
  }

  /// The same hires, more or fewer of them.
  func with(units: Int, _ origin: Origin? = nil) -> Assunzione {
    guard units != self.units else { return self }
    var changed = self
    changed.units = units
    changed.origin = origin ?? self.origin
    return changed
  }
}

/// People who move from an area to a higher one in a year.
public struct Progressione: Hashable, Sendable {
  public enum Finanziamento: String, CaseIterable, Sendable {
    /// Paid by the 0.55 % fund of art. 13, c. 6-8, CCNL 16.11.2022.
    case deroga
    /// Ordinary progression, paid by hiring capacity.
    case capacita
  }

  public let year: Int
  public let from: String
  public let to: String
  public let units: Int
  public let finanziamento: Finanziamento
  public let stato: Stato
  public let adempimento: String?
  public let origin: Origin
}
