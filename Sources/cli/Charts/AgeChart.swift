import Workforce

/// The staff by age class: now on the left, at the end of the plan on the right.
///
/// Ages to come are known from the roster alone; without it only the present is shown, and said so.
enum AgeChart {
  static func chart(_ source: ChartSource) -> Chart? {
    guard let rows = source.scenario.ages else { return nil }
    let end = source.scenario.period.upperBound
    let now = rows.map(\.ageClass).uniqued()
    let isProjected = source.figures.count(ProiezioneEta.address(end, "totale/unita")) != nil
    let later = isProjected ? FasciaEta.allCases.map(\.rawValue) : []
    let classes = (Set(now) == Set(later) ? later : (now + later).uniqued())
    let people = classes.map { name in
      Class(
        name: name, now: source.figures.count(.eta("\(name)/unita")),
        later: source.figures.count(ProiezioneEta.address(end, "\(name)/unita")))
    }
    guard people.contains(where: { ($0.now ?? 0) > 0 }) else { return nil }
    let year = source.scenario.referenceYear
    return Chart(
      title: isProjected
        ? "Personale per fascia di età, alla fine del \(year) e del \(end)"
        : "Personale per fascia di età alla fine del \(year)",
      summary: summary(people, source, isProjected: isProjected),
      scale: .init(
        .heads, sides: isProjected ? .init(left: "\(year)", right: "\(end)") : nil),
      rows: people.reversed().map { $0.row(isProjected: isProjected) },
      legend: isProjected
        ? [
          .init(texture: .solid, meaning: "alla fine del \(year)"),
          .init(texture: .hatched, meaning: "alla fine del \(end), senza chi sarà assunto"),
        ] : [],
      numbers: Table(
        title: "Personale per fascia di età",
        columns: [.init("Fascia", .leading), .init("\(year)", .trailing)]
          + (isProjected ? [.init("\(end)", .trailing)] : []),
        rows: people.map { item in
          Table.Row(
            [item.title, item.now.words] + (isProjected ? [item.later.words] : []))
        } + [
          .total(
            ["Totale", source.figures.italian(.eta("totale/unita"))]
              + (isProjected
                ? [source.figures.italian(ProiezioneEta.address(end, "totale/unita"))] : []))
        ],
        notes: isProjected
          ? ["Nel \(end) non è contato chi sarà assunto: la sua età non è nota."] : []))
  }

  private struct Class {
    let name: String
    let now: Int?
    let later: Int?

    var title: String { FasciaEta.words(name) }

    func row(isProjected: Bool) -> Chart.Row {
      guard isProjected else {
        return Chart.Row(title, [.init(to: now ?? 0, .solid)], value: now.words)
      }
      return Chart.Row(
        title, [.init(from: -(now ?? 0), to: 0, .solid), .init(to: later ?? 0, .hatched)],
        value: "\(now.words) → \(later.words)")
    }
  }

  private static func summary(
    _ people: [Class], _ source: ChartSource, isProjected: Bool
  ) -> String {
    let year = source.scenario.referenceYear
    let end = source.scenario.period.upperBound
    let all = people.reduce(0) { $0 + ($1.now ?? 0) }
    var sentences: [String] = []
    if let largest = people.max(by: { ($0.now ?? 0) < ($1.now ?? 0) }) {
      let share = source.figures.percentage(.eta("\(largest.name)/quota"), decimals: 1)
      sentences.append(
        "Alla fine del \(year) la fascia più numerosa è «\(largest.title)», con \(largest.now.words) "
          + "persone su \(ItalianNumber.text(all)) (\(share)).")
    }
    guard isProjected else {
      sentences.append(
        "Le età alla fine del \(end) non si conoscono: servirebbe l'elenco del personale.")
      return sentences.joined(separator: " ")
    }
    let oldest = people.first { $0.name == FasciaEta.oltre60.rawValue }
    if let oldest {
      sentences.append(
        "Chi ha più di 60 anni passa da \(oldest.now.words) a \(oldest.later.words) persone alla "
          + "fine del \(end).")
    }
    sentences.append("Chi sarà assunto non è contato, perché la sua età non è nota.")
    return sentences.joined(separator: " ")
  }
}

extension Int? {
  fileprivate var words: String { map { ItalianNumber.text($0) } ?? "—" }
}
