/// The faults of a table as a whole: its bytes, its header, its rows.
extension Diagnostic {
  static func undecodable(
    _ fault: TextDecoding.Fault, file: String, _ columns: [ColumnDescription]
  ) -> Diagnostic {
    let place = Location(file: file)
    return switch fault {
    case .empty:
      Diagnostic(
        code: "file-vuoto", at: place, "il file è vuoto",
        expected: "almeno la riga di intestazione"
          + (columns.isEmpty ? "" : ": \(columns.header)"))
    case .utf16:
      Diagnostic(
        code: "codifica", at: place, "il testo è in UTF-16", expected: "UTF-8 oppure CP1252",
        hint: "in Excel: Salva con nome, «CSV UTF-8 (delimitato dal separatore di elenco)»")
    case .spreadsheet:
      Diagnostic(
        code: "codifica", at: place, "è una cartella di lavoro con il nome di una tabella CSV",
        expected: "un file di testo CSV",
        hint: "aprirla e salvarla come «CSV UTF-8 (delimitato dal separatore di elenco)»")
    case .binary:
      Diagnostic(
        code: "codifica", at: place, "il file contiene byte che non sono testo",
        expected: "un file di testo CSV",
        hint: "salvarlo di nuovo come «CSV UTF-8 (delimitato dal separatore di elenco)»")
    }
  }

  static func unclosedQuote(file: String, row: Int) -> Diagnostic {
    Diagnostic(
      code: "virgolette", at: Location(file: file, row: row),
      "le virgolette aperte in questa riga non si chiudono", expected: "virgolette a coppie",
      hint: "per scrivere una virgoletta dentro una cella, raddoppiarla: \"\"")
  }

  static func wrongSeparator(_ separator: Character, at place: Location) -> Diagnostic {
    let name = separator == "\t" ? "la tabulazione" : "la virgola"
    return Diagnostic(
      code: "separatore", at: place, "le colonne sono separate con \(name)",
      expected: "il punto e virgola fra le colonne", hint: "salvare di nuovo con il separatore «;»")
  }

  static func unknownColumn(
    _ name: String, known: [String], at place: Location
  ) -> Diagnostic {
    let near = NearestName.suggestions(for: name, among: known)
    return Diagnostic(
      code: "colonna-sconosciuta", at: place, "la colonna «\(name.shortened)» non è prevista",
      expected: "una fra: \(known.joined(separator: ", "))",
      hint: near.first.map { "forse «\($0)»" })
  }

  static func duplicateColumn(_ name: String, at place: Location) -> Diagnostic {
    Diagnostic(
      code: "colonna-doppia", at: place, "la colonna «\(name)» è presente due volte",
      expected: "ogni colonna una sola volta")
  }

  static func missingColumn(_ column: ColumnDescription, at place: Location) -> Diagnostic {
    Diagnostic(
      code: "colonna-mancante", at: place, "manca la colonna «\(column.name)»",
      expected: "\(column.name) (\(column.meaning))")
  }

  static func tooManyCells(_ text: String, expected: Int, at place: Location) -> Diagnostic {
    Diagnostic(
      code: "celle-in-piu", at: place,
      "la riga ha più celle dell'intestazione, a partire da «\(text.shortened)»",
      expected: "\(expected) celle",
      hint: "se una cella contiene «;», racchiuderla fra virgolette")
  }

  static func duplicateKey(
    _ columns: [String], _ key: [String], firstRow: Int, at place: Location
  ) -> Diagnostic {
    let words = zip(columns, key).filter { !$1.isEmpty }.map { "\($0) «\($1.shortened)»" }
      .joined(separator: ", ")
    return Diagnostic(
      code: "chiave-doppia", at: place, "\(words): già presente alla riga \(firstRow)",
      expected: "una riga sola", hint: "unire le due righe o correggere quella sbagliata")
  }

  package static func unknownUnit(
    _ unit: String, known: [String], at place: Location
  ) -> Diagnostic {
    Diagnostic(
      code: "unita-sconosciuta", at: place,
      "l'unità «\(unit)» non è in struttura.csv né in fte.csv",
      expected: "una fra: \(known.joined(separator: ", "))",
      hint: NearestName.suggestions(for: unit, among: known).first.map { "forse «\($0)»" })
  }

  static func unknownArea(_ code: String, known: [String], at place: Location) -> Diagnostic {
    let near = NearestName.suggestions(for: code, among: known)
    return Diagnostic(
      code: "area-sconosciuta", at: place, "l'area «\(code)» non è in dotazione.csv",
      expected: "una fra: \(known.joined(separator: ", "))",
      hint: near.first.map { "forse «\($0)»" })
  }

  static func yearOutside(
    _ year: Int, _ admitted: ClosedRange<Int>, at place: Location
  ) -> Diagnostic {
    Diagnostic(
      code: "anno-fuori-piano", at: place, "l'anno \(year) è fuori dal piano",
      expected: "un anno dal \(admitted.lowerBound) al \(admitted.upperBound)"
        + (admitted.count > 20 ? ": del piano, o dei venti che lo precedono" : ""))
  }
}
