import Testing
import Workforce

@testable import cli

/// What comes of a template.
@Suite struct TemplateWriterTests {
  @Test(arguments: [
    ("{capacita/2026/residua}", "1.167,76"), ("{capacita/2026/residua|euro}", "€\u{A0}1.167,76"),
    ("{copertura/totale}", "68,39%"), ("{copertura/totale|percentuale 1}", "68,4%"),
    ("{copertura/totale|numero 3}", "0,684"), ("{servizio/totale}", "106"),
    ("{servizio/fte}", "97,20"), ("{eta/media|numero 0}", "56"),
    ("{primo-anno}, {primo-anno+1}, {primo-anno-1}", "2025, 2026, 2024"),
    ("{capacita/<primo-anno>/disponibile}", "294.152,87"),
    ("{capacita/<primo-anno+1>/disponibile}", "189.427,51"),
    ("{denominazione}", "Camera di commercio di Cremona-Mantova-Pavia"),
    ("{data-riferimento}", "31 dicembre 2024"),
    ("\\{triennio\\} \\*a\\* 2 * 3", "{triennio} *a* 2 * 3"),
    ("Uno\ndue  \n  tre", "Uno due tre"),
  ])
  func `values are printed in the form asked for`(text: String, words: String) throws {
    #expect(try TemplateBench.words(text) == words)
  }

  @Test(arguments: [
    ("capacita/2026/residua > 1.167,75", true), ("capacita/2026/residua > 1.167,76", false),
    ("capacita/2026/residua >= 1.167,76", true), ("capacita/2026/scaduta = 0", true),
    ("capacita/2026/scaduta != 0", false), ("copertura/totale < 69%", true),
    ("capacita/2026/residua < capacita/2025/residua", true),
    ("capacita/2026/residua <= capacita/2025/residua", true),
    // What is not known is neither zero nor anything else.
    ("flessibile/2025/spesa = 0", false), ("flessibile/2025/spesa >= 0", false),
    ("flessibile/2025/spesa", false), ("non flessibile/2025/spesa", true),
    ("flessibile/limite", true), ("prova", false), ("triennio", true), ("fondo = unico", true),
    ("tabella progressioni", true), ("tabella uscite", false), ("non tabella uscite", true),
    ("grafico limiti", true), ("primo-anno = 2025 e ultimo-anno = 2027", true),
    ("primo-anno = 2025 e ultimo-anno = 2028", false),
  ])
  func `a condition keeps or drops words`(condition: String, holds: Bool) throws {
    let text = "a {{se \(condition)}}sì{{altrimenti}}no{{fine}} b"
    #expect(try TemplateBench.words(text) == "a \(holds ? "sì" : "no") b")
  }

  @Test func `a column that the template leaves empty is to be filled in by hand`() throws {
    let blocks = try TemplateBench.blocks(
      """
      Tabella: Prova
      | Area | Nota | Riscontro |
      |---|---|---|
      {{per area}}
      | {area} | {{se prova}}mai{{fine}} | |
      {{fine}}
      """)
    guard case .table(let table) = blocks.first else {
      Issue.record("no table: \(blocks)")
      return
    }
    #expect(table.rows.count == 5)
    #expect(table.rows.allSatisfy { $0.cells[1].isEmpty && $0.cells[2].isEmpty })
    #expect(table.columns.map(\.isToFillIn) == [false, false, true])
  }

  @Test func `loops go through years, areas and rows, one inside the other`() throws {
    let blocks = try TemplateBench.blocks(
      """
      {{per anno}}
      {{per area}}
      {{per assunzione}}
      - {anno} {area}: {persone} {modalita}, {spesa}, {capacita}, {posto}
      {{fine}}
      {{fine}}
      {{fine}}
      """)
    guard case .list(let items) = blocks.first else {
      Issue.record("no list: \(blocks)")
      return
    }
    #expect(blocks.count == 1)
    #expect(items.count == 9)
    #expect(
      items.first?.plain == "2025 Istruttori: 6 selezione pubblica, €\u{A0}184.757,82, si, si")
    #expect(
      items[5].plain
        == "2026 Dirigenti: 1 comando da un'altra amministrazione, €\u{A0}62.468,91, no, no")
  }

  @Test func `a table of the template has its title, its alignment and its total`() throws {
    let blocks = try TemplateBench.blocks(
      """
      Tabella: Posti di {denominazione}
      | Area | Posti |
      |:---|---:|
      {{per area}}
      | {area} | {dotazione/<area>|numero 1} |
      {{fine}}
      | **Totale** | {dotazione/totale} |
      """)
    guard case .table(let table) = blocks.first else {
      Issue.record("no table: \(blocks)")
      return
    }
    #expect(table.title == "Posti di Camera di commercio di Cremona-Mantova-Pavia")
    #expect(table.columns.map(\.alignment) == [.leading, .trailing])
    #expect(table.rows.count == 6)
    #expect(table.rows[0] == ["Dirigenti", "5,0"])
    #expect(table.rows[5] == .total(["Totale", "155"]))
  }

  @Test func `what can't be computed is said once under each heading, with its reason`() throws {
    let blocks = try TemplateBench.blocks(
      """
      # A

      Spesa {flessibile/2025/spesa}, margine {flessibile/2025/margine}.

      Di nuovo {flessibile/2025/spesa}.

      ## B

      - voce {flessibile/2025/spesa}
      - altra

      Fine.
      """)
    let reason =
      "Spesa prevista nel 2025, somministrazione e formazione-lavoro: manca la spesa del 2025 in "
      + "flessibile.csv (scrivere 0 se non è prevista)"
    #expect(
      blocks[0]
        == .paragraph(
          Prose([
            .init("Spesa "), .init("n.d."), .init(", margine "), .init("n.d."), .init("."),
          ])))
    guard case .note(let note) = blocks[1] else {
      Issue.record("no note: \(blocks)")
      return
    }
    #expect(note.plain.hasPrefix("n.d. \(reason); Margine nel 2025"))
    #expect(blocks.count { if case .note = $0 { true } else { false } } == 2)
    guard case .note(let second) = blocks[5] else {
      Issue.record("no note after the list: \(blocks)")
      return
    }
    #expect(second.plain == "n.d. \(reason).")
  }

  @Test func `a number that a table can't give has its reason in a note below`() throws {
    let blocks = try TemplateBench.blocks("# T\n\n{{tabella indicatori-genere}}")
    guard case .table(let table) = blocks[0] else {
      Issue.record("no table: \(blocks)")
      return
    }
    #expect(table.grid.contains { $0[1] == "—" })
    #expect(table.remarks.isEmpty)
    #expect(
      Array(blocks.dropFirst()) == [
        .note(
          Prose(
            "«—» in «Indicatori dell'analisi di genere al 31 dicembre 2024»: manca la riga eq in "
              + "genere.csv, o la colonna incarico_eq in personale.csv; il documento pubblicato dà soltanto "
              + "la percentuale, 67%."))
      ])
  }

  @Test func `a heading above that was dropped lifts those below it`() throws {
    let blocks = try TemplateBench.blocks(
      """
      # A

      {{se prova}}
      ## B
      {{fine}}
      ### C
      """)
    #expect(blocks == [.heading(level: 1, "C")])
  }

  @Test func `before and change compare with the plan without what-ifs`() throws {
    let source = try TemplateBench.source("assunzioni/2027/istruttori=0")
    let text =
      "{capacita/2027/residua|prima} {capacita/2027/residua} "
      + "{capacita/2027/residua|differenza} {organico/2027/totale|differenza}"
    #expect(try TemplateBench.words(text, from: source) == "24.090,19 54.883,16 +30.792,97 -1")
  }

  @Test func `stress, notes, fields, pages and comments`() throws {
    let blocks = try TemplateBench.blocks(
      """
      <!-- niente
      di questo -->
      Uno **due {triennio}** *tre*
      > Nota
      > che continua
      {{pagina}}
      {{firma Luogo e data}}
      {{firma Il Presidente}}
      1. primo
      2. secondo
      """)
    #expect(
      blocks == [
        .paragraph(
          Prose([
            .init("Uno "), .init("due ", .strong), .init("2025-2027", .strong), .init(" "),
            .init("tre", .emphasis),
          ])), .note("Nota che continua"), .newPage, .fields(["Luogo e data", "Il Presidente"]),
        .paragraph("1. primo"), .paragraph("2. secondo"),
      ])
  }
}
