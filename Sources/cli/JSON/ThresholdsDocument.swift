import Workforce

/// The thresholds for other programs.
struct ThresholdsDocument: Encodable {
  let scenario: ScenarioDocument
  let giaSuperati: [CheckDocument]
  let rinvii: [Rinvio]
  let postiInPiu: [PostoInPiu]
  let crescita: Crescita
  let resti: [Resto]
  let restiConAltreLetture: [Lettura]

  private enum CodingKeys: String, CodingKey {
    case scenario
    case giaSuperati = "gia_superati"
    case rinvii
    case postiInPiu = "posti_in_piu"
    case crescita, resti
    case restiConAltreLetture = "resti_con_altre_letture"
  }

  struct Rinvio: Encodable {
    let riga: Int?
    let area: String
    let unita: Int
    let modalita: String
    let adempimento: String?
    let previsto: Int
    let entroIlPiano: Int
    /// The last year with the leavers known today; null if no limit was found to end it.
    let ultimoAnno: Int?
    let anni: [Anno]

    private enum CodingKeys: String, CodingKey {
      case riga, area, unita, modalita, adempimento, previsto
      case entroIlPiano = "entro_il_piano"
      case ultimoAnno = "ultimo_anno"
      case anni
    }
  }

  struct Anno: Encodable {
    let anno: Int
    let oltreIlPiano: Bool
    let capacitaPersa: String
    let superati: [CheckDocument]

    private enum CodingKeys: String, CodingKey {
      case anno
      case oltreIlPiano = "oltre_il_piano"
      case capacitaPersa = "capacita_persa"
      case superati
    }
  }

  struct PostoInPiu: Encodable {
    let anno: Int
    let area: String
    let annoCessazioni: Int
    let superati: [CheckDocument]
    let cessazioni: [Cessazioni]

    private enum CodingKeys: String, CodingKey {
      case anno, area
      case annoCessazioni = "anno_cessazioni"
      case superati, cessazioni
    }
  }

  struct Cessazioni: Encodable {
    let area: String
    /// Null if no number of leavers is enough.
    let unita: Int?
    let conUnaInMeno: [CheckDocument]

    private enum CodingKeys: String, CodingKey {
      case area, unita
      case conUnaInMeno = "con_una_in_meno"
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(area, forKey: .area)
      try container.encode(unita, forKey: .unita)
      try container.encode(conUnaInMeno, forKey: .conUnaInMeno)
    }
  }

  struct Crescita: Encodable {
    let rivalutata: [Limite]
    let capacitaFerma: [Limite]
    let contratti: [Contratto]
    let massimoProvato: String

    private enum CodingKeys: String, CodingKey {
      case rivalutata
      case capacitaFerma = "capacita_ferma"
      case contratti
      case massimoProvato = "massimo_provato"
    }
  }

  struct Limite: Encodable {
    let codice: String
    let oggetto: String
    let reggeFinoA: String
    let margine: String?
    let oltre: String?

    private enum CodingKeys: String, CodingKey {
      case codice, oggetto
      case reggeFinoA = "regge_fino_a"
      case margine, oltre
    }
  }

  struct Contratto: Encodable {
    let nome: String
    let superati: [CheckDocument]
    let capacitaMancante: [String: String]

    private enum CodingKeys: String, CodingKey {
      case nome, superati
      case capacitaMancante = "capacita_mancante"
    }
  }

  struct Resto: Encodable {
    let annata: Int
    let capacita: String
    let ultimoGiorno: String
    let resta: String

    private enum CodingKeys: String, CodingKey {
      case annata, capacita
      case ultimoGiorno = "ultimo_giorno"
      case resta
    }
  }

  struct Lettura: Encodable {
    let lettura: String
    let valore: String
    let resti: [Resto]
  }
}

extension ThresholdsDocument {
  init(_ thresholds: Thresholds) {
    scenario = ScenarioDocument(thresholds.evaluation)
    giaSuperati = thresholds.exceeded.map(CheckDocument.init)
    rinvii = thresholds.starts.map(Rinvio.init)
    postiInPiu = thresholds.openings.map { opening in
      PostoInPiu(
        anno: opening.year, area: opening.area.code, annoCessazioni: opening.leavingYear,
        superati: opening.broken.map(CheckDocument.init),
        cessazioni: opening.leavers.map {
          Cessazioni(
            area: $0.area.code, unita: $0.count,
            conUnaInMeno: $0.lacking.map(CheckDocument.init))
        })
    }
    crescita = Crescita(
      rivalutata: thresholds.growth.repriced.map(Limite.init),
      capacitaFerma: thresholds.growth.nominal.map(Limite.init),
      contratti: thresholds.contracts.map { effect in
        Contratto(
          nome: effect.contract.name, superati: effect.broken.map(CheckDocument.init),
          capacitaMancante: Dictionary(
            effect.nominal.map { ("\($0.year)", MachineNumber.text($0.missing)) },
            uniquingKeysWith: { first, _ in first }))
      }, massimoProvato: Self.share(CostGrowth.most))
    resti = thresholds.lastDays.map(Resto.init)
    restiConAltreLetture = thresholds.otherLastDays.map { other in
      Lettura(
        lettura: other.alternative.name, valore: other.alternative.value,
        resti: other.days.map(Resto.init))
    }
  }

  /// A growth as a share of one: "0.0087".
  fileprivate static func share(_ growth: Int) -> String {
    MachineNumber.text(Ratio(growth, over: 10_000))
  }
}

extension ThresholdsDocument.Rinvio {
  fileprivate init(_ start: LatestStart) {
    riga = start.hire.origin.row
    area = start.hire.area
    unita = start.hire.units
    modalita = start.hire.modalita.rawValue
    adempimento = start.hire.adempimento
    previsto = start.hire.year
    entroIlPiano = start.lastYear
    ultimoAnno = start.end == nil ? nil : start.lastKnownYear
    anni = start.trials.map {
      ThresholdsDocument.Anno(
        anno: $0.year, oltreIlPiano: $0.isBeyondPlan, capacitaPersa: MachineNumber.text($0.lost),
        superati: $0.broken.map(CheckDocument.init))
    }
  }
}

extension ThresholdsDocument.Limite {
  fileprivate init(_ limit: CostGrowth.Threshold) {
    codice = limit.code.rawValue
    oggetto = limit.subject
    reggeFinoA = ThresholdsDocument.share(limit.lastKept)
    margine = limit.room?.machineText
    oltre = limit.shortfall?.machineText
  }
}

extension ThresholdsDocument.Resto {
  fileprivate init(_ day: LastDay) {
    annata = day.vintage
    capacita = MachineNumber.text(day.amount)
    ultimoGiorno = "\(day.lastYear)-12-31"
    resta = MachineNumber.text(day.left)
  }
}
