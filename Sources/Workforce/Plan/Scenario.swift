/// A body, a planning period and everything that its input tables state about them.
///
/// Tables of state that the body has not given are nil, which is not the same as empty.
public struct Scenario: Sendable {
  /// The folder the scenario was read from, as the office names it.
  public var folder: String
  /// The name of the body.
  public var denominazione: String
  /// The variants and what-ifs laid over the tables, as they were given; reports name them, so
  /// that a trial is never taken for the plan.
  public var variants: [String] = []
  /// The what-ifs of the command line: `assunzioni/2026/istruttori=4`.
  public var hypotheses: [String] = []
  /// The years of the plan, first to last.
  public var period: ClosedRange<Int>
  /// The year at whose end the staff in service was counted.
  public var referenceYear: Int
  /// The first year in which hiring capacity matures, where the scenario states it.
  public var statedFirstCapacityYear: Sourced<Int>?
  /// What the body pays on top of salaries.
  public var charges: Charges
  /// The readings chosen in `scenario.csv`.
  public var readings: Readings

  /// The areas of `dotazione.csv`, in its order.
  public var areas: [Area]
  /// The cost of each area, in the order of ``areas``.
  public var costs: [AreaCost]
  /// Leavers, also of the years before the plan whose capacity it uses; empty if nobody leaves.
  public var cessazioni: [Cessazione]
  /// Capacity brought along from years without leavers here; empty if there is none.
  public var resti: [RestoPortato]
  /// Everybody who enters, whatever the channel; empty if nobody does.
  public var assunzioni: [Assunzione]
  /// Moves to a higher area; empty if there are none.
  public var progressioni: [Progressione]
  /// The ceilings and reference amounts of `limiti.csv`.
  public var limits: Limits
  /// Planned spending on flexible contracts, from `flessibile.csv`.
  public var flexibleSpending: [FlexibleSpending]?
  /// The quotas of law 68/1999, from `categorie_protette.csv`.
  public var protectedQuotas: [ProtectedQuota]?
  /// Staff by organisational unit and area, from `struttura.csv` or the roster.
  public var structure: [UnitStaff]?
  /// Full-time equivalents by organisational unit, from `fte.csv` or the roster.
  public var fte: [UnitFTE]?
  /// Staff by area and age class, from `eta.csv` or the roster.
  public var ages: [AgeClassStaff]?
  /// The indicators of the gender analysis, from `genere.csv` or the roster.
  public var gender: [GenderIndicator]?
  /// The figures of a published document, from `pubblicati.csv`; empty if none is compared.
  public var published: [PublishedFigure] = []
  /// The roster, one pseudonymous person each.
  public var people: [Person]? = nil
  /// What the roster counts to and who of it leaves within the plan.
  public var roster: Roster? = nil
  /// How the file of each table is named in messages and explanations.
  public var files: [TableName: String]
  /// People in service and agreements by place, from `distanza.csv`.
  public var remoteWork: [RemoteWorkStaff]? = nil
  /// The posts for remote work, from `contingenti.csv`.
  public var remoteWorkQuotas: [RemoteWorkQuota]? = nil
  /// How much each hire is wanted, for the search of the best plan.
  public var preferences: [Preferenza]? = nil
  /// How likely people leave earlier than foreseen, by age.
  public var exitProbabilities: [ProbabilitaUscita]? = nil
  /// How many people may leave, given by hand.
  public var exitRanges: [IntervalloUscite]? = nil

  /// The areas of a group, as positions in ``areas``.
  public func positions(of qualifica: Area.Qualifica) -> LazyFilterSequence<Range<Int>> {
    areas.indices.lazy.filter { areas[$0].qualifica == qualifica }
  }

  /// The position of an area in ``areas``; nil if there is no such code.
  public func position(ofArea code: String) -> Int? {
    areas.firstIndex { $0.code == code }
  }

  /// The first year in which hiring capacity matures.
  ///
  /// Unless the scenario states it, the year after the first leavers given, and never later than
  /// the first year of the plan.
  public var firstCapacityYear: Int {
    if let stated = statedFirstCapacityYear { return stated.value }
    let firstLeavers = cessazioni.map(\.year).min()
    return min(firstLeavers.map { $0 + 1 } ?? period.lowerBound, period.lowerBound)
  }

  /// The years for which a hiring budget is kept, from the first capacity to the end of the plan.
  public var budgetYears: ClosedRange<Int> {
    min(firstCapacityYear, period.lowerBound)...period.upperBound
  }

  /// The years whose end the plan projects.
  public var projectedYears: ClosedRange<Int> {
    (referenceYear + 1)...period.upperBound
  }

  /// How the file of a table is named in messages.
  public func file(_ table: TableName) -> String {
    files[table] ?? table.fileName
  }
}

/// The employer's charges on pay, as fractions of it; nil where the default of the rule applies.
public struct Charges: Sendable {
  /// Pension contributions, `oneri/previdenza`: 0.2380 is 23.80 %.
  public var previdenza: Sourced<Ratio>?
  /// The regional tax on productive activities, `oneri/irap`.
  public var irap: Sourced<Ratio>?
  /// Whatever else is paid on salaries, `oneri/altro`; no source found explains the default.
  public var altro: Sourced<Ratio>?
}

/// The ceilings and reference amounts that a body states in `limiti.csv`.
public struct Limits: Sendable {
  /// What the fund for progressions in deroga amounts to.
  public var progressionFund: Sourced<Euro>?
  /// The payroll of 2018 without dirigenti, from which the fund follows.
  public var payroll2018: Sourced<Euro>?
  /// The yearly limit of each group of flexible contracts, where it is given as such.
  public var flexible: [FlexibleGroup: Sourced<Euro>] = [:]
  /// The historical spending of each predecessor body, by group, body and year.
  public var flexibleHistory: [FlexibleGroup: [PredecessorSpending]] = [:]
  /// The share of the leavers' cost that may be spent in a year.
  public var capacityPercentage: [Int: Sourced<Ratio>] = [:]
  /// A maximum spending that was approved and replaces the computed one as the ceiling.
  public var approvedMaximum: Sourced<Euro>?
  /// The staff costs in the budget of a year.
  public var staffBudget: [Int: Sourced<Euro>] = [:]
  /// People in service at the end of an earlier year.
  public var historicStaff: [Int: Sourced<Int>] = [:]
}

/// What a predecessor body spent on a group of flexible contracts.
public struct PredecessorSpending: Hashable, Sendable {
  /// What `limiti.csv` calls the body, between the slashes.
  public let body: String
  /// The spending of 2007, 2008 and 2009, as far as it is stated.
  public var byYear: [Int: Sourced<Euro>]
}
