import Workforce

/// How a plan spreads, for other programs.
struct RiskDocument: Encodable {
  let scenario: String
  let metodo: Metodo
  let figure: [String: Figura]
  let limiti: [Limite]
  let assunzioni: [Assunzione]

  struct Metodo: Encodable {
    let tipo: String
    var errore: String?
    var estrazioni: Int?
    var richieste: Int?
    var seme: String?
  }

  struct Figura: Encodable {
    let piano: String
    let media: String?
    let unita: String
    let quantili: [String: Quantile]
  }

  struct Quantile: Encodable {
    let valore: String
    let da: String
    let a: String
  }

  struct Probabilita: Encodable {
    let valore: String
    let da: String
    let a: String

    init(_ likelihood: Likelihood) {
      valore = MachineNumber.text(likelihood.estimate)
      da = MachineNumber.text(likelihood.lower)
      a = MachineNumber.text(likelihood.upper)
    }
  }

  struct Limite: Encodable {
    let codice: String
    let anno: Int
    let qualifica: String?
    let rispettatoNelPiano: Bool
    let probabilita: Probabilita

    private enum CodingKeys: String, CodingKey {
      case codice, anno, qualifica
      case rispettatoNelPiano = "rispettato_nel_piano"
      case probabilita
    }
  }

  struct Assunzione: Encodable {
    let anno: Int
    let area: String
    let unitaOrganizzativa: String?
    let unita: Int
    let modalita: String
    let almenoUna: Probabilita
    let tutte: Probabilita

    private enum CodingKeys: String, CodingKey {
      case anno, area, unita, modalita
      case unitaOrganizzativa = "unita_organizzativa"
      case almenoUna = "almeno_una"
      case tutte
    }
  }

  init(_ study: RiskStudy) {
    scenario = study.scenario.denominazione
    switch study.method {
    case .exact(let error):
      metodo = Metodo(tipo: "esatto", errore: MachineNumber.text(error))
    case .sampled(let draws, let wanted, let seed):
      metodo = Metodo(
        tipo: "estrazioni", estrazioni: draws, richieste: wanted, seme: "\(seed)")
    }
    let posts = study.scenario.areas.reduce(0) { $0 + $1.posts }
    var figures: [String: Figura] = [:]
    for row in study.figures {
      figures[row.address.text] = Figura(row) { row.quantity($0) }
      if row.kind == .staff, posts > 0 {
        figures[Address.organico(row.year, "copertura").text] = Figura(row) {
          .ratio(Ratio(Int($0), over: posts))
        }
      }
    }
    figure = figures
    limiti = study.limits.map {
      Limite(
        codice: $0.code.rawValue, anno: $0.year, qualifica: $0.group?.rawValue,
        rispettatoNelPiano: $0.holdsInPlan, probabilita: Probabilita($0.likelihood))
    }
    assunzioni = study.hires.map {
      Assunzione(
        anno: $0.row.year, area: $0.row.area, unitaOrganizzativa: $0.row.unit,
        unita: $0.row.units, modalita: $0.row.modalita.rawValue, almenoUna: Probabilita($0.first),
        tutte: Probabilita($0.all))
    }
  }
}

extension RiskDocument.Figura {
  fileprivate init(_ figure: RiskStudy.Figure, _ quantity: (Int64) -> Quantity) {
    piano = quantity(figure.planned).machineText
    media = figure.spread.mean.map { quantity($0).machineText }
    unita = quantity(figure.planned).unit.rawValue
    var quantiles: [String: RiskDocument.Quantile] = [:]
    for percentage in [5, 25, 50, 75, 95] {
      let quantile = figure.spread.quantile(UInt64(percentage))
      quantiles["\(percentage)"] = RiskDocument.Quantile(
        valore: quantity(quantile.value).machineText, da: quantity(quantile.lower).machineText,
        a: quantity(quantile.upper).machineText)
    }
    quantili = quantiles
  }
}
