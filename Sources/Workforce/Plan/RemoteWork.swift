/// People in service and people with a remote-work agreement in a place.
///
/// The place is a site, an organisational unit, or a unit within a site. The three are counts of the
/// same people, so they are compared and never added to each other.
public struct RemoteWorkStaff: Hashable, Sendable {
  public let site: String?
  public let unit: String?
  /// People in service; nil where the body has not counted them.
  public let inService: Int?
  /// People with an agreement for lavoro agile.
  public let agile: Int
  /// People with an agreement for lavoro da remoto.
  public let remoto: Int
  public let origin: Origin
}

/// The posts for remote work that a body grants, or has to grant, in a place.
public struct RemoteWorkQuota: Hashable, Sendable {
  public enum Istituto: String, CaseIterable, Sendable {
    case agile, remoto
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

  public enum Kind: String, CaseIterable, Sendable {
    case massimo, minimo
  }

  public enum Amount: Hashable, Sendable {
    case posts(Int)
    /// A part of the people in service, or of a base that the body has stored.
    case share(Ratio, ofBase: Int?)
  }

  /// The code of a site or of a unit, or `totale`.
  public let scope: String
  public let istituto: Istituto
  public let amount: Amount
  public let kind: Kind
  /// Whether going past it exceeds a limit, and not only deserves a warning.
  public let isBinding: Bool
  /// What the body remarks about it.
  public let remark: String?
  public let origin: Origin
}
