import Workforce

/// The tables of the CUG, with small counts hidden where they are to be published.
struct CugReport {
  let scenario: Scenario
  let isPublic: Bool
  let tables: [TabelleCUG.Tavola]
  private let hidden: [Set<CrossTable.Position>]

  /// Nil if the scenario has no roster.
  init?(_ scenario: Scenario, isPublic: Bool) {
    guard let tables = TabelleCUG.tables(of: scenario) else { return nil }
    self.scenario = scenario
    self.isPublic = isPublic
    guard isPublic else {
      self.tables = tables
      hidden = Array(repeating: [], count: tables.count)
      return
    }
    let published = TabelleCUG.published(tables, of: scenario)
    self.tables = published.map(\.tavola)
    hidden = published.map(\.hidden)
  }

  /// The printed text of each cell of a table, totals included, row by row.
  func cells(of index: Int) -> [[String]] {
    guard let table = tables[index].content.table else { return [] }
    return (0...table.rows.count).map { row in
      (0...table.columns.count).map { column in
        let position = CrossTable.Position(row, column)
        return hidden[index].contains(position)
          ? SmallCells.mark : ItalianNumber.text(table[position])
      }
    }
  }

  func report() -> Report {
    Report(
      title: "Tavole per il Comitato unico di garanzia: \(scenario.denominazione)",
      blocks: [.paragraph(introduction)] + tables.indices.map(block))
  }

  /// A table by its number; nil where it is not filled in or not published.
  func table(numbered number: String) -> Table? {
    guard let index = tables.firstIndex(where: { $0.number == number }),
      case .table(let table) = block(index)
    else { return nil }
    return table
  }

  private var introduction: String {
    let text = """
      Personale in servizio al 31 dicembre \(scenario.referenceYear), dall'elenco del personale. \
      Fonte del formato: \(TabelleCUG.source.citationWithCertainty); \
      \(TabelleCUG.source.remark ?? "").
      """
    guard isPublic else {
      return text + " Uso interno: per pubblicarle usare --pubblico."
    }
    return text + """
       «\(SmallCells.mark)» copre i conteggi di meno di \(SmallCells.threshold) persone e quelli che \
      permetterebbero di ricavarli. Le età sono soltanto nella 1.1; righe di poche persone sono unite. \
      La protezione non vale per chi confronta le tavole con altri documenti, come le età per area \
      del PIAO.
      """
  }

  private func block(_ index: Int) -> Block {
    let tavola = tables[index]
    let title = "\(tavola.number) \(tavola.title)"
    switch tavola.content {
    case .missing(let needs): return .paragraph("\(title): non compilabile: \(needs).")
    case .withheld(let reason): return .paragraph("\(title): non pubblicata: \(reason).")
    case .ages(let table): return .table(ages(title, table, index))
    case .pairs(let table): return .table(pairs(title, table, index))
    }
  }

  private func ages(_ title: String, _ table: CrossTable, _ index: Int) -> Table {
    let cells = cells(of: index)
    return Table(
      title: title,
      columns: [.init("", .leading)] + table.columns.map { .init($0, .trailing) }
        + [.init("Totale", .trailing), .init("% del totale", .trailing)],
      rows: cells.indices.map { row in
        line(
          row, table,
          cells[row] + [
            share(
              .init(row, table.columns.count), of: .init(table.rows.count, table.columns.count),
              index, table)
          ])
      }, notes: tables[index].notes)
  }

  private func pairs(_ title: String, _ table: CrossTable, _ index: Int) -> Table {
    let cells = cells(of: index)
    return Table(
      title: title,
      columns: [.init("", .leading)]
        + table.columns.flatMap { [.init($0, .trailing), .init("\($0) %", .trailing)] }
        + [.init("Totale", .trailing)],
      rows: cells.indices.map { row in
        let shares = pairShares(row, index, table)
        return line(
          row, table, [cells[row][0], shares.first, cells[row][1], shares.second, cells[row][2]])
      }, notes: tables[index].notes)
  }

  private func line(_ row: Int, _ table: CrossTable, _ cells: [String]) -> Table.Row {
    row < table.rows.count ? Table.Row([table.rows[row]] + cells) : .total(["Totale"] + cells)
  }

  /// A share that is printed only if both its counts are.
  private func share(
    _ part: CrossTable.Position, of whole: CrossTable.Position, _ index: Int, _ table: CrossTable
  ) -> String {
    guard hidden[index].isDisjoint(with: [part, whole]) else { return SmallCells.mark }
    guard table[whole] > 0 else { return "—" }
    return ItalianNumber.percentage(Ratio(table[part], over: table[whole]), decimals: 1)
  }

  /// The shares of men and women, which add up to 100: the second is what the first leaves.
  func pairShares(
    _ row: Int, _ index: Int, _ table: CrossTable
  ) -> (first: String, second: String) {
    let positions = (0...2).map { CrossTable.Position(row, $0) }
    guard hidden[index].isDisjoint(with: positions) else {
      return (SmallCells.mark, SmallCells.mark)
    }
    let total = table[positions[2]]
    guard total > 0,
      let first = try? Ratio(table[positions[0]] * 1000, over: total)
        .whole(rounding: .halfAwayFromZero)
    else { return ("—", "—") }
    func text(_ tenths: Int) -> String {
      ItalianNumber.percentage(Ratio(tenths, over: 1000), decimals: 1)
    }
    return (text(first), text(1000 - first))
  }
}
