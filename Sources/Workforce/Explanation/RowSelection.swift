/// The rows of an input table that a derivation adds up or counts, in words that a spreadsheet filter
/// understands.
///
/// It says of the inputs of a derivation why just these and no others: «anno is 2026, area is
/// istruttori, capacita is si». A row added to the table that meets the criteria belongs to them too.
public struct RowSelection: Hashable, Sendable {
  /// What a cell of a row has to be.
  public enum Criterion: Hashable, Sendable {
    /// The cell is this word or number.
    case equal(column: String, String)
    /// The cell is anything else.
    case notEqual(column: String, String)
    /// The cell is a number under this one.
    case below(column: String, Int)
  }

  /// The table that the rows stand in.
  public let table: TableName
  /// The column that is added up; nil where rows are counted.
  public let column: String?
  /// A row is taken if it meets them all.
  public let criteria: [Criterion]

  init(_ table: TableName, adding column: String?, _ criteria: [Criterion]) {
    self.table = table
    self.column = column
    self.criteria = criteria
  }
}
