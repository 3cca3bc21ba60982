import Workforce

/// One command: its entry in the help, and what it does.
protocol Command: Sendable {
  static var description: CommandDescription { get }

  /// Computes the whole result before anything is written.
  static func run(_ context: CommandContext) throws -> CommandResult
}

/// What a command works with.
struct CommandContext: Sendable {
  let settings: Settings
  let format: OutputFormat
  let console: Console

  /// The word at a position after the command; the usage line has made sure that it is there.
  func word(_ position: Int) -> String {
    position < settings.positional.count ? settings.positional[position] : ""
  }

  /// The style of the result: colour only on a terminal, never in a file.
  var style: Style {
    settings.output == nil ? console.outputStyle : .plain
  }

  /// The columns of the result: the terminal's, or those of a page.
  var width: Int {
    let columns = settings.output == nil ? console.output.columns : nil
    return min(max(columns ?? 100, 60), 160)
  }

  /// The report with charts before its first table, if they were asked for.
  func adding(_ names: [String], of source: ChartSource, to report: Report) -> Report {
    guard settings.showsCharts else { return report }
    let charts = ChartCatalogue.charts(names, of: source).flatMap {
      [Block.chart($0), .paragraph($0.summary)]
    }
    let blocks =
      charts.isEmpty
      ? [.paragraph("Nessun grafico: lo scenario non ha le cifre per disegnarlo.")] : charts
    let first = report.blocks.firstIndex { if case .table = $0 { true } else { false } }
    var all = report.blocks
    all.insert(contentsOf: blocks, at: first ?? all.endIndex)
    return Report(title: report.title, blocks: all)
  }

  private var unwritten: UnwrittenFormat { UnwrittenFormat(format: format) }

  /// A report in the chosen format.
  ///
  /// - Parameter json: Made only if it is asked for; nil where the command does not offer it.
  func result(
    _ report: Report, _ code: ExitCode = .done, json: (() throws -> String)? = nil
  ) throws -> CommandResult {
    switch format {
    case .testo:
      CommandResult(text: TextRenderer(width: width, style: style).render(report), code: code)
    case .markdown: CommandResult(text: MarkdownRenderer().render(report), code: code)
    case .csv: CommandResult(text: CSVRenderer().render(report), code: code)
    case .html: CommandResult(text: HTMLRenderer().render(report), code: code)
    case .docx: CommandResult(bytes: try DOCXRenderer().render(report), code: code)
    case .odt: CommandResult(bytes: try ODTRenderer().render(report), code: code)
    case .json:
      if let json { CommandResult(text: try json(), code: code) } else { throw unwritten }
    case .xlsx, .ods: throw unwritten
    }
  }
}

/// What a command has to say, and how it ended.
struct CommandResult: Sendable {
  let bytes: [UInt8]
  let code: ExitCode

  init(bytes: [UInt8], code: ExitCode) {
    self.bytes = bytes
    self.code = code
  }

  init(text: String, code: ExitCode) {
    self.init(bytes: Array(text.utf8), code: code)
  }
}

/// A command offers a format that it does not write: a fault of the program.
struct UnwrittenFormat: Error {
  let format: OutputFormat
}

extension CommandDescription {
  /// The options that every command on a scenario understands.
  static let scenarioOptions = [
    "--formato", "--output", "--variante", "--ipotesi", "--lettura",
  ]
}
