import Workforce

/// An obligation (*adempimento*) as the performance plan states it.
public struct StatedObligation: Hashable, Sendable {
  /// The same that rows of the plan carry in `adempimento`.
  public let code: String
  /// The indicator that counts it.
  public let indicator: String
  /// What has to be done, in Italian.
  public let title: String
  /// As stated; where the cell is empty, `attuata` if there is a ``day``, else `prevista`.
  public let stato: Stato
  /// The year for which it is planned, where no row of the plan says so.
  public let year: Int?
  /// The day on which it was fulfilled.
  public let day: CalendarDay?
  /// The row of `adempimenti.csv`.
  public let origin: Origin
}

/// A number that the text of an objective states, beside the figures of the plan it stands for.
public struct Comparison: Hashable, Sendable {
  /// What addresses call it: `riscontri/posizioni/differenza`.
  public let code: String
  /// The code of the objective that states the number.
  public let objective: String
  /// What is counted, in Italian.
  public let title: String
  /// The number as stated; of a percentage, the share of 1.
  public let stated: Ratio
  /// The figures whose sum should be the number.
  public let addresses: [Address]
  /// The row of `riscontri.csv`.
  public let origin: Origin
}

/// The objectives of a body with everything that their tables state.
public struct PerformanceModel: Sendable {
  /// In the order of `livelli.csv`.
  public let levels: [Level]
  /// In the order of `schemi.csv`; the first is that of indicators which name none.
  public let schemes: [Scheme]
  /// Every band, those that only count objectives by score included.
  public let bands: [Band]
  /// The objectives in force, in the order of their table.
  public let objectives: [Objective]
  /// Every version of an objective, the first first.
  public let objectiveVersions: [String: [Objective]]
  /// The indicators in force, in the order of their table.
  public let indicators: [Indicator]
  /// Every version of an indicator, the first first.
  public let indicatorVersions: [String: [Indicator]]
  /// Every version of every target, in the order of its table.
  public let targets: [Target]
  /// In the order of `misure.csv`, of all years.
  public let measures: [Measure]
  /// In the order of `adempimenti.csv`; empty if no indicator counts any.
  public let obligations: [StatedObligation]
  /// In the order of `riscontri.csv`; empty if no number is compared.
  public let comparisons: [Comparison]
  /// How the file of each table is named in messages.
  public let files: [TableName: String]
  private let index: PerformanceIndex

  init(
    levels: [Level], schemes: [Scheme], bands: [Band], objectives: [[Objective]],
    indicators: [[Indicator]], targets: [Target], measures: [Measure],
    obligations: [StatedObligation], comparisons: [Comparison], files: [TableName: String]
  ) {
    self.levels = levels
    self.schemes = schemes
    self.bands = bands
    self.objectives = objectives.compactMap(\.last)
    objectiveVersions = objectives.byCode { $0.first?.code }
    self.indicators = indicators.compactMap(\.last)
    indicatorVersions = indicators.byCode { $0.first?.code }
    self.targets = targets
    self.measures = measures
    self.obligations = obligations
    self.comparisons = comparisons
    self.files = files
    index = PerformanceIndex(
      objectives: self.objectives, indicators: self.indicators, targets: targets,
      measures: measures, obligations: obligations)
  }

  /// The year to evaluate unless another is asked for: that of the last measure, if there is one.
  public func defaultYear(of scenario: Scenario) -> Int {
    measures.map(\.day.year).max() ?? scenario.period.lowerBound
  }

  /// The version in force; nil if no objective has the code.
  public func objective(_ code: String) -> Objective? {
    index.objectives[code]
  }

  /// The version in force; nil if no indicator has the code.
  public func indicator(_ code: String) -> Indicator? {
    index.indicators[code]
  }

  /// Nil if no level has the code.
  public func level(_ code: String) -> Level? {
    levels.first { $0.code == code }
  }

  /// Nil if no scheme has the code.
  public func scheme(_ code: String) -> Scheme? {
    schemes.first { $0.code == code }
  }

  /// The objectives right below another; below nothing for nil.
  public func children(of code: String?) -> [Objective] {
    index.children[code] ?? []
  }

  /// The indicators of an objective in the order of their table, inactive ones included.
  public func indicators(of objective: String) -> [Indicator] {
    index.indicatorsOfObjective[objective] ?? []
  }

  /// The objectives of a level, wherever they hang.
  func objectives(atLevel level: String) -> [Objective] {
    index.objectivesOfLevel[level] ?? []
  }

  /// All targets of an objective or an indicator, in the order of their table.
  func targets(of subject: Target.Subject) -> [Target] {
    index.targets[subject] ?? []
  }

  /// All measures of an indicator, in the order of their table.
  public func measures(of indicator: String) -> [Measure] {
    index.measures[indicator] ?? []
  }

  /// The obligations that an indicator counts as they are stated, in the order of their table.
  func obligations(of indicator: String) -> [StatedObligation] {
    index.obligations[indicator] ?? []
  }

  /// The versions of a target, the one in force last.
  public func targets(of subject: Target.Subject, in year: Int) -> [Target] {
    targets(of: subject).filter { $0.year == year }.sorted { $0.version < $1.version }
  }

  /// The last measure of an indicator in a year.
  public func measure(of indicator: String, in year: Int) -> Measure? {
    measures(of: indicator).filter { $0.day.year == year }.max { $0.day < $1.day }
  }
}
