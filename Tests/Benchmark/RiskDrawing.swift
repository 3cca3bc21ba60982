import Workforce

/// Uncertain leavers: cases drawn, and all of them added up.
enum RiskDrawing {
  private static let draws = 1_000_000

  static func results() throws -> [Result] {
    let model = try RiskModel(try MeasuredScenarios.uncertain())
    let example = try RiskModel(
      try MeasuredScenarios.read("scenarios/esempio-uscite-incerte", from: FolderFiles()))
    var results = [
      Result(
        work: "un caso estratto, 106 persone × 3 anni, un core",
        value: try drawing(model), target: "60 ns"),
      Result(work: "lo stesso, tutti i core", value: try drawingOnAllCores(model)),
      Result(
        work: "lo stesso, un core, 101 persone di età diverse",
        value: try drawing(example)),
      Result(work: "legge esatta degli stessi 106 × 3", value: try exact(model), target: "5 ms"),
      Result(work: "legge esatta, 101 persone di età diverse", value: try exact(example)),
    ]
    for times in [4, 10] {
      let larger = try RiskModel(try MeasuredScenarios.uncertain(times: times))
      results.append(
        Result(
          work: "un caso estratto, \(106 * times) persone × 3 anni, un core",
          value: try drawing(larger)))
    }
    return results
  }

  private static func drawing(_ model: RiskModel) throws -> String {
    try Stopwatch.processor(of: 3) {
      _ = try SampledRisk.study(model, draws: draws, seed: 1, workers: .one)
    }.each(of: draws)
  }

  private static func drawingOnAllCores(_ model: RiskModel) throws -> String {
    try Stopwatch.median(of: 3) {
      _ = try SampledRisk.study(model, draws: draws, seed: 1, workers: .allCores)
    }.each(of: draws)
  }

  private static func exact(_ model: RiskModel) throws -> String {
    try Stopwatch.processor(of: 15) {
      let study = try RiskStudy.of(
        model, draws: nil, seed: 1, workers: .one, isOver: { false })
      guard case .exact = study.method else {
        throw BenchmarkFault(description: "i casi sono troppi per la legge esatta")
      }
    }.italian
  }
}
