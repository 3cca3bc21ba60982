import Workforce

/// The outcome of a reconciliation for other programs.
struct ReconciliationDocument: Encodable {
  let scenario: ScenarioDocument
  let riprodotte: Int
  /// How many of ``riprodotte`` are so only within their tolerance.
  let entroTolleranza: Int
  let spiegate: Int
  let diverse: Int
  let sconosciute: Int
  let cifre: [Row]

  private enum CodingKeys: String, CodingKey {
    case scenario, riprodotte
    case entroTolleranza = "entro_tolleranza"
    case spiegate, diverse, sconosciute, cifre
  }

  struct Row: Encodable {
    let figura: String
    let pubblicato: String
    let calcolato: String?
    let differenza: String?
    let tolleranza: String
    let esito: String
    let entroTolleranza: Bool
    let cause: [Cause]
    let file: String
    let riga: Int?
    let fonte: String?

    private enum CodingKeys: String, CodingKey {
      case figura, pubblicato, calcolato, differenza, tolleranza, esito
      case entroTolleranza = "entro_tolleranza"
      case cause, file, riga, fonte
    }
  }

  struct Cause: Encodable {
    let causa: String
    let prova: String
  }

  init(_ reconciliation: Reconciliation, _ evaluation: Evaluation) {
    scenario = ScenarioDocument(evaluation)
    riprodotte = reconciliation.count(.reproduced)
    entroTolleranza = reconciliation.withinToleranceCount
    spiegate = reconciliation.count(.explained)
    diverse = reconciliation.count(.different)
    sconosciute = reconciliation.count(.unknown)
    cifre = reconciliation.figures.map { figure in
      Row(
        figura: figure.published.address.text,
        pubblicato: MachineNumber.text(figure.published.value.exact),
        calcolato: figure.figure?.value?.machineText,
        differenza: figure.difference.map(MachineNumber.text),
        tolleranza: MachineNumber.text(figure.published.tolerance),
        esito: figure.outcome.rawValue, entroTolleranza: figure.isWithinTolerance,
        cause: figure.causes.map { Cause(causa: $0.cause.rawValue, prova: $0.evidence) },
        file: figure.published.origin.file, riga: figure.published.origin.row,
        fonte: figure.published.origin.document)
    }
  }
}
