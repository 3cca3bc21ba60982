/// A `mappa.csv` to be completed, with what can be guessed from the payroll itself.
public struct MappingTemplate: Sendable {
  /// The content of `mappa.csv`.
  public let bytes: [UInt8]
  /// The fields for which a column was guessed.
  public let guessedFields: [String]

  /// Reads the payroll; throws the ``Diagnostic`` that says why it is no table.
  public init(for payroll: PayrollImport.File) throws(Diagnostic) {
    let table = try PayrollTable(payroll.bytes, file: payroll.name)
    var guesses = ColumnGuesses(table.header)
    var rows: [[String]] = []
    var guessed: [String] = []
    let person = guesses.take(for: ImportMapping.personField) ?? ""
    rows.append([ImportMapping.personField, person, "", "", Self.personNote])
    for field in RosterField.all {
      let column = guesses.take(for: field.name)
      if column != nil { guessed.append(field.name) }
      rows += Self.rows(for: field, column, in: table)
    }
    let header = MappaTable.columns.map(\.name)
    let comments =
      Self.comments + MappaTable.columns.map { "\($0.name): \($0.meaning)" }
      + [
        "Colonne di \(payroll.name): "
          + table.header.filter { !$0.isEmpty }.joined(separator: ", ")
      ]
    bytes = CSVLine.file(
      comments.map { CSVLine.text(["# \($0)"]) } + ([header] + rows).map(CSVLine.text))
    guessedFields = guessed
  }

  private static func rows(
    for field: RosterField, _ column: String?, in table: PayrollTable
  ) -> [[String]] {
    let note =
      (field.isRequired ? "obbligatorio: " : "") + "\(field.meaning) [\(field.form)]"
    let first = [field.name, column ?? "", "", "", note]
    guard let column, let position = table.position(of: column) else { return [first] }
    let values = table.rows.map { table.text(position, in: $0) }.filter { !$0.isEmpty }.uniqued()
    if field.kind == .hours, let full = fullTime(among: values) {
      return [[field.name, column, full, "1", note]]
    }
    let needsMeanings =
      field.kind == .area
      || field.isRequired && field.kind == .word && values.contains { field.fault($0) != nil }
    guard needsMeanings, (1...valueLimit).contains(values.count) else { return [first] }
    return values.sorted().enumerated().map { index, value in
      [field.name, column, value, translation(of: value, field), index == 0 ? note : ""]
    }
  }

  /// How many different values are listed for translation.
  private static let valueLimit = 30

  /// What stands for full time in a column of weekly hours or of percentages.
  private static func fullTime(among values: [String]) -> String? {
    guard let most = values.compactMap({ try? PayrollHours.number($0) }).max(), most > .one else {
      return nil
    }
    return most <= Ratio(whole: 48) ? "36" : "100"
  }

  /// What a value surely means, empty if somebody has to say it.
  private static func translation(of value: String, _ field: RosterField) -> String {
    let word = value.lowercased()
    if field.kind == .area {
      let code = PayrollCell.code(from: value)
      let isWord = value.count > 3 && !value.contains(where: \.isNumber)
      return isWord && field.fault(code) == nil ? code : ""
    }
    return field.fault(word) == nil ? word : plainMeanings[field.name]?[word] ?? ""
  }

  private static let plainMeanings = [
    PersonaleTable.gender.name: ["f": "donna", "m": "uomo", "femmina": "donna", "maschio": "uomo"],
    PersonaleTable.contratto.name: [
      "ti": "indeterminato", "td": "determinato", "tempo indeterminato": "indeterminato",
      "tempo determinato": "determinato",
    ],
  ]

  // MARK: Words

  private static let personNote =
    "obbligatorio: la colonna che distingue le persone (matricola, codice fiscale); resta nel file "
    + "delle chiavi e non arriva in personale.csv"

  private static let comments = [
    "Mappa per ptfp importa: dice da quale colonna del file degli stipendi viene ogni colonna di "
      + "personale.csv.",
    "Scrivere in «colonna» il nome com'è nel file; un campo senza colonna è lasciato da parte.",
    "Un valore uguale per tutti va in «a», con «colonna» e «da» vuote. Un valore da tradurre va in "
      + "«da», la traduzione in «a»: una riga per ogni valore.",
    "Orario in ore settimanali: quota_oraria, la colonna, 36 in «da» e 1 in «a»; in percentuale: "
      + "100 in «da» e 1 in «a». Le altre quote sono in proporzione.",
  ]
}

/// Finds the column of a payroll that a field is likely to come from, each column once.
struct ColumnGuesses {
  private var columns: [String]

  init(_ header: [String]) {
    columns = header.filter { !$0.isEmpty }
  }

  mutating func take(for field: String) -> String? {
    for word in [field] + (Self.usual[field] ?? []) {
      if let position = columns.firstIndex(where: { $0.columnKey == word }) {
        return columns.remove(at: position)
      }
    }
    return nil
  }

  /// How payroll programs call the columns, in lower case, the likeliest first.
  private static let usual: [String: [String]] = [
    ImportMapping.personField: [
      "matricola", "matr.", "matr", "codice fiscale", "cod. fiscale", "cf", "codice dipendente",
      "cod. dipendente", "dipendente", "nominativo", "cognome e nome",
    ],
    "area": [
      "area professionale", "area contrattuale", "categoria", "inquadramento", "qualifica",
      "livello",
    ],
    "unita_organizzativa": [
      "unità organizzativa", "unita organizzativa", "unità", "u.o.", "uo", "ufficio", "servizio",
      "settore", "centro di costo",
    ],
    "sede": ["sede di lavoro", "sede lavoro", "sede di servizio"],
    "genere": ["sesso"],
    "nascita": ["data di nascita", "data nascita", "nato il", "dt nascita", "d. nascita"],
    "contratto": [
      "tipo rapporto", "tipo di rapporto", "rapporto", "tipo contratto", "tipologia contratto",
      "rapporto di lavoro",
    ],
    "fine_contratto": ["data fine contratto", "scadenza contratto", "fine rapporto a termine"],
    "quota_oraria": [
      "ore settimanali", "ore sett.", "ore sett", "ore contratto", "ore", "orario settimanale",
      "% part time", "% part-time",
      "perc. part time", "percentuale part time", "part time", "part-time", "orario",
    ],
    "titolo": ["titolo di studio", "titolo studio"],
    "incarico_eq": ["eq", "posizione organizzativa", "elevata qualificazione"],
    "ingresso": ["data assunzione", "data di assunzione", "assunto il", "data inizio rapporto"],
    "uscita": ["data cessazione", "data di cessazione", "cessato il"],
    "causa_uscita": ["motivo cessazione", "causa cessazione"],
  ]
}
