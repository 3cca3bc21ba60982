import Workforce

/// The tables of the plan at a glance: areas and years against the figures, each cell a formula that
/// shows the figure's own.
enum SummarySheet {
  static let sheetName = "Quadro"
  private static let headRows = 2
  private static let total = "Totale"

  /// A table whose cells are figures.
  private struct Table {
    let title: String
    let corner: String
    let columns: [String]
    let rows: [(title: String, addresses: [Address])]
  }

  static func sheet(_ evaluation: Evaluation, _ layout: ResultLayout) -> Sheet? {
    let figures = evaluation.figures
    var rows = [
      SheetRow(number: 1, cells: [.text("Quadro del piano", .title)]),
      SheetRow(
        number: headRows,
        cells: [
          .text("Ogni numero è la figura del suo foglio: con un clic si vede quale.", .comment)
        ]
      ),
    ]
    var widest = 0
    for table in tables(of: evaluation.scenario) {
      let known = table.rows.filter { row in row.addresses.contains { figures[$0] != nil } }
      guard !known.isEmpty else { continue }
      widest = max(widest, table.columns.count)
      func add(_ cells: [SheetCell?]) {
        rows.append(SheetRow(number: (rows.last?.number ?? 0) + 1, cells: cells))
      }
      rows.append(
        SheetRow(
          number: (rows.last?.number ?? 0) + 2, cells: [.text(table.title, .subtitle)]))
      add([.text(table.corner, .header)] + table.columns.map { .text($0, .numberHeader) })
      for row in known {
        let isTotal = row.title == total
        add(
          [.text(row.title, isTotal ? .totalText : .text)]
            + row.addresses.map { cell(of: $0, figures, layout, isTotal: isTotal) })
      }
    }
    guard widest > 0 else { return nil }
    return Sheet(
      name: sheetName, tab: .result, widths: [34] + Array(repeating: 16, count: widest),
      headRows: headRows, headColumns: 1, rows: rows)
  }

  private static func cell(
    of address: Address, _ figures: FigureBook, _ layout: ResultLayout, isTotal: Bool
  ) -> SheetCell? {
    guard let figure = figures[address] else { return nil }
    guard let value = figure.value, let place = layout.place(of: address) else {
      return .text("—", .missing)
    }
    return SheetCell(
      content: .formula(.cell(place), .number(value.machineNumber)),
      style: isTotal ? .total(value.numberFormat) : .number(value.numberFormat, .formula))
  }

  // MARK: Tables

  private static func tables(of scenario: Scenario) -> [Table] {
    guard scenario.hasPlan else { return [] }
    let areas = scenario.areas.map { ($0.name, $0.code) }
    let years = Array(scenario.budgetYears)
    let ends = Array(scenario.projectedYears)
    func byArea(
      _ title: String, _ years: [Int], _ address: @escaping (Int, String) -> Address
    ) -> Table {
      Table(
        title: title, corner: "Area", columns: years.map(String.init),
        rows: (areas + [(total, Address.total)]).map { name, code in
          (name, years.map { address($0, code) })
        })
    }
    return [
      Table(
        title: "Dotazione organica, copertura e costo al 31 dicembre \(scenario.referenceYear)",
        corner: "Area",
        columns: [
          "Dotazione", "In servizio", "Scoperti", "Copertura", "Costo unitario",
          "Spesa in servizio",
        ],
        rows: areas.map { name, code in
          (
            name,
            [
              .dotazione(code), .servizio(code), .scoperti(code), .copertura(code),
              .costoUnitario(code), .spesaServizio(code),
            ]
          )
        } + [
          (
            total,
            [
              .dotazione(Address.total), .servizio(Address.total), .scoperti(Address.total),
              .copertura(Address.total), .costoUnitario(Address.total), .spesaServizio(nil),
            ]
          )
        ]),
      Table(
        title: "Spesa potenziale massima", corner: "Cifra", columns: ["Importo"],
        rows: [
          ("Spesa potenziale massima", [.potenzialeMassima]),
          ("Spesa del personale in servizio", [.spesaServizio(nil)]),
          ("Margine (costi unitari esatti)", [.margine]),
        ]),
      byArea(
        "Cessazioni dal servizio",
        Array(years.lowerYear...scenario.period.upperBound), Address.cessazioni),
      Table(
        title: "Capacità assunzionale anno per anno", corner: "Cifra",
        columns: years.map(String.init),
        rows: [
          ("Resti", .resti), ("Maturata", .maturata), ("Disponibile", .disponibile),
          ("Utilizzata", .utilizzata), ("Scaduta", .scaduta), ("Residua", .residua),
        ].map { (title: String, item: Address.CapacityItem) in
          (title, years.map { .capacita($0, item) })
        }),
      byArea("Assunzioni (comando e somministrazione esclusi)", years, Address.assunzioni),
      Table(
        title: "Spesa delle assunzioni", corner: "Cifra", columns: years.map(String.init),
        rows: [
          ("A capacità", years.map { .assunzioni($0, "spesa") }),
          ("Fuori capacità", years.map { .assunzioni($0, "fuori-capacita/spesa") }),
        ]),
      byArea("Organico al 31 dicembre", ends, Address.organico),
      Table(
        title: "Organico: copertura, spesa e margine", corner: "Cifra",
        columns: ends.map(String.init),
        rows: [("Copertura", "copertura"), ("Spesa", "spesa"), ("Margine", "margine")].map {
          title, part in (title, ends.map { .organico($0, part) })
        }),
      Table(
        title: "Progressioni in deroga", corner: "Cifra", columns: ["Importo"],
        rows: [("Risorse", "risorse"), ("Spesa", "spesa"), ("Economia", "economia")].map {
          title, part in (title, [.progressioni(part)])
        }),
    ]
  }
}

extension [Int] {
  /// The year before the first one: its leavers earn the first capacity.
  fileprivate var lowerYear: Int { (first ?? 1) - 1 }
}
