import Testing

@testable import Workforce

@Suite struct CostGrowthTests {
  private static func growth(
    _ change: (inout Scenario) -> Void = { _ in }
  ) throws -> CostGrowth {
    try CostGrowth(PlanTrial(PlanBuilder.published(change)))
  }

  private static func words(_ limits: [CostGrowth.Threshold]) -> [String] {
    limits.map { "\($0.code.rawValue) \($0.subject) \($0.lastKept)" }
  }

  /// The fund leaves 183,55 of 20.951,78, and 73,20 of that are allowances that do not grow:
  /// 183,55 over 20.878,58 is 0,879 %.
  @Test func `where all is priced anew the fund for progressions breaks first`() throws {
    let growth = try Self.growth()
    #expect(Self.words(growth.repriced) == ["progressioni-fondo progressioni in deroga 87"])
    #expect(growth.repriced[0].room == .euro(Euro(cents: 189)))
    #expect(growth.repriced[0].shortfall == .euro(Euro(cents: -23)))
  }

  /// 1.167,76 of 403.810,54 is 0,289 %; 24.090,19 of 434.603,51 is 5,543 %; 78.602,08 of 215.550,79
  /// is 36,465 %.
  @Test func `where capacity keeps its price the year with least room breaks first`() throws {
    let growth = try Self.growth()
    #expect(
      Self.words(growth.nominal) == ["capacita 2026 28", "capacita 2027 554", "capacita 2025 3646"])
  }

  @Test func `amounts that the tables state do not grow`() throws {
    let growth = try Self.growth {
      $0.limits.progressionFund = nil
      $0.limits.approvedMaximum = .stated(Euro(cents: 500_000_000))
      $0.limits.staffBudget[2026] = .stated(Euro(cents: 400_000_000))
    }
    // 5.000.000,00 over 4.847.674,48 of the posts, 4.000.000,00 over 3.644.534,70 of the staff.
    #expect(
      Self.words(growth.repriced).prefix(2) == [
        "spesa-massima dotazione 314", "preventivo 2026 975",
      ])
  }

  @Test func `a plan without anything that can break has no thresholds`() throws {
    let growth = try Self.growth {
      $0.progressioni = []
      $0.assunzioni = []
    }
    #expect(growth.repriced.isEmpty)
    #expect(growth.nominal.isEmpty)
  }

  /// Rules T15.
  @Test func `ten progressions at the pay of the later contracts cost more than the fund`() throws {
    let effects = try ContractEffect.all(on: PlanTrial(PlanBuilder.published()))
    #expect(effects.count == 2)
    let fund = effects.map { effect in effect.broken.first { $0.code == .progressioniFondo }?.value
    }
    #expect(fund == [.euro(Euro(cents: 2_250_762)), .euro(Euro(cents: 2_265_672))])
    #expect(effects.allSatisfy { $0.broken.map(\.code) == [.progressioniFondo] })
    // What was earned at today's pay does not fund what is hired at the later one.
    #expect(effects[1].nominal.map(\.year) == [2026, 2027])
    #expect(effects[1].nominal[0].missing == Euro(cents: 3_067_260))
  }

  @Test func `contracts are not applied to areas that they do not name`() throws {
    let scenario = PlanBuilder.published {
      $0.areas[4] = PlanBuilder.area("B1", posts: 8, inService: 6)
      $0.costs[4] = AreaCost(
        area: "B1", basis: .tabellare(Euro(cents: 1_828_331), months: 12), comparto: nil,
        origin: PlanBuilder.origin("costi.csv", 6))
    }
    #expect(try ContractEffect.all(on: PlanTrial(scenario)).isEmpty)
  }

  /// Every step up to the answer is evaluated on its own: none breaks the limit, the next one does.
  @Test(arguments: 1...12)
  func `a growth holds, and so does every lower one, and one step more does not`(
    seed: UInt64
  ) throws {
    let plan = try PlanTrial(RandomPlan.scenario(seed: seed, areas: 2...4, years: 1...3))
    let growth = try CostGrowth(plan)
    for limit in growth.repriced {
      func breaks(_ growth: Int) throws -> Bool {
        try plan.broken(by: plan.scenario.paying(growth)).contains {
          $0.code == limit.code && $0.subject == limit.subject
        }
      }
      #expect(try breaks(limit.lastKept + 1), "\(seed) \(limit)")
      let step = max(1, limit.lastKept / 20)
      for lower in stride(from: limit.lastKept, through: 0, by: -step) {
        #expect(try !breaks(lower), "\(seed) \(limit) at \(lower)")
      }
    }
    let budget = try NominalBudget(plan.scenario)
    let before = try budget.rooms(growing: 0)
    for (index, year) in plan.scenario.budgetYears.enumerated() {
      let limit = growth.nominal.first { $0.subject == "\(year)" }
      let last = limit?.lastKept ?? CostGrowth.most
      let bar = min(.zero, before[index])
      #expect(try budget.rooms(growing: last)[index] >= bar)
      if limit != nil { #expect(try budget.rooms(growing: last + 1)[index] < bar) }
    }
  }

  @Test func `without growth the nominal budget is that of the plan`() throws {
    for seed in 1...40 {
      let scenario = RandomPlan.scenario(seed: UInt64(seed))
      let evaluation = try Evaluation(scenario)
      let rooms = try NominalBudget(scenario).rooms(growing: 0)
      guard scenario.readings.capacitaFondo == .unico else { continue }
      for (year, room) in zip(scenario.budgetYears, rooms) {
        let available = try #require(evaluation.figures.euro(.capacita(year, .disponibile)))
        let used = try #require(evaluation.figures.euro(.capacita(year, .utilizzata)))
        #expect(try available - used == room)
      }
    }
  }
}
