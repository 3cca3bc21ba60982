import PerformanceLink
import Workforce

/// The first sheet: what the file is and how to read it.
enum GuideSheet {
  static let sheetName = "Leggimi"

  static func sheet(
    _ evaluation: Evaluation, _ checks: [Check], inputs: InputSheets, others: [Sheet]
  ) -> Sheet {
    let scenario = evaluation.scenario
    var rows: [SheetRow] = []
    func add(_ cells: [SheetCell?]) {
      rows.append(SheetRow(number: rows.count + 1, cells: cells))
    }
    add([
      .text("\(scenario.planTitle): \(scenario.denominazione)", .title)
    ])
    add([.text("Il piano"), .text(premises(evaluation))])
    if !checks.isEmpty {
      add([.text("Limiti"), .text(VerificationReport.summary(of: checks))])
    }
    add([.text("Come si legge", .subtitle)])
    for (title, text) in explanation(scenario) { add([.text(title), .text(text)]) }
    add([.text("I fogli", .subtitle)])
    // The summary comes before the tables, as in the file.
    for sheet in others.prefix(while: { $0.name == SummarySheet.sheetName }) {
      add(jump(sheet.name, purpose(of: sheet)))
    }
    for (sheet, file) in inputs.files {
      let meaning = meanings[sheet.lowercased()] ?? "tabella dei dati"
      add(jump(sheet, file == sheet ? meaning : "\(meaning) (\(file))"))
    }
    for sheet in others where sheet.name != SummarySheet.sheetName {
      add(jump(sheet.name, purpose(of: sheet)))
    }
    add([.text("Letture della norma", .subtitle)])
    for entry in Readings.catalogue {
      let value = evaluation.readings.value(of: entry)
      let meaning = entry.options.first { $0.value == value }?.meaning ?? ""
      add([.text("\(entry.name)=\(value)"), .text("\(entry.question) \(meaning).")])
    }
    return Sheet(name: sheetName, tab: .guide, widths: [34, 112], headRows: 0, rows: rows)
  }

  private static func premises(_ evaluation: Evaluation) -> String {
    "Personale in servizio al 31 dicembre \(evaluation.scenario.referenceYear). Importi in euro. "
      + evaluation.premises
  }

  /// What each table states, by the name of its file.
  private static let meanings = Dictionary(
    (TableSchema.all + TableSchema.performance).map { ($0.name.fileName, $0.meaning) }
  ) { first, _ in first }

  private static func explanation(_ scenario: Scenario) -> [(String, String)] {
    [
      (
        "Formule",
        "Ogni cifra del piano è una formula: parte dalle celle delle tabelle e dai parametri di legge e "
          + "arriva al risultato con gli stessi passaggi del programma. Con un clic si vede da quali "
          + "celle viene; non ci sono macro."
      ),
      (
        "Blu",
        "Sono blu i dati e i parametri: cambiandone uno si muove tutto ciò che ne dipende."
      ),
      (
        "Righe",
        "I fogli delle tabelle conservano il numero di riga dei file: «cessazioni.csv, riga 4» è la riga 4 "
          + "del foglio. Le formule delle assunzioni e delle cessazioni cercano le righe per anno, area, "
          + "modalità: si possono cambiare anche le parole blu, o aggiungere righe in fondo alla tabella. "
          + "Le altre sommano le righe che ci sono: per aggiungerne, cambiare le tabelle ed esportare di "
          + "nuovo. Lo stesso vale per ciò che gli obiettivi, le età e il lavoro a distanza contano riga "
          + "per riga."
      ),
      (
        "Grigio e corsivo",
        "Ciò che il foglio non può rifare da sé: una scelta del programma fra più casi, il valore di "
          + "controllo, l'esito che non dipende da un margine."
      ),
      (
        BalanceSheet.sheetName,
        "Per ogni cifra, il valore dei fogli meno quello del programma: tutto 0,00 finché non si cambia "
          + "niente; dopo, si vede che cosa si è mosso e di quanto."
      ),
      (
        "Arrotondamenti",
        "Gli importi sono arrotondati al centesimo dove li arrotonda il programma, con la metà che si "
          + "allontana dallo zero, come fa ARROTONDA; i costi unitari esatti tengono tutti i decimali."
      ),
      (
        "Indirizzi",
        "Il nome di una cifra (per esempio capacita/\(scenario.period.upperBound)/residua) è lo stesso di "
          + "ogni altra uscita del programma: ptfp spiega <scenario> <indirizzo> ne stampa l'albero."
      ),
    ]
      + (scenario.people == nil
        ? []
        : [
          (
            "Dati personali",
            "ATTENZIONE: il foglio \(TableName.personale.fileName) contiene l'elenco pseudonimo del "
              + "personale, una riga per persona. Sono dati personali: il file va dato soltanto a chi "
              + "può vederli e non va pubblicato."
          )
        ])
  }

  private static func jump(_ sheet: String, _ purpose: String) -> [SheetCell?] {
    [
      SheetCell(content: .jump(sheet, sheet: sheet), style: .link), .text(purpose),
    ]
  }

  private static func purpose(of sheet: Sheet) -> String {
    if case .text(let title) = sheet.rows.first?.cells.first??.content { title } else { "" }
  }
}
