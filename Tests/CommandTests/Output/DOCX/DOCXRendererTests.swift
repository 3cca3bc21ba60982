import Testing

@testable import cli

@Suite struct DOCXRendererTests {
  private func archive(_ report: Report) throws -> StoredArchive {
    StoredArchive(try DOCXRenderer().render(report))
  }

  private func body(_ blocks: [Block]) throws -> String {
    try archive(Report(title: "", blocks: blocks)).text("word/document.xml")
  }

  @Test func `the same report gives the same bytes`() throws {
    let first = try DOCXRenderer().render(PrintSample.everything)
    #expect(try DOCXRenderer().render(PrintSample.everything) == first)
  }

  @Test func `every part is declared and found`() throws {
    let archive = try archive(PrintSample.everything)
    #expect(archive.names.first == "[Content_Types].xml")
    let types = archive.text("[Content_Types].xml")
    for name in archive.names where name.hasSuffix(".xml") && !name.hasPrefix("[") {
      #expect(types.contains("PartName=\"/\(name)\""), "\(name)")
    }
    #expect(types.contains("<Default Extension=\"emf\" ContentType=\"image/x-emf\"/>"))
    let links = archive.text("word/_rels/document.xml.rels")
    #expect(links.contains("Target=\"media/grafico1.emf\""))
    #expect(archive.bytes("word/media/grafico1.emf") == EMFWriter.write(Drawing(PrintSample.chart)))
  }

  @Test func `title and language are set, neither date nor author`() throws {
    let core = try archive(Report(title: "Piano & altro", blocks: [])).text("docProps/core.xml")
    #expect(
      core.hasSuffix(
        "<dc:title>Piano &amp; altro</dc:title><dc:language>it-IT</dc:language>"
          + "</cp:coreProperties>\n"))
  }

  @Test func `paragraphs have real styles and words their stress`() throws {
    let body = try archive(PrintSample.everything).text("word/document.xml")
    for style in ["Title", "Heading1", "Normal", "NotaDiPtfp", "ListBullet", "Campo"] {
      #expect(body.contains("<w:pStyle w:val=\"\(style)\"/>"), "\(style)")
    }
    #expect(
      body.contains(
        "<w:r><w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr>"
          + "<w:t xml:space=\"preserve\">molto</w:t></w:r>"))
    #expect(
      body.contains("<w:t xml:space=\"preserve\">a</w:t><w:br/><w:t xml:space=\"preserve\">  b"))
  }

  @Test func `headings carry their level in the outline`() throws {
    let styles = try archive(PrintSample.everything).text("word/styles.xml")
    for level in 1...6 {
      #expect(styles.contains("<w:style w:type=\"paragraph\" w:styleId=\"Heading\(level)\">"))
      #expect(styles.contains("<w:outlineLvl w:val=\"\(level - 1)\"/>"))
    }
    #expect(styles.contains("<w:lang w:val=\"it-IT\""))
  }

  @Test func `the list has a numbering definition`() throws {
    let archive = try archive(PrintSample.everything)
    #expect(archive.text("word/styles.xml").contains("<w:numPr><w:numId w:val=\"1\"/></w:numPr>"))
    #expect(
      archive.text("word/numbering.xml").contains(
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"))
  }

  @Test func `a table has its caption, a repeated header and rows in one piece`() throws {
    let body = try body([.table(SampleReport.table)])
    #expect(
      body.contains(
        "<w:pPr><w:pStyle w:val=\"Caption\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Tabella </w:t>"
          + "</w:r><w:fldSimple w:instr=\" SEQ Tabella \\* ARABIC \"><w:r>"
          + "<w:t xml:space=\"preserve\">1</w:t></w:r></w:fldSimple><w:r>"
          + "<w:t xml:space=\"preserve\"> – Personale al 31 dicembre</w:t></w:r></w:p><w:tbl>"))
    #expect(body.contains("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"))
    #expect(body.count(of: "<w:tblHeader/>") == 1)
    #expect(body.count(of: "<w:cantSplit/>") == 5)
    #expect(body.contains("w:firstRow=\"1\""))
    #expect(body.count(of: "<w:pStyle w:val=\"TabellaNumero\"/>") == 6)
    #expect(body.count(of: "<w:pStyle w:val=\"TabellaNumeroTotale\"/>") == 2)
    #expect(body.count(of: "<w:tcBorders><w:top w:val=\"single\"") == 3)
    #expect(body.contains("<w:pStyle w:val=\"TabellaNota\"/>"))
  }

  @Test func `a picture says what it shows`() throws {
    let body = try body([.chart(PrintSample.chart), .chart(PrintSample.chart)])
    for number in 1...2 {
      #expect(
        body.contains(
          "<wp:docPr id=\"\(number)\" name=\"grafico\(number)\" "
            + "descr=\"Nel 2025 restano 78.602,08 euro &lt;di 294.152,87&gt;.\" "
            + "title=\"Capacità &amp; resti\"/>"))
    }
  }

  @Test func `pages turn where a wide table stands and only there`() throws {
    let body = try body([.paragraph("a"), .table(PrintSample.wide), .heading(level: 1, "b")])
    let shapes = body.split(separator: "<w:pgSz ").dropFirst().map { $0.prefix { $0 != "/" } }
    #expect(
      shapes == [
        "w:w=\"11906\" w:h=\"16838\"", "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"",
        "w:w=\"11906\" w:h=\"16838\"",
      ])
  }

  @Test func `hostile words stay words`() throws {
    let body = try archive(PrintSample.hostile).text("word/document.xml")
    #expect(body.contains("&lt;w:p/&gt; &amp; \"x\" ]]&gt; =cmd|' /C calc'!A0 😀 "))
    #expect(
      body.contains("<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">שלום &lt;</w:t></w:r>")
    )
    #expect(body.contains("U+202E&gt;abc␀␛\u{FFFD} lungo"))
    let forbidden = body.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" }
    #expect(forbidden.isEmpty)
  }

  @Test func `lines to sign on stay together`() throws {
    let body = try body([.fields(["Luogo", "Data", "Firma"])])
    #expect(body.count(of: "<w:pStyle w:val=\"CampoUnito\"/>") == 2)
    #expect(body.count(of: "<w:pStyle w:val=\"Campo\"/>") == 1)
    #expect(body.contains("Firma: </w:t></w:r><w:r><w:tab/></w:r></w:p>"))
  }
}
