/// A published figure beside the computed one.
public struct ReconciledFigure: Sendable {
  /// The row of `pubblicati.csv`.
  public let published: PublishedFigure
  /// The figure of the evaluation; nil if there is none at the address.
  public let figure: Figure?
  /// How the two compare.
  public let outcome: Outcome
  /// Published less computed, in the unit of the figure; nil if there is nothing to compare.
  public let difference: Ratio?
  /// The causes found for the difference, each with the words that support it.
  public let causes: [FoundCause]

  /// Whether it counts as reproduced only because its row declares a tolerance.
  public var isWithinTolerance: Bool { outcome == .reproduced && difference != .zero }

  /// How a published figure compares with the computed one.
  public enum Outcome: String, CaseIterable, Sendable {
    /// Equal, or within the tolerance that the row declares.
    case reproduced = "riprodotta"
    /// Different for the reason that the row declares, which the computation confirms.
    case explained = "spiegata"
    /// Different, or published where nothing can be computed, with no acknowledged cause.
    case different = "diversa"
    /// There is no figure at the address.
    case unknown = "sconosciuta"
  }

  /// A cause with its evidence, in Italian.
  public struct FoundCause: Hashable, Sendable {
    /// What kind of cause it is.
    public let cause: DifferenceCause
    /// What supports it.
    public let evidence: String
  }
}

/// Compares the published figures of a scenario with the computed ones, row by row.
///
/// Nothing is dropped: each row is reproduced, explained by an acknowledged cause, different or
/// unknown. For a difference the causes are looked for and shown, acknowledged or not.
public struct Reconciliation: Sendable {
  /// One for each row of `pubblicati.csv`, in its order.
  public let figures: [ReconciledFigure]

  /// - Throws: ``ArithmeticFault`` if an alternative evaluation leaves the range of amounts.
  public init(of evaluation: Evaluation) throws(ArithmeticFault) {
    var search = CauseSearch(evaluation)
    var figures: [ReconciledFigure] = []
    for row in evaluation.scenario.published {
      figures.append(try Self.reconcile(row, evaluation, &search))
    }
    self.figures = figures
  }

  /// Whether every published figure is reproduced or explained.
  public var isComplete: Bool {
    figures.allSatisfy { $0.outcome == .reproduced || $0.outcome == .explained }
  }

  /// How many rows ended in a way.
  public func count(_ outcome: ReconciledFigure.Outcome) -> Int {
    figures.count { $0.outcome == outcome }
  }

  /// How many of the reproduced rows are so only within their tolerance.
  public var withinToleranceCount: Int { figures.count(where: \.isWithinTolerance) }

  private static func reconcile(
    _ row: PublishedFigure, _ evaluation: Evaluation, _ search: inout CauseSearch
  ) throws(ArithmeticFault) -> ReconciledFigure {
    guard let figure = evaluation.figures[row.address] else {
      let near = NearestName.suggestions(
        for: row.address.text, among: evaluation.figures.all.lazy.map(\.address.text))
      let causes = near.map {
        ReconciledFigure.FoundCause(cause: .altraFigura, evidence: "forse si intende \($0)")
      }
      return ReconciledFigure(
        published: row, figure: nil, outcome: .unknown, difference: nil, causes: causes)
    }
    guard let computed = figure.value else {
      let cause = ReconciledFigure.FoundCause(
        cause: .nonCalcolabile, evidence: figure.absenceReason ?? "")
      return ReconciledFigure(
        published: row, figure: figure,
        outcome: row.acknowledged == .nonCalcolabile ? .explained : .different, difference: nil,
        causes: [cause])
    }
    let difference = try row.value.exact - computed.exact
    let size = difference < .zero ? try .zero - difference : difference
    guard size > row.tolerance else {
      return ReconciledFigure(
        published: row, figure: figure, outcome: .reproduced, difference: difference, causes: [])
    }
    let causes = try search.causes(for: row, computed)
    let isAcknowledged = causes.contains { $0.cause == row.acknowledged }
    return ReconciledFigure(
      published: row, figure: figure, outcome: isAcknowledged ? .explained : .different,
      difference: difference, causes: causes)
  }
}
