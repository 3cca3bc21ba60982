import Workforce

/// The outcome of a reconciliation for other programs.
struct ReconciliationDocument: Encodable {
  let scenario: ScenarioDocument
  let riprodotte: Int
  let spiegate: Int
  let diverse: Int
  let sconosciute: Int
  let cifre: [Row]

  struct Row: Encodable {
    let figura: String
    let pubblicato: String
    let calcolato: String?
    let differenza: String?
    let tolleranza: String
    let esito: String
    let cause: [Cause]
    let file: String
    let riga: Int?
    let fonte: String?
  }

  struct Cause: Encodable {
    let causa: String
    let prova: String
  }

  init(_ reconciliation: Reconciliation, _ evaluation: Evaluation) {
    scenario = ScenarioDocument(evaluation)
    riprodotte = reconciliation.count(.reproduced)
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
        esito: figure.outcome.rawValue,
        cause: figure.causes.map { Cause(causa: $0.cause.rawValue, prova: $0.evidence) },
        file: figure.published.origin.file, riga: figure.published.origin.row,
        fonte: figure.published.origin.document)
    }
  }
}
