/// One piece of a document on paper, with every decision taken that does not depend on the format.
enum PrintPiece: Sendable, Equatable {
  case title(String)
  /// Level 1 to 6.
  case heading(level: Int, String)
  case paragraph(Prose)
  case note(Prose)
  case list([Prose])
  case preformatted([String])
  case figure(PrintFigure)
  case table(PrintTable)
}
