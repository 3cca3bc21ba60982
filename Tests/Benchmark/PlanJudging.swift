import Foundation
import Workforce

/// Plans judged one after the other by the compiled rules.
enum PlanJudging {
  private static let plans = 1_024
  private static let rounds = 400

  static func results() throws -> [Result] {
    let published = try HiringModel(
      try MeasuredScenarios.read(MeasuredScenarios.published, from: FolderFiles()))
    var results = [
      Result(
        work: "un piano giudicato, un core (piano pubblicato)", value: try one(published),
        target: "60 ns"),
      Result(
        work: "lo stesso, tutti i core", value: try all(published), target: "32 ns"),
    ]
    for (areas, years) in [(5, 10), (12, 3), (12, 10)] {
      let model = try HiringModel(
        try MeasuredScenarios.synthetic(1, areas: areas, years: years, posts: 40 * areas))
      results.append(
        Result(
          work: "un piano giudicato, un core, \(areas) aree × \(years) anni",
          value: try one(model)))
    }
    return results
  }

  private static func one(_ model: HiringModel) throws -> String {
    let plans = drawn(for: model)
    var people = 0
    let time = try Stopwatch.processor(of: 7) {
      for _ in 0..<rounds { people &+= try judge(plans, model) }
    }
    return people == .min ? "—" : time.each(of: self.plans * rounds)
  }

  private static func all(_ model: HiringModel) throws -> String {
    let plans = drawn(for: model)
    // Small enough that a core that comes late takes fewer of them.
    let pieces = 16 * ProcessInfo.processInfo.activeProcessorCount
    let rounds = rounds / 8
    let time = Stopwatch.median(of: 7) {
      DispatchQueue.concurrentPerform(iterations: pieces) { _ in
        for _ in 0..<rounds { _ = try? judge(plans, model) }
      }
    }
    return time.each(of: self.plans * rounds * pieces)
  }

  /// - Returns: The people of all plans that keep to the limits, so that no plan goes unread.
  private static func judge(_ plans: [Int], _ model: HiringModel) throws -> Int {
    var people = 0
    let cells = plans.span
    let size = model.areaCount * model.years.count
    for first in stride(from: 0, to: cells.count, by: size) {
      let outcome = try model.outcome(of: cells.extracting(first..<first + size))
      if outcome.broken.isEmpty { people &+= outcome.people }
    }
    return people
  }

  /// The plans one after the other, each by year and then area.
  private static func drawn(for model: HiringModel) -> [Int] {
    var random = SplitMix(state: 7)
    return (0..<plans * model.areaCount * model.years.count).map { _ in
      Int.random(in: 0...2, using: &random)
    }
  }
}
