/// One piece of a report, from the top of the page to the bottom.
enum Block: Sendable, Equatable {
  /// A heading below the report's title; level 1 is the highest.
  case heading(level: Int, String)
  case paragraph(Prose)
  /// A remark of the program's own beside the text of an act, shown as such.
  case note(Prose)
  case table(Table)
  /// A picture; the sentence it says and the numbers behind it are blocks of their own.
  case chart(Chart)
  case list([Prose])
  /// Lines that keep their spaces, such as the tree of an explanation.
  case preformatted(String)
  /// Labels with room beside them to write by hand, such as a place, a date, a signature.
  case fields([String])
  /// What follows begins on a new page.
  case newPage
}

extension Block {
  /// A paragraph of words that all look alike.
  static func paragraph(_ text: String) -> Block { .paragraph(Prose(text)) }

  /// A list of items whose words all look alike.
  static func list(_ items: [String]) -> Block { .list(items.map { Prose($0) }) }
}
