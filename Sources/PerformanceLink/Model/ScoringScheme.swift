import Workforce

/// How the objectives of a level get their score from what is below them.
public struct Level: Hashable, Sendable {
  public enum Aggregation: String, CaseIterable, Sendable {
    case weighted = "media-ponderata"
    case simple = "media-semplice"
    /// The document states no way to roll up.
    case none = "nessuna"
  }

  /// What is aggregated.
  public enum Members: Hashable, Sendable {
    /// The objectives right below.
    case objectives
    /// The indicators of the objective itself.
    case indicators
    /// Every objective of a level, wherever it hangs.
    case level(String)
  }

  /// Whether a member counts for more than its own target.
  public enum Cap: String, CaseIterable, Sendable {
    case none = "nessuno"
    /// Each member counts as its score divided by its target, at most 1.
    case target
  }

  /// What a member without a score does.
  public enum Missing: String, CaseIterable, Sendable {
    /// The score can't be computed.
    case absent = "assente"
    case zero
    /// The others take its weight.
    case redistributed = "ridistribuito"
  }

  public let code: String
  public let name: String
  public let aggregation: Aggregation
  public let members: Members
  public let cap: Cap
  public let missing: Missing
  /// The scheme whose labelled bands count the objectives of the level by score.
  public let classes: String?
  public let origin: Origin
}

/// How the value of an indicator becomes a score from 0 to 1.
public struct Scheme: Hashable, Sendable {
  public enum Method: String, CaseIterable, Sendable {
    /// Value over target, or target over value where less is better; at most 1.
    case ratio = "rapporto"
    /// The score of the band in which that ratio falls.
    case bands = "fasce"
    /// 1 if the target is met, else 0.
    case threshold = "soglia"
    /// The value itself, at most 1.
    case value = "valore"
  }

  public let code: String
  public let method: Method
  public let bands: [Band]
  public let origin: Origin
}

/// A range of ratios and the score it gives: from `lower`, included, to `upper`, excluded.
public struct Band: Hashable, Sendable {
  public let scheme: String
  public let lower: Ratio
  /// Nil if the band has no upper end.
  public let upper: Ratio?
  public let score: Ratio?
  /// How the band is called.
  public let label: String?
  public let origin: Origin

  func contains(_ ratio: Ratio) -> Bool {
    ratio >= lower && upper.map { ratio < $0 } ?? true
  }
}
