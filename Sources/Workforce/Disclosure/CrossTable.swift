/// Head counts by row and by column, with the totals of both.
public struct CrossTable: Hashable, Sendable {
  /// The names of the rows.
  public let rows: [String]
  /// The names of the columns.
  public let columns: [String]
  /// The counts of each row, in the order of the columns.
  public let counts: [[Int]]

  /// A cell of the table as it is printed: the row and the column after the last are the totals.
  public struct Position: Hashable, Comparable, Sendable {
    /// From 0; as many as there are rows for the total.
    public let row: Int
    /// From 0; as many as there are columns for the total.
    public let column: Int

    /// A cell; whether the table has it is for whoever asks to know.
    public init(_ row: Int, _ column: Int) {
      self.row = row
      self.column = column
    }

    public static func < (left: Position, right: Position) -> Bool {
      (left.row, left.column) < (right.row, right.column)
    }
  }

  /// The count at a position, totals included.
  public subscript(_ position: Position) -> Int {
    let chosen = position.row < rows.count ? [counts[position.row]] : counts
    return chosen.reduce(0) { sum, row in
      sum + (position.column < columns.count ? row[position.column] : row.reduce(0, +))
    }
  }

  /// Every position, row by row, totals included.
  public var positions: [Position] {
    (0...rows.count).flatMap { row in (0...columns.count).map { Position(row, $0) } }
  }

  /// Whether a position is a total.
  func isTotal(_ position: Position) -> Bool {
    position.row == rows.count || position.column == columns.count
  }
}
