import Workforce

/// A figure that says in a line what a plan comes to.
struct Headline: Hashable {
  let label: String
  let address: Address
  /// Nil for a figure of the whole plan.
  let year: Int?

  /// The main figures of a plan, those of the whole plan first, then year by year.
  static func all(of evaluation: Evaluation) -> [Headline] {
    let scenario = evaluation.scenario
    guard scenario.hasPlan else { return [] }
    let years = Set(scenario.budgetYears).union(scenario.projectedYears).sorted()
    return whole + years.flatMap(yearly)
  }

  private static let whole = [
    Headline(label: "Posti della dotazione", address: .dotazione(Address.total), year: nil),
    Headline(label: "Spesa potenziale massima", address: .potenzialeMassima, year: nil),
    Headline(label: "Margine, personale in servizio", address: .margine, year: nil),
    Headline(
      label: "Spesa delle progressioni", address: .progressioni("spesa"), year: nil),
    Headline(
      label: "Economia sulle progressioni", address: .progressioni("economia"), year: nil),
  ]

  private static func yearly(_ year: Int) -> [Headline] {
    let figures: [(String, Address)] = [
      ("Cessazioni", .cessazioni(year, Address.total)),
      ("Assunzioni", .assunzioni(year, Address.total)),
      ("Capacità disponibile", .capacita(year, .disponibile)),
      ("Capacità usata", .capacita(year, .utilizzata)),
      ("Capacità che scade", .capacita(year, .scaduta)),
      ("Capacità che resta", .capacita(year, .residua)),
      ("Organico a fine anno", .organico(year, Address.total)),
      ("Grado di copertura", .organico(year, "copertura")),
      ("Spesa dell'organico", .organico(year, "spesa")),
      ("Margine sotto il massimo", .organico(year, "margine")),
    ]
    return figures.map { Headline(label: $0, address: $1, year: year) }
  }
}

extension Table {
  /// The main figures of plans side by side, a column a plan; the difference where there are two.
  ///
  /// - Parameter plans: The base first.
  static func headlines(
    _ headlines: [Headline], _ plans: [(name: String, figures: FigureBook)], title: String,
    notes: [String]
  ) -> Table {
    let isPair = plans.count == 2
    let rows = headlines.map { headline in
      let sides = plans.map { FigureChange.Side($0.figures[headline.address]) }
      let change =
        isPair ? [FigureChange.differenceText(from: sides[0].value, to: sides[1].value)] : []
      return Row(
        [headline.year.map { "\($0)" } ?? "", headline.label] + sides.map(\.italian) + change)
    }
    return Table(
      title: title,
      columns: [.init("Anno", .leading), .init("Cifra", .leading)]
        + plans.map { .init($0.name, .trailing) }
        + (isPair ? [.init("Differenza", .trailing)] : []),
      rows: rows, notes: notes + (isPair ? noteOnPoints(rows) : []))
  }
}
