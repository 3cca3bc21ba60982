import Foundation
import Workforce

@main
struct Main {
  static func main() throws {
    let outcome = ScenarioReader.read(
      "scenarios/cremona-mantova-pavia-2025-2027", variants: [], from: FolderFiles())
    guard let scenario = outcome.scenario else { return print(outcome.diagnostics) }
    let model = try HiringModel(scenario)
    var plans: [Int] = []
    var generator = SystemRandomNumberGenerator()
    let cells = model.areaCount * model.years.count
    let count = 4096
    for _ in 0..<count * cells { plans.append(Int.random(in: 0...2, using: &generator)) }
    for _ in 0..<5 {
      let clock = ContinuousClock()
      var kept = 0
      let time = try clock.measure {
        let span = plans.span
        for round in 0..<1_000_000 {
          let first = (round & 4095) * cells
          let outcome = try model.outcome(of: span.extracting(first..<first + cells))
          if outcome.broken.isEmpty { kept += 1 }
        }
      }
      print(time, kept)
    }
  }
}
