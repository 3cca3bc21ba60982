/// One piece of a report, from the top of the page to the bottom.
enum Block: Sendable, Equatable {
  /// A heading below the report's title; level 1 is the highest.
  case heading(level: Int, String)
  case paragraph(String)
  case table(Table)
  case list([String])
  /// Lines that keep their spaces, such as the tree of an explanation.
  case preformatted(String)
}
