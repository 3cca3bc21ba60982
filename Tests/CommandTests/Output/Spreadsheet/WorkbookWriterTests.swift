import Testing

@testable import cli

@Suite struct WorkbookWriterTests {
  private static func workbook(_ cells: [SheetCell?]) -> Workbook {
    Workbook(
      title: "Prova <&>",
      sheets: [
        Sheet(
          name: "Foglio", tab: .result, widths: [12, 12], headRows: 1, headColumns: 1,
          rows: [SheetRow(number: 1, cells: cells)])
      ])
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(arguments: [
    "=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "<b>&amp;\"x\"</b>", "\u{1F600} \u{202E}abc",
    String(repeating: "parola ", count: 40),
  ])
  func `a hostile text stays a text`(hostile: String) throws {
    let workbook = Self.workbook([.text(hostile)])
    let shown = XMLText.content(SafeText.lines(hostile))
    let xlsx = Self.text(try XLSXWriter(workbook).bytes())
    #expect(xlsx.contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">\(shown)</t></is>"))
    #expect(!xlsx.contains("<f>"))
    let ods = Self.text(try ODSWriter(workbook).bytes())
    #expect(!ods.contains("table:formula"))
    #expect(ods.contains("office:value-type=\"string\""))
  }

  @Test(arguments: [
    ("_x0041_", "_x005F_x0041_"), ("_x41_", "_x41_"), ("a_b", "a_b"),
    ("x_x00e9_y", "x_x005F_x00e9_y"),
    ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
  ])
  func `what XLSX takes for a letter is kept`(text: String, written: String) {
    #expect(XLSXText.cell(text) == written)
  }

  @Test func `a text too long for a cell is cut and says so`() {
    let text = XLSXText.cell(String(repeating: "è", count: 40_000))
    #expect(text.utf16.count <= XLSXText.limit)
    #expect(text.hasSuffix("…"))
  }

  @Test func `a formula carries its result`() throws {
    let formula = Formula.round(.number("1.005"), 2)
    let workbook = Self.workbook([
      SheetCell(content: .formula(formula, .number("1.01")), style: .number(.euro, .formula))
    ])
    #expect(
      Self.text(try XLSXWriter(workbook).bytes())
        .contains("<f>ROUND(1.005,2)</f><v>1.01</v>"))
    #expect(
      Self.text(try ODSWriter(workbook).bytes()).contains(
        "table:formula=\"of:=ROUND(1.005;2)\" office:value-type=\"float\" office:value=\"1.01\""))
  }

  @Test func `the head stays in view and is printed on every page`() throws {
    let xlsx = Self.text(try XLSXWriter(Self.workbook([.text("a")])).bytes())
    #expect(xlsx.contains("xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\""))
    #expect(xlsx.contains(">'Foglio'!$1:$1</definedName>"))
    #expect(xlsx.contains("orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\""))
  }

  @Test func `an ODS is known by its first entry`() throws {
    let bytes = try ODSWriter(Self.workbook([.text("a")])).bytes()
    let type = "application/vnd.oasis.opendocument.spreadsheet"
    #expect(Self.text(Array(bytes[30..<(38 + type.utf8.count)])) == "mimetype" + type)
  }

  @Test(arguments: [
    ("a  b", "<text:p>a<text:s text:c=\"2\"/>b</text:p>"),
    (" a\nb", "<text:p><text:s text:c=\"1\"/>a</text:p><text:p>b</text:p>"),
    ("a b", "<text:p>a b</text:p>"),
  ])
  func `spaces and lines of a text survive in ODS`(text: String, written: String) {
    let xml = XMLWriter.file("x") { ODSText.write(text, &$0) }
    #expect(xml.contains("<x>\(written)</x>"))
  }
}
