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
      if case .figure(let figure) = piece.kind { figure } else { nil }
    }
  }

  /// What every remark of the program begins with.
  static let noteMark = "Nota di ptfp. "

  init(_ report: Report) {
    title = SafeText.line(report.title)
    var composer = PrintComposer(report)
    for block in report.blocks { composer.add(block) }
    sections = Self.sections(of: Self.bound(composer.pieces))
  }
}

// MARK: - Pages

extension PrintDocument {
  /// Binds what should not be parted by the end of a page: a paragraph between its heading and the
  /// table or figure that it introduces, a remark and the table that it announces, and a table with
  /// the lines to write on below.
  private static func bound(_ pieces: [PrintPiece]) -> [PrintPiece] {
    pieces.indices.map { index in
      var piece = pieces[index]
      guard index + 1 < pieces.count, !pieces[index + 1].startsPage else { return piece }
      switch (piece.kind, pieces[index + 1].kind) {
      case (.note, .table): piece.staysWithNext = true
      case (.paragraph, .table), (.paragraph, .figure), (.note, .figure):
        piece.staysWithNext = index > 0 && pieces[index - 1].isHeading
      case (.table, .fields): piece.staysWithNext = true
      default: break
      }
      return piece
    }
  }

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

  /// A heading goes with what it introduces; words stay where they are; a small table among wide
  /// ones stays with them.
  private static func page(
    of piece: PrintPiece, before rest: ArraySlice<PrintPiece>, after page: PrintPage
  ) -> PrintPage {
    if case .title = piece.kind {
      return rest.lazy.filter { !$0.isHeading }.prefix(3).compactMap(\.page).first ?? .portrait
    }
    if piece.isHeading {
      let introduced = rest.drop(while: \.isHeading).prefix { !$0.isHeading }.prefix(3)
      return introduced.lazy.compactMap(\.page).first ?? .portrait
    }
    guard case .table = piece.kind, page == .landscape else { return piece.page ?? page }
    let follow = rest.prefix { !$0.isHeading }.compactMap(\.page)
    return follow.first == .landscape ? .landscape : piece.page ?? page
  }
}
