import Testing

@testable import Workforce

/// What holds for the figures of any plan when its tables change in a known way.
@Suite struct EvaluationPropertyTests {
  @Test(arguments: 0..<500)
  func `the order of the rows does not matter`(seed: UInt64) throws {
    let scenario = RandomPlan.scenario(seed: seed)
    var random = RandomPlan.Generator(state: seed &+ 1)
    var shuffled = scenario
    let order = scenario.areas.indices.shuffled(using: &random)
    shuffled.areas = order.map { scenario.areas[$0] }
    shuffled.costs = order.map { scenario.costs[$0] }
    shuffled.cessazioni.shuffle(using: &random)
    shuffled.assunzioni.shuffle(using: &random)
    shuffled.progressioni.shuffle(using: &random)
    shuffled.resti.shuffle(using: &random)
    shuffled.protectedQuotas?.shuffle(using: &random)
    #expect(try PlanValues(of: shuffled).values == PlanValues(of: scenario).values)
  }

  @Test(arguments: 0..<500)
  func `one more leaver never lowers a budget`(seed: UInt64) throws {
    let scenario = RandomPlan.scenario(seed: seed)
    let rows = scenario.cessazioni.indices.filter {
      Cessazioni.generatesCapacity(scenario.cessazioni[$0], readings: scenario.readings)
    }
    guard let position = rows.first else { return }
    var more = scenario
    let row = scenario.cessazioni[position]
    more.cessazioni[position] = .leaving(
      row.units + 1, row.area, in: row.year, row.contratto, row.causa, lastDay: row.lastDay)
    let before = try PlanValues(of: scenario)
    let after = try PlanValues(of: more)
    for year in scenario.budgetYears {
      for item in [Address.CapacityItem.maturata, .disponibile] {
        let earlier = try #require(before.cents(year, item))
        let later = try #require(after.cents(year, item))
        #expect(later >= earlier)
      }
    }
  }

  @Test(arguments: 0..<500)
  func `doubling every unit cost doubles every capacity`(seed: UInt64) throws {
    var scenario = RandomPlan.scenario(seed: seed)
    scenario.readings.riduzione2025 = .no
    scenario.limits.capacityPercentage = [:]
    for position in scenario.costs.indices {
      scenario.costs[position] = cost(ReferenceBudget.unitCost(position, scenario), position)
    }
    var doubled = scenario
    for position in scenario.costs.indices {
      doubled.costs[position] = cost(2 * ReferenceBudget.unitCost(position, scenario), position)
    }
    doubled.resti = scenario.resti.map {
      .brought(2 * $0.amount.cents, of: $0.vintage, $0.qualifica)
    }
    let once = try PlanValues(of: scenario)
    let twice = try PlanValues(of: doubled)
    for (address, value) in once.values
    where ["capacita", "resti", "assunzioni"].contains(address.parts.first)
      && address.parts.last != "esercitabile"
    {
      guard case .euro(let amount) = value else { continue }
      #expect(twice.cents(address) == 2 * Int(amount.cents), "\(address)")
    }
  }

  @Test(arguments: 0..<100)
  func `every recorder sees the same figures`(seed: UInt64) throws {
    let scenario = RandomPlan.scenario(seed: seed)
    let traced = try Evaluation(scenario).figures
    let recorded = try PlanValues(of: scenario)
    #expect(traced.all.filter { $0.value != nil }.count == recorded.values.count)
    for (address, value) in recorded.values {
      #expect(traced.value(address) == value)
    }
    #expect(recorded.repeated == [])
    #expect(try Evaluation(scenario).figures.all == traced.all)
  }

  @Test(arguments: 0..<100)
  func `the silent run returns what the traced run returns`(seed: UInt64) throws {
    let scenario = RandomPlan.scenario(seed: seed)
    var silent = Silent()
    var trace = Trace()
    let quiet = try budgets(of: scenario, recording: &silent)
    #expect(try budgets(of: scenario, recording: &trace) == quiet)
    #expect(
      quiet.map(\.left) == scenario.budgetYears.map { trace.figures.euro(.capacita($0, .residua)) })
  }

  private func budgets<R: Recorder>(
    of scenario: Scenario, recording recorder: inout R
  ) throws -> [RestiAssunzionali.Closed] {
    let movements = Movements(of: scenario, readings: scenario.readings)
    let costs = try CostoUnitario.evaluate(scenario, recording: &recorder)
    return try Budget.evaluate(
      scenario, movements, Costing(areas: scenario.areas, costs: costs, override: nil),
      readings: scenario.readings, recording: &recorder)
  }

  private func cost(_ cents: Int, _ position: Int) -> AreaCost {
    AreaCost(
      area: "area-\(position)", basis: .unitCost(Euro(cents: Int64(cents))), comparto: nil,
      origin: PlanBuilder.origin("costi.csv", position + 2))
  }
}
