import Testing

@testable import Workforce

@Suite struct SpesaPotenzialeMassimaTests {
  /// Rules R2.4: own convention, exact costs, rounded costs.
  @Test(arguments: [
    ("spesa/potenziale-massima", "4.847.674,48", "4.847.674,48", "4.847.674,59"),
    ("spesa/servizio", "3.347.614,05", "3.347.613,98", "3.347.614,05"),
    ("spesa/servizio/indeterminato", "3.285.145,07", "3.285.145,07", "3.285.145,14"),
    ("spesa/servizio/determinato", "62.468,91", "62.468,91", "62.468,91"),
    ("spesa/margine", "1.500.060,50", "1.500.060,50", "1.500.060,54"),
    ("capacita/2024/maturata", "147.175,59", "147.175,58", "147.175,59"),
    ("capacita/2025/disponibile", "294.152,87", "294.152,86", "294.152,87"),
    ("spesa/con-capacita/2025", "3.641.766,92", "3.641.766,84", "3.641.766,92"),
  ])
  func `both conventions of the published table`(
    address: String, published: String, exact: String, rounded: String
  ) throws {
    let scenario = PlanBuilder.published()
    #expect(try Evaluation(scenario).shown(address) == published)
    #expect(try Evaluation(scenario, basis: .exact).shown(address) == exact)
    #expect(try Evaluation(scenario, basis: .rounded).shown(address) == rounded)
  }

  @Test(arguments: [
    ("spesa/potenziale-massima/costi-arrotondati", "4.847.674,59"),
    ("spesa/servizio/costi-esatti", "3.347.613,98"),
    ("spesa/servizio/indeterminato/costi-arrotondati", "3.285.145,14"),
    ("spesa/margine/costi-arrotondati", "1.500.060,54"),
    ("capacita/2024/maturata/costi-esatti", "147.175,58"),
  ])
  func `the other convention is a figure of its own`(address: String, value: String) throws {
    #expect(try PlanBuilder.evaluation().shown(address) == value)
  }

  @Test(arguments: [(0, "4.847.674,48"), (1, "5.205.413,65"), (2, "5.237.483,96")])
  func `the same posts cost more under a later contract`(contract: Int, maximum: String) throws {
    let plan = try PlanBuilder.evaluation {
      $0.costs = PlanBuilder.costs(of: Tabellari.contracts[contract])
    }
    #expect(plan.shown("spesa/potenziale-massima") == maximum)
  }

  @Test func `the printed rows add up to the printed total`() throws {
    let plan = try PlanBuilder.evaluation()
    let rows = try PlanBuilder.areas.map { area in
      try #require(plan.figures.euro(.spesaServizio(area.code)))
    }
    #expect(try rows.total() == plan.figures.euro(.spesaServizio(nil)))
    #expect(rows.map(\.cents) == [24_987_564, 70_165_053, 166_282_038, 57_536_514, 15_790_236])
  }

  /// Rules T11: 106 heads, never 97.20 full-time equivalents.
  @Test func `part-time does not lower the spending`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.fte = [
        UnitFTE(
          unit: "tutti", name: "Tutti", fte: FTE(hundredths: 9720),
          origin: PlanBuilder.origin("fte.csv", 2))
      ]
    }
    #expect(plan.shown("servizio/fte") == "97,20")
    #expect(plan.shown("spesa/servizio") == "3.347.614,05")
  }

  @Test func `an approved maximum replaces the computed one`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.limits.approvedMaximum = .stated(Euro(cents: 400_000_000))
    }
    #expect(plan.shown("spesa/potenziale-massima") == "4.000.000,00")
    #expect(plan.shown("spesa/potenziale-massima/calcolata") == "4.847.674,48")
    // 4.000.000,00 − 3.347.613,98
    #expect(plan.shown("spesa/margine") == "652.386,02")
  }

  @Test func `vacant posts count and empty areas cost nothing`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.staff("operatori", posts: 0, inService: 0)
    }
    #expect(plan.shown("spesa/servizio/operatori") == "0,00")
    // 4.847.674,48 less 8 exact costs of 26.317,057…
    #expect(plan.shown("spesa/potenziale-massima") == "4.637.138,02")
  }
}
