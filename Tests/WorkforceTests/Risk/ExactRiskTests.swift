import Testing

@testable import Workforce

/// The exact laws are those of evaluating every case whole.
@Suite struct ExactRiskTests {
  @Test(arguments: 0..<40)
  func `the laws are those of evaluating every case`(seed: UInt64) throws {
    var random = RandomPlan.Generator(state: seed &+ 77)
    let plan = RandomPlan.scenario(seed: seed, areas: 2...4, years: 1...6)
    let years = plan.projectedYears
    var ranges: [(year: Int, area: String, more: ClosedRange<Int>)] = []
    for _ in 0..<random.number(1...3) {
      let year = random.number(years.lowerBound...years.upperBound)
      let area = plan.areas[random.number(0...plan.areas.count - 1)].code
      guard !ranges.contains(where: { $0.year == year && $0.area == area }) else { continue }
      ranges.append((year, area, 0...random.number(1...2)))
    }
    let cases = try RiskCases(plan, ranges)
    guard let study = try ExactRisk.study(try RiskModel(plan.uncertain(ranges))) else {
      Issue.record("too many cases")
      return
    }
    for figure in study.figures {
      try Self.compare(figure.spread.law, try cases.law(figure.address), "\(figure.address)")
    }
    for limit in study.limits where limit.code != .capacitaEsercitabile {
      let expected = try cases.likelihood(limit.code, limit.year, limit.group)
      try Self.compare(limit.likelihood.estimate, expected, "\(limit.code) \(limit.year)")
    }
  }

  @Test
  func `a range that begins below the plan takes leavers away`() throws {
    let plan = PlanBuilder.published()
    var scenario = plan
    scenario.exitRanges = [
      IntervalloUscite(
        year: 2025, area: "operatori", units: 0...3, probability: .one,
        origin: PlanBuilder.origin("uscite_intervalli.csv", 2))
    ]
    let study = try #require(try ExactRisk.study(try RiskModel(scenario)))
    let law = try #require(
      study.figures.first { $0.year == 2026 && $0.kind == .capacity(.disponibile) })
    for units in 0...3 {
      let other = try Hypothesis("cessazioni/2025/operatori=\(units)").applied(to: plan)
      let figures = try Evaluation(other).figures
      let value = try #require(figures.euro(.capacita(2026, .disponibile)))
      #expect(law.spread.law[value.cents] == Ratio(1, over: 4))
    }
  }

  @Test
  func `an area that more people leave than it has breaks the limit on posts`() throws {
    var scenario = PlanBuilder.published()
    scenario.exitRanges = [
      IntervalloUscite(
        year: 2027, area: "operatori", units: 3...4, probability: .one,
        origin: PlanBuilder.origin("uscite_intervalli.csv", 2))
    ]
    let study = try #require(try ExactRisk.study(try RiskModel(scenario)))
    let posts = study.limits.filter { $0.code == .posti && $0.year == 2027 }
    try #require(posts.count == 1)
    try Self.compare(posts[0].likelihood.estimate, Ratio(1, over: 2), "no one left")
    let drawn = try SampledRisk.study(try RiskModel(scenario), draws: 2_000, seed: 1, workers: .one)
    let sampled = try #require(drawn.limits.first { $0.code == .posti && $0.year == 2027 })
    #expect(sampled.likelihood.estimate != .one)
  }

  private static func compare(
    _ law: [Int64: Ratio], _ expected: [Int64: Ratio], _ what: String
  ) throws {
    #expect(Set(law.keys) == Set(expected.keys), "\(what)")
    for (value, share) in expected {
      try compare(law[value] ?? .zero, share, "\(what) \(value)")
    }
  }

  private static func compare(_ share: Ratio, _ expected: Ratio, _ what: String) throws {
    // The denominators are powers of two and small numbers; compare in parts of a billion.
    let parts = (
      try share.scaled(by: 1_000_000_000, rounding: .halfAwayFromZero),
      try expected.scaled(by: 1_000_000_000, rounding: .halfAwayFromZero)
    )
    #expect(abs(parts.0 - parts.1) <= 1, "\(what): \(parts)")
  }
}

extension RiskStudy.Figure {
  /// The address of the figure in an evaluation.
  var address: Address {
    switch kind {
    case .leavers: .cessazioni(year, Address.total)
    case .staff: .organico(year, Address.total)
    case .capacity(let item): .capacita(year, item)
    }
  }
}
