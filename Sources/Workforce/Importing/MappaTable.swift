/// The columns of `mappa.csv`, which is no table of a scenario.
enum MappaTable {
  static let field = Column.text(
    "campo", "colonna di personale.csv, oppure «persona»", example: "contratto")
  static let column = Column.text(
    "colonna", "nome della colonna nel file degli stipendi", example: "Tipo rapporto")
  static let from = Column.text(
    "da", "valore nel file degli stipendi; * vale ogni altro", example: "TI")
  static let to = Column.text(
    "a", "che cosa scrivere in personale.csv al suo posto", example: "indeterminato")

  static let columns = [
    field.description(isRequired: true), column.description(isRequired: true),
    from.description(isRequired: false), to.description(isRequired: false),
    CommonColumn.note.description(isRequired: false),
  ]

  /// A row with its cells.
  struct Line {
    let column: String
    let from: String
    let to: String
    private let places: [String: Location]

    init(_ row: TableReader.Row, in reader: TableReader) {
      column = reader.text(MappaTable.column.name, in: row)
      from = reader.text(MappaTable.from.name, in: row).singleSpaced
      to = reader.text(MappaTable.to.name, in: row)
      let names = MappaTable.columns.map(\.name)
      places = Dictionary(
        names.map { ($0, reader.location(of: $0, in: row)) },
        uniquingKeysWith: { first, _ in first })
      fallback = reader.location(of: MappaTable.field.name, in: row)
    }

    private let fallback: Location

    /// Whether the row says nothing yet, as in a template.
    var isEmpty: Bool { column.isEmpty && from.isEmpty && to.isEmpty }

    func place(_ column: String) -> Location { places[column] ?? fallback }
  }
}

// MARK: - Words

extension Diagnostic {
  static func unknownField(_ name: String, at place: Location) -> Diagnostic {
    let known = [ImportMapping.personField] + RosterField.all.map(\.name)
    if name == PersonaleTable.id.name {
      return Diagnostic(
        code: "campo-sconosciuto", at: place, "il campo «id» lo assegna il programma",
        expected: "«\(ImportMapping.personField)» e la colonna che distingue le persone",
        hint: "per esempio \(ImportMapping.personField);Matricola")
    }
    return Diagnostic(
      code: "campo-sconosciuto", at: place, "il campo «\(name.shortened)» non è previsto",
      expected: "uno fra: \(known.joined(separator: ", "))",
      hint: NearestName.suggestions(for: name, among: known).first.map { "forse «\($0)»" })
  }

  static func personNeedsColumn(at place: Location) -> Diagnostic {
    Diagnostic(
      code: "mappa-persona", at: place,
      "il campo «\(ImportMapping.personField)» vuole soltanto il nome di una colonna",
      expected: "per esempio \(ImportMapping.personField);Matricola")
  }

  static func noPerson(file: String) -> Diagnostic {
    Diagnostic(
      code: "mappa-persona", at: Location(file: file),
      "manca la colonna che distingue una persona dall'altra",
      expected: "una riga come \(ImportMapping.personField);Matricola",
      hint: "quella colonna resta nel file delle chiavi e non arriva mai in personale.csv")
  }

  static func missingField(_ field: RosterField, file: String) -> Diagnostic {
    Diagnostic(
      code: "campo-mancante", at: Location(file: file), "manca il campo «\(field.name)»",
      expected: "\(field.name): \(field.meaning)",
      hint: "se il valore è lo stesso per tutti: \(field.name);;;valore")
  }

  static func twoColumns(
    _ field: RosterField, _ other: String, at place: Location
  ) -> Diagnostic {
    Diagnostic(
      code: "campo-doppio", at: place, "il campo «\(field.name)» ha già la colonna «\(other)»",
      expected: "una colonna sola per ogni campo")
  }

  static func noColumn(_ field: RosterField, at place: Location) -> Diagnostic {
    Diagnostic(
      code: "colonna-mancante", at: place, "il campo «\(field.name)» non ha una colonna",
      expected: "il nome della colonna nel file, almeno in una riga del campo")
  }

  static func emptyTranslation(
    _ field: RosterField, _ value: String, at place: Location
  ) -> Diagnostic {
    Diagnostic(
      code: "cella-vuota", at: place,
      "non è detto che cosa diventa «\(value.shortened)» nel campo «\(field.name)»",
      expected: field.form)
  }

  static func identifierInField(
    _ field: RosterField, _ column: String, at place: Location
  ) -> Diagnostic {
    Diagnostic(
      code: "mappa-persona", at: place,
      "la colonna «\(column)» dice chi è chi e non può finire nel campo «\(field.name)»",
      expected: "un'altra colonna, oppure nessuna")
  }
}
