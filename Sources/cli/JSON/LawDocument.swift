import Workforce

/// The parameters and readings for other programs.
struct LawDocument: Encodable {
  let regole: [Rule]
  let letture: [Reading]

  struct Rule: Encodable {
    let regola: String
    let fonti: [SourceDocument]
    let parametri: [Parameter]
  }

  struct Parameter: Encodable {
    let parametro: String
    let valore: String
    let unita: String
    let dal: String?
    let al: String?
    let fonte: SourceDocument
  }

  struct Reading: Encodable {
    let lettura: String
    let questione: String
    let scelta: String
    let valori: [String: String]
    let fonti: [SourceDocument]
  }

  init(_ readings: Readings) {
    regole = LegalCatalogue.entries.map { entry in
      Rule(
        regola: entry.rule, fonti: entry.sources.map(SourceDocument.init),
        parametri: entry.parameters.map { parameter in
          Parameter(
            parametro: parameter.name, valore: parameter.value.machineText,
            unita: parameter.isYear ? "anno" : parameter.value.unit.rawValue,
            dal: parameter.validFrom?.italian,
            al: parameter.validThrough?.italian, fonte: SourceDocument(parameter.source))
        })
    }
    letture = Readings.catalogue.map { entry in
      Reading(
        lettura: entry.name, questione: entry.question, scelta: readings.value(of: entry),
        valori: Dictionary(
          entry.options.map { ($0.value, $0.meaning) }, uniquingKeysWith: { first, _ in first }),
        fonti: entry.sources.map(SourceDocument.init))
    }
  }
}
