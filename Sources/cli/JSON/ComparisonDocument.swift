import PerformanceLink
import Workforce

/// Plans side by side for other programs.
struct ComparisonDocument: Encodable {
  let scenario: ScenarioDocument
  let confronti: [Confronto]

  struct Confronto: Encodable {
    let nome: String
    let origine: String
    let piano: ScenarioDocument
    let righe: [Riga]
    let cifre: [String: Cifra]
    let cifreUguali: Int
    let limiti: [Limite]
    let limitiUguali: Int
    let obiettivi: Obiettivi?

    private enum CodingKeys: String, CodingKey {
      case nome, origine, piano, righe, cifre
      case cifreUguali = "cifre_uguali"
      case limiti
      case limitiUguali = "limiti_uguali"
      case obiettivi
    }
  }

  struct Riga: Encodable {
    let tabella: String
    let tipo: String
    let rigaPrima: Int?
    let rigaDopo: Int?
    let nome: String?
    let celle: [Cella]

    private enum CodingKeys: String, CodingKey {
      case tabella, tipo
      case rigaPrima = "riga_prima"
      case rigaDopo = "riga_dopo"
      case nome, celle
    }
  }

  struct Cella: Encodable {
    let colonna: String
    let prima: String
    let dopo: String
  }

  /// The two values of a figure; null where there is none, with the reason or whose plan lacks it.
  struct Cifra: Encodable {
    let prima: String?
    let dopo: String?
    let differenza: String?
    let unita: String
    let motivoPrima: String?
    let motivoDopo: String?

    private enum CodingKeys: String, CodingKey {
      case prima, dopo, differenza, unita
      case motivoPrima = "motivo_prima"
      case motivoDopo = "motivo_dopo"
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(prima, forKey: .prima)
      try container.encode(dopo, forKey: .dopo)
      try container.encode(differenza, forKey: .differenza)
      try container.encode(unita, forKey: .unita)
      try container.encodeIfPresent(motivoPrima, forKey: .motivoPrima)
      try container.encodeIfPresent(motivoDopo, forKey: .motivoDopo)
    }
  }

  struct Limite: Encodable {
    let tipo: String
    let prima: CheckDocument?
    let dopo: CheckDocument?
  }

  struct Obiettivi: Encodable {
    let anno: Int
    let adempimenti: [Adempimento]
    let indicatori: [Indicatore]
    let mossi: [String]
  }

  struct Adempimento: Encodable {
    let codice: String
    let prima: Int?
    let dopo: Int?
    let contaPrima: Bool
    let contaDopo: Bool

    private enum CodingKeys: String, CodingKey {
      case codice, prima, dopo
      case contaPrima = "conta_prima"
      case contaDopo = "conta_dopo"
    }
  }

  struct Indicatore: Encodable {
    let codice: String
    let raggiunto: Bool
  }

  init(_ study: ComparisonStudy) {
    scenario = ScenarioDocument(study.base)
    confronti = study.compared.map { Confronto($0, year: study.year) }
  }
}

extension ComparisonDocument.Confronto {
  init(_ plan: ComparedPlan, year: Int?) {
    let comparison = plan.comparison
    nome = plan.name
    origine = plan.source
    piano = ScenarioDocument(plan.evaluation)
    righe = comparison.rows.map { row in
      ComparisonDocument.Riga(
        tabella: row.table.rawValue, tipo: row.kind.rawValue, rigaPrima: row.rowBefore,
        rigaDopo: row.rowAfter, nome: row.name.isEmpty ? nil : row.name,
        celle: row.cells.map { .init(colonna: $0.column, prima: $0.before, dopo: $0.after) })
    }
    cifre = Dictionary(
      plan.shown(in: year).map { ($0.address.text, ComparisonDocument.Cifra($0)) },
      uniquingKeysWith: { first, _ in first })
    cifreUguali = comparison.sameFigures
    limiti = comparison.turns.map { turn in
      ComparisonDocument.Limite(
        tipo: turn.kind.rawValue, prima: turn.before.map(CheckDocument.init),
        dopo: turn.after.map(CheckDocument.init))
    }
    limitiUguali = comparison.sameLimits
    obiettivi = plan.objectives.map(ComparisonDocument.Obiettivi.init)
  }
}

extension ComparisonDocument.Cifra {
  init(_ change: FigureChange) {
    prima = change.before.value?.machineText
    dopo = change.after.value?.machineText
    differenza = change.difference?.machineText
    unita = change.unit.rawValue
    motivoPrima = Self.reason(change.before)
    motivoDopo = Self.reason(change.after)
  }

  private static func reason(_ side: FigureChange.Side) -> String? {
    switch side {
    case .known: nil
    case .absent(let reason): reason
    case .missing: "la cifra non c'è"
    }
  }
}

extension ComparisonDocument.Obiettivi {
  init(_ report: ImpactReport) {
    anno = report.after.year
    adempimenti = report.impact.slips.map {
      ComparisonDocument.Adempimento(
        codice: $0.code, prima: $0.before, dopo: $0.after, contaPrima: $0.countedBefore,
        contaDopo: $0.countedAfter)
    }
    indicatori = report.impact.turns.map {
      ComparisonDocument.Indicatore(codice: $0.indicator.code, raggiunto: $0.meetsTarget)
    }
    mossi = report.moved
  }
}
