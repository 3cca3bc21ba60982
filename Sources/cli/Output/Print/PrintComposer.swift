/// Turns the blocks of a report into pieces; a block without words leaves no trace.
struct PrintComposer {
  private let report: Report
  private(set) var pieces: [PrintPiece] = []
  private var tables = 0
  private var figures = 0
  private var isNewPage = false

  /// What every remark of the program begins with.
  static let noteMark = "Nota di ptfp. "

  /// Begins with the title: that of the document, or a heading where the report is a part of a
  /// larger document.
  init(_ report: Report) {
    self.report = report
    let title = SafeText.line(report.title)
    guard !title.isEmpty else { return }
    append(
      report.titleLevel > 1 ? .heading(level: min(6, report.titleLevel), title) : .title(title))
  }

  mutating func add(_ block: Block) {
    switch block {
    case .heading(let level, let text):
      let text = SafeText.line(text)
      if !text.isEmpty { append(.heading(level: styleLevel(of: level), text)) }
    case .paragraph(let prose):
      let prose = Self.safe(prose)
      if !prose.runs.isEmpty { append(.paragraph(prose)) }
    case .note(let prose):
      append(.note(Prose([.init(Self.noteMark, .strong)] + Self.safe(prose).runs)))
    case .list(let items):
      let items = items.map(Self.safe).filter { !$0.runs.isEmpty }
      if !items.isEmpty { append(.list(items)) }
    case .preformatted(let text):
      let lines = SafeText.lines(text).split(separator: "\n", omittingEmptySubsequences: false)
      let body = lines.reversed().drop(while: \.isEmpty).reversed().map(String.init)
      if !body.isEmpty { append(.preformatted(body)) }
    case .fields(let labels):
      if !labels.isEmpty { append(.fields(labels.map(SafeText.line))) }
    case .newPage: isNewPage = !pieces.isEmpty
    case .table(let table): add(table)
    case .chart(let chart):
      figures += 1
      append(.figure(PrintFigure(chart, number: figures)))
    }
  }

  private mutating func add(_ table: Table) {
    guard !table.allColumns.isEmpty else { return }
    tables += 1
    append(.table(PrintTable(table, number: tables)))
  }

  private mutating func append(_ kind: PrintPiece.Kind) {
    pieces.append(PrintPiece(kind: kind, startsPage: isNewPage))
    isNewPage = false
  }

  /// The title of a whole document is above its headings, so that they begin at 1.
  private func styleLevel(of level: Int) -> Int {
    report.titleLevel > 1 ? report.level(of: level) : min(6, max(1, level))
  }

  private static func safe(_ prose: Prose) -> Prose {
    Prose(prose.runs.map { .init(SafeText.line($0.text), $0.stress) }.filter { !$0.text.isEmpty })
  }
}
