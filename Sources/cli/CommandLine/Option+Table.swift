extension Option {
  /// Every option, in the order of the help.
  static let all: [Option] = [
    format, output, variant, hypothesis, reading, year, depth, charts, publication, denominazione,
    triennio, objectives, mapping, emptyMapping, scenario, keys, replaces, goal, seconds, listed,
    newVariant,
    draws, seed, folder, figure, table, kind, template, newTemplate, titleLevel, listing, help,
    version,
  ]

  private static let format = Option(
    name: "--formato", short: "-f", argument: "FORMATO", repeats: false,
    summary: "Sceglie la forma del risultato",
    text:
      "Il testo è per lo schermo, docx per Word, odt per LibreOffice, html per il browser, csv per "
      + "Excel e LibreOffice, json per altri programmi.",
    update: { settings, value in
      guard let format = OutputFormat(typed: value) else { return .unknownFormat(value) }
      settings.format = format
      return nil
    })

  private static let output = Option(
    name: "--output", short: "-o", argument: "FILE", repeats: false,
    summary: "Scrive il risultato in un file",
    text:
      "Il file è scritto per intero o per niente; se c'è già viene sostituito, e il comando lo dice. "
      + "Con «-» il risultato va sullo schermo.",
    update: { settings, value in
      settings.output = value == "-" ? nil : value
      return nil
    })

  private static let variant = Option(
    name: "--variante", short: nil, argument: "CARTELLA", repeats: true,
    summary: "Aggiunge una variante dello scenario",
    text: "Si può ripetere.",
    update: { settings, value in
      settings.variants.append(value)
      return nil
    })

  private static let hypothesis = Option(
    name: "--ipotesi", short: nil, argument: "INDIRIZZO=VALORE", repeats: true,
    summary: "Prova un valore diverso senza toccare le tabelle",
    text: "Per esempio --ipotesi assunzioni/2026/istruttori=4. Si può ripetere.",
    update: { settings, value in
      guard isPair(value) else {
        return .malformedPair(value, form: "--ipotesi INDIRIZZO=VALORE")
      }
      settings.hypotheses.append(value)
      return nil
    })

  private static let reading = Option(
    name: "--lettura", short: nil, argument: "NOME=VALORE", repeats: true,
    summary: "Sceglie una lettura della norma dove la legge è aperta",
    text: "Per esempio --lettura resti-durata=5. Si può ripetere.",
    update: { settings, value in
      guard isPair(value) else { return .malformedPair(value, form: "--lettura NOME=VALORE") }
      settings.readings.append(value)
      return nil
    })

  private static let year = Option(
    name: "--anno", short: nil, argument: "ANNO", repeats: false,
    summary: "Mostra un anno soltanto",
    text: "",
    update: { settings, value in
      guard value.count == 4, isWholeNumber(value) else { return .malformedYear(value) }
      settings.year = value
      return nil
    })

  private static let depth = Option(
    name: "--profondita", short: nil, argument: "LIVELLI", repeats: false,
    summary: "Limita quanti livelli di una spiegazione si vedono",
    text: "Non sono mai più di 100.",
    update: { settings, value in
      guard isWholeNumber(value), value.contains(where: { $0 != "0" }) else {
        return .malformedDepth(value)
      }
      settings.depth = value
      return nil
    })

  private static let charts = Option(
    name: "--grafici", short: nil, argument: nil, repeats: false,
    summary: "Aggiunge i grafici, nel testo come barre di caratteri",
    text: "Con --formato testo, html, docx oppure odt.",
    update: { settings, _ in
      settings.showsCharts = true
      return nil
    })

  private static let publication = Option(
    name: "--pubblico", short: nil, argument: nil, repeats: false,
    summary: "Nasconde i conteggi che farebbero riconoscere qualcuno",
    text: "Da usare per ogni tavola che esce dall'ufficio.",
    update: { settings, _ in
      settings.isPublic = true
      return nil
    })

  private static let denominazione = Option(
    name: "--denominazione", short: nil, argument: "NOME", repeats: false,
    summary: "Scrive il nome dell'ente nel nuovo scenario",
    text: "Un nome che contiene spazi va tra virgolette.",
    update: { settings, value in
      settings.denominazione = value
      return nil
    })

  private static let triennio = Option(
    name: "--triennio", short: nil, argument: "ANNI", repeats: false,
    summary: "Scrive il primo e l'ultimo anno nel nuovo scenario",
    text: "Per esempio --triennio 2026-2028; la data di riferimento è il 31 dicembre prima.",
    update: { settings, value in
      settings.triennio = value
      return nil
    })

  private static let objectives = Option(
    name: "--obiettivi", short: nil, argument: nil, repeats: false,
    summary: "Aggiunge le tabelle degli obiettivi al nuovo scenario",
    text: "",
    update: { settings, _ in
      settings.addsObjectives = true
      return nil
    })

  private static let table = Option(
    name: "--tabella", short: nil, argument: "NOME", repeats: true,
    summary: "Esporta una tabella soltanto, in csv",
    text: "Per esempio --tabella capacita. Si può ripetere; un nome sbagliato mostra l'elenco.",
    update: { settings, value in
      settings.tables.append(value)
      return nil
    })

  private static let help = Option(
    name: "--help", short: "-h", argument: nil, repeats: false,
    summary: "Mostra questo aiuto",
    text: "",
    update: { settings, _ in
      settings.help = true
      return nil
    })

  private static let version = Option(
    name: "--version", short: nil, argument: nil, repeats: false,
    summary: "Mostra la versione del programma",
    text: "",
    update: { settings, _ in
      settings.version = true
      return nil
    })

  private static func isPair(_ value: String) -> Bool {
    let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.allSatisfy(\.isWhitespace) }
  }

  static func isWholeNumber(_ value: String) -> Bool {
    !value.isEmpty && value.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
