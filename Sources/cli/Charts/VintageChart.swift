import Workforce

/// The ledger of the unused capacity: what each vintage held in each year, and where it went.
enum VintageChart {
  static func chart(_ source: ChartSource) -> Chart? {
    let life = source.evaluation.readings.restiDurata.years
    let years = source.scenario.budgetYears
    var entries: [Entry] = []
    for vintage in (years.lowerBound - life + 1)...years.upperBound {
      let last = min(vintage + life - 1, years.upperBound)
      for year in max(vintage, years.lowerBound)...last {
        guard let entry = Entry(vintage, in: year, life: life, source.figures) else { continue }
        // What later years make good of a debt is a debt of theirs, not a use of the vintage.
        let isOwed = entry.used < 0 && year > vintage
        if !isOwed, entry.held != 0 || entry.left != 0 || vintage == year { entries.append(entry) }
      }
    }
    guard entries.contains(where: { $0.held != 0 || $0.left != 0 }) else { return nil }
    return Chart(
      title: "Resti assunzionali per annata", summary: summary(entries, end: years.upperBound),
      scale: .init(.cents), rows: entries.map(\.row),
      legend: legend(entries),
      numbers: numbers(entries))
  }

  /// A vintage in one of its years, in cents.
  struct Entry: Sendable {
    let vintage: Int
    let year: Int
    let used: Int
    let lapsed: Int
    /// What the vintage holds when the year closes; negative for a debt.
    let left: Int
    let lastYear: Int

    init?(_ vintage: Int, in year: Int, life: Int, _ figures: FigureBook) {
      guard let left = figures.cents(.resti(vintage, closing: year)),
        let used = Self.used(vintage, in: year, figures)
      else { return nil }
      self.vintage = vintage
      self.year = year
      self.used = used
      self.left = left
      lastYear = vintage + life - 1
      lapsed = year == lastYear ? figures.cents(.capacita(year, .scaduta)) ?? 0 : 0
    }

    /// What is used of a vintage in a year; of two budgets kept apart only their own uses are figures.
    private static func used(_ vintage: Int, in year: Int, _ figures: FigureBook) -> Int? {
      if let whole = figures.cents(.restiUsati(vintage, in: year)) { return whole }
      let parts = Area.Qualifica.allCases.compactMap {
        figures.cents(.restiUsati(vintage, in: year, $0.rawValue))
      }
      return parts.count == Area.Qualifica.allCases.count ? parts.reduce(0, &+) : nil
    }

    /// What the vintage held in the year, before anything was used.
    var held: Int { left &+ used &+ lapsed }

    var row: Chart.Row {
      let group =
        left < 0
        ? "Annata \(vintage)" : "Annata \(vintage), utilizzabile fino al 31/12/\(lastYear)"
      guard left >= 0 else {
        return Chart.Row(
          "\(year)", group: group, [.init(to: left, .dotted)], value: "\(left.asAmount)")
      }
      let kept = [
        Chart.Bar(to: left, .light), .init(from: left, to: left &+ max(0, used), .solid),
        .init(from: left &+ max(0, used), to: held, .crossed),
      ]
      return Chart.Row(
        "\(year)", group: group, kept.filter { $0.from < $0.to },
        value: lapsed > 0 ? "scadono \(lapsed.asAmount)" : "restano \(left.asAmount)")
    }
  }

  private static func legend(_ entries: [Entry]) -> [Chart.Key] {
    var keys = [
      Chart.Key(texture: .light, meaning: "resta alla fine dell'anno"),
      Chart.Key(texture: .solid, meaning: "usata nell'anno"),
    ]
    if entries.contains(where: { $0.lapsed > 0 }) {
      keys.append(.init(texture: .crossed, meaning: "scaduta alla fine dell'anno"))
    }
    if entries.contains(where: { $0.left < 0 }) {
      keys.append(.init(texture: .dotted, meaning: "spesa oltre la capacità, da recuperare"))
    }
    return keys
  }

  private static func summary(_ entries: [Entry], end: Int) -> String {
    var sentences: [String] = []
    let lost = entries.filter { $0.lapsed > 0 }
    if lost.isEmpty {
      sentences.append("Nessuna annata scade inutilizzata entro il \(end).")
    }
    for entry in lost.prefix(3) {
      sentences.append(
        "Dell'annata \(entry.vintage) scadono inutilizzati \(entry.lapsed.asAmount) euro alla fine "
          + "del \(entry.year).")
    }
    if lost.count > 3 {
      let others = lost.dropFirst(3).map { "\($0.vintage)" }
      sentences.append("Scade una parte anche di: \(ItalianList.joined(others, last: "e")).")
    }
    let closing = entries.filter { $0.year == end && $0.left != 0 }
    for entry in closing where entry.left > 0 {
      sentences.append(
        "Alla fine del \(end) dell'annata \(entry.vintage) restano \(entry.left.asAmount) euro, "
          + "utilizzabili fino al 31 dicembre \(entry.lastYear).")
    }
    for entry in closing where entry.left < 0 {
      sentences.append(
        "Alla fine del \(end) restano da recuperare \((0 &- entry.left).asAmount) euro spesi oltre "
          + "la capacità.")
    }
    if closing.isEmpty { sentences.append("Alla fine del \(end) non resta niente.") }
    return sentences.joined(separator: " ")
  }

  private static func numbers(_ entries: [Entry]) -> Table {
    Table(
      title: "Resti per annata, in euro",
      columns: [.init("Annata", .leading), .init("Anno", .leading)]
        + ["Usata nell'anno", "Scaduta", "Resta alla fine"].map { .init($0, .trailing) },
      rows: entries.map { entry in
        Table.Row(
          ["\(entry.vintage)", "\(entry.year)"]
            + [entry.used, entry.lapsed, entry.left].map(\.asAmount))
      })
  }
}
