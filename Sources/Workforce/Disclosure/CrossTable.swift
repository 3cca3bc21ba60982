/// Head counts by row and by column, with the totals of both.
public struct CrossTable: Hashable, Sendable {
  public let rows: [String]
  public let columns: [String]
  /// The counts of each row, in the order of the columns.
  public let counts: [[Int]]

  public init(rows: [String], columns: [String], counts: [[Int]]) {
    self.rows = rows
    self.columns = columns
    self.counts = counts
  }

  /// A cell of the table as it is printed: the row and the column after the last are the totals.
  public struct Position: Hashable, Comparable, Sendable {
    public let row: Int
    public let column: Int

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
