/// What sets a plan apart from another one: figures, limits and the rows of their tables.
public struct PlanComparison: Sendable {
  /// The figures that differ.
  public let figures: [FigureChange]
  /// How many figures are the same.
  public let sameFigures: Int
  /// The limits and warnings that differ, or that both plans exceed; the gravest first.
  public let turns: [LimitTurn]
  /// How many limits and warnings ended as before.
  public let sameLimits: Int
  /// The rows of the input tables that differ.
  public let rows: [RowChange]

  /// Compares two plans, which need not be of the same years, areas or body.
  ///
  /// - Parameter rows: The rows of their tables that differ.
  public init(from before: Evaluation, to after: Evaluation, rows: [RowChange]) {
    (figures, sameFigures) = FigureChange.all(from: before.figures, to: after.figures)
    (turns, sameLimits) = LimitTurn.all(
      from: Verification.checks(of: before), to: Verification.checks(of: after))
    self.rows = rows
  }

  /// Whether nothing that is computed differs.
  public var changesNothing: Bool {
    figures.isEmpty && turns.allSatisfy { $0.kind == .stillExceeded }
  }
}
