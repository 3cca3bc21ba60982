import Testing

@testable import Workforce

@Suite struct LatestStartTests {
  private static func starts(
    _ change: (inout Scenario) -> Void = { _ in }
  ) throws -> [LatestStart] {
    try Thresholds(PlanBuilder.published(change)).starts
  }

  /// Worked out by hand from the vintages: 147.175,59 (2024), 146.977,28 (2025), 110.825,43 (2026),
  /// 53.715,40 (2027) and 26.317,06 (2028, from the leaver of 2027).
  @Test func `the six hires of 2025 may wait until 2028, losing what lapses`() throws {
    let start = try #require(try Self.starts().first)
    #expect(start.hire.units == 6)
    #expect(start.lastYear == 2027)
    #expect(start.lastKnownYear == 2028)
    #expect(start.gaps.isEmpty)
    let last = try #require(start.trials.first { $0.year == 2028 })
    #expect(last.isBeyondPlan)
    #expect(last.lost == Euro(cents: 4_430_718))
    let end = try #require(start.end)
    #expect(end.year == 2029)
    #expect(end.broken.first?.code == .capacita)
    // 184.757,82 less the vintages 2027 and 2028.
    #expect(end.broken.first?.room == .euro(Euro(cents: -10_472_536)))
    #expect(end.lost == Euro(cents: 15_513_261))
  }

  @Test func `rows that are settled, or take no post, are not moved`() throws {
    let rows = try Self.starts { scenario in
      scenario.assunzioni.append(
        .hiring(1, "operatori", in: 2026, by: .concorso, charged: true, .avviata))
      scenario.assunzioni.append(.hiring(0, "operatori", in: 2026))
    }.map(\.hire)
    #expect(rows.count == 7)
    #expect(rows.allSatisfy { $0.stato == .prevista && $0.modalita.takesPost && $0.units > 0 })
  }

  @Test func `who uses no capacity may wait as long as there is a post`() throws {
    let protected = try #require(try Self.starts().first { !$0.hire.usesCapacity })
    #expect(protected.end == nil)
    #expect(protected.trials.last?.year == 2030)
  }

  /// Capacity that lapses is what ends a delay: with longer vintages the delay is longer.
  @Test(arguments: [
    (RestiAssunzionali.Durata.treInclusi, 2028), (.treARitroso, 2029), (.cinque, 2030),
  ])
  func `the life of the vintages decides how long a hire may wait`(
    life: RestiAssunzionali.Durata, year: Int
  ) throws {
    let start = try #require(try Self.starts { $0.readings.restiDurata = life }.first)
    #expect(start.lastKnownYear == year)
  }

  /// The vintage 2023 lapses with 2025 and the next capacity comes in 2027.
  @Test func `a year in between that breaks a limit is told`() throws {
    let start = try #require(
      try Self.starts { scenario in
        scenario.statedFirstCapacityYear = .stated(2025)
        scenario.resti = [.brought(3_079_297, of: 2023)]
        scenario.cessazioni = [.leaving(1, "istruttori", in: 2026)]
        scenario.assunzioni = [.hiring(1, "istruttori", in: 2025)]
        scenario.progressioni = []
      }.first)
    #expect(start.lastYear == 2027)
    #expect(start.gaps.map(\.year) == [2026])
    #expect(start.lastKnownYear == 2029)
    #expect(start.trials.first { $0.year == 2027 }?.lost == Euro(cents: 3_079_297))
    // The vintage 2027 lapses in the plan as written too, so waiting does not lose it.
    #expect(start.end?.lost == Euro(cents: 3_079_297))
  }

  /// What is said of each year is what an evaluation of that plan says, and nothing later holds.
  @Test(arguments: 1...12)
  func `the last year holds and no later one does`(seed: UInt64) throws {
    let scenario = RandomPlan.scenario(seed: seed, areas: 2...4, years: 1...3)
    let plan = try PlanTrial(scenario)
    let longer = try PlanTrial(scenario.prolonged)
    for index in LatestStart.movable(in: scenario).prefix(3) {
      let start = try LatestStart(index, plan: plan, longer: longer)
      #expect(start.hire.year...start.lastKnownYear ~= start.lastYear)
      for trial in start.trials {
        var moved = trial.isBeyondPlan ? scenario.prolonged : scenario
        let row = moved.assunzioni.remove(at: index)
        moved.assunzioni.append(
          .hiring(row.units, row.area, in: trial.year, by: row.modalita, charged: row.usesCapacity))
        let unmoved = trial.isBeyondPlan ? longer : plan
        let broken = try unmoved.broken(by: moved)
        #expect(broken.isEmpty == trial.keepsLimits, "\(seed), row \(index), \(trial.year)")
        if trial.year > start.lastKnownYear { #expect(!trial.keepsLimits) }
      }
    }
  }
}
