import Testing

@testable import Workforce

/// The exact laws are those of evaluating every case whole.
@Suite struct ExactRiskTests {
  @Test(arguments: 0..<40)
  func `the laws are those of evaluating every case`(seed: UInt64) throws {
    var random = RandomPlan.Generator(state: seed &+ 77)
    let plan = RandomPlan.scenario(seed: seed, areas: 2...4, years: 1...6)
    let years = plan.projectedYears
    let staff = try RiskModel(plan).staff
    var ranges: [(year: Int, area: String, more: ClosedRange<Int>)] = []
    for _ in 0..<random.number(1...3) {
      let year = random.number(years.lowerBound...years.upperBound)
      let area = plan.areas[random.number(0...plan.areas.count - 1)].code
      guard !ranges.contains(where: { $0.year == year && $0.area == area }) else { continue }
      let more = random.number(1...2)
      // A range above the staff is refused.
      let left = plan.position(ofArea: area).map { staff[year - years.lowerBound][$0] }
      guard let left, left >= more else { continue }
      ranges.append((year, area, 0...more))
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

  private static func range(_ year: Int, _ area: String, _ units: ClosedRange<Int>)
    -> IntervalloUscite
  {
    IntervalloUscite(
      year: year, area: area, units: units, probability: .one,
      origin: PlanBuilder.origin("uscite_intervalli.csv", 2))
  }

  @Test
  func `an area that more people leave than it has breaks the limit on posts`() throws {
    // Four are left at the end of 2025: only 2 leavers and then 3 are one too many.
    var scenario = PlanBuilder.published()
    scenario.exitRanges = [
      Self.range(2026, "operatori", 1...2), Self.range(2027, "operatori", 2...3),
    ]
    let likelihood = try Self.postsIn2027(scenario)
    try Self.compare(likelihood.exact, Ratio(3, over: 4), "one too many")
    #expect(likelihood.sampled > Ratio(70, over: 100) && likelihood.sampled < Ratio(80, over: 100))
  }

  @Test
  func `posts can hold although they break where most and where fewest leave`() throws {
    // 32 people for 31 posts unless one leaves, and the case above.
    var scenario = PlanBuilder.published()
    scenario.assunzioni.append(.hiring(2, "funzionari-eq", in: 2025))
    scenario.exitRanges = [
      Self.range(2025, "funzionari-eq", 0...1), Self.range(2026, "operatori", 1...2),
      Self.range(2027, "operatori", 2...3),
    ]
    let likelihood = try Self.postsIn2027(scenario)
    try Self.compare(likelihood.exact, Ratio(3, over: 8), "both ways")
    #expect(likelihood.sampled > Ratio(33, over: 100) && likelihood.sampled < Ratio(42, over: 100))
  }

  private static func postsIn2027(
    _ scenario: Scenario
  ) throws -> (exact: Ratio, sampled: Ratio) {
    let model = try RiskModel(scenario)
    let studies = [
      try #require(try ExactRisk.study(model)),
      try SampledRisk.study(model, draws: 2_000, seed: 1, workers: .one),
    ]
    let found = studies.compactMap { study in
      study.limits.first { $0.code == .posti && $0.year == 2027 }?.likelihood.estimate
    }
    try #require(found.count == 2)
    return (found[0], found[1])
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
