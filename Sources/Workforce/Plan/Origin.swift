/// Where a fact comes from: the row of an input table and the document that states it.
public struct Origin: Hashable, Sendable {
  /// The file as the office knows it: `cessazioni.csv`, `varianti/prima-versione/assunzioni.csv`.
  public let file: String
  /// The row as a spreadsheet numbers it, from 1; nil if the fact was given on the command line.
  public let row: Int?
  /// The content of the column `fonte`: act, page, table.
  public let document: String?

  public init(file: String, row: Int?, document: String? = nil) {
    self.file = file
    self.row = row
    self.document = document
  }
}

/// A fact with the place it was read from.
public struct Sourced<Value: Sendable>: Sendable {
  public let value: Value
  public let origin: Origin

  public init(_ value: Value, _ origin: Origin) {
    self.value = value
    self.origin = origin
  }
}

extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}
