import Testing

@testable import Workforce

@Suite struct ProgressioniInDerogaTests {
  /// Rules R7.4, the three columns; T3 without charges, T15 without the allowance twice.
  @Test(arguments: [
    (0, ["1.978,42", "2.562,21", "821,48"], "20.951,78", "183,55"),
    (1, ["2.125,32", "2.752,53", "882,06"], "22.507,62", "-1.372,29"),
    (2, ["2.139,97", "2.768,48", "899,34"], "22.656,72", "-1.521,39"),
  ])
  func `a step costs the difference of pay without charges`(
    contract: Int, costs: [String], spending: String, left: String
  ) throws {
    let plan = try PlanBuilder.evaluation {
      $0.costs = PlanBuilder.costs(of: Tabellari.contracts[contract])
    }
    let steps = [
      "istruttori/funzionari-eq", "operatori-esperti/istruttori", "operatori/operatori-esperti",
    ]
    #expect(steps.map { plan.shown("progressioni/costo/\($0)") } == costs)
    #expect(plan.shown("progressioni/spesa") == spending)
    #expect(plan.shown("progressioni/economia") == left)
  }

  @Test(arguments: [
    ("progressioni/unita", "10"), ("progressioni/2025/istruttori/funzionari-eq", "8"),
    ("progressioni/istruttori/funzionari-eq/spesa", "15.827,36"),
    ("progressioni/operatori-esperti/istruttori/spesa", "5.124,42"),
    ("progressioni/operatori/operatori-esperti/spesa", "0,00"),
    ("progressioni/istruttori/funzionari-eq/ancora-possibili", "0"),
    ("progressioni/operatori/operatori-esperti/ancora-possibili", "0"),
    ("capacita/2025/residua", "78.602,08"),
  ])
  func `the published steps leave the capacity alone`(address: String, value: String) throws {
    #expect(try PlanBuilder.evaluation().shown(address) == value)
  }

  /// Rules R7.3: the fund follows from the payroll of 2018.
  @Test func `the fund is 0.55 percent of the payroll`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.limits.progressionFund = nil
      scenario.limits.payroll2018 = .stated(Euro(cents: 384_278_727))
      scenario.progressioni = []
    }
    #expect(plan.shown("progressioni/risorse") == "21.135,33")
    // 21.135,33 / 1.978,42 = 10,68…
    #expect(plan.shown("progressioni/istruttori/funzionari-eq/ancora-possibili") == "10")
    #expect(plan.shown("progressioni/operatori/operatori-esperti/ancora-possibili") == "25")
  }

  @Test func `a stated fund wins over the payroll`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.limits.payroll2018 = .stated(Euro(cents: 100))
    }
    #expect(plan.shown("progressioni/risorse") == "21.135,33")
  }

  @Test func `without a fund the spending is known and what is left is not`() throws {
    let plan = try PlanBuilder.evaluation { $0.limits.progressionFund = nil }
    #expect(plan.shown("progressioni/spesa") == "20.951,78")
    #expect(plan.absence("progressioni/risorse")?.contains("progressioni-deroga/risorse") == true)
    #expect(
      plan.absence("progressioni/economia")
        == "mancano le risorse o la spesa delle progressioni in deroga")
  }

  @Test func `a cost without components makes its steps unknown`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.costs[1] = AreaCost(
        area: "funzionari-eq", basis: .unitCost(Euro(cents: 3_341_193)), comparto: nil,
        origin: PlanBuilder.origin("costi.csv", 3))
    }
    #expect(
      plan.absence("progressioni/costo/istruttori/funzionari-eq")
        == "servono tabellare e comparto_bilancio delle due aree in costi.csv")
    #expect(plan.shown("progressioni/costo/operatori-esperti/istruttori") == "2.562,21")
    #expect(plan.shown("progressioni/spesa") == nil)
  }

  @Test func `an unpriced step that nobody takes does not hide the spending`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.costs[4] = AreaCost(
        area: "operatori", basis: .unitCost(Euro(cents: 2_631_706)), comparto: nil,
        origin: PlanBuilder.origin("costi.csv", 6))
    }
    #expect(plan.shown("progressioni/operatori/operatori-esperti/spesa") == nil)
    #expect(plan.shown("progressioni/spesa") == "20.951,78")
    #expect(plan.shown("progressioni/economia") == "183,55")
  }

  @Test func `a step over two areas is priced like the others`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.progressioni = [.moving(1, "operatori", "istruttori", in: 2025)]
    }
    // 821,48 + 2.562,21, the same by way of the area between
    #expect(plan.shown("progressioni/costo/operatori/istruttori") == "3.383,69")
  }

  @Test func `the order of the areas does not turn a step around`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.areas.reverse()
      scenario.costs.reverse()
    }
    #expect(plan.shown("progressioni/costo/istruttori/funzionari-eq") == "1.978,42")
    #expect(plan.figures[Address("progressioni/costo/funzionari-eq/istruttori")] == nil)
  }
}
