import Foundation
import Workforce

@main
struct Main {
  static func main() throws {
    let args = CommandLine.arguments
    let areas = Int(args[1])!
    let years = Int(args[2])!
    let posts = Int(args[3])!
    let count = Int(args[4])!
    let limit = args.count > 5 ? Double(args[5])! : 1e9
    var total = 0.0
    for seed in 1...count {
      let outcome = ScenarioReader.read(
        "x", variants: [],
        from: SyntheticChamber(seed: UInt64(seed), areas: areas, years: years, posts: posts))
      guard let scenario = outcome.scenario else { return print(outcome.diagnostics) }
      let model = try HiringModel(scenario)
      let weights = [300, 200, 150, 120, 100, 190, 175, 160, 140, 130, 115, 110]
      var table: [Preferenza] = []
      for a in 0..<areas {
        for y in 2025..<2025 + years {
          table.append(
            Preferenza(
              year: y, area: "area-\(a)",
              weight: Ratio(weights[a] * (100 - 5 * (y - 2025)), over: 10000),
              origin: Origin(file: "x", row: 1)))
        }
      }
      let clock = ContinuousClock()
      let start = clock.now
      let workers =
        args.count > 6
        ? Workers { n, body in DispatchQueue.concurrentPerform(iterations: n, execute: body) }
        : .one
      var o = try PlanOptimizer(
        model, [.preferenze(table)], workers: workers,
        isOver: { (clock.now - start) / .seconds(1) > limit }, report: { print($0) })
      let best = try o.run()
      let t = (clock.now - start) / .seconds(1)
      total += t
      print(
        seed, t, best!.count, best!.isProven, best!.results.map(\.value), best!.results.map(\.limit)
      )
    }
    print("mean", total / Double(count))
  }
}
