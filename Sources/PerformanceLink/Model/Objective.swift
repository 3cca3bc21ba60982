import Workforce

/// Whether an objective or an indicator still counts.
public enum ObjectiveStatus: String, CaseIterable, Sendable {
  case attivo, sospeso, sostituito, eliminato
}

/// Something whose weight and status a later version can change.
public protocol Versioned: Sendable {
  var code: String { get }
  var title: String { get }
  var weight: Ratio? { get }
  var status: ObjectiveStatus { get }
  /// What took its place.
  var replacedBy: String? { get }
  /// 1 for what was approved first; the highest is in force.
  var version: Int { get }
  /// Why this version differs from the one before, in Italian.
  var reason: String? { get }
  var origin: Origin { get }
}

/// A node of the objectives tree: an ambito, a mission, a strategic or an operational objective.
///
/// What its level is called and how it is rolled up is for ``Level`` to say.
public struct Objective: Versioned, Hashable {
  public let code: String
  /// The code of its ``Level``.
  public let level: String
  public let title: String
  /// The code of the objective above; nil for a root.
  public let parent: String?
  /// Its share among those with the same parent, 0.3 for «30»; nil where none is published.
  public let weight: Ratio?
  /// The organisational unit that pursues it.
  public let unit: String?
  /// The role in charge, never a name.
  public let role: String?
  public let status: ObjectiveStatus
  /// The objective that took its place.
  public let replacedBy: String?
  /// Why this version differs from the one before, in Italian.
  public let reason: String?
  /// 1 for what was approved first; the highest is in force.
  public let version: Int
  public let origin: Origin

  public var isActive: Bool { status == .attivo }
}

/// What an indicator's values are.
public enum ValueKind: String, CaseIterable, Sendable {
  case numero, percentuale, data, testo
  case siNo = "si-no"
}

/// A measurable part of an objective.
public struct Indicator: Versioned, Hashable {
  /// Where the value comes from.
  public enum Calculation: Hashable, Sendable {
    /// From `misure.csv`.
    case measured
    /// The share of its obligations that the plan fulfils.
    case obligations
    /// From figures of the plan or of the objectives, alone or with the measure.
    case formula(IndicatorFormula)
  }

  public let code: String
  public let objective: String
  public let title: String
  public let weight: Ratio?
  public let kind: ValueKind
  /// What the numbers count: "gg", "imprese"; nil for a pure number.
  public let unitLabel: String?
  public let calculation: Calculation
  /// The code of the ``Scheme`` that turns its value into a score.
  public let scheme: String
  /// Decimals to which value and target are rounded before they are compared; nil for none.
  public let decimals: Int?
  /// The values that can occur.
  public let minimum: PublishedValue?
  public let maximum: PublishedValue?
  public let typology: String?
  public let algorithm: String?
  public let dataSource: String?
  public let baseline: String?
  public let role: String?
  public let unit: String?
  public let status: ObjectiveStatus
  public let replacedBy: String?
  public let reason: String?
  public let version: Int
  public let origin: Origin

  public var isActive: Bool { status == .attivo }
}
