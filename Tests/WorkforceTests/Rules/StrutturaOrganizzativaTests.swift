import Testing

@testable import Workforce

@Suite struct StrutturaOrganizzativaTests {
  @Test func `units, areas and totals count the same people`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.structure = [
        row("staff", "dirigenti", 1), row("staff", "istruttori", 3),
        row("anagrafe", "istruttori", 2),
      ]
    }
    #expect(plan.shown("struttura/staff/istruttori") == "3")
    #expect(plan.shown("struttura/staff/totale") == "4")
    #expect(plan.shown("struttura/totale/istruttori") == "5")
    #expect(plan.shown("struttura/totale/operatori") == "0")
    #expect(plan.shown("struttura/totale/totale") == "6")
    #expect(plan.shown("struttura/staff/quota") == "2/3")
    #expect(plan.shown("struttura/totale/ampiezza-media") == "3/1")
  }

  @Test func `equivalents are added in hundredths`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.fte = [480, 2360, 3444, 1121, 980, 1335].enumerated().map { unit, hundredths in
        UnitFTE(
          unit: "u\(unit)", name: "Unità \(unit)", fte: FTE(hundredths: hundredths),
          origin: PlanBuilder.origin("fte.csv", unit + 2))
      }
    }
    #expect(plan.shown("servizio/fte") == "97,20")
    #expect(plan.shown("struttura/u2/fte") == "34,44")
    // Rules T11: coverage stays in heads
    #expect(plan.shown("copertura/totale") == "106/155")
  }

  @Test func `without the tables there is a reason and no matrix`() throws {
    let plan = try PlanBuilder.evaluation()
    #expect(plan.absence("servizio/fte") == "manca la tabella fte.csv")
    #expect(plan.figures[Address("struttura/totale/totale")] == nil)
  }

  private func row(_ unit: String, _ area: String, _ units: Int) -> UnitStaff {
    UnitStaff(
      unit: unit, area: area, units: units, origin: PlanBuilder.origin("struttura.csv", 2))
  }
}
