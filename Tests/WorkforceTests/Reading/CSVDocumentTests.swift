import Testing

@testable import Workforce

@Suite struct CSVDocumentTests {
  private func cells(_ text: String) -> [[String]] {
    CSVDocument(text).rows.map { $0.cells.map(\.text) }
  }

  @Test(arguments: ["a;b\nc;d\n", "a;b\r\nc;d\r\n", "a;b\rc;d", "a;b\nc;d", " a ; b \n\tc;d\u{A0}"])
  func `line ends of every kind and outer spaces don't matter`(text: String) {
    #expect(cells(text) == [["a", "b"], ["c", "d"]])
  }

  @Test(arguments: [
    (#""a;b";c"#, ["a;b", "c"]), (#""a""b";c"#, [#"a"b"#, "c"]), ("\"a\nb\";c", ["a\nb", "c"]),
    ("\"a\r\nb\"", ["a\r\nb"]), (#"  "a" ;c"#, ["a", "c"]), (#"a"b;c"#, [#"a"b"#, "c"]),
    (#"l'"uno";c"#, [#"l'"uno""#, "c"]), ("\"\";c", ["", "c"]), ("a;;", ["a", "", ""]),
    ("\"\"\";c\";d", ["\";c", "d"]), (#""a"b;c"#, ["ab", "c"]), ("\"\" \"\";c", ["\"\"", "c"]),
  ])
  func `quotes hold separators, line ends and doubled quotes`(text: String, expected: [String]) {
    #expect(CSVDocument(text).rows.first?.cells.map(\.text) == expected)
  }

  @Test func `comments and empty rows are left out and still counted`() {
    let document = CSVDocument("# nota\na;b\n\n;;\n  #altra;x\n\"# terza\";x\nc;#d\n")
    #expect(document.rows.map(\.number) == [2, 7])
    #expect(document.rows.last?.cells.map(\.text) == ["c", "#d"])
  }

  @Test func `a quoted line end counts as one row, as in a spreadsheet`() {
    let document = CSVDocument("a\n\"b\nc\"\nd\n")
    #expect(document.rows.map(\.number) == [1, 2, 3])
  }

  @Test func `an open quote is found at the row where it opens`() {
    #expect(CSVDocument("a;b\nc;\"d\ne;f\n").unclosedQuoteRow == 2)
    #expect(CSVDocument("a;\"b\"").unclosedQuoteRow == nil)
  }

  @Test func `cells beyond the limit are dropped`() {
    let document = CSVDocument(String(repeating: "a;", count: 100_000))
    #expect(document.rows.first?.cells.count == CSVDocument.columnLimit)
  }

  @Test func `quotes among spaces are read in time that grows with the length`() {
    let document = CSVDocument(String(repeating: "\" ", count: 200_000))
    #expect(document.rows.count == 1)
  }

  // MARK: Excerpts

  @Test(arguments: [
    "a;‹b›;c", "‹è›;«»;c", "è€;‹\"x;y\"›;c", "a;‹ b ›;c", "a;‹›", "prima;riga\nè;‹b›;c\nterza;riga",
    "\"due\nrighe\";‹b›;c",
  ])
  func `the excerpt is the line of the cell with the cell marked`(marked: String) throws {
    let sample = MarkedText(marked)
    let document = CSVDocument(sample.text)
    let row = try #require(
      document.rows.first { $0.cells.count > 1 && $0.cells[0].text != "prima" })
    let position = marked.contains("‹è›") ? 0 : 1
    #expect(document.excerpt(of: row, marking: row.cells[position]) == sample.excerpt)
  }

  @Test func `a cell far along a long line is shown with what stands around it`() throws {
    let document = CSVDocument("a;" + String(repeating: "è", count: 500) + ";qui;z")
    let row = try #require(document.rows.first)
    let excerpt = document.excerpt(of: row, marking: row.cells[2])
    let characters = Array(excerpt.line)
    #expect(String(characters[excerpt.marked]) == "qui")
    #expect(excerpt.line.hasSuffix(";qui;z"))
    #expect(excerpt.line.utf8.count < 300)
    #expect(!excerpt.line.contains("\u{FFFD}"))
  }
}
