import Testing

@testable import Workforce

@Suite struct MarginTests {
  @Test(arguments: [
    ("organico/2025/margine", "1.275.215,25"), ("organico/2026/margine", "1.203.139,80"),
    ("organico/2027/margine", "1.198.663,89"),
  ])
  func `the margin of a year is rounded once`(address: String, margin: String) throws {
    #expect(try PlanBuilder.evaluation().shown(address) == margin)
  }

  @Test func `with an approved maximum only the spending is rounded`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.limits.approvedMaximum = .stated(Euro(cents: 484_767_459))
    }
    // 4.847.674,59 − 3.347.613,98
    #expect(plan.shown("spesa/margine") == "1.500.060,61")
    #expect(plan.shown("spesa/margine/costi-arrotondati") == "1.500.060,54")
  }

  @Test func `a plan beyond the maximum has a negative margin`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.assunzioni.append(.hiring(100, "istruttori", in: 2025, charged: false))
    }
    // 1.275.215,247… − 100 × 30.792,968…
    #expect(plan.shown("organico/2025/margine") == "-1.804.081,59")
  }
}
