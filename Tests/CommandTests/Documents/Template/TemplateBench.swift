import Foundation
import Testing

@testable import Workforce
@testable import cli

/// Templates filled in from the published plan of Cremona-Mantova-Pavia.
enum TemplateBench {
  private static let main = Result { try source() }

  /// The published plan, with what-ifs.
  static func source(_ hypotheses: String...) throws -> DocumentSource {
    var settings = Settings()
    settings.positional = [CommandRun.mainScenario]
    settings.hypotheses = hypotheses
    let context = CommandContext(
      settings: settings, format: .markdown,
      console: Console(output: MemorySink(), errors: MemorySink()))
    return try ScenarioLoader.documentSource(context, needing: .either)
  }

  /// The faults of a template against the published plan.
  static func faults(_ text: String) throws -> [Diagnostic] {
    let (template, faults) = TemplateParser.parse(text, file: "m.md")
    return TemplateChecker.check(template, faults, against: try main.get())
  }

  /// The blocks that a template without faults gives.
  static func blocks(_ text: String, from source: DocumentSource? = nil) throws -> [Block] {
    let source = try source ?? main.get()
    let (template, faults) = TemplateParser.parse(text, file: "m.md")
    let all = TemplateChecker.check(template, faults, against: source)
    try #require(all.isEmpty, "\(all.map(\.message))")
    return try TemplateWriter.write(template, from: source, level: 1, showsCharts: true).blocks
  }

  /// The words of a paragraph that holds the text alone.
  static func words(_ text: String, from source: DocumentSource? = nil) throws -> String {
    guard case .paragraph(let prose) = try blocks(text, from: source).first else { return "" }
    return prose.plain
  }
}
