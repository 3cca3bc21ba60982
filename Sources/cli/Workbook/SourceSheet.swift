import Workforce

/// The acts that figures, parameters and checks rest on, with how sure each is.
enum SourceSheet {
  static let sheetName = "Fonti"
  private static let headRows = 3

  static func sheet(_ figures: FigureBook, _ checks: [Check]) -> Sheet {
    var sources: [LegalSource] = []
    var uses: [LegalSource: Int] = [:]
    func add(_ source: LegalSource) {
      if uses[source] == nil { sources.append(source) }
      uses[source, default: 0] += 1
    }
    for figure in figures.all { figure.derivation?.allSources.forEach(add) }
    for check in checks { check.code.sources.forEach(add) }
    let header = ["Atto", "Articolo", "Certezza", "Osservazioni", "Collegamento", "Ricorre"]
    var rows = [
      SheetRow(number: 1, cells: [.text("Fonti", .title)]),
      SheetRow(
        number: 2,
        cells: [
          .text(
            "«da confermare»: il programma usa la regola, ma il testo dell'atto non è stato letto.",
            .comment)
        ]),
      SheetRow(number: headRows, cells: header.map { .text($0, .header) }),
    ]
    for (position, source) in sources.enumerated() {
      rows.append(
        SheetRow(
          number: headRows + 1 + position,
          cells: [
            .text(source.act), .text(source.article), .text(source.certainty.italian),
            .text(source.remark ?? "", .note),
            source.link.map { SheetCell(content: .link($0, url: $0), style: .link) },
            SheetCell(
              content: .number("\(uses[source] ?? 0)"), style: .number(.count, .formula)),
          ]))
    }
    return Sheet(
      name: sheetName, tab: .guide, widths: [40, 30, 32, 56, 70, 10], headRows: headRows,
      rows: rows)
  }
}
