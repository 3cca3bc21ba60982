import Workforce

/// How far the plan can be stretched, question by question.
struct ThresholdsReport {
  let thresholds: Thresholds

  var scenario: Scenario { thresholds.evaluation.scenario }

  static func report(_ thresholds: Thresholds) -> Report {
    let report = ThresholdsReport(thresholds: thresholds)
    let period = report.scenario.period
    return Report(
      title: "Soglie del piano \(period.lowerBound)-\(period.upperBound): "
        + report.scenario.denominazione,
      blocks: report.blocks)
  }

  private var blocks: [Block] {
    [.paragraph(introduction)] + exceeded
      + [.heading(level: 1, "Fino a quando si può rinviare ogni assunzione")] + starts
      + [.heading(level: 1, "Quante cessazioni in più aprono un posto in più")] + openings
      + [.heading(level: 1, "Di quanto possono crescere gli stipendi")] + growth
      + [.heading(level: 1, "Ultimo giorno per usare ogni resto")] + lastDays
  }

  private var introduction: String {
    """
    \(thresholds.evaluation.premises) Ogni risposta è trovata ricalcolando il piano per intero: fin lì \
    \(thresholds.exceeded.isEmpty ? "ogni limite è rispettato" : "nessun limite peggiora"), un passo \
    oltre no.
    """
  }

  private var exceeded: [Block] {
    guard !thresholds.exceeded.isEmpty else { return [] }
    return [
      .paragraph(
        """
        Il piano supera già questi limiti: nelle risposte contano soltanto se peggiorano.
        """),
      .list(thresholds.exceeded.map(\.lackingWords)),
    ]
  }

  // MARK: Last days

  private var lastDays: [Block] {
    let table = Table(
      title: "Resti per annata",
      columns: [
        .init("Annata", .leading), .init("Capacità", .trailing), .init("Usabile fino al", .leading),
        .init("Usata dal piano", .trailing), .init("Resta quel giorno", .trailing),
        .init("Che cosa vuol dire", .leading),
      ],
      rows: thresholds.lastDays.map { day in
        [
          "\(day.vintage)", ItalianNumber.text(day.amount), day.day.italian,
          (try? day.amount - day.left).map { ItalianNumber.text($0) } ?? "—",
          ItalianNumber.text(day.left), meaning(day),
        ]
      },
      notes: [
        """
        L'annata è l'anno in cui la capacità diventa utilizzabile, quello dopo le cessazioni. Conta \
        l'anno in cui l'assunzione decorre: che una procedura soltanto avviata non salvi il resto è \
        da confermare.
        """,
        "Fonte: \(RestiAssunzionali.source.citationWithCertainty).",
      ])
    return [.table(table)] + [otherLastDays].compactMap { $0 }.map(Block.table)
  }

  private func meaning(_ day: LastDay) -> String {
    if day.left < .zero {
      return "le assunzioni superano la capacità: le annate seguenti coprono prima questo debito"
    }
    if day.lastYear > scenario.period.upperBound {
      return day.left > .zero
        ? "da usare dopo la fine del piano" : "usata per intero entro la fine del piano"
    }
    return day.left > .zero ? "si perde" : "usata per intero"
  }

  private var otherLastDays: Table? {
    let rows = thresholds.otherLastDays.flatMap { other -> [Table.Row] in
      let name = "\(other.alternative.name)=\(other.alternative.value)"
      let differing = other.days.filter { !thresholds.lastDays.contains($0) }
      return differing.enumerated().map { position, day in
        [
          position == 0 ? name : "", "\(day.vintage)", ItalianNumber.text(day.amount),
          day.day.italian, ItalianNumber.text(day.left),
        ]
      }
    }
    let silent = thresholds.sameLastDays.map { "\($0.name)=\($0.value)" }
    guard !rows.isEmpty else { return nil }
    return Table(
      title: "Che cosa cambierebbe con altre letture della norma",
      columns: [
        .init("Lettura", .leading), .init("Annata", .leading), .init("Capacità", .trailing),
        .init("Usabile fino al", .leading), .init("Resta quel giorno", .trailing),
      ], rows: rows,
      notes: (silent.isEmpty
        ? [] : ["Niente di tutto questo cambia con: \(silent.joined(separator: ", "))."])
        + (thresholds.otherLastDays.contains { $0.days.contains { $0.left < .zero } }
          ? ["Con il segno meno: speso oltre la capacità, un debito per le annate seguenti."] : [])
        + ["Le questioni aperte e le fonti: ptfp norme."])
  }
}

extension Check {
  /// The limit and what is missing to keep it, in a few words.
  var lackingWords: String {
    let limit = code == .capacita ? "capacità \(subject)" : code.name(with: subject)
    guard let room else { return limit }
    switch room {
    case .euro(let amount):
      let size = Euro(cents: amount.cents < 0 ? -amount.cents : amount.cents)
      return "\(limit): mancano \(ItalianNumber.text(size)) euro"
    case .count(let count): return "\(limit): \(count < 0 ? -count : count) in più del limite"
    default: return limit
    }
  }
}

extension CheckCode {
  /// What is checked and of what, said once where both are the same words.
  func name(with subject: String) -> String {
    title.lowercased().contains(subject.lowercased()) ? title : "\(title), \(subject)"
  }
}
