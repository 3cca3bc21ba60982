/// Where a fact comes from: the row of an input table and the document that states it.
public struct Origin: Hashable, Sendable {
  /// The file as the office knows it: `cessazioni.csv`, `varianti/prima-versione/assunzioni.csv`.
  public let file: String
  /// The row as a spreadsheet numbers it, from 1; nil if the fact was given on the command line, or
  /// is counted over many rows.
  public let row: Int?
  /// The rows that the fact is counted over, where it is a count or a sum over rows.
  public let rows: RowSet
  /// The content of the column `fonte`: act, page, table.
  public let document: String?
  /// The content of the column `note`.
  public let remark: String?
  /// Whether the office marked the row as not sure yet, with the words «da confermare» in the
  /// column `fonte` or `note`.
  public let needsConfirmation: Bool

  /// Says where a fact comes from; the row is nil if it was given on the command line.
  public init(file: String, row: Int?, document: String? = nil, remark: String? = nil) {
    self.file = file
    self.row = row
    self.document = document
    self.remark = remark
    needsConfirmation = [document, remark].contains(where: Self.isDoubtful)
    rows = RowSet()
  }

  /// The rows of a group of people, and what they have in common, in Italian.
  init(file: String, _ group: RosterGroup, _ words: String? = nil) {
    self.file = file
    row = nil
    rows = group.rows
    remark = nil
    needsConfirmation = false
    let count =
      group.heads == 0 ? "nessuna riga" : group.rows.isEmpty ? "\(group.heads) righe" : nil
    let parts = [count, words].compactMap(\.self)
    document = parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private static let doubt = Array("da confermare".utf8)

  // Every row of every table is looked at, so its bytes are compared as they are.
  private static func isDoubtful(_ text: String?) -> Bool {
    guard let text, text.utf8.count >= doubt.count else { return false }
    let bytes = text.utf8.span
    for start in 0...bytes.count - doubt.count where bytes[start] == doubt[0] {
      if doubt.indices.allSatisfy({ bytes[start + $0] == doubt[$0] }) { return true }
    }
    return false
  }
}

/// A fact with the place it was read from.
public struct Sourced<Value: Sendable>: Sendable {
  /// The fact.
  public let value: Value
  /// The row or the option that states it.
  public let origin: Origin

  init(_ value: Value, _ origin: Origin) {
    self.value = value
    self.origin = origin
  }
}

extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}
