import Workforce

/// The people in each area, year after year, against its posts.
enum StaffChart {
  /// More rows than this would not fit a page; then only the first and the last year are drawn.
  private static let mostRows = 40

  static func chart(_ source: ChartSource) -> Chart? {
    let scenario = source.scenario
    let figures = source.figures
    let all = [scenario.referenceYear] + Array(scenario.projectedYears)
    func staff(_ area: String, _ year: Int) -> Int? {
      figures.count(year == scenario.referenceYear ? .servizio(area) : .organico(year, area))
    }
    guard !scenario.areas.isEmpty,
      scenario.areas.allSatisfy({ area in all.allSatisfy { staff(area.code, $0) != nil } }),
      let last = all.last
    else { return nil }
    let isCut = all.count * scenario.areas.count > mostRows && all.count > 2
    let years = isCut ? [scenario.referenceYear, last] : all
    let rows = scenario.areas.flatMap { area in
      years.map { year in row(area, year, staff(area.code, year) ?? 0) }
    }
    let hasSurplus = rows.contains { $0.bars.contains { $0.texture == .crossed } }
    return Chart(
      title: "Personale per area al 31 dicembre",
      summary: summary(source, last)
        + (isCut ? " Il grafico mostra il primo e l'ultimo anno." : ""),
      scale: .init(.heads), rows: rows,
      legend: [.init(texture: .solid, meaning: "in servizio")]
        + (hasSurplus ? [.init(texture: .crossed, meaning: "oltre i posti")] : []),
      numbers: Table(
        title: "Personale per area al 31 dicembre",
        columns: [.init("Area", .leading), .init("Posti", .trailing)]
          + all.map { .init("\($0)", .trailing) },
        rows: scenario.areas.map { area in
          Table.Row(
            [area.name, ItalianNumber.text(area.posts)]
              + all.map { ItalianNumber.text(staff(area.code, $0) ?? 0) })
        } + [
          .total(
            ["Totale", figures.italian(.dotazione(Address.total))]
              + all.map { staff(Address.total, $0).map(ItalianNumber.text) ?? "—" })
        ]))
  }

  private static func row(_ area: Area, _ year: Int, _ staff: Int) -> Chart.Row {
    let bars = [
      Chart.Bar(to: min(staff, area.posts), .solid),
      .init(from: area.posts, to: max(staff, area.posts), .crossed),
    ]
    return Chart.Row(
      "\(year)", group: area.name, bars.filter { $0.from != $0.to },
      marks: [.init(at: area.posts, label: "posti della dotazione")],
      value: "\(ItalianNumber.text(staff)) su \(ItalianNumber.text(area.posts))")
  }

  private static func summary(_ source: ChartSource, _ last: Int) -> String {
    let figures = source.figures
    let scenario = source.scenario
    let before = figures.italian(.servizio(Address.total))
    let after = figures.italian(.organico(last, Address.total))
    let posts = figures.italian(.dotazione(Address.total))
    var changes: [String] = []
    for area in scenario.areas {
      guard let now = figures.count(.servizio(area.code)),
        let then = figures.count(.organico(last, area.code)), now != then
      else { continue }
      let sign = then > now ? "+" : ""
      changes.append("\(area.name) \(sign)\(ItalianNumber.text(then - now))")
    }
    let total =
      "Il personale passa da \(before) persone alla fine del \(scenario.referenceYear) a \(after) "
      + "alla fine del \(last), su \(posts) posti."
    guard !changes.isEmpty else { return total + " Nessuna area cambia." }
    let most = changes.prefix(6).joined(separator: ", ")
    return total + " Per area: \(most)\(changes.count > 6 ? " e altre" : "")."
  }
}
