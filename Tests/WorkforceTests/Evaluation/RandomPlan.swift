@testable import Workforce

/// Plans drawn from a seed: the same seed gives the same plan on every machine.
enum RandomPlan {
  /// A repeatable source of numbers (SplitMix64).
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    mutating func happens(oneIn chances: Int) -> Bool { number(1...chances) == 1 }
  }

  static func scenario(
    seed: UInt64, areas areaCount: ClosedRange<Int> = 2...7, years: ClosedRange<Int> = 1...8
  ) -> Scenario {
    var random = Generator(state: seed)
    var scenario = PlanBuilder.published()
    let first = random.number(2024...2026)
    scenario.period = first...(first + random.number(years) - 1)
    scenario.referenceYear = first - random.number(1...2)
    scenario.statedFirstCapacityYear =
      random.happens(oneIn: 3) ? .stated(first + random.number(-3...1)) : nil
    if random.happens(oneIn: 2) {
      scenario.charges.altro = .stated(Ratio(random.number(0...2000), over: 100_000))
    }
    setAreas(random.number(areaCount), &scenario, &random)
    scenario.cessazioni = leavers(scenario, &random)
    setChanges(&scenario, &random)
    setLimits(&scenario, &random)
    setReadings(&scenario, &random)
    return scenario
  }

  private static func setAreas(_ count: Int, _ scenario: inout Scenario, _ random: inout Generator)
  {
    scenario.areas = []
    scenario.costs = []
    for position in 0..<count {
      let code = "area-\(position)"
      let staff = random.number(0...60)
      scenario.areas.append(
        PlanBuilder.area(
          code, position == 0 || random.happens(oneIn: 6) ? .dirigenza : .comparto,
          posts: random.number(0...80), inService: staff,
          fixedTerm: random.number(0...min(3, staff))))
      let pay = Euro(cents: Int64(random.number(1_500_000...5_000_000)))
      scenario.costs.append(
        AreaCost(
          area: code,
          basis: random.happens(oneIn: 8)
            ? .unitCost(pay) : .tabellare(pay, months: random.number(12...13)),
          comparto: random.happens(oneIn: 8)
            ? nil : Euro(cents: Int64(random.number(0...6000))),
          origin: PlanBuilder.origin("costi.csv", position + 2)))
    }
  }

  private static func leavers(_ scenario: Scenario, _ random: inout Generator) -> [Cessazione] {
    (0..<random.number(0...14)).map { _ in
      let year = random.number(scenario.period.lowerBound - 4...scenario.period.upperBound)
      return .leaving(
        random.number(0...4), area(of: scenario, &random), in: year,
        random.happens(oneIn: 5) ? .determinato : .indeterminato,
        Cessazione.Causa.allCases.randomElement(using: &random) ?? .altro,
        lastDay: random.happens(oneIn: 4) ? .lastDay(of: year) : nil)
    }
  }

  private static func setChanges(_ scenario: inout Scenario, _ random: inout Generator) {
    let years = scenario.budgetYears
    scenario.assunzioni = (0..<random.number(0...14)).map { _ in
      let modalita = Assunzione.Modalita.allCases.randomElement(using: &random) ?? .concorso
      return .hiring(
        random.number(0...4), area(of: scenario, &random), in: random.number(years), by: modalita,
        charged: modalita.takesPost && !random.happens(oneIn: 4))
    }
    scenario.resti = (0..<random.number(0...5)).map { _ in
      .brought(
        Int64(random.number(0...15_000_000)), of: years.lowerBound - random.number(1...6),
        random.happens(oneIn: 3) ? .dirigenza : .comparto)
    }
    scenario.progressioni = []
    let ladder = scenario.positions(of: .comparto).sorted {
      ReferenceBudget.unitCost($0, scenario) < ReferenceBudget.unitCost($1, scenario)
    }
    guard ladder.count > 1 else { return }
    scenario.progressioni = (0..<random.number(0...4)).map { _ in
      let to = random.number(1...ladder.count - 1)
      return .moving(
        random.number(0...3), scenario.areas[ladder[random.number(0...to - 1)]].code,
        scenario.areas[ladder[to]].code, in: random.number(years),
        paidBy: random.happens(oneIn: 2) ? .deroga : .capacita)
    }
  }

  private static func setLimits(_ scenario: inout Scenario, _ random: inout Generator) {
    var limits = Limits()
    for year in scenario.budgetYears where random.happens(oneIn: 5) {
      limits.capacityPercentage[year] = .stated(Ratio(random.number(0...100), over: 100))
    }
    let amount = Euro(cents: Int64(random.number(0...900_000_000)))
    switch random.number(1...4) {
    case 1: limits.approvedMaximum = .stated(amount)
    case 2: limits.progressionFund = .stated(amount)
    case 3: limits.payroll2018 = .stated(amount)
    default: break
    }
    scenario.limits = limits
    scenario.protectedQuotas = [
      .base(random.number(0...300), inForce: random.number(0...9), .art3),
      .base(random.number(0...300), inForce: random.number(0...9), .art18),
    ]
  }

  private static func setReadings(_ scenario: inout Scenario, _ random: inout Generator) {
    for entry in Readings.catalogue {
      guard let option = entry.options.randomElement(using: &random),
        let changed = scenario.readings.answering(entry, with: option.value)
      else { continue }
      scenario.readings = changed
    }
  }

  private static func area(of scenario: Scenario, _ random: inout Generator) -> String {
    scenario.areas.randomElement(using: &random)?.code ?? ""
  }
}
