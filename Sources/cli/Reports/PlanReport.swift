import Workforce

/// Every table of the plan, in the order of the published document.
struct PlanReport {
  let evaluation: Evaluation
  let checks: [Check]
  /// The only year to show; nil for all.
  let year: Int?

  var scenario: Scenario { evaluation.scenario }
  var figures: FigureBook { evaluation.figures }

  init(_ evaluation: Evaluation, _ checks: [Check], year: Int?) {
    self.evaluation = evaluation
    self.checks = checks
    self.year = year
  }

  /// - Parameter effects: What other readings of the law would change; asked for last.
  func report(effects: () throws -> [ReadingEffect]) throws -> Report {
    let idle = idleTables
    let tables = try Self.tables.filter { !idle.contains($0.name) }.compactMap {
      try $0.make(self)
    }
    return Report(
      title: "\(scenario.planTitle): \(scenario.denominazione)",
      blocks: [.paragraph(introduction), .paragraph(VerificationReport.summary(of: checks))]
        + tables.map(Block.table) + (try closing(effects)))
  }

  /// Tables on what the body neither states nor plans: there would be dashes in them. The checks say
  /// which limits can't be told.
  private var idleTables: Set<String> {
    func isUnknown(_ address: Address) -> Bool { figures.value(address) == nil }
    var names: Set<String> = []
    if scenario.progressioni.isEmpty, isUnknown(.progressioni("risorse")) {
      names.insert("progressioni")
    }
    if !scenario.assunzioni.contains(where: { $0.modalita == .categorieProtette }),
      ProtectedQuota.Istituto.allCases.allSatisfy({
        isUnknown(.categorieProtette($0.rawValue, "scopertura"))
      })
    {
      names.insert("categorie-protette")
    }
    if scenario.flexibleSpending?.isEmpty ?? true,
      FlexibleGroup.allCases.allSatisfy({ isUnknown($0.limit) })
    {
      names.insert("lavoro-flessibile")
    }
    return names
  }

  /// The years of the budget that are shown.
  var budgetYears: [Int] { scenario.budgetYears.filter { year == nil || $0 == year } }

  /// The projected years that are shown.
  var projectedYears: [Int] { scenario.projectedYears.filter { year == nil || $0 == year } }

  private var introduction: String {
    "Personale in servizio al 31 dicembre \(scenario.referenceYear). Importi in euro. "
      + evaluation.premises
  }

  /// What the limits say, which numbers rest on unconfirmed law, what other readings would give.
  private func closing(_ effects: () throws -> [ReadingEffect]) throws -> [Block] {
    var blocks: [Block] = [.heading(level: 1, "Limiti e avvertenze")]
    blocks.append(.paragraph(VerificationReport.summary(of: checks)))
    let open = checks.filter(\.isOpen)
    if !open.isEmpty {
      blocks.append(
        .list(open.map { "\($0.code.title), \($0.subject): \($0.outcome.italian) — \($0.message)" })
      )
    }
    blocks.append(
      .paragraph(
        """
        La capacità degli anni dopo il \(scenario.referenceYear + 1) è provvisoria: dipende da \
        cessazioni non ancora avvenute.
        """))
    let doubtful = figures.doubts
    if !doubtful.isEmpty {
      blocks.append(.paragraph("Queste cifre poggiano anche su fonti ancora da confermare:"))
      blocks.append(
        .list(
          doubtful.map { doubt in
            [doubt.subject, doubt.source, doubt.remark].compactMap(\.self).joined(separator: ": ")
          }))
    }
    blocks.append(.table(Self.table(of: try effects())))
    return blocks
  }

  static func table(of effects: [ReadingEffect]) -> Table {
    let rows = effects.flatMap { effect -> [Table.Row] in
      let name = "\(effect.alternative.name)=\(effect.alternative.value)"
      let changes = effect.changes.map { change in
        [change.title, change.before?.italian ?? "—", change.after?.italian ?? "—"]
      }
      let limits = effect.newlyExceeded.map { check in
        ["\(check.code.title), \(check.subject)", "", "SUPERATO"]
      }
      return (changes + limits).enumerated().map { position, cells in
        Table.Row([position == 0 ? name : ""] + cells)
      }
    }
    let silent = effects.filter { $0.changes.isEmpty && $0.newlyExceeded.isEmpty }
      .map { "\($0.alternative.name)=\($0.alternative.value)" }
    return Table(
      title: "Che cosa cambierebbe con altre letture della norma",
      columns: [
        .init("Lettura", .leading), .init("Figura", .leading), .init("Ora", .trailing),
        .init("Con la lettura", .trailing),
      ], rows: rows,
      notes: (silent.isEmpty
        ? []
        : [
          "Nessuna cifra di capacità, organico o quote e nessun limite cambia con: "
            + silent.joined(separator: ", ") + "."
        ]) + ["Le questioni aperte e le fonti: ptfp norme."])
  }
}
