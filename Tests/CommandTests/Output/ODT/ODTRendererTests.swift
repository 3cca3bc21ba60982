import Testing

@testable import cli

@Suite struct ODTRendererTests {
  private func archive(_ report: Report) throws -> StoredArchive {
    StoredArchive(try ODTRenderer().render(report))
  }

  private func content(_ blocks: [Block]) throws -> String {
    try archive(Report(title: "", blocks: blocks)).text("content.xml")
  }

  @Test func `the same report gives the same bytes`() throws {
    let first = try ODTRenderer().render(PrintSample.everything)
    #expect(try ODTRenderer().render(PrintSample.everything) == first)
  }

  @Test func `the type comes first and the manifest lists every file`() throws {
    let archive = try archive(PrintSample.everything)
    #expect(archive.names.first == "mimetype")
    #expect(archive.text("mimetype") == "application/vnd.oasis.opendocument.text")
    let manifest = archive.text("META-INF/manifest.xml")
    for name in archive.names where name != "mimetype" && !name.hasPrefix("META-INF/") {
      #expect(manifest.contains("manifest:full-path=\"\(name)\""), "\(name)")
    }
    #expect(manifest.count(of: "<manifest:file-entry") == archive.names.count - 1)
  }

  @Test func `title and language are set, neither date nor author`() throws {
    let archive = try archive(Report(title: "Piano & altro", blocks: []))
    #expect(
      archive.text("meta.xml").contains(
        "<office:meta><meta:generator>ptfp</meta:generator><dc:title>Piano &amp; altro</dc:title>"
          + "<dc:language>it-IT</dc:language></office:meta>"))
    #expect(archive.text("styles.xml").contains("fo:language=\"it\" fo:country=\"IT\""))
  }

  @Test func `headings, lists and stress have real styles`() throws {
    let content = try archive(PrintSample.everything).text("content.xml")
    #expect(
      content.contains(
        "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">Spesa</text:h>"))
    #expect(
      content.contains(
        "<text:span text:style-name=\"Strong_20_Emphasis\">molto</text:span>"))
    #expect(
      content.contains(
        "<text:list text:style-name=\"Elenco_20_puntato\"><text:list-item>"
          + "<text:p text:style-name=\"List_20_Contents\">uno</text:p></text:list-item>"))
    #expect(content.contains(">a<text:line-break/><text:s text:c=\"2\"/>b</text:p>"))
  }

  @Test func `a table has its caption, a repeated header and rows in one piece`() throws {
    let content = try content([.table(SampleReport.table)])
    #expect(
      content.contains(
        "<text:p text:style-name=\"Table\">Tabella<text:s/><text:sequence "
          + "text:ref-name=\"refTabella1\" text:name=\"Tabella\" "
          + "text:formula=\"ooow:Tabella+1\" style:num-format=\"1\">1</text:sequence>"
          + "<text:s/>– Personale al 31 dicembre</text:p>"))
    #expect(content.contains("<table:table-header-rows><table:table-row"))
    #expect(content.contains("fo:keep-together=\"always\""))
    #expect(content.contains("style:may-break-between-rows=\"false\""))
    #expect(content.count(of: "table:style-name=\"CellaTotaleUltima\"") == 3)
    #expect(content.count(of: "text:style-name=\"Tabella_20_numero\"") == 6)
    #expect(content.count(of: "text:style-name=\"Tabella_20_numero_20_totale\"") == 2)
  }

  @Test func `a picture says what it shows`() throws {
    let content = try content([.chart(PrintSample.chart)])
    #expect(
      content.contains(
        "<svg:title>Capacità &amp; resti</svg:title>"
          + "<svg:desc>Nel 2025 restano 78.602,08 euro &lt;di 294.152,87&gt;.</svg:desc>"))
  }

  @Test func `pages turn where a wide table stands, and new pages begin where asked`() throws {
    let content = try content([
      .paragraph("a"), .table(PrintSample.wide), .heading(level: 1, "b"), .newPage,
      .paragraph("c"),
    ])
    #expect(content.contains("<text:p text:style-name=\"Table_orizzontale\">"))
    #expect(
      content.contains("style:parent-style-name=\"Table\" style:master-page-name=\"Orizzontale\""))
    #expect(content.contains("<text:h text:style-name=\"Heading_20_1_verticale\""))
    #expect(content.contains("<text:p text:style-name=\"Text_20_body_pagina\">c</text:p>"))
    #expect(content.contains("fo:break-before=\"page\""))
  }

  @Test func `hostile words stay words`() throws {
    let content = try archive(PrintSample.hostile).text("content.xml")
    #expect(
      content.contains("&lt;w:p/&gt; &amp; \"x\" ]]&gt; =cmd|' /C calc'!A0 😀 שלום &lt;U+202E"))
    let forbidden = content.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" }
    #expect(forbidden.isEmpty)
  }

  @Test(arguments: [(0, "0pt"), (20, "1pt"), (21, "1.05pt"), (30, "1.50pt"), (-340, "-17pt")])
  func `lengths are exact`(twips: Int, text: String) {
    #expect(ODTNamespace.length(twips) == text)
  }
}
