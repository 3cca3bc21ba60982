import Testing
import Workforce

@testable import cli

/// Numbers that a table can't give, and why.
@Suite struct TableCellTests {
  @Test func `a reason is said once, below the notes`() {
    let table = Table(
      title: "Spesa", columns: [.init("Anno", .leading), .init("Spesa", .trailing)],
      rows: [
        Table.Row(["2025", .absent("manca la spesa")]),
        Table.Row(["2026", .absent("manca la spesa")]),
        .total(["Totale", .absent("manca un anno")]),
      ], notes: ["In euro."])
    #expect(table.grid == [["2025", "—"], ["2026", "—"], ["Totale", "—"]])
    #expect(table.remarks == ["In euro.", "«—»: manca la spesa; manca un anno."])
    #expect(table.withoutAbsences.remarks == ["In euro."])
    #expect(table.withoutAbsences.rows[2].kind == .total)
    #expect(
      CSVRenderer().render(Report(title: "", blocks: [.table(table)])).hasSuffix(
        "# In euro.\r\n\"# «—»: manca la spesa; manca un anno.\"\r\n"))
  }

  @Test func `an address without a figure is named`() throws {
    let figures = try TemplateBench.source().figures
    #expect(figures.cell(.dotazione(Address.total)) == "155")
    #expect(
      figures.cell(.servizio("astronauti")).absence
        == "servizio/astronauti: nello scenario non c'è il dato da cui si calcola")
    #expect(
      figures.share(.genere("eq", "quota-donne"), decimals: 2).absence?.hasPrefix("manca") == true)
  }

  /// In the other tables a dash stands for no number of the plan.
  @Test func `every dash in a table of the plan has a reason`() throws {
    let source = try TemplateBench.source()
    var dashes = 0
    for entry in PlanReport.tables {
      guard let table = try entry.make(source.plan) else { continue }
      for row in table.rows {
        #expect(row.cells.count { $0 == Table.Cell.dash } == row.absences.count, "\(entry.name)")
        dashes += row.absences.count
      }
    }
    #expect(dashes == 10)
  }
}
