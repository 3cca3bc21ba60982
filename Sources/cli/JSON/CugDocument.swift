import Workforce

/// The tables of the CUG for other programs; hidden counts are null.
struct CugDocument: Encodable {
  let scenario: ScenarioDocument
  let pubblico: Bool
  let tavole: [Tavola]

  struct Tavola: Encodable {
    let numero: String
    let titolo: String
    let colonne: [String]
    let righe: [Riga]
    /// Why the table can't be filled in, or is not published.
    let motivo: String?
    let note: [String]
  }

  struct Riga: Encodable {
    let voce: String
    let valori: [String?]
  }

  init(_ report: CugReport, _ evaluation: Evaluation) {
    scenario = ScenarioDocument(evaluation)
    pubblico = report.isPublic
    tavole = report.tables.indices.map { index in
      let tavola = report.tables[index]
      let table = tavola.content.table
      var reason: String?
      switch tavola.content {
      case .missing(let why), .withheld(let why): reason = why
      case .ages, .pairs: break
      }
      let names = (table?.rows ?? []) + ["Totale"]
      return Tavola(
        numero: tavola.number, titolo: tavola.title,
        colonne: table.map { $0.columns + ["Totale"] } ?? [],
        righe: zip(names, report.cells(of: index)).map { name, cells in
          Riga(
            voce: name,
            valori: cells.map { $0 == SmallCells.mark ? nil : $0.filter { $0 != "." } })
        }, motivo: reason, note: tavola.notes)
    }
  }
}
