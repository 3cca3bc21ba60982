import Workforce

/// Every limit as a bar: the value in percent of the limit, with a mark where the limit is.
enum LimitChart {
  /// The longest bar, in hundredths of a percent: one limit far beyond would flatten all others.
  private static let longest = 20_000
  private static let whole = 10_000
  /// How many rows a kind of limit shows, and how many where more than that are not kept.
  private static let shown = 5
  private static let shownAtMost = 10

  /// Kinds that compare no value with a limit, or two ways of counting the same.
  private static let leftOut: Set<CheckCode> = [
    .anniChiusi, .restiInScadenza, .cessazioniDivieto, .uscite, .agilePresenza, .agile15, .totali,
  ]

  static func chart(_ source: ChartSource) -> Chart? {
    let bullets = CheckCode.allCases.filter { !leftOut.contains($0) }.flatMap { code in
      source.checks.filter { $0.code == code && isComparison($0) }.compactMap(Bullet.init)
    }
    guard !bullets.isEmpty else { return nil }
    let chosen = CheckCode.allCases.flatMap { code in
      mostTelling(bullets.filter { $0.check.code == code })
    }
    return Chart(
      title: "Limiti: quanto ne usa il piano",
      summary: summary(bullets, shown: chosen.count), scale: .init(.hundredthsOfPercent),
      rows: chosen.map(\.row),
      legend: [.init(texture: .solid, meaning: "usato")]
        + (chosen.contains { $0.check.outcome == .exceeded }
          ? [.init(texture: .crossed, meaning: "oltre il limite")] : [])
        + (chosen.contains { $0.check.outcome == .warning && $0.share > whole }
          ? [.init(texture: .hatched, meaning: "oltre il valore indicato: avviso")] : []),
      numbers: numbers(chosen))
  }

  /// Whether a check compares a value with a limit; a budget that can be used whole compares none.
  private static func isComparison(_ check: Check) -> Bool {
    check.code != .capacitaEsercitabile || check.outcome != .kept
  }

  /// Those not kept and the nearest to their limit, in the order in which they came.
  private static func mostTelling(_ bullets: [Bullet]) -> [Bullet] {
    func urgency(_ position: Int) -> (Int, Int, Int) {
      let isKept = bullets[position].check.outcome == .kept
      return (isKept ? 1 : 0, 0 &- bullets[position].share, position)
    }
    let open = bullets.count { $0.check.outcome != .kept }
    let chosen = bullets.indices.sorted { urgency($0) < urgency($1) }
      .prefix(min(max(shown, open), shownAtMost))
    return chosen.sorted().map { bullets[$0] }
  }

  /// A check with its value in hundredths of a percent of the limit.
  struct Bullet: Sendable {
    let check: Check
    let share: Int
    let value: Quantity
    let limit: Quantity

    init?(_ check: Check) {
      guard let value = check.value, let limit = check.limit, value.unit == limit.unit else {
        return nil
      }
      self.check = check
      self.value = value
      self.limit = limit
      if limit.exact > .zero {
        let ratio = try? (value.exact / limit.exact) * whole
        guard let share = try? ratio?.whole(rounding: .halfAwayFromZero) else { return nil }
        self.share = share
      } else {
        guard value.exact > limit.exact else { return nil }
        share = .max
      }
    }

    var row: Chart.Row {
      let end = min(max(share, -longest), longest)
      let beyond: Chart.Texture = check.outcome == .exceeded ? .crossed : .hatched
      let bars = [
        Chart.Bar(to: min(end, whole), .solid), .init(from: whole, to: max(end, whole), beyond),
      ]
      return Chart.Row(
        check.subject, group: check.code.title, bars.filter { $0.from != $0.to },
        marks: [.init(at: whole, label: "limite")], value: words)
    }

    private var words: String {
      if share == .max { return "limite \(limit.italian): \(check.outcome.italian)" }
      let outcome = check.outcome == .kept ? "" : " \(check.outcome.italian)"
      return percentage + outcome + (share > longest ? " (barra interrotta)" : "")
    }

    var percentage: String {
      share == .max
        ? "—" : ItalianNumber.percentage(Ratio(share, over: whole), decimals: 1)
    }
  }

  private static func summary(_ bullets: [Bullet], shown: Int) -> String {
    let exceeded = bullets.filter { $0.check.outcome == .exceeded }
    var sentences: [String] = []
    switch exceeded.count {
    case 0: sentences.append("Nessun limite superato fra i \(bullets.count) confrontati.")
    case 1: sentences.append("1 limite superato su \(bullets.count).")
    default: sentences.append("\(exceeded.count) limiti superati su \(bullets.count).")
    }
    for bullet in exceeded.prefix(3) {
      sentences.append(
        "\(name(bullet)): \(bullet.value.italian) contro un limite di \(bullet.limit.italian).")
    }
    let kept = bullets.filter { $0.check.outcome == .kept && $0.share < whole }
    if exceeded.isEmpty, let nearest = kept.max(by: { $0.share < $1.share }) {
      let full = bullets.count { $0.check.outcome == .kept && $0.share >= whole }
      let used = full == 1 ? "1 è usato per intero." : "\(full) sono usati per intero."
      if full > 0 { sentences.append(used) }
      sentences.append(
        "Fra gli altri il più vicino è \(name(nearest)): \(nearest.percentage) del limite.")
    }
    if shown < bullets.count {
      sentences.append(
        "Di ogni genere si vedono i \(Self.shown) più vicini al limite, o fino a \(shownAtMost) "
          + "se non sono rispettati.")
    }
    return sentences.joined(separator: " ")
  }

  private static func name(_ bullet: Bullet) -> String {
    let subject = bullet.check.subject
    let short = subject.count > 80 ? subject.prefix(79) + "…" : subject
    return "\(bullet.check.code.title), \(short)"
  }

  private static func numbers(_ bullets: [Bullet]) -> Table {
    Table(
      title: "Limiti del piano",
      columns: [
        .init("Limite", .leading), .init("Oggetto", .leading), .init("Valore", .trailing),
        .init("Massimo", .trailing), .init("Uso", .trailing), .init("Esito", .leading),
      ],
      rows: bullets.map { bullet in
        [
          bullet.check.code.title, bullet.check.subject, bullet.value.italian,
          bullet.limit.italian, bullet.percentage, bullet.check.outcome.italian,
        ]
      })
  }
}
