import Workforce

extension ThresholdsReport {
  var growth: [Block] {
    let tables = [
      table(
        "Capacità e assunzioni con gli stessi stipendi, come nei piani pubblicati",
        thresholds.growth.repriced,
        notes: [
          """
          La capacità viene dalle cessazioni agli stessi stipendi delle assunzioni: crescono insieme, \
          perciò un rinnovo non la consuma. Restano fermi gli importi scritti nelle tabelle: resti \
          portati, fondo delle progressioni, spesa massima approvata, preventivo, indennità di \
          comparto.
          """
        ]),
      table(
        "Capacità ferma agli stipendi di oggi, assunzioni rivalutate",
        thresholds.growth.nominal,
        notes: [
          """
          La lettura più prudente: la capacità resta la somma già calcolata e soltanto le assunzioni \
          costano di più.
          """
        ]), contracts,
    ]
    return [.paragraph(firstLimits)] + tables.compactMap { $0 }.map(Block.table)
  }

  private var firstLimits: String {
    let most = percent(CostGrowth.most)
    func first(_ limits: [CostGrowth.Threshold]) -> String {
      limits.first.map {
        """
        il primo limite che si supera è «\($0.code.name(with: $0.subject))», che regge fino a \
        \(percent($0.lastKept))
        """
      } ?? "nessun limite si supera, fino a \(most)"
    }
    return """
      Stessa percentuale in tutte le aree, a centesimi di punto, con gli stipendi arrotondati al \
      centesimo. Se capacità e assunzioni sono rivalutate insieme, \
      \(first(thresholds.growth.repriced)). Se la capacità resta quella già calcolata e crescono \
      soltanto le assunzioni, \(first(thresholds.growth.nominal)).
      """
  }

  private func table(
    _ title: String, _ limits: [CostGrowth.Threshold], notes: [String]
  ) -> Table? {
    guard !limits.isEmpty else { return nil }
    return Table(
      title: title,
      columns: [
        .init("Limite", .leading), .init("Oggetto", .leading), .init("Regge fino a", .trailing),
        .init("Margine che resta", .trailing), .init("Un centesimo di punto oltre", .trailing),
      ],
      rows: limits.map { limit in
        [
          limit.code.title, limit.subject, percent(limit.lastKept), limit.room?.italian ?? "—",
          limit.shortfall?.italian ?? "—",
        ]
      }, notes: notes)
  }

  private func percent(_ growth: Int) -> String {
    "+" + ItalianNumber.percentage(Ratio(growth, over: 10_000), decimals: 2)
  }

  /// What the contracts that the program knows would break.
  private var contracts: Table? {
    guard !thresholds.contracts.isEmpty else { return nil }
    return Table(
      title: "Con i contratti nazionali più recenti",
      columns: [
        .init("Contratto", .leading), .init("Limiti che si superano", .leading),
        .init("Con la capacità ferma agli stipendi di oggi", .leading),
      ],
      rows: thresholds.contracts.map { effect in
        [
          effect.contract.name,
          effect.broken.isEmpty
            ? "nessuno" : effect.broken.map(\.lackingWords).joined(separator: "; "),
          effect.nominal.isEmpty
            ? "nessun altro"
            : effect.nominal.map {
              "capacità \($0.year): mancano \(ItalianNumber.text($0.missing)) euro"
            }.joined(separator: "; "),
        ]
      }, notes: sources)
  }

  private var sources: [String] {
    let sources = thresholds.contracts.flatMap { $0.contract.profiles.map(\.source) }.uniqued()
    return ["Fonte: " + sources.map(\.citationWithCertainty).joined(separator: "; ") + "."]
  }
}
