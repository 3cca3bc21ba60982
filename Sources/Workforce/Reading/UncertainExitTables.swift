/// How likely people leave early, by age and cause.
enum UsciteIncerteTable: InputTable {
  static let causa = Column.choice(
    "causa", "motivo dell'uscita: anticipata, dimissioni, decesso, mobilita o altro",
    example: Cessazione.Causa.anticipata)
  static let from = age("eta_da", "prima età, compiuta il 1° gennaio", example: "62")
  static let through = age("eta_a", "ultima età, compresa", example: "66")
  static let probability = Column.probability(
    "probabilita", "probabilità che una persona di quell'età esca nell'anno per quel motivo",
    example: "0,10")
  static let schema = TableSchema(
    .usciteIncerte,
    "probabilità annue di uscita anticipata per età, applicate all'elenco del "
      + "personale",
    required: [
      causa.description(isRequired: true), from.description(isRequired: true),
      through.description(isRequired: true), probability.description(isRequired: true),
    ])

  private static func age(_ name: String, _ meaning: String, example: String) -> Column<Int> {
    .count(name, meaning, form: "un'età in anni compiuti", example: example)
  }
}

/// How many people leave, as ranges given by hand.
enum UsciteIntervalliTable: InputTable {
  static let year = Column.year("anno", "anno delle uscite", example: "2026")
  static let area = DotazioneTable.area
  static let minimum = Column.count(
    "minimo", "quante persone escono almeno, in tutto", example: "0")
  static let maximum = Column.count(
    "massimo", "quante persone escono al più, in tutto", example: "3")
  static let probability = Column.probability(
    "probabilita",
    "probabilità dell'intervallo, divisa in parti uguali fra i suoi numeri; vuoto vale 1. Più righe dello stesso anno e "
      + "della stessa area sommano a 1", example: "1")
  static let schema = TableSchema(
    .usciteIntervalli,
    "quante persone possono uscire, come intervalli decisi dall'ente; "
      + "sostituisce cessazioni.csv per quell'anno e quell'area",
    required: [
      year.description(isRequired: true), area.description(isRequired: true),
      minimum.description(isRequired: true), maximum.description(isRequired: true),
    ], optional: [probability.description(isRequired: false)],
    key: [year.name, area.name, minimum.name, maximum.name])
}

extension Column where Value == Ratio {
  /// A probability from 0 to 1: `0,10`, `10%`.
  static func probability(_ name: String, _ meaning: String, example: String) -> Column {
    let form = "una probabilità fra 0 e 1, per esempio \(example) oppure 10%"
    return Column(name: name, meaning: meaning, form: form, example: example) { text in
      Result(catching: { () throws(ItalianNumber.Fault) in try ItalianNumber.ratio(text) })
        .mapError { $0.cellFault(for: text, what: "una probabilità", decimals: 9) }
        .flatMap { value in
          guard value >= .zero, value <= .one else {
            return .failure(
              CellFault(problem: value < .zero ? "è negativa" : "supera 1, cioè la certezza"))
          }
          return .success(value)
        }
    }
  }
}
