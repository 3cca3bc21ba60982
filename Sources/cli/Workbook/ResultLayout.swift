import Workforce

/// On which sheet and row each figure stands.
struct ResultLayout: Sendable {
  /// A sheet of results, by the first word of the addresses that it shows.
  struct Chapter: Sendable {
    let name: String
    let title: String
    let families: [String]
  }

  /// A line of a sheet: words over a block of figures, or a figure.
  enum Line: Sendable {
    case heading(String)
    case figure(Figure)
  }

  static let headRows = 3
  static let valueColumn = 2

  private static let catalogue: [Chapter] = [
    Chapter(
      name: "Dotazione", title: "Dotazione organica, personale in servizio e copertura",
      families: [
        "dotazione", "servizio", "scoperti", "copertura", "soprannumero", "servizio-storico",
      ]),
    Chapter(name: "Costi", title: "Costo di un posto", families: ["costo-unitario"]),
    Chapter(
      name: "Spesa", title: "Spesa potenziale massima, spesa in servizio e margini",
      families: ["spesa", "preventivo"]),
    Chapter(name: "Cessazioni", title: "Cessazioni e uscite", families: ["cessazioni", "uscite"]),
    Chapter(
      name: "Capacità", title: "Capacità assunzionale anno per anno", families: ["capacita"]),
    Chapter(name: "Resti", title: "Resti per annata", families: ["resti"]),
    Chapter(name: "Assunzioni", title: "Assunzioni del piano", families: ["assunzioni"]),
    Chapter(name: "Progressioni", title: "Progressioni fra le aree", families: ["progressioni"]),
    Chapter(
      name: "Organico", title: "Organico alla chiusura di ogni anno", families: ["organico"]),
    Chapter(
      name: "Categorie protette", title: "Quote d'obbligo della L. 68/1999",
      families: ["categorie-protette"]),
    Chapter(name: "Lavoro flessibile", title: "Lavoro flessibile", families: ["flessibile"]),
    Chapter(
      name: "Struttura", title: "Personale per unità organizzativa", families: ["struttura"]),
    Chapter(name: "Età", title: "Struttura per età", families: ["eta"]),
    Chapter(name: "Genere", title: "Analisi di genere", families: ["genere"]),
    Chapter(name: "Lavoro a distanza", title: "Lavoro a distanza", families: ["distanza"]),
    Chapter(
      name: "Obiettivi", title: "Obiettivi e indicatori",
      families: ["obiettivi", "indicatori", "livelli", "riscontri", "fte-mesi"]),
  ]
  /// Where a figure stands that no other chapter takes.
  private static let rest = Chapter(name: "Altre figure", title: "Altre figure", families: [])

  /// The chapters that have figures, each with its lines.
  private(set) var chapters: [(chapter: Chapter, lines: [Line])] = []
  private var places: [Address: CellPlace] = [:]

  init(_ figures: FigureBook) {
    let families = Set(Self.catalogue.flatMap(\.families))
    for chapter in Self.catalogue + [Self.rest] {
      let isRest = chapter.families.isEmpty
      let own = figures.all.filter { figure in
        let family = Self.family(of: figure)
        return isRest ? !families.contains(family) : chapter.families.contains(family)
      }
      guard !own.isEmpty else { continue }
      add(chapter, own)
    }
  }

  /// The cell with the value of a figure; nil if it has none.
  func place(of address: Address) -> CellPlace? { places[address] }

  private static func family(of figure: Figure) -> String {
    figure.address.parts.first.map(String.init) ?? ""
  }

  private mutating func add(_ chapter: Chapter, _ figures: [Figure]) {
    let order = chapter.families.isEmpty ? [""] : chapter.families
    var lines: [Line] = []
    for family in order {
      var heading: String?
      for figure in figures where family.isEmpty || Self.family(of: figure) == family {
        let words = Self.heading(of: figure.address)
        if words != heading {
          heading = words
          lines.append(.heading(words))
        }
        lines.append(.figure(figure))
      }
    }
    for (position, line) in lines.enumerated() {
      guard case .figure(let figure) = line, figure.value != nil else { continue }
      places[figure.address] = CellPlace(
        sheet: chapter.name, column: Self.valueColumn, row: Self.headRows + 1 + position)
    }
    chapters.append((chapter, lines))
  }

  /// The family of an address, with the year where that comes second: `capacita/2026`.
  private static func heading(of address: Address) -> String {
    let parts = address.parts.prefix(2)
    guard let second = parts.dropFirst().first, second.count == 4, Int(second) != nil else {
      return parts.first.map(String.init) ?? ""
    }
    return parts.joined(separator: "/")
  }
}
