@testable import Workforce

extension PublishedFigure {
  /// A row of `pubblicati.csv` as a document prints it.
  static func row(
    _ address: String, _ value: String, tolerance: Ratio = .zero,
    because cause: DifferenceCause? = nil
  ) throws -> PublishedFigure {
    PublishedFigure(
      address: Address(address), value: try PublishedValue(italian: value), tolerance: tolerance,
      acknowledged: cause, origin: PlanBuilder.origin("pubblicati.csv", 2))
  }
}

extension Reconciliation {
  /// The outcome of a single published figure of the published plan.
  static func single(
    _ row: PublishedFigure, in change: (inout Scenario) -> Void = { _ in }
  ) throws -> ReconciledFigure? {
    let plan = try PlanBuilder.evaluation {
      change(&$0)
      $0.published = [row]
    }
    return try Reconciliation(of: plan).figures.first
  }
}
