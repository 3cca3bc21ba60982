import Workforce

/// An obligation (*adempimento*) as the performance plan states it.
public struct StatedObligation: Hashable, Sendable {
  public let code: String
  /// The indicator that counts it.
  public let indicator: String
  public let title: String
  public let stato: Stato
  /// The year for which it is planned, where no row of the plan says so.
  public let year: Int?
  /// The day on which it was fulfilled.
  public let day: CalendarDay?
  public let origin: Origin
}

/// A number that the text of an objective states, beside the figures of the plan it stands for.
public struct Comparison: Hashable, Sendable {
  public let code: String
  public let objective: String
  /// What is counted, in Italian.
  public let title: String
  public let stated: Ratio
  /// The figures whose sum should be the number.
  public let addresses: [Address]
  public let origin: Origin
}

/// The objectives of a body with everything that their tables state.
public struct PerformanceModel: Sendable {
  public let levels: [Level]
  public let schemes: [Scheme]
  /// Every band, those that only count objectives by score included.
  public let bands: [Band]
  /// The objectives in force, in the order of their table.
  public let objectives: [Objective]
  /// Every version of an objective, the first first.
  public let objectiveVersions: [String: [Objective]]
  /// The indicators in force, in the order of their table.
  public let indicators: [Indicator]
  public let indicatorVersions: [String: [Indicator]]
  /// Every version of every target, in the order of its table.
  public let targets: [Target]
  public let measures: [Measure]
  public let obligations: [StatedObligation]
  public let comparisons: [Comparison]
  /// How the file of each table is named in messages.
  public let files: [TableName: String]

  /// The year to evaluate unless another is asked for: that of the last measure, if there is one.
  public func defaultYear(of scenario: Scenario) -> Int {
    measures.map(\.day.year).max() ?? scenario.period.lowerBound
  }

  public func objective(_ code: String) -> Objective? {
    objectives.first { $0.code == code }
  }

  public func indicator(_ code: String) -> Indicator? {
    indicators.first { $0.code == code }
  }

  public func level(_ code: String) -> Level? {
    levels.first { $0.code == code }
  }

  public func scheme(_ code: String) -> Scheme? {
    schemes.first { $0.code == code }
  }

  /// The objectives right below another; below nothing for nil.
  public func children(of code: String?) -> [Objective] {
    objectives.filter { $0.parent == code }
  }

  public func indicators(of objective: String) -> [Indicator] {
    indicators.filter { $0.objective == objective }
  }

  /// The versions of a target, the one in force last.
  public func targets(of subject: Target.Subject, in year: Int) -> [Target] {
    targets.filter { $0.subject == subject && $0.year == year }.sorted { $0.version < $1.version }
  }

  /// The last measure of an indicator in a year.
  public func measure(of indicator: String, in year: Int) -> Measure? {
    measures.filter { $0.indicator == indicator && $0.day.year == year }.max { $0.day < $1.day }
  }
}
