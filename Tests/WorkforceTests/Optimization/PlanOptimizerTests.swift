import Synchronization
import Testing

@testable import Workforce

/// The best plan is the best: compared with going through every plan there is.
@Suite struct PlanOptimizerTests {
  @Test(arguments: 0..<300)
  func `it equals exhaustive enumeration`(seed: UInt64) throws {
    var random = RandomPlan.Generator(state: seed)
    let scenario = try Self.small(seed, &random)
    let model = try HiringModel(scenario)
    let criteria = Self.goal(scenario, &random)
    let all = try Enumeration(model, criteria)
    var optimizer = try PlanOptimizer(model, criteria)
    guard let best = try optimizer.run(listing: 1_000_000) else {
      #expect(all.best == nil)
      return
    }
    #expect(best.isProven)
    #expect(best.results.map(\.value) == all.best)
    #expect(best.results.map(\.limit) == all.best)
    #expect(best.count == UInt64(all.plans.count))
    #expect(Set(best.plans) == all.plans)
  }

  @Test func `the published case has one best plan`() throws {
    let scenario = PlanBuilder.published { $0.readings.restiDurata = .treARitroso }
    let model = try HiringModel(scenario)
    var optimizer = try PlanOptimizer(model, [.preferenze(Self.publishedWeights)])
    let best = try #require(try optimizer.run())
    #expect(best.results.map(\.value) == [Ratio(22075, over: 1000), Ratio(45_694_858, over: 100)])
    #expect(best.isProven)
    #expect(best.count == 1)
    #expect(best.plans == [[0, 2, 7, 0, 0, 0, 0, 3, 1, 0, 0, 0, 0, 2, 0]])
  }

  @Test func `a search that has no time says how far it came`() throws {
    let model = try HiringModel(PlanBuilder.published())
    var asked = 0
    let clock = Counter()
    var optimizer = try PlanOptimizer(
      model, [.preferenze(Self.publishedWeights)], isOver: { clock.next() > 40 })
    let best = try optimizer.run()
    asked = clock.count
    #expect(asked > 40)
    if let best {
      #expect(!best.isProven)
      #expect(best.results[0].value <= best.results[0].limit)
    }
  }

  @Test(arguments: 0..<12)
  func `no random plan of a large case is better`(seed: UInt64) throws {
    var random = RandomPlan.Generator(state: seed)
    let scenario = RandomPlan.scenario(seed: 1000 + seed, areas: 5...7, years: 6...8)
    let model = try HiringModel(scenario)
    var optimizer = try PlanOptimizer(model, [.persone])
    guard let best = try optimizer.run() else { return }
    let most = best.results[0].value
    for _ in 0..<3000 {
      var hires = model.rooms.map { _ in 0 }
      for _ in 0..<random.number(1...40) {
        hires[random.number(0...hires.count - 1)] += 1
        guard try model.outcome(of: hires.span).broken.isEmpty else { break }
        let people = hires.reduce(0, +) + model.keptHires.reduce(0, +)
        #expect(Ratio(people, over: 1) <= most)
      }
    }
  }

  static let publishedWeights: [Preferenza] = {
    let weights = [
      ("dirigenti", 300), ("funzionari-eq", 200), ("istruttori", 150), ("operatori-esperti", 120),
      ("operatori", 100),
    ]
    return [(2025, 100), (2026, 95), (2027, 90)].flatMap { year, factor in
      weights.map { area, weight in
        Preferenza(
          year: year, area: area, weight: Ratio(weight * factor, over: 10_000),
          origin: PlanBuilder.origin("preferenze.csv", 2))
      }
    }
  }()

  /// A random plan whose posts leave so little room that all plans can be gone through.
  static func small(
    _ seed: UInt64, _ random: inout RandomPlan.Generator
  ) throws -> Scenario {
    var scenario = RandomPlan.scenario(seed: seed, areas: 2...3, years: 1...3)
    let rooms = try HiringModel(scenario).rooms.suffix(scenario.areas.count)
    for (area, room) in zip(scenario.areas, rooms) {
      scenario.staff(area.code, posts: area.posts - max(0, room - random.number(0...3)))
    }
    return scenario
  }

  private static func goal(
    _ scenario: Scenario, _ random: inout RandomPlan.Generator
  ) -> [Criterion] {
    let weights = scenario.period.flatMap { year in
      scenario.areas.map { area in
        Preferenza(
          year: year, area: area.code, weight: Ratio(random.number(0...6), over: 2),
          origin: PlanBuilder.origin("preferenze.csv", 2))
      }
    }
    let all: [Criterion] = [.preferenze(weights), .persone, .copertura, .perdite]
    return Array(all.shuffled(using: &random).prefix(random.number(0...2)))
  }
}

/// Every plan of a small model, the best ones kept.
private struct Enumeration {
  private(set) var best: [Ratio]?
  private(set) var plans: Set<[Int]> = []

  init(_ model: HiringModel, _ criteria: [Criterion]) throws {
    var hires = model.rooms.map { _ in 0 }
    try walk(0, &hires, model, criteria.filter { $0 != .spesa } + [.spesa])
  }

  private mutating func walk(
    _ cell: Int, _ hires: inout [Int], _ model: HiringModel, _ criteria: [Criterion]
  ) throws {
    guard cell < hires.count else { return try judge(hires, model, criteria) }
    let area = cell % model.areaCount
    let before = stride(from: area, to: cell, by: model.areaCount).reduce(0) { $0 + hires[$1] }
    for people in 0...max(0, model.rooms[cell] - before) {
      hires[cell] = people
      try walk(cell + 1, &hires, model, criteria)
    }
    hires[cell] = 0
  }

  private mutating func judge(
    _ hires: [Int], _ model: HiringModel, _ criteria: [Criterion]
  ) throws {
    let outcome = try model.outcome(of: hires.span)
    guard outcome.broken.isEmpty else { return }
    let value = criteria.map { Self.value(of: hires, $0, outcome, model) }
    // Less spending and fewer losses are better; the others are better when larger.
    func isBetter(_ one: [Ratio], _ other: [Ratio]) -> Bool {
      for (criterion, pair) in zip(criteria, zip(one, other)) where pair.0 != pair.1 {
        let isCost = criterion == .spesa || criterion == .perdite
        return isCost ? pair.0 < pair.1 : pair.0 > pair.1
      }
      return false
    }
    if let best, isBetter(best, value) { return }
    if best != value { plans = [] }
    best = value
    plans.insert(hires)
  }

  private static func value(
    of hires: [Int], _ criterion: Criterion, _ outcome: HiringModel.Outcome, _ model: HiringModel
  ) -> Ratio {
    func sum(_ worth: (Int, Int) -> Ratio) -> Ratio {
      var sum = Ratio.zero
      for (cell, people) in zip(hires, model.keptHires).map(+).enumerated() {
        let (year, area) = (cell / model.areaCount, cell % model.areaCount)
        sum = (try? sum + worth(model.years.lowerBound + year, area) * people) ?? sum
      }
      return sum
    }
    switch criterion {
    case .preferenze(let weights):
      return sum { year, area in
        let code = model.scenario.areas[area].code
        return weights.first { $0.year == year && $0.area == code }?.weight ?? .zero
      }
    case .persone: return sum { _, _ in .one }
    case .copertura: return sum { year, _ in Ratio(model.years.upperBound - year + 1, over: 1) }
    case .perdite: return outcome.expired.exact
    case .spesa: return sum { _, area in model.costing.costs[area].rounded.exact }
    }
  }
}

/// Counts how often it is asked.
private final class Counter: Sendable {
  private let asked = Mutex(0)

  func next() -> Int {
    asked.withLock {
      $0 += 1
      return $0
    }
  }

  var count: Int { asked.withLock { $0 } }
}
