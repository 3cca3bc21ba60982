import Workforce

/// The best plan for other programs.
struct OptimumDocument: Encodable {
  let scenario: String
  let valore: String?
  let spesa: String?
  let dimostrato: Bool
  let limiteSuperiore: String?
  let obiettivi: [Obiettivo]
  let piano: [String: [String: Int]]?
  let pianiUgualmenteBuoni: String
  let piani: [[String: [String: Int]]]
  let pianoAttuale: PianoAttuale
  let capacita: [Capacita]
  let unaPersonaInPiu: [InPiu]
  let obblighiNonFatti: [Obbligo]

  private enum CodingKeys: String, CodingKey {
    case scenario, valore, spesa, dimostrato
    case limiteSuperiore = "limite_superiore"
    case obiettivi, piano
    case pianiUgualmenteBuoni = "piani_ugualmente_buoni"
    case piani
    case pianoAttuale = "piano_attuale"
    case capacita
    case unaPersonaInPiu = "una_persona_in_piu"
    case obblighiNonFatti = "obblighi_non_fatti"
  }

  struct Obiettivo: Encodable {
    let nome: String
    let valore: String
    let limite: String
    let dimostrato: Bool
  }

  struct PianoAttuale: Encodable {
    let piano: [String: [String: Int]]
    let valori: [String: String]
    let entroILimiti: Bool

    private enum CodingKeys: String, CodingKey {
      case piano, valori
      case entroILimiti = "entro_i_limiti"
    }
  }

  struct Capacita: Encodable {
    let anno: Int
    let disponibile: String
    let usata: String
    let scaduta: String
    let residua: String
  }

  struct InPiu: Encodable {
    let area: String
    let anno: Int
    let capacitaMancante: String?
    let spesaMancante: String?
    let postiMancanti: [String: Int]

    private enum CodingKeys: String, CodingKey {
      case area, anno
      case capacitaMancante = "capacita_mancante"
      case spesaMancante = "spesa_mancante"
      case postiMancanti = "posti_mancanti"
    }
  }

  /// A row with an obligation that the best plan makes no more, or for fewer people.
  struct Obbligo: Encodable {
    let anno: Int
    let area: String
    let modalita: String
    let adempimento: String?
    let unita: Int
    let mancano: Int
    let file: String
    let riga: Int?
  }

  init(_ study: OptimumStudy) {
    let best = study.best
    scenario = study.scenario.denominazione
    valore = best?.results.first.map { $0.criterion.machine($0.value) }
    spesa = best?.results.last { $0.criterion == .spesa }.map { $0.criterion.machine($0.value) }
    dimostrato = best?.isProven ?? false
    limiteSuperiore = best?.results.first.map { $0.criterion.machine($0.limit) }
    obiettivi = (best?.results ?? []).map {
      Obiettivo(
        nome: $0.criterion.name, valore: $0.criterion.machine($0.value),
        limite: $0.criterion.machine($0.limit), dimostrato: $0.isProven)
    }
    func table(_ plan: [Int]) -> [String: [String: Int]] {
      var table: [String: [String: Int]] = [:]
      for (cell, people) in plan.enumerated() {
        let year = study.model.years.lowerBound + cell / study.model.areaCount
        let area = study.scenario.areas[cell % study.model.areaCount].code
        table["\(year)", default: [:]][area] = people
      }
      return table
    }
    piano = study.plan.map(table)
    pianiUgualmenteBuoni = "\(best?.count ?? 0)"
    piani = (best?.plans ?? []).map(table)
    pianoAttuale = PianoAttuale(
      piano: table(study.current),
      valori: Dictionary(
        uniqueKeysWithValues: zip(study.criteria, study.currentValues).map {
          ($0.name, $0.machine($1))
        }), entroILimiti: study.currentShortfall.isNothing)
    let uses = study.plan.flatMap { try? study.model.capacityUse(of: $0) } ?? []
    capacita = uses.map {
      Capacita(
        anno: $0.year, disponibile: MachineNumber.text($0.available),
        usata: MachineNumber.text($0.used), scaduta: MachineNumber.text($0.expired),
        residua: MachineNumber.text($0.left))
    }
    obblighiNonFatti = study.obligationsDropped.map { row, missing in
      Obbligo(
        anno: row.year, area: row.area, modalita: row.modalita.rawValue,
        adempimento: row.adempimento, unita: row.units, mancano: missing, file: row.origin.file,
        riga: row.origin.row)
    }
    unaPersonaInPiu = study.scenario.areas.indices.compactMap { area in
      guard let plan = study.plan,
        let more = try? study.model.shortfallOfOneMore(area, than: plan)
      else { return nil }
      return InPiu(
        area: study.scenario.areas[area].code, anno: more.year,
        capacitaMancante: more.missing.capacity.map { MachineNumber.text($0.amount) },
        spesaMancante: more.missing.spending.map { MachineNumber.text($0.amount) },
        postiMancanti: Dictionary(
          uniqueKeysWithValues: more.missing.posts.map {
            (study.scenario.areas[$0.key].code, $0.value)
          }))
    }
  }
}

extension Criterion {
  /// A value for other programs: an amount with cents, or a number without useless zeros.
  fileprivate func machine(_ value: Ratio) -> String {
    switch self {
    case .spesa, .perdite:
      return ItalianNumber.text(value, decimals: 2).filter { $0 != "." }
        .replacing(",", with: ".")
    case .preferenze, .persone, .copertura:
      let text = MachineNumber.text(value)
      guard text.contains(".") else { return text }
      let digits = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
      return String(digits.reversed())
    }
  }
}
