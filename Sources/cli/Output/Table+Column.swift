extension Table {
  /// Where the text of a column leans: words to the left, numbers to the right.
  enum Alignment: Sendable {
    case leading
    case trailing
  }

  /// The head of a column.
  struct Column: Sendable, Equatable {
    let header: String
    let alignment: Alignment

    init(_ header: String, _ alignment: Alignment) {
      self.header = header
      self.alignment = alignment
    }
  }
}
