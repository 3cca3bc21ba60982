/// The best plans under a goal, and how far that is proven.
public struct BestPlans: Sendable {
  /// How a criterion ended.
  public struct Result: Sendable {
    /// What was looked for.
    public let criterion: Criterion
    /// The value of the best plans, hires that are kept included; of
    /// ``Criterion/perdite`` and ``Criterion/spesa`` it is an amount, and less is better.
    public let value: Ratio
    /// What no plan can be better than, as far as it was proven.
    public let limit: Ratio
    /// Whether no plan is better.
    public var isProven: Bool { value == limit }
  }

  /// The criteria, the most important first; those not reached in time are missing.
  public let results: [Result]
  /// How many plans are equally good in all criteria; only a proof counts them all.
  public let count: UInt64
  /// The first of them: people to hire by year and then area, kept hires not included.
  public let plans: [[Int]]

  /// Whether no plan is better in any criterion and all equally good ones are counted.
  public let isProven: Bool
}

/// How far a search for the best plan has come.
public struct SearchProgress: Sendable {
  /// What is being looked for.
  public let criterion: Criterion
  /// The best value found so far.
  public let value: Ratio
  /// What no plan can be better than.
  public let limit: Ratio
}
