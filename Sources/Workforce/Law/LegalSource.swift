/// The provision, contract or published document that a rule or a parameter comes from.
public struct LegalSource: Hashable, Sendable {
  /// The act, as it is cited: "D.Lgs. 219/2016".
  public let act: String
  /// The place in the act: "art. 3, c. 9-bis".
  public let article: String
  /// The national identifier (NIR) of the act, down to the comma where it is known.
  public let urn: String?
  /// How far the project could confirm it.
  public let certainty: Certainty
  /// What remains to be said about the source, in Italian.
  public let remark: String?

  init(
    _ act: String, _ article: String, urn: String? = nil, _ certainty: Certainty,
    remark: String? = nil
  ) {
    self.act = act
    self.article = article
    self.urn = urn
    self.certainty = certainty
    self.remark = remark
  }

  /// The citation, "art. 3, c. 9-bis, D.Lgs. 219/2016".
  public var citation: String {
    article.isEmpty ? act : "\(article), \(act)"
  }

  /// The address of the provision on Normattiva, if its identifier is known.
  public var link: String? {
    urn.map { "https://www.normattiva.it/uri-res/N2Ls?\($0)" }
  }
}

/// How sure the project is of a statement of law. It is shown wherever the statement is.
public enum Certainty: String, CaseIterable, Comparable, Sendable {
  /// The words of the act were read in a copy of the act.
  case verified
  /// The words of the act were read as quoted by somebody else.
  case quoted
  /// Confirmed by recomputing a published document to the cent.
  case reproduced
  /// Stated by a secondary source: press, guides, public software.
  case secondary
  /// Known, and still to be confirmed on the act.
  case unconfirmed

  /// What an office reads.
  public var italian: String {
    switch self {
    case .verified: "letto nel testo dell'atto"
    case .quoted: "citato da terzi"
    case .reproduced: "riprodotto su un piano pubblicato"
    case .secondary: "da fonte secondaria"
    case .unconfirmed: "da confermare"
    }
  }

  /// Whether a result that rests on the statement needs a warning beside it.
  public var needsConfirmation: Bool { self >= .secondary }

  public static func < (left: Certainty, right: Certainty) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
