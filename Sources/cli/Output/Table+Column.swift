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
    /// Whether its cells are left empty to be filled in by hand.
    let isToFillIn: Bool

    init(_ header: String, _ alignment: Alignment, isToFillIn: Bool = false) {
      self.header = header
      self.alignment = alignment
      self.isToFillIn = isToFillIn
    }

    /// The same column with a header that any output can show.
    var safe: Column {
      Column(SafeText.lines(header), alignment, isToFillIn: isToFillIn)
    }
  }
}
