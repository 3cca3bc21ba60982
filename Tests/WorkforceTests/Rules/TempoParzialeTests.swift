import Testing

@testable import Workforce

struct TempoParzialeTests {
  private func figures(_ hours: [String]) throws -> FigureBook {
    try RosterTables(
      rows: hours.enumerated().map {
        "p\($0.offset);istruttori;;donna;10/05/1980;indeterminato;;\($0.element);;;;"
      }
    ).evaluation().figures
  }

  @Test func `people below full time are counted by area and in all`() throws {
    let figures = try figures(["1", "0,5", "30/36", "100%"])
    #expect(figures.count(TempoParziale.address("istruttori")) == 2)
    #expect(figures.count(TempoParziale.address("dirigenti")) == 0)
    #expect(figures.count(TempoParziale.address(nil)) == 2)
  }

  @Test func `hours are added up before they are rounded`() throws {
    // Three times 5/6 is 2.50; rounded one by one it would be 2.49.
    let figures = try figures(["30/36", "30/36", "30/36"])
    #expect(figures.value(TempoParziale.address("fte")) == .fte(FTE(hundredths: 250)))
    #expect(figures.value(.servizio("fte")) == .fte(FTE(hundredths: 250)))
  }

  @Test func `without a roster the count is absent with its reason`() throws {
    let figures = try RosterDisk.evaluation("cremona-mantova-pavia-2025-2027").figures
    #expect(figures[TempoParziale.address(nil)]?.value == nil)
    #expect(
      figures[TempoParziale.address(nil)]?.absenceReason
        == "si conta dall'elenco del personale, che lo scenario non contiene")
  }
}
