/// People of an area assigned to an organisational unit.
public struct UnitStaff: Hashable, Sendable {
  /// The code of the unit.
  public let unit: String
  /// The code of the area.
  public let area: String
  /// How many people.
  public let units: Int
  /// The row of `struttura.csv`, or the rows of the roster.
  public let origin: Origin
}

/// Full-time equivalents of an organisational unit.
public struct UnitFTE: Hashable, Sendable {
  /// The code of the unit.
  public let unit: String
  /// What tables call the unit: its code where `fte.csv` gives no name.
  public let name: String
  /// In hundredths of a full-time person.
  public let fte: FTE
  /// The row of `fte.csv`, or the rows of the roster.
  public let origin: Origin
  /// The exact sum of contractual hours that ``fte`` rounds, where it was counted on the roster.
  public var hours: Ratio? = nil
}

/// People of an area in an age class.
public struct AgeClassStaff: Hashable, Sendable {
  /// The code of the area.
  public let area: String
  /// The class as `eta.csv` calls it; made from the roster, one of ``FasciaEta``.
  public let ageClass: String
  /// How many people.
  public let units: Int
  /// The row of `eta.csv`, or the rows of the roster.
  public let origin: Origin
}

/// An indicator of the gender analysis: a head count or a mean, for women and for men.
public struct GenderIndicator: Hashable, Sendable {
  /// The indicator: `personale`, `laureati`, `eta-media` …
  public let code: String
  /// People, or years for the mean age.
  public let women: Ratio
  /// People, or years for the mean age.
  public let men: Ratio
  /// The row of `genere.csv`, or the rows of the roster.
  public let origin: Origin
  /// The people and their years, where they were counted on the roster.
  var sums: Sums? = nil

  /// The years lived by the women and by the men of the roster, exactly.
  struct Sums: Hashable, Sendable {
    let women: HeadSum
    let men: HeadSum
  }
}

/// The state of a compulsory quota of law 68/1999.
public struct ProtectedQuota: Hashable, Sendable {
  /// Whom the quota is for.
  public enum Istituto: String, CaseIterable, Sendable {
    /// People with disabilities.
    case art3
    /// Orphans, widows and the other people of art. 18.
    case art18
  }

  /// What `categorie_protette.csv` states, from which the rest is computed.
  public enum Statement: Hashable, Sendable {
    /// The base di computo and the people already in force.
    case base(Int, inForce: Int)
    /// Only the number of posts that are missing.
    case gap(Int)
    /// The staff from which the base di computo follows, and the people already in force.
    case staff(BaseDiComputo.Staff, inForce: Int)
  }

  /// The quota that is meant.
  public let istituto: Istituto
  /// What the body knows of it.
  public let statement: Statement
  /// The row of `categorie_protette.csv`.
  public let origin: Origin
}

/// Planned yearly spending on a kind of flexible work.
public struct FlexibleSpending: Hashable, Sendable {
  /// The kinds of flexible contract, each in one of the two ``FlexibleGroup``s that have a limit.
  public enum Istituto: String, CaseIterable, Sendable {
    /// Fixed-term contracts.
    case determinato
    /// People under a *convenzione*.
    case convenzione
    /// Agency workers.
    case somministrazione
    /// Collaborazione coordinata e continuativa.
    case collaborazione
    /// Training contracts.
    case formazioneLavoro = "formazione-lavoro"
    /// Accessory work.
    case lavoroAccessorio = "lavoro-accessorio"
  }

  /// The year of the spending.
  public let year: Int
  /// The kind of contract.
  public let istituto: Istituto
  /// A year of it, zero or more.
  public let spending: Euro
  /// The row of `flessibile.csv`.
  public let origin: Origin
}

/// A figure as a published document states it.
public struct PublishedFigure: Hashable, Sendable {
  /// The figure that it should be.
  public let address: Address
  /// The number as printed.
  public let value: PublishedValue
  /// The admitted difference, in the unit of the value.
  public let tolerance: Ratio
  /// The reason, acknowledged by the office, why the document states another number.
  public let acknowledged: DifferenceCause?
  /// The row of `pubblicati.csv`.
  public let origin: Origin
}

/// A published number with the digits it was printed with.
public struct PublishedValue: Hashable, Sendable {
  /// As the document prints it: `4.847.674,48`, `68,4%`.
  public let text: String
  /// The number; of a percentage, the share of 1.
  public let exact: Ratio
  /// How many decimals are printed, zeros included; of a percentage, those of the percentage.
  public let decimals: Int
  /// Whether the text ends in `%`.
  public let isPercentage: Bool
}
