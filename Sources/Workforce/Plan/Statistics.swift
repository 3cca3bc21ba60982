/// People of an area assigned to an organisational unit.
public struct UnitStaff: Hashable, Sendable {
  public let unit: String
  public let area: String
  public let units: Int
  public let origin: Origin
}

/// Full-time equivalents of an organisational unit.
public struct UnitFTE: Hashable, Sendable {
  public let unit: String
  public let name: String
  public let fte: FTE
  public let origin: Origin
  /// The exact sum of contractual hours that ``fte`` rounds, where it was counted on the roster.
  public var hours: Ratio? = nil
}

/// People of an area in an age class.
public struct AgeClassStaff: Hashable, Sendable {
  public let area: String
  public let ageClass: String
  public let units: Int
  public let origin: Origin
}

/// An indicator of the gender analysis: a head count or a mean, for women and for men.
public struct GenderIndicator: Hashable, Sendable {
  public let code: String
  public let women: Ratio
  public let men: Ratio
  public let origin: Origin
  /// The people and their years, where they were counted on the roster.
  public var sums: Sums? = nil

  /// The years lived by the women and by the men of the roster, exactly.
  public struct Sums: Hashable, Sendable {
    public let women: HeadSum
    public let men: HeadSum
  }
}

/// The state of a compulsory quota of law 68/1999.
public struct ProtectedQuota: Hashable, Sendable {
  public enum Istituto: String, CaseIterable, Sendable {
    /// People with disabilities.
    case art3
    /// Orphans, widows and the other people of art. 18.
    case art18
  }

  public enum Statement: Hashable, Sendable {
    /// The base di computo and the people already in force.
    case base(Int, inForce: Int)
    /// Only the number of posts that are missing.
    case gap(Int)
    /// The staff from which the base di computo follows, and the people already in force.
    case staff(BaseDiComputo.Staff, inForce: Int)
  }

  public let istituto: Istituto
  public let statement: Statement
  public let origin: Origin
}

/// Planned yearly spending on a kind of flexible work.
public struct FlexibleSpending: Hashable, Sendable {
  public enum Istituto: String, CaseIterable, Sendable {
    case determinato, convenzione, somministrazione
    case collaborazione
    case formazioneLavoro = "formazione-lavoro"
    case lavoroAccessorio = "lavoro-accessorio"
  }

  public let year: Int
  public let istituto: Istituto
  public let spending: Euro
  public let origin: Origin
}

/// A figure as a published document states it.
public struct PublishedFigure: Hashable, Sendable {
  public let address: Address
  public let value: PublishedValue
  /// The admitted difference, in the unit of the value.
  public let tolerance: Ratio
  /// The reason, acknowledged by the office, why the document states another number.
  public let acknowledged: DifferenceCause?
  public let origin: Origin
}

/// A published number with the digits it was printed with.
public struct PublishedValue: Hashable, Sendable {
  public let text: String
  public let exact: Ratio
  public let decimals: Int
  public let isPercentage: Bool
}
