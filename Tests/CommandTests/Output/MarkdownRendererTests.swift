import Testing

@testable import cli

@Suite struct MarkdownRendererTests {
  @Test func `a table has an alignment row and bold totals`() {
    #expect(
      MarkdownRenderer().render(SampleReport.staff) == """
        # Dotazione organica

        **Personale al 31 dicembre**

        | Area | Unità | Spesa |
        | :--- | ---: | ---: |
        | Funzionari è | 4 | 133.647,72 |
        | 東京 👩‍👩‍👧 | 12 | -13.776,83 |
        | di cui a tempo<br>determinato | 1 | 0,00 |
        | **Totale** | **17** | **119.870,89** |

        I costi sono arrotondati.

        """)
  }

  @Test(arguments: [
    ("a|b", "a\\|b"), ("a\\b", "a\\\\b"), ("<b>x</b>", "\\<b\\>x\\</b\\>"), ("*x*", "\\*x\\*"),
    ("in_servizio", "in_servizio"), ("_x_", "\\_x\\_"), ("`x`", "\\`x\\`"),
    ("[x](y)", "\\[x\\](y)"),
    ("~~x~~", "\\~\\~x\\~\\~"), ("R&S", "R\\&S"), ("a & b", "a & b"), ("a\r\nb", "a<br>b"),
    ("-13.776,83", "-13.776,83"),
    (" x ", "x"), ("# x", "# x"), ("", ""),
  ])
  func `a cell is shown as it is`(text: String, markdown: String) {
    #expect(MarkdownText.cell(text) == markdown)
  }

  @Test(arguments: [
    ("# x", "\\# x"), ("#x", "#x"), ("- x", "\\- x"), ("-13.776,83 euro", "-13.776,83 euro"),
    ("---", "\\---"), ("===", "\\==="), ("+ x", "\\+ x"), ("> x", "\\> x"), ("1. x", "1\\. x"),
    ("12) x", "12\\) x"), ("1.234,56 euro", "1.234,56 euro"), ("2026", "2026"), ("    x", "x"),
    ("a\n# b", "a # b"), ("* x", "\\* x"),
  ])
  func `a paragraph opens nothing by accident`(text: String, markdown: String) {
    #expect(MarkdownText.paragraph(text) == markdown)
  }

  @Test func `the other blocks follow`() {
    let report = Report(
      title: "C #",
      blocks: [
        .heading(level: 1, "Uno"), .heading(level: 9, "Due"), .list(["- a", "b"]),
        .preformatted("x ``` y"),
      ])
    #expect(
      MarkdownRenderer().render(report) == """
        # C \\#

        ## Uno

        ###### Due

        - \\- a
        - b

        ````
        x ``` y
        ````

        """)
  }
}
