import Testing

@testable import cli

@Suite struct CSVRendererTests {
  @Test func `tables are apart, with their titles and notes as comments`() {
    let second = Table(
      title: "Altra; tabella", columns: [Table.Column("x", .leading)], rows: [[""]])
    let report = Report(
      title: "", blocks: [.table(SampleReport.table), .paragraph("Nota\nlunga"), .table(second)])
    let lines = [
      "# Personale al 31 dicembre", "Area;Unità;Spesa", "Funzionari è;4;133.647,72",
      "東京 👩‍👩‍👧;12;-13.776,83", "\"di cui a tempo\n  determinato\";1;0,00",
      "Totale;17;119.870,89", "# I costi sono arrotondati.", "", "# Nota lunga", "",
      "\"# Altra; tabella\"", "x", "\"\"", "",
    ]
    #expect(CSVRenderer().render(report) == "\u{FEFF}" + lines.joined(separator: "\r\n"))
  }

  @Test(arguments: [
    "=1+1", "+39 0372", "-x", "@SUM(A1)", "\t=1", "\r=1", "=\u{301}1", "-1.23,45", "-", "＝1",
    "-1-1", "+1e5", "-1,", "-,5", "-1.234.56", "--1", "-1.234,56;x", "- 1", "+", "-%", "-0372.1234",
  ])
  func `what looks like a formula is made harmless`(text: String) {
    #expect(CSVText.harmless(text) == "'" + text)
  }

  @Test(arguments: [
    "-13.776,83", "+3", "-0", "-1234,5", "-2,5 %", "-2,5%", "+1.234.567,00", "-5\u{A0}€", "abc",
    "", "a=b", "'x", "1.234", "−3", "#x",
  ])
  func `numbers and plain text stay as they are`(text: String) {
    #expect(CSVText.harmless(text) == text)
  }

  @Test(arguments: [
    ("a", "a"), ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""), ("a\r\nb", "\"a\r\nb\""),
    (" a", "\" a\""), ("a,b", "a,b"), ("", ""),
  ])
  func `cells are quoted where needed`(text: String, quoted: String) {
    #expect(CSVText.quoted(text) == quoted)
  }

  @Test func `a row of the wrong length loses nothing`() {
    let table = Table(title: "", columns: [Table.Column("a", .leading)], rows: [["1", "2"], []])
    let text = CSVRenderer().render(Report(title: "", blocks: [.table(table)]))
    #expect(text == "\u{FEFF}a;\r\n1;2\r\n;\r\n")
  }
}
