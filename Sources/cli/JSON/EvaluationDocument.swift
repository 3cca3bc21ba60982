import Workforce

/// The object that `--formato json` prints: the scenario, all figures, all checks.
struct EvaluationDocument: Encodable {
  let scenario: ScenarioDocument
  let figure: [String: FigureDocument]
  let verifiche: [CheckDocument]

  /// - Parameter prefix: How the addresses of the figures have to begin.
  init(_ evaluation: Evaluation, checks: [Check], matching prefix: String? = nil) {
    scenario = ScenarioDocument(evaluation)
    let figures = evaluation.figures.all.filter { figure in
      prefix.map { figure.address.text.hasPrefix($0) } ?? true
    }
    figure = Dictionary(
      figures.map { ($0.address.text, FigureDocument($0)) },
      uniquingKeysWith: { first, _ in first })
    verifiche = checks.map(CheckDocument.init)
  }
}

/// What was evaluated.
struct ScenarioDocument: Encodable {
  let cartella: String
  let denominazione: String
  let triennio: String
  let letture: [String: String]
  let varianti: [String]
  let ipotesi: [String]

  init(_ evaluation: Evaluation) {
    let scenario = evaluation.scenario
    cartella = scenario.folder
    denominazione = scenario.denominazione
    triennio = "\(scenario.period.lowerBound)-\(scenario.period.upperBound)"
    varianti = scenario.variants
    ipotesi = scenario.hypotheses
    letture = Dictionary(
      Readings.catalogue.map { ($0.name, evaluation.readings.value(of: $0)) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// A figure: its value and unit, or null and the reason.
struct FigureDocument: Encodable {
  let valore: String?
  let unita: String
  let motivo: String?

  init(_ figure: Figure) {
    valore = figure.value?.machineText
    unita = figure.unit.rawValue
    motivo = figure.absenceReason
  }

  private enum CodingKeys: String, CodingKey {
    case valore, unita, motivo
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(valore, forKey: .valore)
    try container.encode(unita, forKey: .unita)
    try container.encodeIfPresent(motivo, forKey: .motivo)
  }
}

/// A check with its amounts; null where it has none.
struct CheckDocument: Encodable {
  let codice: String
  let oggetto: String
  let esito: String
  let valore: String?
  let limite: String?
  let margine: String?
  let unita: String?
  let messaggio: String
  let figure: [String]
  let fonti: [String]

  init(_ check: Check) {
    codice = check.code.rawValue
    oggetto = check.subject
    esito = check.outcome.rawValue
    valore = check.value?.machineText
    limite = check.limit?.machineText
    margine = check.room?.machineText
    unita = (check.value ?? check.limit)?.unit.rawValue
    messaggio = check.message
    figure = check.figures.map(\.text)
    fonti = check.code.sources.map(\.citation)
  }
}

extension Quantity {
  /// The quantity for other programs: a decimal point, no thousands.
  var machineText: String {
    switch self {
    case .euro(let amount): MachineNumber.text(amount)
    case .count(let count): "\(count)"
    case .fte(let equivalents): MachineNumber.text(equivalents)
    case .exactEuro(let ratio), .ratio(let ratio), .years(let ratio), .number(let ratio):
      MachineNumber.text(ratio)
    }
  }
}
