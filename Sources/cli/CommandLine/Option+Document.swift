extension Option {
  static let kind = Option(
    name: "--tipo", short: nil, argument: "TIPO", repeats: false,
    summary: "Sceglie il documento",
    text: "Uno fra \(DocumentKind.allCases.map(\.rawValue).joined(separator: ", ")); "
      + "se non si dice niente, \(DocumentKind.ptfp.rawValue).",
    update: { settings, value in
      guard let kind = DocumentKind(rawValue: value.lowercased()) else {
        return .unknownKind(value)
      }
      settings.documentKind = kind
      return nil
    })

  static let template = Option(
    name: "--modello", short: nil, argument: "FILE", repeats: false,
    summary: "Usa un modello proprio",
    text: "Come si scrive: docs/modelli.md.",
    update: { settings, value in
      settings.template = value
      return nil
    })

  static let newTemplate = Option(
    name: "--scrivi-modello", short: nil, argument: "FILE", repeats: false,
    summary: "Scrive in un file il modello del documento, da modificare",
    text: "Non serve lo scenario. Un file che esiste già non viene toccato.",
    update: { settings, value in
      settings.newTemplate = value
      return nil
    })

  static let titleLevel = Option(
    name: "--livello", short: nil, argument: "N", repeats: false,
    summary: "Dice a quale livello comincia il titolo",
    text: "Da 1 a 4: per un documento che va dentro un altro, per esempio --livello 3.",
    update: { settings, value in
      guard let level = Int(value), (1...4).contains(level) else { return .malformedLevel(value) }
      settings.titleLevel = level
      return nil
    })

  static let listing = Option(
    name: "--elenco", short: nil, argument: nil, repeats: false,
    summary: "Elenca che cosa si può scrivere in un modello",
    text: "Tabelle, grafici, fatti, forme e ripetizioni. Non serve lo scenario. Se non si dice "
      + "niente, il formato è testo.",
    update: { settings, _ in
      settings.lists = true
      return nil
    })
}
