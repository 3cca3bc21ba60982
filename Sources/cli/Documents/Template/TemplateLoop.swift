import Workforce

/// What a part of a template is repeated for.
enum TemplateLoop: String, CaseIterable, Sendable {
  case year = "anno"
  case area
  case office = "ufficio"
  case hire = "assunzione"
  case progression = "progressione"
  case checkGroup = "controllo"
  case check = "verifica"
  case source = "fonte"

  /// What the loop goes through, in Italian.
  var purpose: String {
    switch self {
    case .year: "gli anni del piano"
    case .area: "le aree della dotazione"
    case .office: "le unità organizzative"
    case .hire: "le righe di assunzioni.csv, dell'anno e dell'area in cui ci si trova"
    case .progression: "le righe di progressioni.csv, dell'anno e dell'area di arrivo"
    case .checkGroup: "i gruppi di controlli"
    case .check: "i singoli controlli, del gruppo in cui ci si trova"
    case .source: "le fonti da confermare su cui poggiano le cifre"
    }
  }

  /// The words that can be printed inside the loop.
  var fields: [Field] {
    switch self {
    case .year: [.init("anno", "l'anno; anche anno+1, anno-1")]
    case .area: [.init("area", "il nome dell'area")]
    case .office: [.init("ufficio", "il nome dell'unità organizzativa")]
    case .hire:
      [
        .init("anno", "l'anno"), .init("area", "il nome dell'area"),
        .init("persone", "quante persone"), .init("modalita", "come entrano"),
        .init("stato", "prevista, avviata o attuata"), .init("spesa", "la spesa annua"),
        .init("capacita", "si o no: se usa capacità assunzionale"),
        .init("posto", "si o no: se occupa un posto della dotazione"),
        .init("nota", "la colonna note della riga, se c'è"),
      ]
    case .progression:
      [
        .init("anno", "l'anno"), .init("da", "il nome dell'area di partenza"),
        .init("area", "il nome dell'area di arrivo"), .init("persone", "quante persone"),
        .init("finanziamento", "deroga o capacita"), .init("stato", "prevista, avviata o attuata"),
        .init("spesa", "la spesa annua, se finanziata in deroga"),
      ]
    case .checkGroup:
      [
        .init("controllo", "che cosa si controlla"),
        .init("fonti", "le norme, con quanto sono certe"),
      ]
    case .check:
      [
        .init("controllo", "che cosa si controlla"), .init("oggetto", "l'anno, l'area o l'unità"),
        .init("valore", "il valore del piano"), .init("limite", "il limite"),
        .init("margine", "quanto resta"), .init("esito", "rispettato, superato, avviso o altro"),
        .init("nota", "che cosa è successo e che cosa si può fare"),
        .init("cifre", "gli indirizzi delle figure confrontate"),
      ]
    case .source:
      [
        .init("parametro", "il parametro, se la fonte ne dà uno"), .init("fonte", "la citazione"),
        .init("nota", "che cosa resta da dire"),
      ]
    }
  }

  /// The variables that can stand in an address inside the loop: `<anno>`.
  var variables: [String] {
    switch self {
    case .year: ["anno"]
    case .area: ["area"]
    case .office: ["ufficio"]
    case .hire: ["anno", "area"]
    case .progression: ["anno", "da", "area"]
    case .checkGroup, .check, .source: []
    }
  }

  /// A word that a loop gives.
  struct Field: Sendable {
    let name: String
    let purpose: String

    init(_ name: String, _ purpose: String) {
      self.name = name
      self.purpose = purpose
    }
  }
}
