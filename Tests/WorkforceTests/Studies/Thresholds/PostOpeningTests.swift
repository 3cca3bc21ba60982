import Testing

@testable import Workforce

@Suite struct PostOpeningTests {
  private static func openings(
    _ change: (inout Scenario) -> Void = { _ in }
  ) throws -> [String: PostOpening] {
    let all = try Thresholds(PlanBuilder.published(change)).openings
    return Dictionary(uniqueKeysWithValues: all.map { ("\($0.year) \($0.area.code)", $0) })
  }

  @Test func `every area and year of the plan has its answer`() throws {
    #expect(try Self.openings().count == 15)
  }

  /// 30.792,97 less the 1.167,76 left in 2026 is 29.625,21: one operatore (26.317,06) is not enough.
  @Test func `one more istruttore in 2026 takes one istruttore or two operatori`() throws {
    let opening = try #require(try Self.openings()["2026 istruttori"])
    #expect(opening.broken.first?.room == .euro(Euro(cents: -2_962_521)))
    #expect(opening.leavers.map(\.area.code) == ["istruttori", "operatori"])
    #expect(opening.leavers.map(\.count) == [1, 2])
    #expect(opening.leavers[1].lacking.first?.room == .euro(Euro(cents: -330_815)))
  }

  /// Nobody else can have left in 2024; 2025 itself has room, and who leaves in it pays for 2026.
  @Test func `where the year before is over the leavers of the hire's own year count`() throws {
    let opening = try #require(try Self.openings()["2025 istruttori"])
    #expect(opening.isSettled)
    #expect(opening.leavingYear == 2025)
    #expect(opening.broken.map(\.subject) == ["2026", "2027"])
    #expect(opening.leavers.map(\.count) == [1, 2])
  }

  /// Two dirigenti more exceed 2025, and who leaves in 2025 gives nothing before 2026.
  @Test func `whoever is hired in the year is not among those who can leave in it`() throws {
    let openings = try Self.openings { plan in
      plan.assunzioni.append(
        Assunzione(
          year: 2025, area: "dirigenti", units: 2, modalita: .concorso, usesCapacity: true,
          stato: .prevista, adempimento: nil, unit: nil,
          origin: PlanBuilder.origin("assunzioni.csv", 99)))
    }
    let leavers = try #require(openings["2025 istruttori"]?.leavers.first)
    #expect(leavers.count == nil)
    #expect(leavers.most == 57)
  }

  @Test func `there are not operatori enough for a dirigente`() throws {
    let opening = try #require(try Self.openings()["2026 dirigenti"])
    #expect(opening.leavers[1].area.code == "operatori")
    #expect(opening.leavers[1].count == nil)
    #expect(opening.leavers[1].most == 2)
    #expect(opening.leavers[1].lacking.first?.room == .euro(Euro(cents: -866_703)))
  }

  @Test func `with separate budgets only dirigenti pay for a dirigente`() throws {
    let opening = try #require(
      try Self.openings { $0.readings.capacitaFondo = .separato }["2027 dirigenti"])
    #expect(opening.leavers.map(\.area.code) == ["dirigenti"])
    #expect(opening.leavers.map(\.count) == [1])
  }

  @Test func `a full area needs one of its own to leave, however much money there is`() throws {
    let openings = try Self.openings { scenario in
      scenario.staff("funzionari-eq", posts: 30)
      scenario.resti = [.brought(10_000_000, of: 2023)]
      scenario.statedFirstCapacityYear = .stated(2024)
      scenario.assunzioni.removeAll { $0.year == 2027 }
    }
    let opening = try #require(openings["2027 funzionari-eq"])
    #expect(opening.broken.map(\.code) == [.posti])
    #expect(opening.leavers.map(\.count) == [1, nil])
    #expect(opening.leavers[1].lacking.map(\.code) == [.posti])
  }

  @Test func `what is affordable already needs nobody`() throws {
    let opening = try #require(
      try Self.openings { $0.assunzioni.removeAll { $0.year == 2027 } }["2027 istruttori"])
    #expect(opening.broken.isEmpty)
    #expect(opening.leavers.map(\.count) == [0, 0])
  }

  /// Every count is compared with trying one leaver after the other, by what-ifs on the whole plan.
  @Test(arguments: 1...12)
  func `a count holds and one less does not`(seed: UInt64) throws {
    let scenario = RandomPlan.scenario(seed: seed, areas: 2...3, years: 1...3)
    let plan = try PlanTrial(scenario)
    for year in scenario.decidedYears {
      for area in scenario.areas.indices {
        let opening = try PostOpening(area, in: year, plan)
        for leavers in opening.leavers {
          try Self.check(leavers, of: opening, in: scenario, plan, seed)
        }
      }
    }
  }

  private static func check(
    _ leavers: PostOpening.Leavers, of opening: PostOpening, in scenario: Scenario,
    _ plan: PlanTrial, _ seed: UInt64
  ) throws {
    func holds(_ count: Int) throws -> Bool {
      var changed = scenario
      changed.assunzioni.insert(.hiring(1, opening.area.code, in: opening.year), at: 0)
      if count > 0 {
        changed.cessazioni.insert(
          .leaving(count, leavers.area.code, in: opening.leavingYear), at: 0)
      }
      return try plan.broken(by: changed).isEmpty
    }
    let name = "\(seed): \(opening.year) \(opening.area.code) by \(leavers.area.code)"
    let most = leavers.count ?? leavers.most
    for count in 0...most {
      #expect(try holds(count) == (count == leavers.count), "\(name), \(count)")
    }
  }
}
