import Workforce

/// What can be written in a template, from the tables of the code.
enum TemplateGuide {
  /// What can be written, name by name.
  static var report: Report {
    Report(
      title: "Che cosa si può scrivere in un modello",
      blocks: [
        .paragraph(
          "Un modello è un testo in Markdown con le cifre al loro indirizzo, fra parentesi graffe. "
            + "Le regole con gli esempi sono in docs/modelli.md.")
      ] + tables.map(Block.table) + [
        // One address an item, with room to wrap, so that its second line does not look like another.
        .heading(level: 1, addresses.title),
        .list(FigurePattern.all.map { $0.text.replacing("|", with: " | ") }),
      ] + addresses.notes.map(Block.paragraph))
  }

  /// The rules with their examples, and what can be written.
  static var document: Report {
    Report(
      title: "Modelli dei documenti",
      blocks: rules + [.heading(level: 1, "Che cosa si può scrivere")]
        + (tables + [addresses]).map(Block.table))
  }

  private static var tables: [Table] {
    [
      table(
        "Documenti del programma", "Tipo", DocumentKind.allCases.map { ($0.rawValue, $0.purpose) }),
      table("Righe speciali", "Si scrive", TemplateDirective.all.map { ($0.example, $0.purpose) }),
      table("Forme di una cifra", "Forma", TemplateForm.all.map { ($0.example, $0.purpose) }),
      table("Fatti", "Nome", DocumentFact.all.map { ($0.name, $0.purpose) }),
      loops,
      table("Tabelle", "Nome", DocumentCatalogue.tables.map { ($0.name, $0.purpose) }),
      table("Grafici", "Nome", ChartCatalogue.all.map { ($0.name, $0.meaning) }),
    ]
  }

  private static var addresses: Table {
    Table(
      title: "Forme degli indirizzi",
      columns: [.init("Indirizzo", .leading)],
      rows: FigurePattern.all.map { [$0.text] },
      notes: [
        "Al posto di <anno>, <area> e delle altre parole si scrive un anno, il codice di "
          + "un'area e così via; dove c'è una barra verticale, una delle parole. Gli indirizzi "
          + "di uno scenario, con valore e significato: ptfp figure <scenario>."
      ])
  }

  private static func table(
    _ title: String, _ header: String, _ rows: [(name: String, purpose: String)]
  ) -> Table {
    Table(
      title: title, columns: [.init(header, .leading), .init("Che cos'è", .leading)],
      rows: rows.map { [$0.name, $0.purpose] })
  }

  private static var loops: Table {
    Table(
      title: "Ripetizioni",
      columns: [
        .init("Ripetizione", .leading), .init("Nome", .leading), .init("Che cos'è", .leading),
      ],
      rows: TemplateLoop.allCases.flatMap { loop in
        [["{{per \(loop.rawValue)}}", "", loop.purpose]]
          + loop.variables.map { ["", "<\($0)>", "il codice, dentro un indirizzo"] }
          + loop.fields.map { ["", $0.name, $0.purpose] }
      }.map { Table.Row($0) })
  }
}
