import Testing

@testable import Workforce

/// A compiled model judges a plan as the whole evaluation of its rows does.
@Suite struct HiringModelTests {
  @Test(arguments: 0..<400)
  func `the model and the evaluation of the rows agree`(seed: UInt64) throws {
    var random = RandomPlan.Generator(state: seed)
    var scenario = RandomPlan.scenario(seed: seed)
    for row in scenario.assunzioni.indices where random.happens(oneIn: 2) {
      scenario.assunzioni[row] = scenario.assunzioni[row].started()
    }
    let model = try HiringModel(scenario)
    let kept = try RuleExcesses(model.scenario)
    for _ in 0..<6 {
      let hires = Self.hires(model, &random)
      let outcome = try model.outcome(of: hires.span)
      let plan = try RuleExcesses(model.scenario.hiring(hires, in: model))
      #expect(outcome.broken == plan.worse(than: kept), "\(hires)")
      #expect(outcome.people == hires.reduce(0, +))
      #expect(outcome.expired == plan.expired)
      #expect(outcome.left == plan.left)
    }
  }

  @Test func `the published plan leaves fourteen hires to decide`() throws {
    let model = try HiringModel(PlanBuilder.published())
    #expect(model.years == 2025...2027)
    let planned = [0, 0, 7, 0, 0, 1, 1, 3, 0, 0, 0, 0, 1, 0, 0]
    let outcome = try model.outcome(of: planned.span)
    #expect(outcome.broken == [])
    #expect(outcome.people == 13)
    #expect(outcome.spending == Euro(cents: 43_460_351))
  }

  @Test func `rows that are started or use no capacity stay as they are`() throws {
    let model = try HiringModel(
      PlanBuilder.published { scenario in
        scenario.assunzioni[0] = .hiring(6, "istruttori", in: 2025, .avviata)
      })
    #expect(model.scenario.assunzioni.map(\.units) == [6, 3, 1, 1])
    #expect(model.keptHires == [0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  }

  private static func hires(
    _ model: HiringModel, _ random: inout RandomPlan.Generator
  ) -> [Int] {
    let most = random.number(0...2)
    return (0..<model.areaCount * model.years.count).map { _ in
      random.happens(oneIn: 2) ? random.number(0...most) : 0
    }
  }
}

/// By how much the rows of a scenario break each limit, from the figures of its evaluation.
struct RuleExcesses {
  private(set) var capacity: [Int64] = []
  private(set) var posts: [Int64] = []
  private(set) var spending: [Int64] = []
  private(set) var reserve: [Int64] = []
  private(set) var expired = Euro.zero
  private(set) var left = Euro.zero

  init(_ scenario: Scenario) throws {
    let evaluation = try Evaluation(scenario, isExplained: false)
    let figures = evaluation.figures
    func cents(_ address: Address) -> Int64 { figures.euro(address)?.cents ?? 0 }
    let isSeparate = scenario.readings.capacitaFondo == .separato
    for year in scenario.decidedYears {
      for group in isSeparate ? ["dirigenza", "comparto"] : [nil] {
        capacity.append(
          max(
            0,
            cents(.capacita(year, .utilizzata, group)) - cents(.capacita(year, .disponibile, group))
          ))
      }
      for area in scenario.areas {
        let heads = figures.count(.organico(year, area.code)) ?? 0
        posts.append(Int64(max(0, heads - area.posts)))
      }
      let used = cents(.capacita(year, .utilizzata))
      let room = max(0, cents(.potenzialeMassima) - Self.spendingBefore(year, scenario, figures))
      spending.append(max(0, used - room))
      spending.append(max(0, -cents(.organico(year, "margine"))))
      if let budget = scenario.limits.staffBudget[year] {
        spending.append(max(0, cents(.organico(year, "spesa")) - budget.value.cents))
      }
      expired = try expired + Euro(cents: cents(.capacita(year, .scaduta)))
      left = Euro(cents: cents(.capacita(year, .residua)))
    }
    for check in Verification.checks(of: evaluation)
    where check.code == .progressioniRiserva && check.outcome != .warning {
      guard case .count(let inside) = check.value, case .count(let most) = check.limit else {
        continue
      }
      reserve.append(Int64(max(0, inside - most)))
    }
  }

  private static func spendingBefore(
    _ year: Int, _ scenario: Scenario, _ figures: FigureBook
  ) -> Int64 {
    let before: Address =
      year == scenario.projectedYears.lowerBound
      ? .spesaServizio(nil) : .organico(year - 1, "spesa")
    return figures.euro(before)?.cents ?? 0
  }

  /// The limits that are broken more than in another plan; the reserve may not be broken at all.
  func worse(than kept: RuleExcesses) -> HiringModel.Limits {
    var limits: HiringModel.Limits = []
    if zip(capacity, kept.capacity).contains(where: >) { limits.insert(.capacity) }
    if zip(posts, kept.posts).contains(where: >) { limits.insert(.posts) }
    if zip(spending, kept.spending).contains(where: >) { limits.insert(.spending) }
    if reserve.contains(where: { $0 > 0 }) { limits.insert(.externalReserve) }
    return limits
  }
}

extension Assunzione {
  fileprivate func started() -> Assunzione {
    Assunzione(
      year: year, area: area, units: units, modalita: modalita, usesCapacity: usesCapacity,
      stato: .avviata, adempimento: adempimento, unit: unit, origin: origin)
  }
}

extension Scenario {
  /// The scenario with a row for each cell of a plan.
  func hiring(_ hires: [Int], in model: HiringModel) -> Scenario {
    var scenario = self
    for (cell, units) in hires.enumerated() where units > 0 {
      scenario.assunzioni.append(
        .hiring(
          units, areas[cell % model.areaCount].code,
          in: model.years.lowerBound + cell / model.areaCount))
    }
    return scenario
  }
}
