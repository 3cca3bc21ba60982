/// One piece of a document on paper, with every decision taken that does not depend on the format.
struct PrintPiece: Sendable, Equatable {
  let kind: Kind
  /// Whether it begins on a new page.
  let startsPage: Bool
  /// Whether its end stays on the page of what follows, beyond what its style says.
  var staysWithNext = false

  enum Kind: Sendable, Equatable {
    case title(String)
    /// Level 1 to 6.
    case heading(level: Int, String)
    case paragraph(Prose)
    case note(Prose)
    case list([Prose])
    case preformatted([String])
    /// Labels with room beside them to write by hand.
    case fields([String])
    case figure(PrintFigure)
    case table(PrintTable)
  }
}

extension PrintPiece {
  /// Whether it is named in the document's outline, or is its title.
  var isHeading: Bool {
    switch kind {
    case .title, .heading: true
    default: false
    }
  }

  /// The shape of page that it asks for; nil if it goes on any.
  var page: PrintPage? {
    switch kind {
    case .table(let table): table.page
    case .figure(let figure): figure.page
    default: nil
    }
  }
}
