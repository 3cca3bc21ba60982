import Foundation
import PerformanceLink
import Testing
import Workforce

@testable import cli

/// Charts that are hard to draw.
enum SampleCharts {
  static let hostile =
    "<b>&\"quoted\"</b> 👩‍👩‍👧 עברית \u{202E}rovesciato " + String(repeating: "x", count: 200)

  /// Rows of every texture on both sides of zero, with names that break any layout.
  static let mixed = Chart(
    title: "Titolo di \(hostile)", summary: "Il residuo è -1,00 & <basta>.",
    scale: .init(.cents),
    rows: [
      .init(hostile, group: hostile, [.init(to: 10_000, .solid)], value: "100,00"),
      .init("", group: "b", [.init(from: -5_000, to: 2_500, .crossed)], value: hostile),
      .init(
        "limite", group: "b",
        [.init(to: 10_000, .hatched), .init(from: 10_000, to: 10_001, .dotted)],
        marks: [.init(at: 10_000, label: "limite"), .init(at: -5_000, label: "target")], value: "1"),
      .init("nessuna barra", [], value: ""),
      .init(
        "chiara", [.init(to: 1, .light), .init(from: 5_000, to: 9_000, .outlined)], value: "x"),
    ],
    legend: Chart.Texture.allCases.map { .init(texture: $0, meaning: "\($0.rawValue) \(hostile)") },
    numbers: Table(title: "", columns: [], rows: []))

  /// Amounts as large as they come, on both sides.
  static let huge = Chart(
    title: "t", summary: "s", scale: .init(.cents),
    rows: [
      .init("a", [.init(from: .min, to: .max, .solid)], value: "v"),
      .init("b", [.init(to: 1, .light)], marks: [.init(at: .max, label: "m")], value: "v"),
    ], legend: [], numbers: Table(title: "", columns: [], rows: []))

  static let empty = Chart(
    title: "t", summary: "s", rows: [], legend: [],
    numbers: Table(title: "", columns: [], rows: []))

  static let zero = Chart(
    title: "t", summary: "s", rows: [.init("niente", [.init(to: 0, .solid)], value: "0")],
    legend: [.init(texture: .solid, meaning: "uno")],
    numbers: Table(title: "", columns: [], rows: []))

  static let twoSided = Chart(
    title: "t", summary: "s", scale: .init(.heads, sides: .init(left: "2024", right: "2027")),
    rows: [
      .init(
        "anziani", [.init(from: -66, to: 0, .solid), .init(to: 50, .hatched)], value: "66 → 50")
    ], legend: [], numbers: Table(title: "", columns: [], rows: []))

  /// Every chart of the shipped scenarios and of the hard ones above.
  static let all: [Chart] = {
    let folders = ["cremona-mantova-pavia-2025-2027", "esempio-personale", "sondrio-2024"]
    let real = folders.compactMap { try? source($0) }.flatMap { source in
      ChartCatalogue.all.compactMap { $0.chart(source) }
    }
    return real + [mixed, huge, empty, zero, twoSided]
  }()

  /// What charts of a shipped scenario are made from, after what-ifs.
  static func source(_ name: String, _ hypotheses: [String] = []) throws -> ChartSource {
    let folder = Repository.root.appending(path: "scenarios/\(name)").path
    let outcome = ScenarioReader.read(folder, variants: [], from: DiskFiles())
    var scenario = try #require(outcome.scenario)
    for hypothesis in hypotheses { scenario = try Hypothesis(hypothesis).applied(to: scenario) }
    let evaluation = try Evaluation(scenario)
    let objectives = try PerformanceReader.read(outcome).model.map {
      try PerformanceEvaluation($0, over: evaluation)
    }
    return ChartSource(
      evaluation, checks: Verification.checks(of: evaluation), objectives: objectives)
  }

  static func chart(
    _ name: String, of scenario: String = "cremona-mantova-pavia-2025-2027",
    _ hypotheses: String...
  ) throws -> Chart {
    let entry = try #require(ChartCatalogue.named(name))
    return try #require(entry.chart(try source(scenario, hypotheses)))
  }
}

extension Drawing {
  var words: [Words] {
    elements.compactMap { if case .text(let words) = $0 { words } else { nil } }
  }

  var bars: [(box: Box, texture: Chart.Texture)] {
    elements.compactMap { if case .bar(let box, let texture) = $0 { (box, texture) } else { nil } }
  }

  var segments: [(segment: Segment, pen: Pen)] {
    elements.compactMap { if case .line(let line, let pen) = $0 { (line, pen) } else { nil } }
  }
}
