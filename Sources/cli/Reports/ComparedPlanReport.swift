import Workforce

/// What sets one plan apart from the base: rows, limits, objectives, figures.
struct ComparedPlanReport {
  let plan: ComparedPlan
  let study: ComparisonStudy

  private var year: Int? { study.year }
  private var comparison: PlanComparison { plan.comparison }

  var blocks: [Block] {
    let tables =
      [rows, limits].compactMap { $0 } + (plan.objectives?.changes ?? [])
      + [headlines, figures].compactMap { $0 }
    return [.heading(level: 1, plan.name), .paragraph(introduction)] + tables.map(Block.table)
  }

  private var introduction: String {
    var sentences: [String] = []
    if comparison.rows.isEmpty { sentences.append("Le tabelle sono uguali.") }
    if comparison.changesNothing {
      sentences.append("Nessuna cifra e nessun limite cambia.")
    } else if comparison.turns.isEmpty, plan.evaluation.scenario.hasPlan {
      sentences.append("Nessun limite e nessun avviso cambia.")
    }
    if comparison.sameFigures > 0 {
      sentences.append(
        "Restano uguali \(comparison.sameFigures) cifre e \(comparison.sameLimits) esiti di limiti "
          + "e avvisi.")
    }
    if let objectives = plan.objectives {
      let impact = objectives.impact
      if impact.changes.isEmpty, impact.slips.isEmpty {
        sentences.append("Gli obiettivi non cambiano.")
      } else {
        sentences.append("Obiettivi \(objectives.after.year). \(objectives.summary)")
      }
    }
    return sentences.joined(separator: " ")
  }

  // MARK: Input rows

  /// The rows of a table that are shown one by one.
  private static let rowsOfATable = 25

  private var rows: Table? {
    guard !comparison.rows.isEmpty else { return nil }
    var notes = [
      """
      Non contano le colonne fonte e note, l'ordine delle righe, la denominazione, né pubblicati.csv.
      """
    ]
    let tables = comparison.rows.map(\.table).uniqued()
    let shown = tables.flatMap { table -> [Table.Row] in
      let own = comparison.rows.filter { $0.table == table }
      let hidden = own.count - Self.rowsOfATable
      if hidden > 0 {
        notes.append(
          "\(table.fileName): "
            + (hidden == 1 ? "un'altra riga diversa." : "altre \(hidden) righe diverse."))
      }
      return own.prefix(Self.rowsOfATable).flatMap(Self.lines)
    }
    return Table(
      title: "Righe delle tabelle",
      columns: [
        .init("Tabella", .leading), .init("Riga", .trailing), .init("Che riga", .leading),
        .init("Colonna", .leading), .init("Prima", .leading), .init("Dopo", .leading),
      ], rows: shown, notes: notes)
  }

  /// A line for each cell of a row that changed; one line for a row that is new or gone.
  private static func lines(_ row: RowChange) -> [Table.Row] {
    let number = (row.rowBefore ?? row.rowAfter).map { "\($0)" } ?? ""
    func content(_ text: (RowChange.Cell) -> String) -> String {
      row.cells.map(text).filter { !$0.isEmpty }.joined(separator: ", ")
    }
    switch row.kind {
    case .changed:
      return row.cells.map { cell in
        [
          row.table.fileName, number, row.name, cell.column, cell.before.orNothing,
          cell.after.orNothing,
        ]
      }
    case .added:
      return [[row.table.fileName, number, "riga aggiunta", "", "", content(\.after)]]
    case .removed:
      return [[row.table.fileName, number, "riga tolta", "", content(\.before), ""]]
    }
  }

  // MARK: Limits

  private var limits: Table? {
    guard !comparison.turns.isEmpty else { return nil }
    return Table(
      title: "Limiti e avvisi che cambiano",
      columns: [
        .init("Limite", .leading), .init("Oggetto", .leading), .init("Esito", .leading),
        .init("Margine prima", .trailing), .init("Margine dopo", .trailing),
        .init("Nota", .leading),
      ],
      rows: comparison.turns.map { turn in
        [
          turn.code.title, turn.subject, turn.italian, turn.before?.room?.italian ?? "—",
          turn.after?.room?.italian ?? "—",
          turn.kind == .cleared ? turn.before?.message ?? "" : turn.after?.message ?? "",
        ]
      })
  }

  // MARK: Figures

  /// The main figures that differ; a plan that is compared alone has them on the first page.
  private var headlines: Table? {
    guard study.compared.count > 1 else { return nil }
    let shown = (Headline.all(of: study.base) + Headline.all(of: plan.evaluation)).uniqued()
      .filter { plan.changes($0) && (year == nil || $0.year == year) }
    guard !shown.isEmpty else { return nil }
    return Table.headlines(
      shown, [("Prima", study.base.figures), ("Dopo", plan.evaluation.figures)],
      title: "Cifre principali che cambiano", notes: [])
  }

  private var figures: Table? {
    let main = Set(
      (Headline.all(of: study.base) + Headline.all(of: plan.evaluation)).map(\.address))
    let changes = plan.shown(in: year).filter { !main.contains($0.address) }.enumerated().sorted {
      ($0.element.address.year ?? 0, $0.offset) < ($1.element.address.year ?? 0, $1.offset)
    }.map(\.element)
    guard !changes.isEmpty else { return nil }
    let reasons = changes.compactMap { change -> String? in
      guard case .absent(let reason) = change.after else { return nil }
      return "\(change.address): \(reason)."
    }
    let rows = changes.map { change -> Table.Row in
      [
        change.address.year.map { "\($0)" } ?? "", change.address.text, change.before.italian,
        change.after.italian, change.differenceText,
      ]
    }
    return Table(
      title: "Le altre cifre che cambiano, per anno",
      columns: [
        .init("Anno", .leading), .init("Cifra", .leading), .init("Prima", .trailing),
        .init("Dopo", .trailing), .init("Differenza", .trailing),
      ],
      rows: rows,
      notes: Table.noteOnPoints(rows)
        + ["Che cosa è una cifra e da dove viene: ptfp spiega con il suo nome."] + reasons)
  }
}

extension LimitTurn {
  /// How the limit turned, in a few words.
  var italian: String {
    switch kind {
    case .exceeded: "ora SUPERATO"
    case .stillExceeded: "ancora SUPERATO"
    case .settled: "rientra"
    case .warned: "nuovo avviso"
    case .cleared: "avviso che cessa"
    case .otherwise:
      after?.outcome == .unverifiable ? "non più verificabile" : "ora verificabile"
    }
  }
}

extension String {
  /// The text, or words for a cell in which nothing is written.
  fileprivate var orNothing: String { isEmpty ? "(vuota)" : self }
}
