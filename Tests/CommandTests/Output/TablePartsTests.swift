import Testing

@testable import cli

@Suite struct TablePartsTests {
  private func lines(_ table: Table, width: Int) -> [String] {
    TextTable(table, width: width).lines(style: .plain)
  }

  private func numbers(_ headers: [String], first: String = "Area") -> [Table.Column] {
    [.init(first, .leading)] + headers.map { .init($0, .trailing) }
  }

  @Test func `a table that does not fit is drawn in parts where a group of headers begins`() {
    let table = Table(
      title: "Età",
      columns: numbers([
        "Uomini <30", "Uomini 31-60", "Donne <30", "Donne 31-60", "Donne >60", "Totale",
      ]),
      rows: [
        ["Istruttori", "1", "2", "3", "4", "5", "15"],
        .total(["Totale", "1", "2", "3", "4", "5", "15"]),
      ], notes: ["Una nota."])
    #expect(
      lines(table, width: 44).joined(separator: "\n") == """
        Età

                    Uomini  Uomini
        Area           <30   31-60
        ──────────  ──────  ──────
        Istruttori       1       2
        ──────────  ──────  ──────
        Totale           1       2

        Età, segue

                    Donne   Donne  Donne
        Area          <30   31-60    >60  Totale
        ──────────  ─────  ──────  ─────  ──────
        Istruttori      3       4      5      15
        ──────────  ─────  ──────  ─────  ──────
        Totale          3       4      5      15

        Una nota.
        """)
    #expect(lines(table, width: 80).filter { $0.hasPrefix("Istruttori") }.count == 1)
  }

  @Test func `words behind the numbers go below their row, with room where somebody writes`() {
    let table = Table(
      title: "",
      columns: [
        .init("Parametro", .leading), .init("Valore", .trailing), .init("Dal", .trailing),
        .init("Fonte", .leading), .init("Osservazioni", .leading), .init("Nota", .leading),
        .init("Riscontro", .leading, isToFillIn: true),
      ],
      rows: [
        ["quota", "23.212,35", "16/11/2022", "CCNL 16.11.2022", "", "", ""],
        ["IRAP", "8,5%", "", "D.Lgs. 446/1997", "da confermare sul testo dell'atto", "", ""],
      ])
    #expect(
      lines(table, width: 40).joined(separator: "\n") == """
        Parametro     Valore         Dal
        ─────────  ─────────  ──────────
        quota      23.212,35  16/11/2022
          Fonte: CCNL 16.11.2022
          Riscontro: ……………………………………………………
        IRAP            8,5%
          Fonte: D.Lgs. 446/1997
          Osservazioni: da confermare sul
            testo dell'atto
          Riscontro: ……………………………………………………
        """)
  }

  @Test func `every part begins with the columns that tell the rows apart`() {
    let table = Table(
      title: "",
      columns: [.init("Figura", .leading), .init("Anno", .trailing)]
        + ["Capacità", "Resti", "Scaduta"].map { .init($0, .trailing) },
      rows: [
        ["Minimo", "2025", "368.933,75", "180.674,00", "302.101,00"],
        ["Minimo", "2026", "336.283,83", "305.490,86", "302.102,00"],
        ["Massimo", "2025", "370.898,00", "182.638,25", "302.103,00"],
      ])
    let lines = lines(table, width: 40)
    #expect(lines.filter { $0.hasPrefix("Minimo   2025 ") }.count == 2)
    #expect(lines.filter { $0.hasPrefix("Minimo   2026 ") }.count == 2)
    // Two columns of numbers fit beside them; the fuller part comes first.
    #expect(lines.first == "Figura   Anno    Capacità       Resti")
    #expect(lines.last == "Massimo  2025  302.103,00")
  }

  @Test func `rows that nothing tells apart begin with what tells most of them`() {
    let table = Table(
      title: "",
      columns: [.init("Anno", .leading), .init("Area", .leading)]
        + ["Unità", "Spesa", "Fuori capacità"].map { .init($0, .trailing) },
      rows: [
        ["2025", "Dirigenti", "1", "184.757,82", "184.757,82"],
        ["2025", "Dirigenti", "1", "184.757,82", "184.757,82"],
        ["2025", "Istruttori", "1", "184.757,82", "184.757,82"],
      ])
    let parts = lines(table, width: 38).filter { $0.hasPrefix("2025  Istruttori") }
    #expect(parts.count == 2)
  }

  @Test(arguments: [8, 20, 30, 50, 64, 80])
  func `no digit is lost, whatever the width`(width: Int) {
    let headers = (1...12).map { "Colonna \($0)" }
    let table = Table(
      title: "", columns: numbers(headers),
      rows: [
        Table.Row(["una riga di parole"] + (1...12).map { "\($0 * 1001).\($0)23,45" }),
        Table.Row(["un'altra"] + (1...12).map { "\($0)" }),
      ])
    let lines = lines(table, width: width)
    for number in 1...12 {
      #expect(lines.filter { $0.contains(" \(number * 1001).\(number)23,45") }.count == 1)
    }
    if width >= 30 { #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }) }
  }

  @Test func `a single column that is too wide stays as it is`() {
    let table = Table(
      title: "", columns: [.init("Spesa", .trailing)], rows: [["123.456.789,00"]])
    #expect(lines(table, width: 10) == ["         Spesa", "──────────────", "123.456.789,00"])
  }
}
