import Workforce

extension Column {
  fileprivate var required: ColumnDescription { description(isRequired: true) }
  fileprivate var optional: ColumnDescription { description(isRequired: false) }
}

enum TargetTable {
  static let indicator = Column.code("indicatore", "indicatore", example: "3.1.2-a")
  static let objective = Column.code(
    "obiettivo", "obiettivo, se il target è suo e non di un indicatore", example: "1")
  static let year = Column.year("anno", "anno del target", example: "2025")
  static let comparison = Column.choice(
    "operatore", "come si confronta il valore", example: Operator.atLeast)
  static let value = Column.text(
    "valore", "numero, percentuale, data, SI o NO; parole se l'operatore è nessuno",
    example: "80%")
  static let schema = TableSchema(
    .target, "i target per anno", required: [year.required, comparison.required, value.required],
    optional: [
      indicator.optional, objective.optional, ObiettiviTable.version.optional,
      ObiettiviTable.reason.optional,
    ],
    key: [indicator.name, objective.name, year.name, ObiettiviTable.version.name],
    meaningOfEmptyKey: [
      indicator.name: "-", objective.name: "-", ObiettiviTable.version.name: "1",
    ])
}

enum MisureTable {
  static let indicator = TargetTable.indicator
  static let day = Column.day("data", "giorno a cui si riferisce", example: "30/06/2025")
  static let value = Column.text("valore", "valore misurato", example: "83,3%")
  static let numerator = Column.published(
    "numeratore", "ciò che si divide, se il documento lo dice", example: "190")
  static let denominator = Column.published(
    "denominatore", "ciò per cui si divide", example: "846")
  static let words = Column.text(
    "testo", "parole del documento che non si possono confrontare", example: "> 80%")
  static let declared = Column.choice(
    "esito", "esito dichiarato dal documento", example: DeclaredOutcome.raggiunto)
  static let score = Column.share(
    "punteggio", "punteggio deciso, al posto di quello calcolato", example: "60%")
  static let motive = Column.text(
    "motivo", "chi ha deciso il punteggio e perché", example: "decisione acquisito il parere OIV")
  static let schema = TableSchema(
    .misure, "i valori misurati", required: [indicator.required, day.required],
    optional: [
      value.optional, numerator.optional, denominator.optional, words.optional,
      declared.optional, score.optional, motive.optional,
    ], key: [indicator.name, day.name])
}

enum AdempimentiTable {
  static let code = Column.code(
    "adempimento", "codice, lo stesso delle righe del piano", example: "concorsi")
  static let indicator = Column.code(
    "indicatore", "indicatore che lo conta", example: "3.1.2-a")
  static let title = Column.text("titolo", "che cosa va fatto", example: "Indizione dei concorsi")
  static let stato = Column.choice(
    "stato", "a che punto è; vuoto vale prevista", example: Stato.prevista)
  static let year = Column.year(
    "anno", "anno in cui è previsto, se nessuna riga del piano lo dice", example: "2025")
  static let day = Column.day("data", "giorno in cui è stato compiuto", example: "15/10/2025")
  static let schema = TableSchema(
    .adempimenti, "gli adempimenti che un indicatore conta",
    required: [code.required, indicator.required, title.required],
    optional: [stato.optional, year.optional, day.optional], key: [code.name])
}

enum RiscontriTable {
  static let code = Column.code("riscontro", "codice del riscontro", example: "posizioni")
  static let objective = Column.code(
    "obiettivo", "obiettivo che riporta il numero", example: "3.1.3")
  static let title = Column.text(
    "titolo", "che cosa conta il numero", example: "posizioni previdenziali")
  static let value = Column.published("valore", "numero dichiarato", example: "14")
  static let figure = Column.text(
    "figura", "figura del piano, o più figure da sommare separate da +",
    example: "cessazioni/2025/totale + cessazioni/2026/totale")
  static let schema = TableSchema(
    .riscontri, "numeri scritti negli obiettivi, da confrontare con le figure del piano",
    required: [
      code.required, objective.required, title.required, value.required, figure.required,
    ], key: [code.name])
}

extension Column where Value == Ratio {
  /// A weight: «30», «30%» and «PESO: 30» in the document are all three tenths.
  static func weight(_ name: String, _ meaning: String) -> Column {
    let form = "un peso da 0 a 100, per esempio 30 oppure 30%"
    return Column(name: name, meaning: meaning, form: form, example: "30") { text in
      guard let value = try? ItalianNumber.ratio(text) else {
        return .failure(CellFault(problem: "non è un peso"))
      }
      let share = text.hasSuffix("%") ? value : try? value / Ratio(whole: 100)
      guard let share, share >= .zero, share <= .one else {
        return .failure(CellFault(problem: "non sta fra 0 e 100"))
      }
      return .success(share)
    }
  }

  /// A score or a band of them, as a percentage.
  static func share(_ name: String, _ meaning: String, example: String) -> Column {
    Column(
      name: name, meaning: meaning, form: "una percentuale, per esempio \(example)",
      example: example
    ) { text in
      guard text.hasSuffix("%"), let value = try? ItalianNumber.ratio(text), value >= .zero else {
        return .failure(CellFault(problem: "non è una percentuale"))
      }
      return .success(value)
    }
  }
}

extension TableSchema {
  /// The tables of the performance model, in the order of the catalogue.
  public static let performance: [TableSchema] = [
    LivelliTable.schema, SchemiTable.schema, FasceTable.schema, ObiettiviTable.schema,
    IndicatoriTable.schema, TargetTable.schema, MisureTable.schema, AdempimentiTable.schema,
    RiscontriTable.schema,
  ]
}
