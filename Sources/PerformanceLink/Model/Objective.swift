import Workforce

/// Whether an objective or an indicator still counts.
public enum ObjectiveStatus: String, CaseIterable, Sendable {
  /// It counts.
  case attivo
  /// It does not count for now.
  case sospeso
  /// Something else took its place.
  case sostituito
  /// It was given up.
  case eliminato
}

/// Something whose weight and status a later version can change.
public protocol Versioned: Sendable {
  /// Unique in its table, versions aside.
  var code: String { get }
  /// The words of the document.
  var title: String { get }
  /// Its share among its siblings, 0.3 for «30»; nil where none is published.
  var weight: Ratio? { get }
  /// Whether it still counts.
  var status: ObjectiveStatus { get }
  /// What took its place.
  var replacedBy: String? { get }
  /// 1 for what was approved first; the highest is in force.
  var version: Int { get }
  /// Why this version differs from the one before, in Italian.
  var reason: String? { get }
  /// The row of the version.
  var origin: Origin { get }
}

/// A node of the objectives tree: an ambito, a mission, a strategic or an operational objective.
///
/// What its level is called and how it is rolled up is for ``Level`` to say.
public struct Objective: Versioned, Hashable {
  /// What the document calls it: `3.1.2`.
  public let code: String
  /// The code of its ``Level``.
  public let level: String
  /// The words of the document.
  public let title: String
  /// The code of the objective above; nil for a root.
  public let parent: String?
  /// Its share among those with the same parent, 0.3 for «30»; nil where none is published.
  public let weight: Ratio?
  /// The organisational unit that pursues it.
  public let unit: String?
  /// The role in charge, never a name.
  public let role: String?
  /// Only an active objective has a score.
  public let status: ObjectiveStatus
  /// The objective that took its place.
  public let replacedBy: String?
  /// Why this version differs from the one before, in Italian.
  public let reason: String?
  /// 1 for what was approved first; the highest is in force.
  public let version: Int
  /// The row of `obiettivi.csv`.
  public let origin: Origin

  /// Whether it counts.
  public var isActive: Bool { status == .attivo }
}

/// What an indicator's values are.
public enum ValueKind: String, CaseIterable, Sendable {
  /// A number, with the unit that ``Indicator/unitLabel`` names.
  case numero
  /// A share of 1, written as a percentage.
  case percentuale
  /// A day.
  case data
  /// Words.
  case testo
  /// Done or not done.
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

  /// What tables and addresses call it: `3.1.2-a`.
  public let code: String
  /// The code of the objective that it measures.
  public let objective: String
  /// The words of the document.
  public let title: String
  /// Its share among the indicators of the objective, 0.3 for «30»; nil where none is published.
  public let weight: Ratio?
  /// What its values are.
  public let kind: ValueKind
  /// What the numbers count: "gg", "imprese"; nil for a pure number.
  public let unitLabel: String?
  /// Where its value comes from.
  public let calculation: Calculation
  /// The code of the ``Scheme`` that turns its value into a score.
  public let scheme: String
  /// Decimals to which value and target are rounded before they are compared; nil for none.
  public let decimals: Int?
  /// The values that can occur.
  public let minimum: PublishedValue?
  /// The highest value that can occur.
  public let maximum: PublishedValue?
  /// What the document calls its kind: «Efficacia».
  public let typology: String?
  /// How the document says that it is computed; words alone.
  public let algorithm: String?
  /// Where the document says that the data come from.
  public let dataSource: String?
  /// Where the value started, in the words of the document.
  public let baseline: String?
  /// The role in charge, never a name.
  public let role: String?
  /// The organisational unit in charge.
  public let unit: String?
  /// Only an active indicator has a score.
  public let status: ObjectiveStatus
  /// The code of the indicator or objective that took its place.
  public let replacedBy: String?
  /// Why this version differs from the one before, in Italian.
  public let reason: String?
  /// 1 for what was approved first; the highest is in force.
  public let version: Int
  /// The row of `indicatori.csv`.
  public let origin: Origin

  /// Whether it counts.
  public var isActive: Bool { status == .attivo }
}
