/// People in service and people with a remote-work agreement in a place.
///
/// The place is a site, an organisational unit, or a unit within a site. The three are counts of the
/// same people, so they are compared and never added to each other.
public struct RemoteWorkStaff: Hashable, Sendable {
  /// The code of the site; nil for a unit as a whole, or for everybody.
  public let site: String?
  /// The code of the organisational unit; nil for a site as a whole, or for everybody.
  public let unit: String?
  /// People in service; nil where the body has not counted them.
  public let inService: Int?
  /// People with an agreement for lavoro agile.
  public let agile: Int
  /// People with an agreement for lavoro da remoto.
  public let remoto: Int
  /// The row of `distanza.csv`, or the roster as a whole.
  public let origin: Origin
}

/// The posts for remote work that a body grants, or has to grant, in a place.
public struct RemoteWorkQuota: Hashable, Sendable {
  /// Which kind of work is granted.
  public enum Istituto: String, CaseIterable, Sendable {
    /// Lavoro agile alone.
    case agile
    /// Lavoro da remoto alone.
    case remoto
    /// Both institutes together.
    case distanza

    /// The institute in a sentence.
    var words: String {
      switch self {
      case .agile: "lavoro agile"
      case .remoto: "lavoro da remoto"
      case .distanza: "lavoro a distanza"
      }
    }
  }

  /// Whether the posts are a ceiling or a floor.
  public enum Kind: String, CaseIterable, Sendable {
    /// No more people than that; a share is rounded down to posts.
    case massimo
    /// At least as many; a share is rounded up.
    case minimo
  }

  /// How the table states the posts.
  public enum Amount: Hashable, Sendable {
    /// A number of posts.
    case posts(Int)
    /// A part of the people in service, or of a base that the body has stored.
    case share(Ratio, ofBase: Int?)
  }

  /// The code of a site or of a unit, or `totale`.
  public let scope: String
  /// What the posts are for.
  public let istituto: Istituto
  /// How many posts they are.
  public let amount: Amount
  /// Whether they are the most or the least.
  public let kind: Kind
  /// Whether going past it exceeds a limit, and not only deserves a warning.
  public let isBinding: Bool
  /// What the body remarks about it.
  public let remark: String?
  /// The row of `contingenti.csv`.
  public let origin: Origin
}
