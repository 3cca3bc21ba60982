import PerformanceLink
import Workforce

/// The objectives for other programs.
struct ObjectivesDocument: Encodable {
  let scenario: ScenarioDocument
  let anno: Int
  let obiettivi: [Node]
  let indicatori: [Leaf]
  let adempimenti: [Obligation]
  let variazioni: [Variation]?
  let effetti: [Effect]?
  let figure: [String: FigureDocument]

  struct Node: Encodable {
    let codice: String
    let livello: String
    let titolo: String
    let padre: String?
    let stato: String
    let unita: String?
    let responsabile: String?
    let peso: String?
    let raggiungimento: String?
    let massimo: String?
    let motivo: String?
  }

  struct Leaf: Encodable {
    let codice: String
    let obiettivo: String
    let titolo: String
    let stato: String
    let unita: String?
    let responsabile: String?
    let peso: String?
    let target: String?
    let valore: String?
    let raggiungimento: String?
    let raggiunto: Bool?
    let dichiarato: String?
    let motivo: String?
  }

  struct Obligation: Encodable {
    let codice: String
    let indicatore: String
    let titolo: String
    let anno: Int?
    let pianificato: Bool
    let attuato: Bool
    let righe: [String]
  }

  /// How a member moves the objective above it: peso × (dopo − prima).
  struct Effect: Encodable {
    let obiettivo: String
    let da: String
    let peso: String
    let prima: String
    let dopo: String
    let effetto: String
  }

  struct Variation: Encodable {
    let figura: String
    let prima: String?
    let dopo: String?
  }

  init(_ result: PerformanceEvaluation, impact: PerformanceImpact?) {
    let figures = result.figures
    func text(_ address: Address) -> String? { figures.value(address)?.machineText }
    scenario = ScenarioDocument(result.evaluation)
    anno = result.year
    obiettivi = result.model.objectives.map { objective in
      let score = Address.obiettivo(objective.code, .raggiungimento)
      return Node(
        codice: objective.code, livello: objective.level, titolo: objective.title,
        padre: objective.parent, stato: objective.status.rawValue,
        unita: objective.unit, responsabile: objective.role,
        peso: text(.obiettivo(objective.code, .peso)), raggiungimento: text(score),
        massimo: text(.obiettivo(objective.code, .massimo)), motivo: figures[score]?.absenceReason)
    }
    indicatori = result.model.indicators.map { indicator in
      let outcome = result.outcomes[indicator.code]
      return Leaf(
        codice: indicator.code, obiettivo: indicator.objective, titolo: indicator.title,
        stato: indicator.status.rawValue, unita: indicator.unit, responsabile: indicator.role,
        peso: text(.indicatore(indicator.code, .peso)),
        target: outcome?.target?.italian, valore: text(.indicatore(indicator.code, .valore)),
        raggiungimento: text(.indicatore(indicator.code, .raggiungimento)),
        raggiunto: outcome?.isMet, dichiarato: outcome?.measure?.declared?.rawValue,
        motivo: outcome?.reason)
    }
    adempimenti = result.linkedObligations.map { obligation in
      Obligation(
        codice: obligation.stated.code, indicatore: obligation.stated.indicator,
        titolo: obligation.stated.title, anno: obligation.year,
        pianificato: obligation.isPlanned(by: result.year), attuato: obligation.isDone,
        righe: obligation.actions.map(\.origin.place))
    }
    variazioni = impact?.changes.map { change in
      Variation(
        figura: change.address.text, prima: change.before?.machineText,
        dopo: change.after?.machineText)
    }
    effetti = impact?.effects.map { effect in
      func text(_ ratio: Ratio) -> String { Quantity.ratio(ratio).machineText }
      return Effect(
        obiettivo: effect.parent.code, da: effect.member, peso: text(effect.weight),
        prima: text(effect.before), dopo: text(effect.after), effetto: text(effect.change))
    }
    let families: Set<Substring> = ["obiettivi", "indicatori", "livelli", "riscontri", "fte-mesi"]
    figure = Dictionary(
      figures.all.filter { $0.address.parts.first.map(families.contains) ?? false }
        .map { ($0.address.text, FigureDocument($0)) },
      uniquingKeysWith: { first, _ in first })
  }
}
