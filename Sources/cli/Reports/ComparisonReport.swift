import Workforce

/// Plans side by side: the page that sums them up, then one plan after the other.
struct ComparisonReport {
  let study: ComparisonStudy

  static func report(_ study: ComparisonStudy) -> Report {
    let report = ComparisonReport(study: study)
    let scenario = study.base.scenario
    return Report(
      title: "Confronto dei piani \(scenario.period.lowerBound)-\(scenario.period.upperBound): "
        + scenario.denominazione,
      blocks: report.blocks)
  }

  private var blocks: [Block] {
    let plans = study.compared.map { "\($0.name): \($0.source)" }
    return [.paragraph("Piano di base: \(study.base.scenario.folder). \(premises)"), .list(plans)]
      + [.table(summary)] + headlines.map(Block.table)
      + study.compared.flatMap { ComparedPlanReport(plan: $0, study: study).blocks }
  }

  private var premises: String {
    let year = study.year.map { " Soltanto le cifre del \($0)." } ?? ""
    let changed = study.compared.filter {
      $0.evaluation.readings != study.base.readings
    }.map(\.name)
    let readings =
      changed.isEmpty
      ? "" : " Letture della norma diverse da quelle del piano di base: \(list(changed))."
    return study.base.premises + readings + year
  }

  private func list(_ words: [String]) -> String { ItalianList.joined(words, last: "e") }

  // MARK: The page that sums up

  private var summary: Table {
    Table(
      title: "In breve",
      columns: [
        .init("Piano", .leading), .init("Righe diverse", .trailing),
        .init("Cifre diverse", .trailing), .init("Limiti superati", .trailing),
        .init("Superati soltanto ora", .trailing), .init("Limiti che rientrano", .trailing),
        .init("Nuovi avvisi", .trailing), .init("Obiettivi che si muovono", .trailing),
      ],
      rows: [baseRow]
        + study.compared.map { plan in
          let turns = plan.comparison.turns
          func count(_ kind: LimitTurn.Kind) -> Int { turns.count { $0.kind == kind } }
          return [
            plan.name, "\(plan.comparison.rows.count)", "\(plan.shown(in: study.year).count)",
            "\(count(.exceeded) + count(.stillExceeded))", "\(count(.exceeded))",
            "\(count(.settled))", "\(count(.warned))",
            plan.objectives.map { "\($0.moved.count)" } ?? "—",
          ]
        })
  }

  private var baseRow: Table.Row {
    let exceeded = Verification.checks(of: study.base).count { $0.outcome == .exceeded }
    return ["base", "", "", "\(exceeded)", "", "", "", ""]
  }

  /// As many plans as stand side by side on a page.
  private static let plansInATable = 4

  /// The main figures that differ, a column a plan; more plans go on in another table.
  private var headlines: [Table] {
    let plans = study.compared
    let all = ([study.base] + plans.map(\.evaluation)).flatMap(Headline.all).uniqued()
      .enumerated().sorted {
        ($0.element.year ?? 0, $0.offset) < ($1.element.year ?? 0, $1.offset)
      }.map(\.element).filter { study.year == nil || $0.year == study.year }
    let differing = all.filter { headline in plans.contains { $0.changes(headline) } }
    guard !differing.isEmpty else { return [] }
    let same = all.count - differing.count
    return stride(from: 0, to: plans.count, by: Self.plansInATable).map { start in
      let shown = plans[start..<min(start + Self.plansInATable, plans.count)]
      return Table.headlines(
        differing,
        [("Base", study.base.figures)] + shown.map { ($0.name, $0.evaluation.figures) },
        title: start == 0 ? "Cifre principali" : "Cifre principali, segue",
        notes: same > 0 ? ["Uguali in tutti i piani: altre \(same) cifre principali."] : [])
    }
  }
}

extension ComparedPlan {
  /// Whether a main figure differs from the base's.
  func changes(_ headline: Headline) -> Bool {
    comparison.figures.contains { $0.address == headline.address }
  }

  /// The figures that differ and concern a year; all that differ without one.
  func shown(in year: Int?) -> [FigureChange] {
    guard let year else { return comparison.figures }
    return comparison.figures.filter { $0.address.year == year }
  }
}

extension ImpactReport {
  /// The objectives whose score, or what they can still reach, changes.
  var moved: [String] {
    ObjectivesReport(after).ordered().map(\.objective.code).filter(isMoved)
  }
}

extension Table {
  /// What a column of differences means where its rows have shares; nothing where they have none.
  static func noteOnPoints(_ rows: [Row]) -> [String] {
    rows.contains { $0.cells.contains { $0.hasSuffix("%") } }
      ? ["Fra due percentuali la differenza è in punti percentuali."] : []
  }
}

extension FigureChange.Side {
  /// The side as a table prints it.
  var italian: String {
    switch self {
    case .known(let value): value.italian
    case .absent: "—"
    case .missing: "non c'è"
    }
  }
}

extension FigureChange {
  /// After less before with its sign; of shares, in points; empty where it can't be told.
  var differenceText: String {
    Self.differenceText(from: before.value, to: after.value)
  }

  static func differenceText(from before: Quantity?, to after: Quantity?) -> String {
    guard let before, let after, before != after,
      let difference = try? after.difference(from: before)
    else { return "" }
    return signedText(difference)
  }

  /// A difference with its sign; of shares, in points: ``Table/noteOnPoints(_:)`` says so.
  static func signedText(_ difference: Quantity) -> String {
    if case .ratio(let share) = difference {
      guard let points = try? share * 100 else { return "" }
      let text = ItalianNumber.text(points, decimals: 2)
      return points > .zero ? "+\(text)" : text
    }
    return difference.exact > .zero ? "+\(difference.italian)" : difference.italian
  }
}
