import Workforce

/// The tables that can be exported one by one, by name.
enum ExportCatalogue {
  static let tables: [NamedTable<PlanReport>] =
    PlanReport.tables + [
      .init("verifiche", "ogni limite con valore, margine, esito e fonti") {
        $0.checks.isEmpty ? nil : VerificationReport.wholeTable($0.checks)
      },
      .init("figure", "tutte le cifre con il loro indirizzo") {
        FigureReport.report($0.evaluation, matching: nil).tables.first
      },
      .init("norme", "le regole con l'articolo da cui vengono") { _ in
        LawReport.sources(isWide: true)
      },
      .init("parametri", "i parametri di legge e di contratto") { _ in LawReport.parameters() },
      .init("letture", "le questioni aperte e le letture scelte") {
        LawReport.questions($0.evaluation.readings)
      },
    ]

  /// The tables of the plan that have something to show; those with one of the names, if any.
  ///
  /// - Throws: ``InputFailure`` with every name that is unknown or has nothing to show.
  static func tables(of plan: PlanReport, named names: [String]) throws -> [Table] {
    let usable = plan.scenario.hasPlan ? tables : Array(tables.dropFirst(PlanReport.tables.count))
    guard !names.isEmpty else { return try usable.compactMap { try $0.make(plan) } }
    var found: [Table] = []
    var faults: [Diagnostic] = []
    for name in names {
      guard let table = tables.first(where: { $0.name == name.lowercased() }) else {
        faults.append(.unknownTable(name, among: tables.map(\.name)))
        continue
      }
      let isUsable = usable.contains { $0.name == table.name }
      if isUsable, let made = try table.make(plan) {
        found.append(made)
      } else {
        faults.append(.emptyTable(table.name, table.purpose))
      }
    }
    guard faults.isEmpty else { throw InputFailure(diagnostics: faults) }
    return found
  }
}

extension Diagnostic {
  fileprivate static func unknownTable(_ name: String, among names: [String]) -> Diagnostic {
    let near = NearestName.suggestions(for: name, among: names)
    return Diagnostic(
      code: "tabella-sconosciuta", "nessuna tabella del piano si chiama «\(name)»",
      expected: "una fra: \(names.joined(separator: ", "))",
      hint: near.isEmpty ? nil : "forse \(ItalianList.quoted(near, last: "o"))")
  }

  fileprivate static func emptyTable(_ name: String, _ purpose: String) -> Diagnostic {
    Diagnostic(
      code: "tabella-vuota",
      "la tabella «\(name)» (\(purpose)) per questo scenario non ha niente da mostrare",
      hint: "mancano i dati da cui si ricava: ptfp calcola mostra le tabelle che ci sono")
  }
}
