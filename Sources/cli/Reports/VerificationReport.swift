import Workforce

/// Every limit: value, limit, room left, outcome, source.
enum VerificationReport {
  static func report(_ evaluation: Evaluation, _ checks: [Check]) -> Report {
    let scenario = evaluation.scenario
    var blocks: [Block] = [
      .paragraph(evaluation.premises), .paragraph(summary(of: checks)),
    ]
    for code in CheckCode.allCases {
      let own = checks.filter { $0.code == code }
      if !own.isEmpty { blocks.append(.table(table(code, own))) }
    }
    return Report(
      title: "Verifica del piano \(scenario.period.lowerBound)-\(scenario.period.upperBound): "
        + scenario.denominazione,
      blocks: blocks)
  }

  /// How the checks ended, in a line.
  static func summary(of checks: [Check]) -> String {
    func count(_ outcome: Check.Outcome) -> Int { checks.count { $0.outcome == outcome } }
    let exceeded = count(.exceeded)
    let first =
      switch exceeded {
      case 0: "Nessun limite superato."
      case 1: "1 limite superato."
      default: "\(exceeded) limiti superati."
      }
    let facts = count(.information)
    return """
      \(first) Rispettati \(count(.kept)), avvisi \(count(.warning)), \
      non verificabili \(count(.unverifiable))\(facts == 0 ? "" : "; informazioni \(facts)").
      """
  }

  /// Every check in one table, with its sources in a column.
  static func wholeTable(_ checks: [Check]) -> Table {
    Table(
      title: "Verifiche",
      columns: [
        .init("Verifica", .leading), .init("Oggetto", .leading), .init("Valore", .trailing),
        .init("Limite", .trailing), .init("Margine", .trailing), .init("Esito", .leading),
        .init("Nota", .leading), .init("Fonti", .leading),
      ],
      rows: checks.map { check in
        [
          check.code.title, check.subject, check.value?.italian ?? "—",
          check.limit?.italian ?? "—", check.room?.italian ?? "—", check.outcome.italian,
          check.message, check.code.sources.map(\.citationWithCertainty).joined(separator: "; "),
        ]
      })
  }

  /// The checks of one kind, with a column of notes if one of them has a note.
  static func table(_ code: CheckCode, _ checks: [Check]) -> Table {
    let hasNotes = checks.contains { !$0.message.isEmpty }
    return Table(
      title: code.title,
      columns: [
        .init("Oggetto", .leading), .init("Valore", .trailing), .init("Limite", .trailing),
        .init("Margine", .trailing), .init("Esito", .leading),
      ] + (hasNotes ? [.init("Nota", .leading)] : []),
      rows: checks.map { check in
        Table.Row(
          [
            check.subject, check.value?.italian ?? "—", check.limit?.italian ?? "—",
            check.room?.italian ?? "—", check.outcome.italian,
          ] + (hasNotes ? [check.message] : []))
      },
      notes: code.sources.isEmpty
        ? [] : ["Fonte: " + code.sources.map(\.citationWithCertainty).joined(separator: "; ")])
  }
}

extension Check.Outcome {
  var italian: String {
    switch self {
    case .kept: "rispettato"
    case .exceeded: "SUPERATO"
    case .warning: "avviso"
    case .information: "informazione"
    case .unverifiable: "non verificabile"
    }
  }
}

extension LegalSource {
  /// The citation with what is known of it.
  var citationWithCertainty: String {
    "\(citation) (\(certainty.italian))"
  }
}
