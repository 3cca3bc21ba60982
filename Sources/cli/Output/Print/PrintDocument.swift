/// A report on its way to paper: safe words, numbered tables and figures, pages that suit them.
struct PrintDocument: Sendable, Equatable {
  let title: String
  let sections: [Section]

  /// Pieces that follow each other on pages of one shape.
  struct Section: Sendable, Equatable {
    let page: PrintPage
    let pieces: [PrintPiece]
  }

  /// The pictures, in order.
  var figures: [PrintFigure] {
    sections.flatMap(\.pieces).compactMap { piece in
      if case .figure(let figure) = piece { figure } else { nil }
    }
  }

  /// What every remark of the program begins with.
  static let noteMark = "Nota di ptfp. "

  /// - Parameter startLevel: The heading level of the report's own level 1. The report's title takes
  ///   the level above, or is the document's title where there is none.
  init(_ report: Report, startLevel: Int = 1) {
    title = SafeText.line(report.title)
    var composer = Composer(startLevel: startLevel)
    composer.add(title: title)
    report.blocks.forEach { composer.add($0) }
    sections = Self.sections(of: composer.pieces)
  }
}

// MARK: - Pieces

extension PrintDocument {
  private struct Composer {
    let startLevel: Int
    private(set) var pieces: [PrintPiece] = []
    private var tables = 0
    private var figures = 0

    init(startLevel: Int) {
      self.startLevel = startLevel
    }

    mutating func add(title: String) {
      guard !title.isEmpty else { return }
      pieces.append(startLevel > 1 ? .heading(level: level(0), title) : .title(title))
    }

    /// A block without words leaves no trace.
    mutating func add(_ block: Block) {
      switch block {
      case .heading(let level, let text):
        let text = SafeText.line(text)
        if !text.isEmpty { pieces.append(.heading(level: self.level(level), text)) }
      case .paragraph(let prose):
        let prose = Self.safe(prose)
        if !prose.plain.isEmpty { pieces.append(.paragraph(prose)) }
      case .note(let prose):
        let mark = Prose.Run(PrintDocument.noteMark, .strong)
        pieces.append(.note(Prose([mark] + Self.safe(prose).runs)))
      case .list(let items):
        let items = items.map(Self.safe).filter { !$0.plain.isEmpty }
        if !items.isEmpty { pieces.append(.list(items)) }
      case .preformatted(let text):
        let lines = SafeText.lines(text).split(separator: "\n", omittingEmptySubsequences: false)
        let body = lines.reversed().drop(while: \.isEmpty).reversed().map(String.init)
        if !body.isEmpty { pieces.append(.preformatted(body)) }
      case .table(let table): add(table)
      case .chart(let chart):
        add(.paragraph(chart.summary))
        add(chart.numbers)
      }
    }

    private mutating func add(_ table: Table) {
      guard !table.allColumns.isEmpty else { return }
      tables += 1
      pieces.append(.table(PrintTable(table, number: tables)))
    }

    private func level(_ level: Int) -> Int {
      min(PrintStyle.deepestHeading, max(1, startLevel + level - 1))
    }

    private static func safe(_ prose: Prose) -> Prose {
      Prose(
        prose.runs.map { .init(SafeText.line($0.text), $0.stress) }.filter { !$0.text.isEmpty })
    }
  }
}

// MARK: - Pages

extension PrintDocument {
  private static func sections(of pieces: [PrintPiece]) -> [Section] {
    var sections: [Section] = []
    var page = PrintPage.portrait
    var current: [PrintPiece] = []
    for (index, piece) in pieces.enumerated() {
      let next = Self.page(of: piece, before: pieces[(index + 1)...], after: page)
      if next != page, !current.isEmpty {
        sections.append(Section(page: page, pieces: current))
        current = []
      }
      page = next
      current.append(piece)
    }
    return sections + [Section(page: page, pieces: current)]
  }

  /// A heading goes with the table it introduces; words stay where they are; a small table among
  /// wide ones stays with them.
  private static func page(
    of piece: PrintPiece, before rest: ArraySlice<PrintPiece>, after page: PrintPage
  ) -> PrintPage {
    switch piece {
    case .title, .heading:
      let introduced = rest.drop(while: \.isHeading).prefix(while: { !$0.isHeading }).prefix(3)
      let table = introduced.lazy.compactMap(\.tablePage).first
      return table ?? .portrait
    case .table(let table):
      guard table.page == .portrait, page == .landscape else { return table.page }
      let wideFollows = rest.prefix(while: { !$0.isHeading }).contains {
        $0.tablePage == .landscape
      }
      return wideFollows ? .landscape : .portrait
    default: return page
    }
  }
}

extension PrintPiece {
  fileprivate var isHeading: Bool {
    switch self {
    case .title, .heading: true
    default: false
    }
  }

  fileprivate var tablePage: PrintPage? {
    if case .table(let table) = self { table.page } else { nil }
  }
}
