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
    func paragraph(_ text: String) { add([.text(text)]) }
    add([
      .text(
        "Piano triennale dei fabbisogni di personale \(scenario.period.lowerBound)-"
          + "\(scenario.period.upperBound): \(scenario.denominazione)", .title)
    ])
    paragraph(
      "Personale in servizio al 31 dicembre \(scenario.referenceYear). Importi in euro. "
        + evaluation.premises)
    paragraph(VerificationReport.summary(of: checks))
    add([.text("Che cos'è questo file", .subtitle)])
    for text in explanation(scenario) { paragraph(text) }
    if scenario.people != nil {
      add([.text("Attenzione ai dati personali", .subtitle)])
      paragraph(
        "Il file contiene l'elenco pseudonimo del personale, una riga per persona: sono dati personali. "
          + "Va dato soltanto a chi può vederli e non va pubblicato.")
    }
    add([.text("I fogli", .subtitle)])
    for (sheet, file) in inputs.files {
      add(jump(sheet, "tabella dei dati: \(file)"))
    }
    for sheet in others { add(jump(sheet.name, purpose(of: sheet))) }
    add([.text("Letture della norma", .subtitle)])
    for entry in Readings.catalogue {
      let value = evaluation.readings.value(of: entry)
      let meaning = entry.options.first { $0.value == value }?.meaning ?? ""
      add([.text(entry.question), .text("\(entry.name)=\(value): \(meaning)")])
    }
    return Sheet(name: sheetName, tab: .guide, widths: [92, 70], headRows: 0, rows: rows)
  }

  private static func explanation(_ scenario: Scenario) -> [String] {
    [
      "Ogni cifra del piano è una formula: parte dalle celle delle tabelle e dai parametri di legge e "
        + "arriva al risultato con gli stessi passaggi del programma. Con un clic si vede da quali celle "
        + "viene; non ci sono macro.",
      "I numeri blu sono dati e parametri: cambiandone uno si muove tutto ciò che ne dipende. Nel foglio "
        + "\(BalanceSheet.sheetName) le differenze con il programma sono tutte 0,00 finché non si cambia "
        + "niente; dopo, mostrano che cosa si è mosso e di quanto.",
      "I fogli delle tabelle conservano il numero di riga dei file: «cessazioni.csv, riga 4» è la riga 4 del "
        + "foglio. Si cambiano i numeri blu delle righe che ci sono: righe nuove, anni, aree, date e parole "
        + "decidono quali celle una formula somma, e per questo vanno cambiati nelle tabelle, esportando "
        + "di nuovo.",
      "In corsivo su fondo grigio c'è ciò che il foglio non può rifare da sé: una scelta del programma fra "
        + "più casi, il valore di controllo, l'esito che non è un confronto fra due cifre.",
      "Gli importi sono arrotondati al centesimo dove li arrotonda il programma, con la metà che si "
        + "allontana dallo zero, come fa ARROTONDA; i costi unitari esatti restano con tutti i decimali.",
      "L'indirizzo di una cifra (per esempio capacita/\(scenario.period.upperBound)/residua) è lo stesso di "
        + "ogni altra uscita del programma: ptfp spiega <scenario> <indirizzo> ne stampa l'albero.",
    ]
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
