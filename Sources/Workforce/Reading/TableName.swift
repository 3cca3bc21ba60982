/// The input tables; the raw value is the name of the file without `.csv`.
public enum TableName: String, CaseIterable, Sendable {
  case scenario, dotazione, costi, cessazioni, resti, assunzioni, progressioni, limiti, flessibile
  case categorieProtette = "categorie_protette"
  case struttura, fte, eta, genere, pubblicati
  case distanza, contingenti, personale, obiettivi, indicatori, target, misure, adempimenti
  case preferenze
  case usciteIncerte = "uscite_incerte"
  case usciteIntervalli = "uscite_intervalli"
  case livelli, schemi, fasce, riscontri

  public var fileName: String { "\(rawValue).csv" }

  /// The tables of the performance model, which PerformanceLink reads.
  public static let performance: Set<TableName> = [
    .livelli, .schemi, .fasce, .obiettivi, .indicatori, .target, .misure, .adempimenti, .riscontri,
  ]
}

/// What an input table is, as data: the reader, suggestions and templates come from it.
public struct TableSchema: Sendable {
  public let name: TableName
  /// What the table states, in Italian.
  public let meaning: String
  /// Whether a scenario can't do without it.
  public let isNeeded: Bool
  /// Whether the table must have rows where it is given at all.
  let needsRows: Bool
  public let columns: [ColumnDescription]
  /// The columns whose values together may occur only once.
  public let key: [String]
  /// What an empty cell of a key column stands for.
  let meaningOfEmptyKey: [String: String]
  /// The columns that a row leaves empty when it fills the others, because they say the same.
  public let alternatives: [String]

  package init(
    _ name: TableName, _ meaning: String, needed: Bool = false, needsRows: Bool = false,
    required: [ColumnDescription], optional: [ColumnDescription] = [], key: [String] = [],
    meaningOfEmptyKey: [String: String] = [:], alternatives: [String] = []
  ) {
    self.name = name
    self.meaning = meaning
    isNeeded = needed
    self.needsRows = needsRows
    let common = [
      CommonColumn.fonte.description(isRequired: false),
      CommonColumn.note.description(isRequired: false),
    ]
    columns = required + optional + common
    self.key = key
    self.meaningOfEmptyKey = meaningOfEmptyKey
    self.alternatives = alternatives
  }
}

extension [ColumnDescription] {
  /// The header to begin with: what must be there, or what may be if that is too little.
  var header: String {
    let needed = filter(\.isRequired)
    let names = needed.count > 1 ? needed : dropLast(2)
    return names.map(\.name).joined(separator: ";")
  }
}

/// The columns that every table may have.
enum CommonColumn {
  static let fonte = Column.text(
    "fonte", "atto, pagina e tabella da cui viene il dato", example: "PIAO 2025-2027, par. 3.3")
  static let note = Column.text("note", "annotazioni libere", example: "")
}
