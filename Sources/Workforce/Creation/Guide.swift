/// The page of a new scenario folder that says what to fill, in which order and how.
struct Guide {
  let folder: String
  /// The tables of the objectives that the folder has, in the order in which to fill them.
  let objectives: [TableSchema]

  private static let width = 88

  var bytes: [UInt8] { CSVLine.file(lines) }

  private var lines: [String] {
    let needed = TableSchema.all.filter(\.isNeeded)
    let others = TableSchema.all.filter { !$0.isNeeded }
    return ["LEGGIMI: come compilare questo scenario", ""]
      + paragraph(
        "Uno scenario è una cartella di tabelle CSV: si aprono con Excel o LibreOffice con un "
          + "doppio clic. ptfp le legge, calcola il piano triennale dei fabbisogni e, se manca "
          + "qualcosa, dice in quale tabella, riga e colonna.")
      + ["1. Le tabelle da compilare, in quest'ordine", ""] + list(needed, numbered: true)
      + ["2. Le tabelle facoltative", ""]
      + paragraph(
        "Ognuna aggiunge una parte del piano. Quelle che non servono si lasciano come sono, "
          + "oppure si cancellano.")
      + list(others, numbered: false)
      + objectivesChapter
      + ["\(objectives.isEmpty ? 3 : 4). Come si compila", ""]
      + Self.rules.flatMap { item($0, mark: "- ") } + [""]
      + ["\(objectives.isEmpty ? 4 : 5). I comandi, dalla cartella che contiene questa", ""]
      + commands.flatMap { ["  \($0.line)", "      \($0.purpose)"] }
  }

  private var objectivesChapter: [String] {
    guard !objectives.isEmpty else { return [] }
    return ["3. Le tabelle degli obiettivi, in quest'ordine", ""]
      + paragraph(
        "Legano il piano al piano della performance. Finché nessuna ha righe contano come se non ci "
          + "fossero. Per cominciare bastano livelli.csv e obiettivi.csv; con gli indicatori serve "
          + "anche schemi.csv. Le righe d'esempio di tutte le tabelle stanno insieme: si possono "
          + "provare così come sono.")
      + list(objectives, numbered: true)
      + paragraph(
        "Un indicatore si misura (misure.csv), conta gli adempimenti che le righe di assunzioni.csv "
          + "e progressioni.csv portano nella colonna adempimento, o si calcola dalle cifre del piano: "
          + "lo dice la sua colonna calcolo.")
  }

  private func list(_ schemas: [TableSchema], numbered: Bool) -> [String] {
    schemas.enumerated().flatMap { position, schema in
      item(
        "\(schema.name.fileName): \(schema.meaning)", mark: numbered ? "\(position + 1)) " : "- ")
    } + [""]
  }

  private var commands: [(line: String, purpose: String)] {
    let name = folder.contains(" ") ? "\"\(folder)\"" : folder
    return [
      ("ptfp calcola \(name)", "tutte le tabelle del piano, oppure che cosa manca ancora"),
      ("ptfp verifica \(name)", "ogni limite, con il margine che resta"),
      ("ptfp figure \(name)", "gli indirizzi di tutte le cifre"),
    ]
      + (objectives.isEmpty
        ? [] : [("ptfp obiettivi \(name)", "gli obiettivi, e che cosa il piano fa loro")])
  }

  // MARK: Layout

  private func paragraph(_ text: String) -> [String] {
    Self.wrapped(text, width: Self.width) + [""]
  }

  private func item(_ text: String, mark: String) -> [String] {
    let indent = String(repeating: " ", count: mark.count)
    return Self.wrapped(text, width: Self.width - mark.count).enumerated().map { position, line in
      "  " + (position == 0 ? mark : indent) + line
    }
  }

  private static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

// MARK: - Words

extension Guide {
  private static let rules = [
    "La riga con i nomi delle colonne non va cambiata; i dati si scrivono sotto.",
    "Le righe che cominciano con # sono spiegazioni: si possono lasciare o cancellare. Per usare "
      + "una riga d'esempio, togliere «# » all'inizio e mettere i propri dati.",
    "Un dato mancante non vale zero: dove il numero è zero, scrivere 0.",
    "Gli importi si scrivono 1.234,56 oppure 1234,56; le date 31/12/2025; gli anni con quattro "
      + "cifre.",
    "La colonna «fonte» è facoltativa ovunque: atto e pagina da cui viene il dato. Il programma la "
      + "riporta quando spiega una cifra.",
    "Salvare nello stesso formato: in Excel «CSV UTF-8 (delimitato dal separatore di elenco)», in "
      + "LibreOffice «Testo CSV» con il punto e virgola. Chiudere il file prima di usare ptfp.",
    "Dopo ogni tabella si può provare ptfp calcola: gli errori si correggono un po' alla volta.",
  ]
}
