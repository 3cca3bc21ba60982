import Workforce

/// What a target compares with.
public enum Operator: String, CaseIterable, Sendable {
  /// The target or more.
  case atLeast = ">="
  /// The target or less.
  case atMost = "<="
  /// More than the target.
  case moreThan = ">"
  /// Less than the target.
  case lessThan = "<"
  /// The target itself, at the decimals that it shows or that the indicator asks for.
  case equal = "="
  /// Done or not done.
  case yesNo = "si-no"
  /// Done by a day.
  case byDate = "entro"
  /// Words that no rule can compare.
  case none = "nessuno"

  /// Whether a larger value is a better one; nil where there is nothing to order.
  var wantsMore: Bool? {
    switch self {
    case .atLeast, .moreThan: true
    case .atMost, .lessThan: false
    case .equal, .yesNo, .byDate, .none: nil
    }
  }
}

/// A value of a target or of a measure.
public enum StatedValue: Hashable, Sendable {
  /// A number or a percentage, with the digits that it was written with.
  case number(PublishedValue)
  /// SI or NO.
  case yesNo(Bool)
  /// A day.
  case day(CalendarDay)
  /// Words that no rule can compare.
  case words(String)

  /// The value as a table prints it.
  public var italian: String {
    switch self {
    case .number(let value): value.text
    case .yesNo(let isYes): isYes ? "SI" : "NO"
    case .day(let day): day.italian
    case .words(let text): text
    }
  }
}

/// The target of an indicator or of an objective for a year.
public struct Target: Hashable, Sendable {
  /// What the target belongs to.
  public enum Subject: Hashable, Sendable {
    /// An objective, by its code.
    case objective(String)
    /// An indicator, by its code.
    case indicator(String)
  }

  /// What should reach it.
  public let subject: Subject
  /// The year for which it holds.
  public let year: Int
  /// How a value is compared with it.
  public let comparison: Operator
  /// What has to be reached.
  public let value: StatedValue
  /// 1 for what was approved first; the highest is in force.
  public let version: Int
  /// Why this version differs from the one before, in Italian.
  public let reason: String?
  /// What whoever copied the target remarks on it.
  public let note: String?
  /// The row of `target.csv`.
  public let origin: Origin

  /// The target in words: ">= 525", "entro 30/09/2025", "SI".
  public var italian: String {
    switch comparison {
    case .none, .yesNo: value.italian
    default: "\(comparison.rawValue) \(value.italian)"
    }
  }
}

/// How a document says that an indicator ended.
public enum DeclaredOutcome: String, CaseIterable, Sendable {
  /// Reached.
  case raggiunto
  /// Not reached.
  case nonRaggiunto = "non-raggiunto"
  /// Suspended: nothing was judged.
  case sospeso
}

/// The two numbers whose ratio is a measure.
public struct Fraction: Hashable, Sendable {
  /// What is divided.
  public let numerator: Ratio
  /// Never zero.
  public let denominator: Ratio
  /// Numerator over denominator.
  public let value: Ratio
}

/// The value of an indicator on a day.
public struct Measure: Hashable, Sendable {
  /// The code of the indicator.
  public let indicator: String
  /// The day to which the value refers.
  public let day: CalendarDay
  /// Nil where the document only gives words, or a score without a value.
  public let value: StatedValue?
  /// What was divided by what, where the document says so.
  public let fraction: Fraction?
  /// The words of the document that no rule can compare: "> 80%".
  public let words: String?
  /// The outcome that the document declares; nil if it declares none.
  public let declared: DeclaredOutcome?
  /// A score that was decided and replaces the computed one.
  public let score: Ratio?
  /// Who decided the score and why, in Italian.
  public let motive: String?
  /// What the document or whoever copied it remarks on the measure.
  public let note: String?
  /// The row of `misure.csv`.
  public let origin: Origin
}
