/// People who leave an area in a year.
public struct Cessazione: Hashable, Sendable {
  /// Permanent or for a fixed term; only permanent staff gives hiring capacity on leaving.
  public enum Contratto: String, CaseIterable, Sendable {
    /// Permanent.
    case indeterminato
    /// For a fixed term.
    case determinato
  }

  /// Why somebody leaves.
  public enum Causa: String, CaseIterable, Sendable {
    /// Old-age pension.
    case vecchiaia
    /// Early pension.
    case anticipata
    /// Resignation.
    case dimissioni
    /// Death.
    case decesso
    /// Mobility to another body, which gives no hiring capacity.
    case mobilita
    /// The end of a fixed-term contract.
    case scadenza
    /// Anything else.
    case altro
  }

  /// The year of leaving, in which ``lastDay`` falls.
  public let year: Int
  /// The code of the area left.
  public let area: String
  /// How many people.
  public let units: Int
  /// The contract that ends.
  public let contratto: Contratto
  /// Why it ends.
  public let causa: Causa
  /// The last day of service, where it is known.
  public let lastDay: CalendarDay?
  /// The row of `cessazioni.csv`, or of the roster where the exit was forecast.
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
  /// What is still unused.
  public let amount: Euro
  /// The group whose leavers earned it.
  public let qualifica: Area.Qualifica
  /// The row of `resti.csv`.
  public let origin: Origin
}

/// How far a planned action has got.
public enum Stato: String, CaseIterable, Sendable {
  /// Planned.
  case prevista
  /// Started and not finished.
  case avviata
  /// Done.
  case attuata
}

/// People who enter an area in a year.
public struct Assunzione: Hashable, Sendable {
  /// How people come in.
  public enum Modalita: String, CaseIterable, Sendable {
    /// Public competition.
    case concorso
    /// From the ranking of an earlier competition.
    case scorrimento
    /// Mobility from another body.
    case mobilita
    /// A fixed-term contract that becomes permanent.
    case stabilizzazione
    /// On loan from another body: takes no post.
    case comando
    /// Through an agency: takes no post.
    case somministrazione
    /// Direct call, for the people of art. 18 of law 68/1999.
    case chiamataDiretta = "chiamata-diretta"
    /// The people of art. 3 of law 68/1999.
    case categorieProtette = "categorie-protette"

    /// The channel in a title: "chiamata diretta".
    var words: String {
      self == .mobilita ? "mobilità" : rawValue.replacing("-", with: " ")
    }

    /// Whether who enters this way takes a post of the dotazione.
    public var takesPost: Bool {
      self != .comando && self != .somministrazione
    }
  }

  /// The year of entry.
  public private(set) var year: Int
  /// The code of the area entered.
  public let area: String
  /// How many people.
  public private(set) var units: Int
  /// The channel.
  public let modalita: Modalita
  /// Whether the hires are charged to the hiring capacity.
  public let usesCapacity: Bool
  /// How far the hire has got; a search for the best plan leaves alone what is started.
  public let stato: Stato
  /// The code of the obligation of the performance plan that the row serves.
  public let adempimento: String?
  /// The code of the organisational unit entered; nil if it is not decided.
  public let unit: String?
  /// The row of `assunzioni.csv`, or the what-if that made it.
  public private(set) var origin: Origin
  /// The completed years that the people are expected to have at the end of the year of entry.
  public var entryAge: Int? = nil
  /// What the body remarks about the row.
  public var remark: String? = nil

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
  /// What pays for the progression.
  public enum Finanziamento: String, CaseIterable, Sendable {
    /// Paid by the 0.55 % fund of art. 13, c. 6-8, CCNL 16.11.2022.
    case deroga
    /// Ordinary progression, paid by hiring capacity.
    case capacita
  }

  /// The year of the move.
  public let year: Int
  /// The code of the area left.
  public let from: String
  /// The code of the area entered.
  public let to: String
  /// How many people.
  public let units: Int
  /// The fund or the hiring capacity.
  public let finanziamento: Finanziamento
  /// How far the procedure has got.
  public let stato: Stato
  /// The code of the obligation of the performance plan that the row serves.
  public let adempimento: String?
  /// The row of `progressioni.csv`.
  public let origin: Origin
}
