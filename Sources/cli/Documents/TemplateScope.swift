import Workforce

/// What the loops around a part of a template stand at.
struct TemplateScope: Sendable {
  /// The words of the loops' fields.
  var words: [String: String] = [:]
  /// The codes of the loops' variables, as addresses have them.
  var codes: [String: String] = [:]
  var checkGroup: CheckCode?

  fileprivate func adding(
    _ words: [String: String?], codes: [String: String] = [:], checkGroup: CheckCode? = nil
  ) -> TemplateScope {
    var scope = self
    scope.words.merge(words.compactMapValues { $0 }) { $1 }
    scope.codes.merge(codes) { $1 }
    scope.checkGroup = checkGroup ?? self.checkGroup
    return scope
  }
}

extension DocumentSource {
  /// The rounds of a loop, each with what the loops around it stand at.
  func rounds(of loop: TemplateLoop, in scope: TemplateScope) -> [TemplateScope] {
    switch loop {
    case .year:
      scenario.period.map { scope.adding(["anno": "\($0)"], codes: ["anno": "\($0)"]) }
    case .area:
      scenario.areas.map { scope.adding(["area": $0.name], codes: ["area": $0.code]) }
    case .office:
      (scenario.structure?.map(\.unit).uniqued() ?? []).map {
        scope.adding(["ufficio": scenario.unitName($0)], codes: ["ufficio": $0])
      }
    case .hire: hires(in: scope)
    case .progression: progressions(in: scope)
    case .checkGroup:
      CheckCode.allCases.filter { code in checks.contains { $0.code == code } }.map { code in
        scope.adding(
          [
            "controllo": code.title,
            "fonti": code.sources.isEmpty
              ? nil : code.sources.map(\.citationWithCertainty).joined(separator: "; "),
          ], checkGroup: code)
      }
    case .check:
      checks.filter { scope.checkGroup == nil || $0.code == scope.checkGroup }.map { check in
        scope.adding([
          "controllo": check.code.title, "oggetto": check.subject,
          "valore": check.value?.italian ?? "—", "limite": check.limit?.italian ?? "—",
          "margine": check.room?.italian ?? "—", "esito": check.outcome.italian,
          "nota": check.message.isEmpty ? nil : check.message,
          "cifre": check.figures.isEmpty
            ? nil : check.figures.map(\.text).joined(separator: ", "),
        ])
      }
    case .source:
      figures.doubts.map { doubt in
        scope.adding([
          "parametro": doubt.subject, "fonte": doubt.source, "nota": doubt.remark,
        ])
      }
    }
  }

  private func hires(in scope: TemplateScope) -> [TemplateScope] {
    scenario.assunzioni.filter { isInside($0.year, $0.area, scope) }.sorted { $0.year < $1.year }
      .map { row in
        scope.adding(
          [
            "anno": "\(row.year)", "area": scenario.areaName(row.area),
            "persone": ItalianNumber.text(row.units), "modalita": row.modalita.italian,
            "stato": row.stato.rawValue, "spesa": cost(of: row.units, row.area),
            "capacita": row.usesCapacity ? "si" : "no",
            "posto": row.modalita.takesPost ? "si" : "no", "nota": row.remark,
          ], codes: ["anno": "\(row.year)", "area": row.area])
      }
  }

  private func progressions(in scope: TemplateScope) -> [TemplateScope] {
    scenario.progressioni.filter { isInside($0.year, $0.to, scope) && $0.units > 0 }
      .sorted { $0.year < $1.year }.map { row in
        let unit = figures.euro(.progressioni("costo/\(row.from)/\(row.to)"))
        let cost = unit.flatMap { try? $0 * row.units }.map(Self.text)
        return scope.adding(
          [
            "anno": "\(row.year)", "da": scenario.areaName(row.from),
            "area": scenario.areaName(row.to), "persone": ItalianNumber.text(row.units),
            "finanziamento": row.finanziamento.rawValue, "stato": row.stato.rawValue,
            "spesa": row.finanziamento == .deroga ? cost : nil,
          ], codes: ["anno": "\(row.year)", "da": row.from, "area": row.to])
      }
  }

  /// Whether a row belongs to the year and the area that the loops around stand at.
  private func isInside(_ year: Int, _ area: String, _ scope: TemplateScope) -> Bool {
    scope.codes["anno"].map { $0 == "\(year)" } ?? true
      && scope.codes["area"].map { $0 == area } ?? true
  }

  private func cost(of units: Int, _ area: String) -> String? {
    figures.euro(.costoUnitario(area)).flatMap { try? $0 * units }.map(Self.text)
  }

  private static func text(_ amount: Euro) -> String { Quantity.euro(amount).italian([.euro]) }
}

extension Assunzione.Modalita {
  /// How people enter, in the words of an act.
  var italian: String {
    switch self {
    case .concorso: "selezione pubblica"
    case .scorrimento: "scorrimento di una graduatoria vigente"
    case .mobilita: "mobilità da un'altra amministrazione"
    case .stabilizzazione: "stabilizzazione di personale a tempo determinato"
    case .comando: "comando da un'altra amministrazione"
    case .somministrazione: "contratto di somministrazione di lavoro a tempo determinato"
    case .chiamataDiretta: "chiamata diretta ai sensi della L. 68/1999"
    case .categorieProtette: "assunzione riservata alle categorie protette"
    }
  }
}
