import Foundation
import Testing

@testable import Workforce

/// Drawing agrees with computing, and is the same whoever draws.
@Suite struct SampledRiskTests {
  private static func model(_ change: (inout Scenario) -> Void = { _ in }) throws -> RiskModel {
    let folder = ScenarioFolder.root.appendingPathComponent("scenarios/esempio-uscite-incerte")
    let outcome = ScenarioReader.read(folder.path, from: ScenarioFolder())
    var scenario = try #require(outcome.scenario, "\(outcome.diagnostics.map(\.message))")
    change(&scenario)
    return try RiskModel(scenario)
  }

  /// Six more hires in 2027 and two more in 2026, which only some cases can pay.
  private static func ambitious(_ scenario: inout Scenario) {
    scenario.assunzioni.append(.hiring(2, "istruttori", in: 2026))
    scenario.assunzioni.append(.hiring(5, "istruttori", in: 2027))
  }

  @Test(arguments: [1, 2])
  func `sampled probabilities enclose the exact ones`(seed: UInt64) throws {
    let model = try Self.model(Self.ambitious)
    let exact = try #require(try ExactRisk.study(model))
    let sampled = try SampledRisk.study(model, draws: 12_000, seed: seed, workers: .one)
    #expect(exact.limits.contains { $0.likelihood != .certain })
    for (limit, drawn) in zip(exact.limits, sampled.limits) {
      Self.expect(drawn.likelihood, near: limit.likelihood, "\(limit.code) \(limit.year)")
    }
    for (hire, drawn) in zip(exact.hires, sampled.hires) {
      Self.expect(drawn.first, near: hire.first, "\(hire.row.year) \(hire.row.area)")
      Self.expect(drawn.all, near: hire.all, "\(hire.row.year) \(hire.row.area)")
    }
    for (figure, drawn) in zip(exact.figures, sampled.figures) {
      for percent: UInt64 in [5, 25, 50, 75, 95] {
        let value = drawn.spread.quantile(percent).value
        #expect(
          (figure.spread.quantile(percent - 2).value...figure.spread.quantile(percent + 2).value)
            .contains(value), "\(figure.year) \(figure.kind) \(percent)")
      }
    }
  }

  /// Within twice the interval of 95 in 100, so that a fixed seed tests for good.
  private static func expect(_ drawn: Likelihood, near exact: Likelihood, _ what: String) {
    let width = (try? drawn.upper - drawn.lower) ?? .zero
    let low = (try? drawn.lower - width) ?? .zero
    let high = (try? drawn.upper + width) ?? .one
    #expect(low <= exact.estimate && exact.estimate <= high, "\(what)")
  }

  @Test func `the same seed gives the same draws on one core or many`() throws {
    let model = try Self.model(Self.ambitious)
    let many = Workers { count, body in
      DispatchQueue.concurrentPerform(iterations: count, execute: body)
    }
    let one = try SampledRisk.study(model, draws: 9_001, seed: 9, workers: .one)
    let two = try SampledRisk.study(model, draws: 9_001, seed: 9, workers: many)
    let other = try SampledRisk.study(model, draws: 9_001, seed: 10, workers: .one)
    #expect(one.figures.map(\.spread.law) == two.figures.map(\.spread.law))
    #expect(one.limits.map(\.likelihood) == two.limits.map(\.likelihood))
    #expect(one.figures.map(\.spread.law) != other.figures.map(\.spread.law))
    #expect(one.method == .sampled(draws: 9_001, wanted: 9_001, seed: 9))
  }

  /// With the newest vintages first each case has to be closed on its own.
  @Test(arguments: [
    (RestiAssunzionali.Ordine.piuVecchi, 16_799_306, 7_213),
    (.piuRecenti, 13_709_156, 3_701),
  ])
  func `a seed's draws are pinned`(
    order: RestiAssunzionali.Ordine, mean: Int64, hits: Int
  ) throws {
    let model = try Self.model {
      Self.ambitious(&$0)
      $0.readings.restiOrdine = order
    }
    let study = try SampledRisk.study(model, draws: 20_000, seed: 7, workers: .one)
    let available = study.figures.first { $0.year == 2027 && $0.kind == .capacity(.disponibile) }
    #expect(available?.spread.mean == mean)
    let limit = study.limits.first { $0.code == .capacita && $0.year == 2027 }
    #expect(limit?.likelihood.estimate == Ratio(hits, over: 20_000))
  }

  @Test func `a range of one number is drawn for certain`() throws {
    var scenario = PlanBuilder.published()
    scenario.exitRanges = [
      IntervalloUscite(
        year: 2026, area: "operatori", units: 3...3, probability: .one,
        origin: PlanBuilder.origin("uscite_intervalli.csv", 2))
    ]
    let study = try SampledRisk.study(
      try RiskModel(scenario), draws: 10, seed: 1, workers: .one)
    // The plan has three leavers in 2026, one of them of this area.
    #expect(study.figures.first { $0.year == 2026 && $0.kind == .leavers }?.spread.values == [5])
  }

  @Test func `draws ended early say so, and a first part is always drawn`() throws {
    let model = try Self.model()
    let study = try SampledRisk.study(
      model, draws: 1_000_000, seed: 1, workers: .one, isOver: { true })
    #expect(study.method == .sampled(draws: 65_536, wanted: 1_000_000, seed: 1))
  }

  @Test func `a first plan's numbers are pinned`() throws {
    let model = try Self.model(Self.ambitious)
    #expect(model.uncertainExits == (101, 0))
    let study = try #require(try ExactRisk.study(model))
    guard case .exact(let error) = study.method else { return }
    #expect(error < Ratio(1, over: 10_000_000))
    for limit in study.limits {
      #expect(try limit.likelihood.upper - limit.likelihood.lower <= error, "\(limit.code)")
    }
    let limit = try #require(study.limits.first { $0.code == .capacita && $0.year == 2027 })
    #expect(ItalianNumber.percentage(limit.likelihood.estimate, decimals: 2) == "36,05%")
  }
}
