import Testing

@testable import Workforce

@Suite struct QuotaCheckTests {
  @Test(arguments: [(3, "rispettato 3 / 3 / 0"), (4, "superato 4 / 3 / -1")])
  func `people with disabilities outside the budget stay within the gap`(
    units: Int, summary: String
  ) throws {
    let plan = try PlanBuilder.evaluation {
      $0.assunzioni = [
        .hiring(units, "istruttori", in: 2025, by: .categorieProtette, charged: false),
        .hiring(9, "istruttori", in: 2024, by: .categorieProtette, charged: false),
      ]
    }
    #expect(try plan.check(.quotaObbligo, "art. 3 L. 68/1999").summary == summary)
  }

  @Test(arguments: [
    (1, false, "rispettato 1 / 1 / 0"), (2, false, "superato 2 / 1 / -1"),
    (2, true, "rispettato 0 / 1 / 1"),
  ])
  func `direct calls outside the budget stay within the gap of art. 18`(
    units: Int, charged: Bool, summary: String
  ) throws {
    let plan = try PlanBuilder.evaluation {
      $0.assunzioni = [
        .hiring(units, "istruttori", in: 2025, by: .chiamataDiretta, charged: charged)
      ]
    }
    #expect(try plan.check(.quotaObbligo, "art. 18 L. 68/1999").summary == summary)
  }

  @Test func `hires outside the budget without a stated gap can't be verified`() throws {
    let plan = try PlanBuilder.evaluation { $0.protectedQuotas = nil }
    let check = try plan.check(.quotaObbligo, "art. 3 L. 68/1999")
    #expect(check.summary == "non-verificabile 3 / – / –")
    #expect(check.message.hasSuffix("manca la riga art3 in categorie_protette.csv"))
    #expect(plan.subjects(.unverifiable)[.quotaObbligo] == ["art. 3 L. 68/1999"])
  }
}
