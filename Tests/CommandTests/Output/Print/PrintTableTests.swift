import Testing

@testable import cli

@Suite struct PrintTableTests {
  private func table(_ columns: [Table.Column], _ rows: [Table.Row]) -> PrintTable {
    PrintTable(Table(title: "", columns: columns, rows: rows), number: 1)
  }

  @Test func `a table as wide as most fills the page and no more`() {
    let text = String(repeating: "parole ", count: 12)
    let table = table(
      [.init("Voce", .leading), .init("Importo", .trailing)], [[text, "1.000,00"]])
    #expect(table.page == .portrait)
    #expect((9620...9638).contains(table.width))
  }

  @Test func `a small table stays small`() {
    let table = table([.init("A", .leading), .init("B", .trailing)], [["a", "1"]])
    #expect(table.width < PrintPage.portrait.textWidth / 2)
  }

  @Test func `numbers have room for every digit in bold`() {
    let amount = "-123.456.789,00"
    let table = table(
      [.init("Voce", .leading)] + (1...4).map { .init("Importo del \($0)", .trailing) },
      [.total([String(repeating: "parola ", count: 9)] + (1...4).map { _ in amount })])
    let needed = Ruler.print(isDense: table.isDense).width(amount) * 180 / 1000
    let padding = 2 * PrintTable.padding(isDense: table.isDense)
    #expect(table.page == .portrait)
    #expect(table.widths.dropFirst().allSatisfy { $0 >= needed + padding })
  }

  @Test func `a table too wide for a page lies down, and at last gives way`() {
    #expect(PrintTable(PrintSample.wide, number: 1).page == .landscape)
    let table = table(
      (1...60).map { _ in .init("X", .trailing) }, [.init((1...60).map { _ in "1.000,00" })])
    #expect(table.page == .landscape)
    #expect(table.width <= PrintPage.landscape.textWidth)
  }

  @Test func `many tall rows lie down, a single one does not`() {
    let text = String(repeating: "molte parole ", count: 12)
    let columns = (1...4).map { Table.Column("Colonna \($0)", .leading) }
    let row = Table.Row((1...4).map { _ in text })
    #expect(table(columns, [row]).page == .portrait)
    #expect(table(columns, Array(repeating: row, count: 9)).page == .landscape)
  }

  @Test func `small tables stay whole; long ones break away from their ends and totals`() {
    let columns = [Table.Column("A", .leading)]
    let small = table(columns, Array(repeating: ["a"], count: 14))
    #expect((0..<14).map(small.staysWithNext) == Array(repeating: true, count: 13) + [false])
    let rows = Array(repeating: Table.Row(["a"]), count: 17)
    let long = table(columns, rows + [.total(["a"]), ["a"], ["a"], ["a"]])
    let bound = (0..<21).filter(long.staysWithNext)
    #expect(bound == [0, 1, 16, 18, 19])
  }

  @Test func `a table without rows says so`() {
    #expect(table([.init("A", .leading)], []).notes == ["(nessuna riga)"])
  }

  @Test func `words after numbers stand apart`() {
    let table = table(
      [.init("A", .leading), .init("B", .trailing), .init("C", .leading)], [["a", "1", "c"]])
    #expect((0..<3).map(table.isApart) == [false, false, true])
  }

  @Test func `a column to fill in by hand has room`() {
    let table = table(
      [.init("Voce", .leading), .init("Riscontro", .leading, isToFillIn: true)],
      [["a", ""], ["b", ""]])
    #expect(table.widths[1] > 3 * table.widths[0] / 2)
  }

  @Test func `a column that happens to be empty takes no more than its header`() {
    let table = table(
      [.init("Voce", .leading), .init("Nota", .leading)], [["a", ""], ["b", ""]])
    #expect(table.widths[1] < 3 * table.widths[0] / 2)
  }

  @Test func `addresses break after a slash, references to the law do not`() {
    let table = table(
      [.init("Evidenza", .leading)],
      [["capacita/2026/utilizzata, (spesa/potenziale-massima)\nD.Lgs. 165/2001 e/o altro"]])
    #expect(
      table.rows[0].cells == [
        "capacita/\u{200B}2026/\u{200B}utilizzata, (spesa/\u{200B}potenziale-massima)\n"
          + "D.Lgs. 165/2001 e/o altro"
      ])
    let copied = CommandRun(
      "spiega", CommandRun.mainScenario, "capacita/\u{200B}2026/\u{200B}residua")
    #expect(copied.code == .done)
    #expect(copied.output.contains("1.167,76"))
  }

  @Test func `the column with more words gets more room, but not all of it`() {
    let long = String(repeating: "molte parole ", count: 20)
    let short = String(repeating: "poche parole ", count: 5)
    let table = table(
      [.init("A", .leading), .init("B", .leading)], [[short, long], [short, long]])
    #expect(table.widths[1] > 2 * table.widths[0])
    #expect(table.widths[1] < 3 * table.widths[0])
  }
}
