/// The last day on which the unused capacity of a year can be spent, and what is left of it then.
public struct LastDay: Hashable, Sendable {
  /// The year in which the capacity became usable, which is the year after the leavers'.
  public let vintage: Int
  /// What matured, or was brought along.
  public let amount: Euro
  /// The last year of use: the last day is its 31 December.
  public let lastYear: Int
  /// What is left on the last day if the plan is carried out as written; negative for a debt.
  ///
  /// Nothing that a later plan will hire is in it where ``lastYear`` comes after the plan.
  public let left: Euro

  /// 31 December of ``lastYear``.
  public var day: CalendarDay { .lastDay(of: lastYear) }

  /// The vintages that hold something, oldest first.
  static func all(in evaluation: Evaluation) -> [LastDay] {
    let scenario = evaluation.scenario
    let figures = evaluation.figures
    let life = evaluation.readings.restiDurata.years
    let years = scenario.budgetYears
    let oldest = min(scenario.resti.map(\.vintage).min() ?? .max, years.lowerBound)
    return (max(oldest, years.lowerBound - life + 1)...years.upperBound).compactMap { vintage in
      let amount = figures.euro(
        vintage < years.lowerBound
          ? .resti(vintage, closing: years.lowerBound - 1) : .capacita(vintage, .maturata))
      let last = vintage + life - 1
      let left = figures.euro(
        last <= years.upperBound
          ? .capacita(last, .scaduta) : .resti(vintage, closing: years.upperBound))
      guard let amount, let left, amount != .zero || left != .zero else { return nil }
      return LastDay(vintage: vintage, amount: amount, lastYear: last, left: left)
    }
  }
}

/// What another reading of the law says of the last days.
public struct LastDaysOtherwise: Sendable {
  /// The reading that is answered otherwise.
  public let alternative: Readings.Alternative
  /// The last days under it, oldest vintage first.
  public let days: [LastDay]
}
