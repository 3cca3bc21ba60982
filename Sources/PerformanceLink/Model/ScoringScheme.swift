import Workforce

/// How the objectives of a level get their score from what is below them.
public struct Level: Hashable, Sendable {
  /// How the members become one score.
  public enum Aggregation: String, CaseIterable, Sendable {
    /// The mean by weight.
    case weighted = "media-ponderata"
    /// The mean, whatever the weights.
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
    /// A member counts as its score is.
    case none = "nessuno"
    /// Each member counts as its score divided by its target, at most 1.
    case target
  }

  /// What a member without a score does.
  public enum Missing: String, CaseIterable, Sendable {
    /// The score can't be computed.
    case absent = "assente"
    /// It counts as zero.
    case zero
    /// The others take its weight.
    case redistributed = "ridistribuito"
  }

  /// What `obiettivi.csv` calls the level: `operativo`.
  public let code: String
  /// What documents call it; the code where the table gives no name.
  public let name: String
  /// How members become a score.
  public let aggregation: Aggregation
  /// What is aggregated.
  public let members: Members
  /// Whether a member counts for more than its target.
  public let cap: Cap
  /// What a member without a score does.
  public let missing: Missing
  /// The scheme whose labelled bands count the objectives of the level by score.
  public let classes: String?
  /// The row of `livelli.csv`.
  public let origin: Origin
}

/// How the value of an indicator becomes a score from 0 to 1.
public struct Scheme: Hashable, Sendable {
  /// What the score is made from.
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

  /// What `indicatori.csv` calls the scheme.
  public let code: String
  /// What the score is made from.
  public let method: Method
  /// The bands of `fasce.csv` that name the scheme, in its order; ``Method/bands`` needs one.
  public let bands: [Band]
  /// The row of `schemi.csv`.
  public let origin: Origin
}

/// A range of ratios and the score it gives: from `lower`, included, to `upper`, excluded.
public struct Band: Hashable, Sendable {
  /// The code of the scheme, or of a set of classes.
  public let scheme: String
  /// Included; 0.8 is 80 %.
  public let lower: Ratio
  /// Nil if the band has no upper end.
  public let upper: Ratio?
  /// A share of 1; nil where the scheme leaves it to somebody to decide, or only counts objectives.
  public let score: Ratio?
  /// How the band is called.
  public let label: String?
  /// The row of `fasce.csv`.
  public let origin: Origin

  func contains(_ ratio: Ratio) -> Bool {
    ratio >= lower && upper.map { ratio < $0 } ?? true
  }
}
