import Workforce

/// The form of a family of addresses: `capacita/<anno>/residua`.
///
/// A template is for any chamber: it may name a figure that a scenario has no data for, which is
/// then «n.d.», but not one that no scenario could have.
struct FigurePattern: Sendable {
  let parts: [Part]
  let text: String

  enum Part: Sendable, Equatable {
    /// One of these words.
    case words([String])
    /// Something that differs from scenario to scenario: a year, an area.
    case parameter(String)
  }

  init(_ text: String) {
    self.text = text
    parts = text.split(separator: "/").map { part in
      part.hasPrefix("<")
        ? .parameter(String(part.dropFirst().dropLast()))
        : .words(part.split(separator: "|").map(String.init))
    }
  }

  /// Whether an address has this form, with the codes that the scenario admits.
  func matches(_ reference: TemplateReference, admitting codes: [String: Set<String>]) -> Bool {
    reference.parts.count == parts.count
      && zip(reference.parts, parts).allSatisfy { part, form in
        switch (part, form) {
        case (.literal(let text), .words(let words)): words.contains(text)
        case (.literal(let text), .parameter(let name)): codes[name]?.contains(text) ?? true
        case (.variable, .words): false
        case (.variable(let variable, _), .parameter(let name)):
          Self.kind(of: variable) == Self.kind(of: name)
        }
      }
  }

  /// The values that stand for a parameter in an address of this form; nil if it has another.
  func codes(in address: Address) -> [(parameter: String, code: String)]? {
    let found = address.parts
    guard found.count == parts.count else { return nil }
    var codes: [(parameter: String, code: String)] = []
    for (part, form) in zip(found, parts) {
      switch form {
      case .words(let words): if !words.contains(String(part)) { return nil }
      case .parameter(let name):
        if Self.kind(of: name) == "anno", !Self.isYear(part) { return nil }
        codes.append((name, String(part)))
      }
    }
    return codes
  }

  private static func isYear(_ text: Substring) -> Bool {
    text.count == 4 && text.allSatisfy(\.isNumber)
  }

  /// What a parameter or a loop's variable stands for.
  private static func kind(of name: String) -> String {
    switch name {
    case "anno", "annata", "primo-anno", "ultimo-anno", "anno-riferimento", "anno-obiettivi":
      "anno"
    case "area", "da", "a": "area"
    default: name
    }
  }
}

extension FigurePattern {
  /// The forms of all addresses.
  static let all: [FigurePattern] = texts.split(whereSeparator: \.isWhitespace).map {
    FigurePattern(String($0))
  }

  private static let texts = """
    dotazione/<area> scoperti/<area> copertura/<area> soprannumero/<area>
    servizio/<area> servizio/determinato|indeterminato|fte|tempo-parziale
    servizio/tempo-parziale/<area> servizio/tempo-parziale/fte
    servizio-storico/<annata> servizio-storico/<annata>/variazione
    costo-unitario/<area> costo-unitario/<area>/costi-esatti
    spesa/potenziale-massima|margine spesa/potenziale-massima/calcolata
    spesa/potenziale-massima|margine/costi-arrotondati
    spesa/servizio spesa/servizio/costi-esatti spesa/servizio/<area>
    spesa/servizio/determinato|indeterminato
    spesa/servizio/determinato|indeterminato/costi-arrotondati
    spesa/con-capacita/<anno>
    cessazioni/<anno>/<area> cessazioni/<anno>/utili/<area>
    uscite/<anno>/certe|previste|provvisorie|totale
    uscite/non-determinabili uscite/requisito/<anno>
    capacita/<anno>/maturata|riduzione|resti|disponibile|esercitabile|utilizzata|scaduta|residua
    capacita/<anno>/maturata|riduzione|resti|disponibile|utilizzata|scaduta|residua/<qualifica>
    capacita/<anno>/maturata/<area> capacita/<anno>/maturata/costi-esatti
    resti/<annata>/<anno> resti/<annata>/<anno>/<qualifica>
    resti/<annata>/<anno>/usati resti/<annata>/<anno>/usati/<qualifica>
    assunzioni/<anno>/<area> assunzioni/<anno>/spesa assunzioni/<anno>/spesa/<area>
    assunzioni/<anno>/fuori-capacita/spesa
    assunzioni/<anno>/<area>/<modalita> assunzioni/<anno>/<area>/<modalita>/spesa
    progressioni/risorse|spesa|economia|unita progressioni/costo/<da>/<a>
    progressioni/<da>/<a>/unita|spesa|ancora-possibili|posti-liberi
    progressioni/<anno>/<da>/<a> progressioni/<anno>/capacita/spesa
    organico/<anno>/<area> organico/<anno>/copertura|spesa|margine
    categorie-protette/<istituto>/base|quota|in-forza|scopertura
    flessibile|flessibile-determinato/limite
    flessibile|flessibile-determinato/<anno>/spesa|margine
    preventivo/personale/<anno>
    struttura/<ufficio>/<area> struttura/<ufficio>/fte|quota|quota-a-100
    struttura/totale/ampiezza-media
    eta/media eta/<fascia>/unita|quota|quota-a-100 eta/<fascia>/unita/<area>
    eta/<anno>/media eta/<anno>/<fascia>/unita|quota
    genere/<gruppo>/donne|uomini|quota-donne|quota-minoranza|divario
    genere/<gruppo>/donne|uomini/quota-del-genere
    genere/<anno>/quota-donne-minima|quota-donne-massima
    distanza/<sede>/in-servizio|agile|remoto|totale|quota
    distanza/<ufficio>/in-servizio|agile|remoto|totale|quota
    distanza/<sede>/<ufficio>/in-servizio|agile|remoto|totale|quota
    distanza/<anno>/agile|remoto|totale|quota distanza/soglia-agile
    distanza/contingente/<ambito> distanza/contingente/<ambito>/base|margine|uso
    distanza/contingente/<ambito>/agile|remoto|minimo
    distanza/contingente/<ambito>/agile|remoto/minimo
    distanza/contingente/<ambito>/agile|remoto|minimo/base|margine|uso
    distanza/contingente/<ambito>/agile|remoto/minimo/base|margine|uso
    obiettivi/<obiettivo>/peso|contributo|raggiungimento|massimo|indicatori|senza-tetto
    obiettivi/<obiettivo>/target|sul-target|pesi|pesi-indicatori
    obiettivi/<obiettivo>/peso/<versione> indicatori/<indicatore>/peso/<versione>
    indicatori/<indicatore>/peso|contributo|valore|target|grado|raggiungimento|massimo
    indicatori/<indicatore>/numeratore|denominatore|rapporto
    indicatori/<indicatore>/adempimenti|adempimenti-a-piano|adempimenti-attuati
    indicatori/<indicatore>/valore|target/<anno>
    livelli/<livello>/<classe> riscontri/<riscontro>/dichiarato|calcolato|differenza
    fte-mesi/<ufficio>/<anno>/persi|acquisiti|saldo
    """
}

extension FigureBook {
  /// The codes that the scenario admits for each parameter of the forms of addresses.
  func codes(of scenario: Scenario) -> [String: Set<String>] {
    var codes: [String: Set<String>] = [:]
    for figure in all {
      for pattern in FigurePattern.all {
        for (parameter, code) in pattern.codes(in: figure.address) ?? [] {
          codes[parameter, default: []].insert(code)
        }
      }
    }
    let areas = Set(scenario.areas.map(\.code))
    codes["area"] = areas.union([Address.total])
    codes["da"] = areas
    codes["a"] = areas
    codes["qualifica"] = Set(Area.Qualifica.allCases.map(\.rawValue))
    codes["modalita"] = Set(Assunzione.Modalita.allCases.map(\.rawValue))
    let budget = scenario.budgetYears
    codes["anno"] = Set(((budget.lowerBound - 1)...budget.upperBound).map { "\($0)" })
    codes["istituto"] = Set(ProtectedQuota.Istituto.allCases.map(\.rawValue))
    return codes
  }
}
