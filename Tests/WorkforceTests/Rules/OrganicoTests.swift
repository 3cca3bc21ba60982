import Testing

@testable import Workforce

@Suite struct OrganicoTests {
  @Test(arguments: [
    ("organico/2025/dirigenti", "4"), ("organico/2025/funzionari-eq", "29"),
    ("organico/2025/istruttori", "57"), ("organico/2025/operatori-esperti", "18"),
    ("organico/2025/operatori", "4"), ("organico/2025/totale", "112"),
    ("organico/2025/copertura", "112/155"), ("organico/2025/spesa", "3.572.459,26"),
    ("organico/2026/dirigenti", "4"), ("organico/2026/totale", "114"),
    ("organico/2026/spesa", "3.644.534,70"), ("organico/2027/istruttori", "61"),
    ("organico/2027/operatori", "2"), ("organico/2027/totale", "114"),
    ("organico/2027/spesa", "3.649.010,61"), ("spesa/con-capacita/2026", "3.761.886,77"),
  ])
  func `the published plan at each year-end`(address: String, value: String) throws {
    #expect(try PlanBuilder.evaluation().shown(address) == value)
  }

  @Test func `a progression moves somebody and leaves the total alone`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.progressioni.append(
        .moving(1, "operatori", "operatori-esperti", in: 2027, paidBy: .capacita))
    }
    #expect(plan.shown("organico/2027/operatori") == "1")
    #expect(plan.shown("organico/2027/operatori-esperti") == "18")
    #expect(plan.shown("organico/2027/totale") == "114")
  }

  @Test func `what happened up to the reference day is already in the count`() throws {
    let plan = try PlanBuilder.evaluation { $0.referenceYear = 2025 }
    #expect(plan.figures[Address("organico/2025/totale")] == nil)
    // 106 in service at the end of 2025, less 3 leavers, plus 5 hires
    #expect(plan.shown("organico/2026/totale") == "108")
    #expect(plan.shown("capacita/2026/residua") == "1.167,76")
  }

  @Test func `coverage of a body without posts is absent`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      for area in scenario.areas { scenario.staff(area.code, posts: 0) }
    }
    #expect(plan.absence("organico/2026/copertura") == "la dotazione è di 0 posti")
    #expect(plan.shown("organico/2026/margine") == "-3.644.534,68")
  }
}
