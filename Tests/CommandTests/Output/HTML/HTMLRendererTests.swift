import Foundation
import Testing

@testable import cli

@Suite struct HTMLRendererTests {
  private func page(_ blocks: [Block], title: String = "Prova", level: Int = 1) -> String {
    HTMLRenderer().render(Report(title: title, blocks: blocks, titleLevel: level))
  }

  @Test func `a page says its language and title and needs nothing else`() {
    let page = page([.paragraph("x")], title: "Uno & <due>")
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"it\">\n"))
    #expect(page.contains("<title>Uno &amp; &lt;due&gt;</title>"))
    #expect(page.contains("<h1>Uno &amp; &lt;due&gt;</h1>"))
    for word in ["<script", "src=", "href=", "url(", "@import", "http"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test func `a table has a caption, scopes, numbers to the right and bold totals`() {
    let page = page([.table(SampleReport.table)])
    #expect(
      page.contains(
        """
        <div class="tabella" role="group" aria-labelledby="b1" tabindex="0">
        <table>
        <caption id="b1"><span>Personale al 31 dicembre</span></caption>
        <thead>
        <tr>
        <th scope="col">Area</th>
        <th scope="col" class="n">Unità</th>
        <th scope="col" class="n">Spesa</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <th scope="row">Funzionari è</th>
        <td class="n">4</td>
        <td class="n">133.647,72</td>
        </tr>
        """))
    #expect(page.contains("<th scope=\"row\">di cui a tempo<br>  determinato</th>"))
    #expect(
      page.contains(
        """
        <tr class="totale">
        <th scope="row"><strong>Totale</strong></th>
        <td class="n"><strong>17</strong></td>
        """))
    #expect(page.contains("<p class=\"piede\">I costi sono arrotondati.</p>"))
  }

  @Test func `headings go on from the level of the title`() {
    let blocks: [Block] = [.heading(level: 1, "A"), .heading(level: 2, "B")]
    #expect(page(blocks).contains("<h1>Prova</h1>\n<h2>A</h2>\n<h3>B</h3>"))
    #expect(page(blocks, level: 3).contains("<h3>Prova</h3>\n<h4>A</h4>\n<h5>B</h5>"))
  }

  @Test func `stress, notes, fields and lists`() {
    let page = page([
      .paragraph(Prose([.init("a "), .init("b", .strong), .init("c", .emphasis)])),
      .note("n"), .list(["x", "y"]), .fields(["Data"]), .newPage,
    ])
    #expect(page.contains("<p>a <strong>b</strong><em>c</em></p>"))
    #expect(
      page.contains(
        "<div class=\"nota\" role=\"note\"><p><strong>Nota di ptfp.</strong> n</p></div>"))
    #expect(page.contains("<ul>\n<li>x</li>\n<li>y</li>\n</ul>"))
    #expect(page.contains("<span>Data</span>"))
    #expect(page.contains("<div class=\"pagina\"></div>"))
  }

  @Test func `a chart is a named picture, and says no more than its title`() {
    let chart = Chart(
      title: "Organico", summary: "Cresce.",
      rows: [.init("2025", [.init(to: 3, .solid)], value: "3")],
      legend: [],
      numbers: Table(title: "", columns: [], rows: []))
    let page = page([.chart(chart)])
    #expect(page.contains("role=\"img\" aria-labelledby=\"grafico-b1-titolo grafico-b1-testo\""))
    #expect(page.contains("<title id=\"grafico-b1-titolo\">Organico</title>"))
    #expect(page.contains("<desc id=\"grafico-b1-testo\">Cresce.</desc>"))
    #expect(page.contains("<figcaption>Organico</figcaption>"))
  }

  @Test func `words from right to left and words without end do no harm`() {
    #expect(HTMLText.line("אב 12") == "<bdi>אב 12</bdi>")
    #expect(HTMLText.line("\u{202E}x") == "&lt;U+202E&gt;x")
    #expect(HTMLText.line(String(repeating: "a", count: 41)).contains("<wbr>"))
    #expect(!HTMLText.line(String(repeating: "a", count: 40)).contains("<wbr>"))
    #expect(HTMLText.line("a\u{1B}[31m\"b\"") == "a␛[31m\"b\"")
  }

  // MARK: Contrast

  /// The relative luminance of a colour, as WCAG 2.1 defines it.
  private func luminance(_ colour: String) -> Double {
    let digits = Array(colour.dropFirst())
    let channels = stride(from: 0, to: 6, by: 2).map { start -> Double in
      let value = Double(Int(String(digits[start...(start + 1)]), radix: 16) ?? 0) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  private func contrast(_ first: String, _ second: String) -> Double {
    let lights = [luminance(first), luminance(second)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  @Test(arguments: [HTMLStyle.light, HTMLStyle.dark])
  func `letters stand out from their ground, and lines and bars from theirs`(
    colours: HTMLStyle.Colours
  ) {
    for ground in [colours.ground, colours.head, colours.note] {
      #expect(contrast(colours.text, ground) >= 7)
    }
    #expect(contrast(colours.faint, colours.ground) >= 4.5)
    #expect(contrast(colours.accent, colours.ground) >= 3)
    #expect(contrast(colours.bars, colours.ground) >= 3)
    #expect(contrast("#000000", "#ffffff") == 21)
  }
}
