import Testing

@testable import Workforce

@Suite struct LavoroFlessibileTests {
  /// Rules T13: each predecessor by itself, then the sum; the merged series would give 20,000.
  @Test func `a merged body adds up the limits of its predecessors`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.limits.flexible = [:]
      scenario.limits.flexibleHistory[.somministrazione] = [
        history("a", [2007: 1_000_000, 2008: 2_600_000, 2009: 0]),
        history("b", [2007: 0, 2008: 0, 2009: 4_000_000]),
      ]
    }
    #expect(plan.shown("flessibile/limite") == "26.000,00")
  }

  @Test(
    arguments: [
      ([2009: 4_000_000], "20.000,00"), ([2007: 9_999_900, 2009: 1], "0,01"),
      ([2007: 100, 2008: 100, 2009: 0], "0,33"), ([2007: 0, 2008: 0, 2009: 0], "0,00"),
      ([2008: 100, 2009: 0], nil), ([2007: 100, 2008: 100], nil),
    ] as [([Int: Int64], String?)])
  func `half of 2009, or of the mean where 2009 was nothing`(
    spending: [Int: Int64], limit: String?
  ) throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.limits.flexible = [:]
      scenario.limits.flexibleHistory[.somministrazione] = [history("cremona", spending)]
    }
    #expect(plan.shown("flessibile/limite") == limit)
    #expect(plan.absence("flessibile/limite")?.contains("cremona") == (limit == nil ? true : nil))
  }

  @Test func `the two groups of contracts keep their own limit`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.limits.flexible[.determinato] = .stated(Euro(cents: 1_000_000))
      scenario.flexibleSpending = [
        spent(4_000_000, on: .somministrazione), spent(321_311, on: .formazioneLavoro),
        spent(1_500_000, on: .determinato), spent(0, on: .collaborazione),
      ]
    }
    #expect(plan.shown("flessibile/2025/spesa") == "43.213,11")
    #expect(plan.shown("flessibile/2025/margine") == "0,00")
    #expect(plan.shown("flessibile-determinato/2025/spesa") == "15.000,00")
    #expect(plan.shown("flessibile-determinato/2025/margine") == "-5.000,00")
  }

  @Test func `room left in a year is not carried over`() throws {
    let plan = try PlanBuilder.evaluation {
      $0.flexibleSpending = [
        spent(0, on: .somministrazione), spent(1, on: .lavoroAccessorio, 2026),
      ]
    }
    #expect(plan.shown("flessibile/2025/margine") == "43.213,11")
    #expect(plan.shown("flessibile/2026/margine") == "43.213,10")
  }

  @Test func `a year without a row is not a year without spending`() throws {
    let plan = try PlanBuilder.evaluation()
    #expect(plan.shown("flessibile/limite") == "43.213,11")
    #expect(
      plan.absence("flessibile/2025/spesa")
        == "manca la spesa del 2025 in flessibile.csv (scrivere 0 se non è prevista)")
    #expect(plan.figures[Address("flessibile-determinato/limite")] == nil)
  }

  private func history(_ body: String, _ spending: [Int: Int64]) -> PredecessorSpending {
    PredecessorSpending(body: body, byYear: spending.mapValues { .stated(Euro(cents: $0)) })
  }

  private func spent(
    _ cents: Int64, on istituto: FlexibleSpending.Istituto, _ year: Int = 2025
  ) -> FlexibleSpending {
    FlexibleSpending(
      year: year, istituto: istituto, spending: Euro(cents: cents),
      origin: PlanBuilder.origin("flessibile.csv", 2))
  }
}
