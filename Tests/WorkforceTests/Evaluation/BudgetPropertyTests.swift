import Testing

@testable import Workforce

/// What holds for the hiring budget of any plan, under any reading.
@Suite struct BudgetPropertyTests {
  @Test(arguments: 0..<500)
  func `what a vintage earned is used, left or lost`(seed: UInt64) throws {
    let scenario = RandomPlan.scenario(seed: seed)
    let plan = try PlanValues(of: scenario)
    for group in Self.groups(scenario) {
      let vintages = Vintages(scenario, plan, group)
      for vintage in vintages.all {
        let uses = scenario.budgetYears.reduce(0) { $0 + vintages.used(vintage, in: $1) }
        let lost = vintages.lost(vintage)
        let last = min(vintage + vintages.life - 1, scenario.period.upperBound)
        #expect(vintages.earned(vintage) == uses + lost + vintages.left(vintage, closing: last))
      }
    }
  }

  @Test(arguments: 0..<500)
  func `what is left of a year is carried into the next`(seed: UInt64) throws {
    let scenario = RandomPlan.scenario(seed: seed)
    let plan = try PlanValues(of: scenario)
    for group in [nil, Area.Qualifica.dirigenza, .comparto] {
      for year in scenario.budgetYears {
        let available = try #require(plan.cents(year, .disponibile, group))
        let used = try #require(plan.cents(year, .utilizzata, group))
        let lost = try #require(plan.cents(year, .scaduta, group))
        let left = try #require(plan.cents(year, .residua, group))
        #expect(available == sum(plan, year, [.resti, .maturata], group))
        #expect(left == available - used - lost)
        #expect(lost >= 0)
        guard year < scenario.period.upperBound else { continue }
        #expect(plan.cents(year + 1, .resti, group) == left)
      }
    }
  }

  @Test(arguments: 0..<500)
  func `no vintage is drawn while one that comes first has money`(seed: UInt64) throws {
    let scenario = RandomPlan.scenario(seed: seed)
    let plan = try PlanValues(of: scenario)
    let isOldestFirst = scenario.readings.restiOrdine == .piuVecchi
    for group in Self.groups(scenario) {
      let vintages = Vintages(scenario, plan, group)
      for year in scenario.budgetYears {
        for drawn in vintages.usable(in: year) where vintages.used(drawn, in: year) > 0 {
          let earlier = vintages.usable(in: year).filter {
            isOldestFirst ? $0 < drawn : $0 > drawn
          }
          for vintage in earlier {
            #expect(
              vintages.opening(vintage, in: year) <= vintages.used(vintage, in: year),
              "in \(year) \(drawn) is drawn before \(vintage)")
          }
        }
      }
    }
  }

  @Test(arguments: 0..<500)
  func `kept apart, nothing crosses between the two budgets`(seed: UInt64) throws {
    var scenario = RandomPlan.scenario(seed: seed)
    scenario.readings.capacitaFondo = .separato
    let first = scenario.budgetYears.lowerBound
    scenario.statedFirstCapacityYear = scenario.statedFirstCapacityYear ?? .stated(first)
    let both = try PlanValues(of: scenario)
    let dirigenza = Set(scenario.positions(of: .dirigenza).map { scenario.areas[$0].code })
    var alone = scenario
    alone.cessazioni.removeAll { !dirigenza.contains($0.area) }
    alone.assunzioni.removeAll { !dirigenza.contains($0.area) }
    alone.resti.removeAll { $0.qualifica != .dirigenza }
    alone.progressioni = []
    let one = try PlanValues(of: alone)
    for year in scenario.budgetYears {
      for item in [Address.CapacityItem.disponibile, .utilizzata, .scaduta, .residua] {
        #expect(one.cents(year, item, .dirigenza) == both.cents(year, item, .dirigenza))
        #expect(one.cents(year, item, .comparto) == 0)
        let total = Area.Qualifica.allCases.reduce(0) { $0 + (both.cents(year, item, $1) ?? 0) }
        #expect(both.cents(year, item) == total)
      }
    }
  }

  /// Every budget whose vintages are drawn by themselves.
  private static func groups(_ scenario: Scenario) -> [Area.Qualifica?] {
    scenario.readings.capacitaFondo == .unico
      ? [nil, .dirigenza, .comparto] : [.dirigenza, .comparto]
  }

  private func sum(
    _ plan: PlanValues, _ year: Int, _ items: [Address.CapacityItem], _ group: Area.Qualifica?
  ) -> Int {
    items.reduce(0) { $0 + (plan.cents(year, $1, group) ?? 0) }
  }
}

/// The vintages of one budget as the figures show them.
private struct Vintages {
  let scenario: Scenario
  let plan: PlanValues
  let group: Area.Qualifica?

  init(_ scenario: Scenario, _ plan: PlanValues, _ group: Area.Qualifica?) {
    self.scenario = scenario
    self.plan = plan
    self.group = group
  }

  var life: Int { scenario.readings.restiDurata.years }
  var first: Int { scenario.budgetYears.lowerBound }
  /// Those that can be used in at least one year of the budget.
  var all: ClosedRange<Int> { first - life + 1...scenario.period.upperBound }

  func usable(in year: Int) -> ClosedRange<Int> { year - life + 1...year }

  func earned(_ vintage: Int) -> Int {
    vintage >= first
      ? plan.cents(vintage, .maturata, group) ?? 0 : left(vintage, closing: first - 1)
  }

  func opening(_ vintage: Int, in year: Int) -> Int {
    vintage == year
      ? plan.cents(year, .maturata, group) ?? 0 : left(vintage, closing: year - 1)
  }

  func used(_ vintage: Int, in year: Int) -> Int {
    plan.cents(.restiUsati(vintage, in: year, group?.rawValue)) ?? 0
  }

  func left(_ vintage: Int, closing year: Int) -> Int {
    plan.cents(.resti(vintage, closing: year, group?.rawValue)) ?? 0
  }

  func lost(_ vintage: Int) -> Int { plan.cents(vintage + life - 1, .scaduta, group) ?? 0 }
}
