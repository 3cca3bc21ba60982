import Workforce

/// Published figures against computed ones: all of them, then what differs, with its cause.
///
/// What matters most comes last, where a terminal leaves it in view.
enum ReconciliationReport {
  static func report(
    _ reconciliation: Reconciliation, _ evaluation: Evaluation, folder: String, isWide: Bool
  ) -> Report {
    var blocks: [Block] = [
      .paragraph(evaluation.premises), .paragraph(summary(of: reconciliation)),
    ]
    if !reconciliation.figures.isEmpty {
      blocks.append(.table(all(reconciliation.figures, isWide: isWide)))
    }
    let open = reconciliation.figures.filter { $0.outcome == .different || $0.outcome == .unknown }
    let explained = reconciliation.figures.filter { $0.outcome == .explained }
    if !explained.isEmpty { blocks.append(.table(differences("Spiegate", explained, folder))) }
    if !open.isEmpty { blocks.append(.table(differences("Da chiarire", open, folder))) }
    if reconciliation.figures.count > 20 { blocks.append(.paragraph(summary(of: reconciliation))) }
    return Report(title: "Riconciliazione: \(evaluation.scenario.denominazione)", blocks: blocks)
  }

  static func summary(of reconciliation: Reconciliation) -> String {
    let total = reconciliation.figures.count
    guard total > 0 else { return "Lo scenario non ha cifre pubblicate (pubblicati.csv)." }
    let counts: [(ReconciledFigure.Outcome, one: String, many: String)] = [
      (.reproduced, "riprodotta", "riprodotte"), (.explained, "spiegata", "spiegate"),
      (.different, "diversa", "diverse"), (.unknown, "sconosciuta", "sconosciute"),
    ]
    let words = counts.map { outcome, one, many in
      let count = reconciliation.count(outcome)
      let words = "\(count) \(count == 1 ? one : many)"
      let close = reconciliation.withinToleranceCount
      return outcome == .reproduced && close > 0
        ? "\(words) (di cui \(close) entro la tolleranza)" : words
    }
    return (total == 1 ? "1 cifra pubblicata: " : "\(total) cifre pubblicate: ")
      + words.joined(separator: ", ") + "."
  }

  private static func differences(
    _ title: String, _ figures: [ReconciledFigure], _ folder: String
  ) -> Table {
    let isOpen = figures.contains { $0.outcome != .explained }
    let rows = figures.map { figure -> Table.Row in
      [
        figure.published.origin.place, figure.published.address.text,
        figure.published.value.text, computed(figure), difference(figure), cause(figure),
      ]
    }
    return Table(
      title: title,
      columns: [
        .init("Riga", .leading), .init("Figura", .leading), .init("Pubblicato", .trailing),
        .init("Calcolato", .trailing), .init("Differenza", .trailing), .init("Causa", .leading),
      ],
      rows: rows,
      notes: Table.noteOnPoints(rows)
        + (isOpen
          ? [
            """
            Tutti i passaggi di una cifra: ptfp spiega \(folder) <figura>. \
            Una causa riconosciuta si scrive nella colonna «causa» di pubblicati.csv.
            """
          ] : []))
  }

  /// - Parameter isWide: Whether there is room for the document that states each figure.
  private static func all(_ figures: [ReconciledFigure], isWide: Bool) -> Table {
    Table(
      title: "Tutte le cifre pubblicate",
      columns: [
        .init("Riga", .leading), .init("Figura", .leading), .init("Pubblicato", .trailing),
        .init("Calcolato", .trailing), .init("Tolleranza", .trailing), .init("Esito", .leading),
      ] + (isWide ? [.init("Fonte", .leading)] : []),
      rows: figures.map { figure in
        Table.Row(
          [
            figure.published.origin.row.map { "\($0)" } ?? "", figure.published.address.text,
            figure.published.value.text, computed(figure), tolerance(figure),
            figure.outcome.rawValue
              + (figure.isWithinTolerance ? ", entro la tolleranza" : ""),
          ] + (isWide ? [figure.published.origin.document ?? ""] : []))
      })
  }

  /// The computed value with the digits of the published one, or more where they would look equal.
  private static func computed(_ figure: ReconciledFigure) -> String {
    guard let value = figure.figure?.value else { return "—" }
    let like = figure.published.value
    guard let text = value.printed(like: like) else { return "—" }
    let isHidden = figure.difference.map { $0 != .zero } ?? false
    guard isHidden, figure.outcome != .reproduced, text == like.text,
      let shown = like.isPercentage ? try? value.exact * 100 : value.exact
    else { return text }
    return ItalianNumber.exact(shown, limit: 6) + (like.isPercentage ? "%" : "")
  }

  private static func difference(_ figure: ReconciledFigure) -> String {
    guard let difference = figure.difference else { return "—" }
    let isPercentage = figure.published.value.isPercentage
    guard let shown = isPercentage ? try? difference * 100 : difference else { return "—" }
    let sign = shown > .zero ? "+" : ""
    let text =
      isPercentage
      ? ItalianNumber.text(shown, decimals: 4) : ItalianNumber.exact(shown, limit: 4)
    return sign + text
  }

  private static func tolerance(_ figure: ReconciledFigure) -> String {
    let tolerance = figure.published.tolerance
    guard tolerance != .zero else { return "" }
    let isPercentage = figure.published.value.isPercentage
    guard let shown = isPercentage ? try? tolerance * 100 : tolerance else { return "" }
    return "± " + ItalianNumber.exact(shown, limit: 6) + (isPercentage ? "%" : "")
  }

  private static func cause(_ figure: ReconciledFigure) -> String {
    guard !figure.causes.isEmpty else {
      return figure.outcome == .unknown
        ? "nessuna figura ha questo indirizzo" : "nessuna causa trovata"
    }
    return figure.causes.map { found in
      figure.outcome == .unknown
        ? found.evidence : "\(found.cause.italian): \(found.evidence)"
    }.joined(separator: "; ")
  }
}

extension Origin {
  /// The file and row: "pubblicati.csv, riga 18".
  var place: String {
    row.map { "\(file), riga \($0)" } ?? file
  }
}
