import Workforce

/// The hiring budget of each year as a bridge: what was carried in, what matured, what is used and
/// what is left, with the part of it that the next year is the last to use.
enum CapacityChart {
  static func chart(_ source: ChartSource) -> Chart? {
    let years = source.scenario.budgetYears.compactMap { Year($0, source) }
    guard years.count == source.scenario.budgetYears.count, !years.isEmpty else { return nil }
    return Chart(
      title: "Capacità assunzionale: da dove viene e che cosa ne resta",
      summary: summary(years) + apart(source), scale: .init(.cents), rows: years.flatMap(\.rows),
      legend: legend(years),
      numbers: numbers(years))
  }

  /// One year of the budget, in cents.
  struct Year: Sendable {
    let year: Int
    let carried: Int
    let matured: Int
    let available: Int
    let used: Int
    let expired: Int
    let left: Int
    /// The part of what is left that only the next year can still use.
    let expiring: Int

    init?(_ year: Int, _ source: ChartSource) {
      func item(_ item: Address.CapacityItem) -> Int? {
        source.figures.cents(.capacita(year, item))
      }
      guard let carried = item(.resti), let matured = item(.maturata),
        let available = item(.disponibile), let used = item(.utilizzata),
        let expired = item(.scaduta), let left = item(.residua)
      else { return nil }
      self.year = year
      self.carried = carried
      self.matured = matured
      self.available = available
      self.used = used
      self.expired = expired
      self.left = left
      let last = year + 2 - source.evaluation.readings.restiDurata.years
      let oldest = source.figures.cents(.resti(last, closing: year)) ?? 0
      expiring = max(0, min(oldest, left))
    }

    var rows: [Chart.Row] {
      let end = available &- used
      let group = "\(year)"
      var rows = [
        Chart.Row(
          "Resti", group: group, [.init(to: carried, carried < 0 ? .dotted : .solid)],
          value: carried.asAmount),
        Chart.Row(
          "Maturata", group: group, [.init(from: carried, to: available, .solid)],
          value: "+ " + matured.asAmount),
        Chart.Row(
          "Usata", group: group,
          [
            .init(from: max(end, 0), to: max(available, 0), .light),
            .init(from: end, to: max(end, min(available, 0)), .dotted),
          ].filter { $0.from != $0.to }, value: "- " + used.asAmount),
      ]
      if expired > 0 {
        rows.append(
          Chart.Row(
            "Scaduta", group: group, [.init(from: end &- expired, to: end, .crossed)],
            value: "- " + expired.asAmount))
      }
      let bars: [Chart.Bar] =
        left < 0
        ? [.init(to: left, .dotted)]
        : [.init(to: expiring, .hatched), .init(from: expiring, to: left, .solid)]
      rows.append(Chart.Row("Residua", group: group, bars, value: "= " + left.asAmount))
      return rows
    }
  }

  private static func apart(_ source: ChartSource) -> String {
    source.evaluation.readings.capacitaFondo == .separato
      ? " Dirigenza e comparto hanno fondi separati, che qui sono sommati: il limite di ciascuno è fra "
        + "le verifiche." : ""
  }

  private static func legend(_ years: [Year]) -> [Chart.Key] {
    var keys = [
      Chart.Key(texture: .solid, meaning: "capacità"),
      Chart.Key(texture: .light, meaning: "usata"),
    ]
    if years.contains(where: { $0.expiring > 0 }) {
      keys.append(.init(texture: .hatched, meaning: "residua che scade se non si usa l'anno dopo"))
    }
    if years.contains(where: { $0.expired > 0 }) {
      keys.append(.init(texture: .crossed, meaning: "scaduta senza essere usata"))
    }
    if years.contains(where: { $0.left < 0 || $0.carried < 0 }) {
      keys.append(.init(texture: .dotted, meaning: "spesa oltre la capacità"))
    }
    return keys
  }

  private static func summary(_ years: [Year]) -> String {
    guard years.contains(where: { $0.available != 0 || $0.used != 0 }) else {
      return "Nel periodo non matura capacità e il piano non ne usa."
    }
    var sentences: [String] = []
    let exceeded = years.filter { $0.left < 0 }
    if let first = exceeded.first {
      sentences.append(
        "La spesa supera la capacità: alla fine del \(first.year) mancano "
          + "\((0 &- first.left).asAmount) euro.")
      let others = exceeded.dropFirst().map { "\($0.year)" }
      if !others.isEmpty {
        sentences.append("Si chiude in debito anche: \(ItalianList.joined(others, last: "e")).")
      }
    } else if let tightest = years.min(by: { $0.left < $1.left }) {
      sentences.append(
        "In ogni anno la capacità usata sta dentro quella disponibile. L'anno che si chiude con meno "
          + "è il \(tightest.year): su \(tightest.available.asAmount) euro disponibili se ne usano "
          + "\(tightest.used.asAmount) e ne restano \(tightest.left.asAmount).")
    }
    let lost = years.filter { $0.expired > 0 }
    if !lost.isEmpty {
      let total = lost.reduce(0) { $0 &+ $1.expired }
      let ends = ItalianList.joined(lost.map { "del \($0.year)" }, last: "e")
      sentences.append("Scadono senza essere usati \(total.asAmount) euro, alla fine \(ends).")
    }
    if let last = years.last, last.expiring > 0 {
      sentences.append(
        "Dei \(last.left.asAmount) euro che restano alla fine del \(last.year), "
          + "\(last.expiring.asAmount) si possono usare ancora soltanto nel \(last.year + 1).")
    }
    return sentences.joined(separator: " ")
  }

  private static func numbers(_ years: [Year]) -> Table {
    Table(
      title: "Capacità assunzionale, in euro",
      columns: [.init("Anno", .leading)]
        + [
          "Resti", "Maturata", "Disponibile", "Usata", "Scaduta", "Residua",
          "di cui solo per l'anno dopo",
        ].map { .init($0, .trailing) },
      rows: years.map { year in
        Table.Row(
          ["\(year.year)"]
            + [
              year.carried, year.matured, year.available, year.used, year.expired, year.left,
              year.expiring,
            ].map(\.asAmount))
      })
  }
}
