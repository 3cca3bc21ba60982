/// The input tables; the raw value is the name of the file without `.csv`.
public enum TableName: String, CaseIterable, Sendable {
  /// The body, the years, the charges and the readings.
  case scenario
  /// Posts and people in service by area.
  case dotazione
  /// The cost of a post by area.
  case costi
  /// Leavers.
  case cessazioni
  /// Capacity brought along from earlier years.
  case resti
  /// Hires and whoever else comes in.
  case assunzioni
  /// Moves between areas.
  case progressioni
  /// Ceilings and reference amounts.
  case limiti
  /// Spending on flexible contracts.
  case flessibile
  /// The quotas of law 68/1999.
  case categorieProtette = "categorie_protette"
  /// People by organisational unit and area.
  case struttura
  /// Full-time equivalents by organisational unit.
  case fte
  /// People by age class and area.
  case eta
  /// Indicators for women and men.
  case genere
  /// The figures of a published document.
  case pubblicati
  /// People with remote work by place.
  case distanza
  /// Posts for remote work by place.
  case contingenti
  /// The roster, one pseudonymous row a person.
  case personale
  /// The objectives tree.
  case obiettivi
  /// The indicators of the objectives.
  case indicatori
  /// What indicators and objectives should reach.
  case target
  /// What was measured.
  case misure
  /// The obligations that indicators count.
  case adempimenti
  /// How much each hire is wanted.
  case preferenze
  /// How likely people leave early, by age.
  case usciteIncerte = "uscite_incerte"
  /// How many people may leave, as ranges.
  case usciteIntervalli = "uscite_intervalli"
  /// The levels of the objectives tree.
  case livelli
  /// How values become scores.
  case schemi
  /// The bands of the schemes.
  case fasce
  /// Numbers of objectives beside figures of the plan.
  case riscontri

  /// The name that the table has in a scenario folder: `dotazione.csv`.
  public var fileName: String { "\(rawValue).csv" }

  /// The tables of the performance model, which PerformanceLink reads.
  public static let performance: Set<TableName> = [
    .livelli, .schemi, .fasce, .obiettivi, .indicatori, .target, .misure, .adempimenti, .riscontri,
  ]
}

/// What an input table is, as data: the reader, suggestions and templates come from it.
public struct TableSchema: Sendable {
  /// Which table it is.
  public let name: TableName
  /// What the table states, in Italian.
  public let meaning: String
  /// Whether a scenario can't do without it.
  public let isNeeded: Bool
  /// Whether the table must have rows where it is given at all.
  let needsRows: Bool
  /// Required columns, optional ones, then `fonte` and `note`, which every table may have.
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
    "fonte", "atto, pagina e tabella da cui viene il dato", example: "PIAO, par. 3.3, pag. 40")
  static let note = Column.text(
    "note", "annotazioni libere; con «da confermare» la riga è elencata fra le fonti da confermare",
    example: "")
}
