import Foundation
import Workforce

@main
struct Main {
  static func main() throws {
    let outcome = ScenarioReader.read(
      "scenarios/cremona-mantova-pavia-2025-2027", variants: [], from: FolderFiles())
    guard let scenario = outcome.scenario else { return print(outcome.diagnostics) }
    let model = try HiringModel(scenario)
    let weights = [("dirigenti", 300), ("funzionari-eq", 200), ("istruttori", 150), ("operatori-esperti", 120), ("operatori", 100)]
    let factors = [2025: 100, 2026: 95, 2027: 90]
    var table: [Preferenza] = []
    for (area, w) in weights { for (y, f) in factors {
      table.append(Preferenza(year: y, area: area, weight: Ratio(w * f, over: 10000), origin: Origin(file: "x", row: 1))) } }
    for _ in 0..<3 {
      let clock = ContinuousClock()
      var o: PlanOptimizer?
      let t = try clock.measure {
        o = try PlanOptimizer(model, [.preferenze(table)], isOver: { false })
        _ = try o?.run()
      }
      print(t)
      print(o!.log.joined(separator: "\n"))
    }
  }
}
