import Testing

@testable import Workforce

@Suite struct ProgressioniOrdinarieTests {
  /// Rules T3 and Q7: the difference with charges, 2,618.96, or the whole cost of the new area.
  @Test(arguments: [
    (ProgressioniOrdinarie.Consumo.differenziale, "5.237,92", "18.852,27"),
    (.intero, "66.823,86", "-42.733,67"),
  ])
  func `an ordinary progression uses capacity`(
    reading: ProgressioniOrdinarie.Consumo, used: String, left: String
  ) throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.readings.progressioneConsumo = reading
      scenario.progressioni.append(
        .moving(2, "istruttori", "funzionari-eq", in: 2027, paidBy: .capacita))
    }
    #expect(plan.shown("progressioni/2027/capacita/spesa") == used)
    #expect(plan.shown("capacita/2027/residua") == left)
    #expect(plan.shown("progressioni/spesa") == "20.951,78")
  }

  @Test func `it is charged to the comparto`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.readings.capacitaFondo = .separato
      scenario.progressioni.append(
        .moving(1, "istruttori", "funzionari-eq", in: 2026, paidBy: .capacita))
    }
    #expect(plan.shown("capacita/2026/utilizzata/comparto") == "128.409,80")
    #expect(plan.shown("capacita/2026/utilizzata/dirigenza") == "62.468,91")
    #expect(plan.shown("capacita/2026/residua/comparto") == "-1.451,20")
  }

  @Test func `a year without any uses nothing`() throws {
    #expect(try PlanBuilder.evaluation().shown("progressioni/2025/capacita/spesa") == "0,00")
  }
}
