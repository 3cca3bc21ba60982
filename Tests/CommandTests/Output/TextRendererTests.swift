import Testing

@testable import cli

@Suite struct TextRendererTests {
  @Test func `columns are aligned and totals stand under a rule`() {
    #expect(
      TextRenderer().render(SampleReport.staff) == """
        Dotazione organica
        ══════════════════

        Personale al 31 dicembre

        Area            Unità       Spesa
        ──────────────  ─────  ──────────
        Funzionari è        4  133.647,72
        東京 👩‍👩‍👧            12  -13.776,83
        di cui a tempo      1        0,00
          determinato
        ──────────────  ─────  ──────────
        Totale             17  119.870,89

        I costi sono arrotondati.

        """)
  }

  @Test func `an empty table says so`() {
    let table = Table(title: "", columns: [Table.Column("Area", .leading)], rows: [])
    let text = TextRenderer().render(Report(title: "", blocks: [.table(table)]))
    #expect(text == "Area\n────\n(nessuna riga)\n")
  }

  @Test func `a rule stands above the first total only`() {
    let table = Table(
      title: "", columns: [Table.Column("A", .leading)],
      rows: [["x"], .total(["y"]), .total(["z"])])
    let text = TextRenderer().render(Report(title: "", blocks: [.table(table)]))
    #expect(text == "A\n─\nx\n─\ny\nz\n")
  }

  @Test(arguments: [20, 40, 60, 100])
  func `narrow pages wrap words and keep every number`(width: Int) {
    let table = Table(
      title: "T",
      columns: [
        Table.Column("Descrizione", .leading), Table.Column("Spesa potenziale massima", .trailing),
      ],
      rows: [["una descrizione piuttosto lunga che va a capo nella colonna", "12.345.678.901,23"]])
    let text = TextRenderer(width: width).render(Report(title: "", blocks: [.table(table)]))
    #expect(text.contains("12.345.678.901,23"))
    for word in ["descrizione", "piuttosto", "colonna", "potenziale"] {
      #expect(text.contains(word), "\(text)")
    }
    if width >= 40 {
      #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width })
    }
  }

  @Test(arguments: [
    (44, "Area Economico-Finanziaria"), (31, "Economico-\nFinanziaria"), (25, "Internaziona-"),
  ])
  func `where words do not fit they break after a hyphen, or anywhere`(width: Int, part: String) {
    let words = width < 30 ? "Internazionalizzazione" : "Area Economico-Finanziaria"
    let table = Table(
      title: "", columns: [Table.Column("Unità", .leading), Table.Column("Spesa", .trailing)],
      rows: [[words, ""], ["", "3.347.614"]])
    let lines = TextRenderer(width: width).render(Report(title: "", blocks: [.table(table)]))
      .split(separator: "\n")
    #expect(lines.joined(separator: "\n").contains(part))
    #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= width })
  }

  @Test func `columns move together before a word breaks, and no more words break than must`() {
    let table = Table(
      title: "",
      columns: [
        .init("Codice", .leading), .init("Adempimento", .leading), .init("Nota", .leading),
      ],
      rows: [["aaaaaaaaaaaa", "adempimento", "bbbbbbbbbbbbbbb"]])
    func lines(_ width: Int) -> [String] { TextTable(table, width: width).lines(style: .plain) }
    #expect(lines(40)[2] == "aaaaaaaaaaaa adempimento bbbbbbbbbbbbbbb")
    // Two columns less: one of them gives way, the others keep their words.
    #expect(lines(38).contains { $0.contains("adempimento") })
    #expect(lines(38).allSatisfy { $0.count <= 38 })
  }

  @Test func `the other blocks keep their order`() {
    let report = Report(
      title: "",
      blocks: [
        .heading(level: 1, "Uno"), .heading(level: 2, "Due"), .paragraph("Un testo\nsu due righe."),
        .list(["primo", "secondo che va a capo"]), .preformatted("a\n├─ b\n│  └─ c\n"),
      ])
    #expect(
      TextRenderer(width: 16).render(report) == """
        Uno
        ───

        Due

        Un testo su due
        righe.

        - primo
        - secondo che va
          a capo

        a
        ├─ b
        │  └─ c

        """)
  }

  @Test func `headings are bold on a terminal and the words are the same`() {
    let report = Report(title: "Piano", blocks: [.paragraph("x")])
    let style = Style(isTerminal: true, environment: [:])
    #expect(
      TextRenderer(style: style).render(report) == "\u{1B}[1mPiano\u{1B}[0m\n═════\n\nx\n")
  }

  @Test func `a cell cannot command the terminal`() {
    let table = Table(
      title: "\u{1B}]0;x\u{07}", columns: [Table.Column("A", .leading)],
      rows: [["\u{1B}[31mrosso\u{202E}\u{9B}"]])
    let text = TextRenderer().render(Report(title: "", blocks: [.table(table)]))
    #expect(text.contains("␛[31mrosso<U+202E><U+009B>"))
    #expect(!text.contains("\u{1B}"))
    #expect(!text.contains("\u{07}"))
  }
}
