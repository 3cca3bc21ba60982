import Workforce

/// How sure a plan is, in words and tables.
struct RiskReport {
  private let study: RiskStudy
  private let model: RiskModel
  private var scenario: Scenario { study.scenario }
  private static let percentages: [UInt64] = [5, 50, 95]

  init(_ study: RiskStudy, _ model: RiskModel) {
    self.study = study
    self.model = model
  }

  var report: Report {
    var blocks: [Block] = [
      .paragraph(uncertain), .paragraph(method), .paragraph(summary),
      .table(limits),
    ]
    if !study.hires.isEmpty { blocks.append(.table(hires)) }
    blocks.append(.table(figures))
    if isSampled { blocks.append(.table(errors)) }
    blocks.append(.paragraph(premises))
    return Report(
      title: "Quanto è sicuro il piano \(scenario.period.lowerBound)-"
        + "\(scenario.period.upperBound): \(scenario.denominazione)", blocks: blocks)
  }

  private var isSampled: Bool {
    if case .sampled = study.method { true } else { false }
  }

  // MARK: Words

  private var uncertain: String {
    let (people, ranges) = model.uncertainExits
    var parts: [String] = []
    if people > 0 {
      parts.append(
        (people == 1 ? "di 1 persona" : "di \(people) persone")
          + " dell'elenco, con le probabilità di \(scenario.file(.usciteIncerte))")
    }
    if ranges > 0 {
      parts.append(
        (ranges == 1 ? "di 1 area e anno" : "di \(ranges) aree e anni")
          + ", con gli intervalli di \(scenario.file(.usciteIntervalli))")
    }
    return "Sono incerte le uscite \(ItalianList.joined(parts, last: "e"))."
  }

  private var method: String {
    switch study.method {
    case .exact(let error):
      let certainty =
        error < Ratio(1, over: 1_000_000)
        ? "Tutte le cifre stampate di ogni probabilità sono esatte."
        : "Nessuna probabilità è sbagliata di più di \(ItalianNumber.text(error, decimals: 6))."
      let rest =
        error == .zero
        ? "" : ", tranne i più rari: tutti insieme hanno una probabilità \(Self.rarity(error))"
      return """
        Calcolo esatto: i casi possibili sono stati sommati, ciascuno con la sua \
        probabilità\(rest). \(certainty)
        """
    case .sampled(let draws, let wanted, let seed):
      let stopped =
        draws < wanted
        ? " Fermato dopo \(ItalianNumber.text(draws)) estrazioni di \(ItalianNumber.text(wanted))."
        : ""
      return """
        Estrazione a sorte: \(ItalianNumber.text(draws)) casi, seme \(seed). Accanto a ogni \
        probabilità c'è l'intervallo che contiene quella vera 95 volte su 100.\(stopped)
        """
    }
  }

  private static func rarity(_ error: Ratio) -> String {
    error < Ratio(1, over: 1_000_000)
      ? "sotto 1 su 1.000.000" : "di al più \(ItalianNumber.text(error, decimals: 6))"
  }

  /// Where something certain holds: cases that are too unlikely are not looked at.
  private var everywhere: String {
    switch study.method {
    case .exact(.zero): "in ogni caso"
    case .exact: "in tutti i casi sommati"
    case .sampled: "in ogni caso, salvo i più rari"
    }
  }

  /// The limit that is least sure, and the capacity of the last year.
  private var summary: String {
    var sentences: [String] = []
    let doubtful = study.limits.filter { $0.likelihood != .certain }
    if let weakest = doubtful.min(by: { $0.likelihood.estimate < $1.likelihood.estimate }) {
      sentences.append(
        "Il limite meno sicuro: \(weakest.title), rispettato con probabilità "
          + "\(weakest.likelihood.italian).")
    } else {
      sentences.append("Tutti i limiti sono rispettati \(everywhere).")
    }
    if let last = study.figures.last(where: { $0.kind == .capacity(.disponibile) }) {
      let (low, high) = (last.spread.quantile(5).value, last.spread.quantile(95).value)
      sentences.append(
        low == high
          ? "La capacità del \(last.year) è sempre di \(text(last, low)) euro."
          : """
          La capacità disponibile nel \(last.year), \(text(last, last.planned)) euro nel piano, \
          sta in 90 casi su 100 fra \(text(last, low)) e \(text(last, high)) euro.
          """)
    }
    return sentences.joined(separator: " ")
  }

  private var premises: String {
    """
    Come leggere: ogni persona esce o resta senza che ciò dipenda dalle altre; una riforma che \
    spinga molti a uscire insieme non è considerata. Contratti a termine e uscite già note sono \
    certi. Le probabilità sono quelle scritte dall'ente: il risultato vale quanto valgono loro.\
    \(model.uncertainExits.ranges > 0 ? " \(Self.evenRanges)" : "")
    """
  }

  private static let evenRanges = """
    Fa eccezione chi esce entro un intervallo: dal minimo al massimo ogni numero di uscite è \
    considerato ugualmente probabile. È un'ipotesi del programma; per un'altra si scrivono più \
    righe con la loro «probabilita».
    """

  // MARK: Tables

  private var limits: Table {
    Table(
      title: "Con quale probabilità ogni limite è rispettato",
      columns: [
        .init("Limite", .leading), .init("Nel piano", .leading), .init("Probabilità", .trailing),
      ] + errorColumns,
      rows: study.limits.map { limit in
        Table.Row(
          [
            limit.title, limit.holdsInPlan ? "rispettato" : "SUPERATO", limit.likelihood.italian,
          ] + bounds(limit.likelihood))
      },
      notes: [
        "Nel piano: se escono soltanto le persone previste. 100%"
          + (isSampled ? " senza intervallo: \(everywhere)." : ": \(everywhere).")
      ])
  }

  private var hires: Table {
    let isByUnit = needsUnits
    let unit: [Table.Column] = isByUnit ? [.init("Unità organizzativa", .leading)] : []
    return Table(
      title: "Con quale probabilità la capacità paga ogni assunzione",
      columns: [.init("Anno", .leading), .init("Area", .leading)] + unit + [
        .init("Unità", .trailing), .init("Canale", .leading), .init("Almeno una", .trailing),
        .init("Tutte", .trailing),
      ] + errorColumns,
      rows: study.hires.map { hire in
        Table.Row(
          ["\(hire.row.year)", scenario.areaName(hire.row.area)]
            + (isByUnit ? [hire.row.unit.map(scenario.unitName) ?? "—"] : []) + [
              "\(hire.row.units)", hire.row.modalita.rawValue, hire.first.italian, hire.all.italian,
            ] + bounds(hire.all))
      },
      notes: [
        """
        Anno per anno, nell'ordine di assunzioni.csv: prima le progressioni e le righe sopra. Gli \
        anni precedenti assumono come da piano.
        """
      ])
  }

  /// Whether some hires differ only in the unit that they are for.
  private var needsUnits: Bool {
    let alike = Dictionary(grouping: study.hires.map(\.row)) { row in
      "\(row.year)/\(row.area)/\(row.units)/\(row.modalita.rawValue)"
    }
    return alike.values.contains { Set($0.map(\.unit)).count > 1 }
  }

  private var figures: Table {
    Table(
      title: "Fra quali valori stanno le cifre",
      columns: [
        .init("Figura", .leading), .init("Anno", .leading), .init("Piano", .trailing),
        .init("5%", .trailing), .init("Mediana", .trailing), .init("95%", .trailing),
        .init("Media", .trailing),
      ],
      rows: study.figures.flatMap { figure in
        let quantiles = Self.percentages.map { figure.spread.quantile($0).value }
        let values = [figure.planned] + quantiles
        let mean = figure.spread.mean.map { text(figure, $0) } ?? "—"
        var rows = [
          Table.Row(
            [figure.title, "\(figure.year)"] + values.map { text(figure, $0) } + [mean])
        ]
        if figure.kind == .staff {
          rows.append(
            Table.Row(["Grado di copertura", "\(figure.year)"] + values.map(coverage) + [""]))
        }
        return rows
      },
      notes: [
        "5%: in 5 casi su 100 la cifra è questa o minore. Media: arrotondata all'unità o al centesimo."
      ])
  }

  /// What drawing leaves uncertain of each quantile that is not the same in all cases.
  private var errors: Table {
    Table(
      title: "Errore delle estrazioni sui valori",
      columns: [
        .init("Figura", .leading), .init("Anno", .leading), .init("5%: fra", .trailing),
        .init("Mediana: fra", .trailing), .init("95%: fra", .trailing),
      ],
      rows: study.figures.filter { !$0.spread.isCertain }.map { figure in
        let bounds = Self.percentages.map { percentage in
          let quantile = figure.spread.quantile(percentage)
          return "\(text(figure, quantile.lower)) – \(text(figure, quantile.upper))"
        }
        return Table.Row([figure.title, "\(figure.year)"] + bounds)
      },
      notes: [
        """
        Il valore vero sta fra i due 95 volte su 100: sono i casi estratti che, in ordine, stanno \
        1,96 scarti tipo prima e dopo (statistiche d'ordine).
        """
      ])
  }

  private var errorColumns: [Table.Column] {
    isSampled ? [.init("Intervallo al 95%", .trailing)] : []
  }

  private func bounds(_ likelihood: Likelihood) -> [String] {
    isSampled ? [likelihood.italianBounds] : []
  }

  private func text(_ figure: RiskStudy.Figure, _ value: Int64) -> String {
    figure.quantity(value).italian
  }

  private func coverage(_ staff: Int64) -> String {
    let posts = scenario.areas.reduce(0) { $0 + $1.posts }
    guard posts > 0 else { return "—" }
    return ItalianNumber.percentage(Ratio(Int(staff), over: posts), decimals: 2)
  }
}
