import Workforce

/// A fact of the scenario that a template prints by its name.
struct DocumentFact: Sendable {
  let name: String
  /// What it is, in Italian.
  let purpose: String
  /// Whether it is a year, which addresses may use: `<primo-anno>`.
  let isYear: Bool
  /// The words; nil where there are none.
  let words: @Sendable (DocumentSource) -> String?

  private init(
    _ name: String, _ purpose: String, isYear: Bool = false,
    words: @escaping @Sendable (DocumentSource) -> String?
  ) {
    self.name = name
    self.purpose = purpose
    self.isYear = isYear
    self.words = words
  }

  static func named(_ name: String) -> DocumentFact? {
    all.first { $0.name == name }
  }

  static let all: [DocumentFact] = [
    .init("denominazione", "il nome dell'ente") { $0.approved.scenario.denominazione },
    .init("triennio", "il primo e l'ultimo anno del piano: 2025-2027") {
      "\($0.scenario.period.lowerBound)-\($0.scenario.period.upperBound)"
    },
    .init("primo-anno", "il primo anno del piano", isYear: true) {
      "\($0.scenario.period.lowerBound)"
    },
    .init("ultimo-anno", "l'ultimo anno del piano", isYear: true) {
      "\($0.scenario.period.upperBound)"
    },
    .init("anno-riferimento", "l'anno alla cui fine è contato il personale", isYear: true) {
      "\($0.scenario.referenceYear)"
    },
    .init("data-riferimento", "il giorno a cui è contato il personale") {
      "31 dicembre \($0.scenario.referenceYear)"
    },
    .init("anno-obiettivi", "l'anno di target e misure, se ci sono obiettivi", isYear: true) {
      $0.performance.map { "\($0.year)" }
    },
    .init("durata-resti", "per quanti anni si usano i resti, nella lettura scelta") {
      "\($0.evaluation.readings.restiDurata.years)"
    },
    .init("fondo", "unico o separato: il budget di dirigenza e comparto, nella lettura scelta") {
      $0.evaluation.readings.capacitaFondo == .unico ? "unico" : "separato"
    },
    .init("eta-vecchiaia", "l'età per la pensione di vecchiaia negli anni del piano, se è nota") {
      pensionAges(in: $0.scenario.period)
    },
    .init("cifre-pubblicate", "quante cifre di un documento pubblicato porta lo scenario") {
      $0.scenario.published.isEmpty ? nil : ItalianNumber.text($0.scenario.published.count)
    },
    .init("premesse", "varianti, ipotesi e letture della norma su cui poggiano le cifre") {
      $0.evaluation.premises
    },
    .init("letture", "le letture della norma su cui poggiano le cifre") {
      $0.evaluation.chosenReadings
    },
    .init("prova", "le varianti e le ipotesi, se ce ne sono") { source in
      source.isVaried
        ? (source.scenario.variants + source.scenario.hypotheses).joined(separator: ", ") : nil
    },
    .init("sintesi-verifiche", "quanti limiti sono rispettati, superati o da verificare") {
      VerificationReport.summary(of: $0.checks)
    },
    .init("limiti-superati", "quanti limiti sono superati") { count(.exceeded, in: $0) },
    .init("avvisi", "quanti avvisi danno i controlli") { count(.warning, in: $0) },
    .init("non-verificabili", "quanti controlli non si possono fare") {
      count(.unverifiable, in: $0)
    },
  ]

  /// «67 anni nel 2025-2026, 67 anni e 1 mese nel 2027»; nil where no year of the plan has one.
  private static func pensionAges(in period: ClosedRange<Int>) -> String? {
    let ages = PensioneDiVecchiaia.requirements.filter { $0.years.overlaps(period) }.map { age in
      let years = age.years.clamped(to: period)
      let span =
        years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)-\(years.upperBound)"
      let doubt = age.source.certainty == .unconfirmed ? " (\(age.source.certainty.italian))" : ""
      return "\(age.words) nel \(span)\(doubt)"
    }
    return ages.isEmpty ? nil : ages.joined(separator: ", ")
  }

  private static func count(_ outcome: Check.Outcome, in source: DocumentSource) -> String {
    "\(source.checks.count { $0.outcome == outcome })"
  }
}
