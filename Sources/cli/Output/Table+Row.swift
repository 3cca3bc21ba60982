extension Table {
  /// Whether a row lists something or sums up the rows above it.
  enum RowKind: Sendable {
    case plain
    case total
  }

  /// One row; a list of words written in brackets is a plain one.
  struct Row: Sendable, Equatable, ExpressibleByArrayLiteral {
    let kind: RowKind
    let cells: [String]
    /// Why some of its numbers are not known.
    let absences: [String]

    init(_ cells: [String], kind: RowKind = .plain) {
      self.kind = kind
      self.cells = cells
      absences = []
    }

    init(_ cells: [Cell], kind: RowKind = .plain) {
      self.kind = kind
      self.cells = cells.map(\.text)
      absences = cells.compactMap(\.absence)
    }

    init(arrayLiteral elements: String...) {
      self.init(elements)
    }

    /// A row of totals.
    static func total(_ cells: [String]) -> Row {
      Row(cells, kind: .total)
    }

    /// A row of totals.
    static func total(_ cells: [Cell]) -> Row {
      Row(cells, kind: .total)
    }
  }
}
