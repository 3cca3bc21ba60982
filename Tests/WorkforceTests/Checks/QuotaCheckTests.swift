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
    (2, true, "rispettato 0 / 1 / 1"), (1, true, "rispettato 0 / 1 / 1"),
    (0, true, "avviso 0 / 1 / 1"),
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
    #expect(
      plan.subjects(.unverifiable)[.quotaObbligo] == ["art. 3 L. 68/1999", "art. 18 L. 68/1999"])
  }

  @Test func `posts that the plan leaves missing are a warning, in or out of the budget`() throws {
    let plan = try PlanBuilder.evaluation {
      $0.assunzioni = [
        .hiring(1, "istruttori", in: 2025, by: .categorieProtette, charged: false),
        .hiring(1, "istruttori", in: 2026, by: .categorieProtette),
      ]
    }
    let art3 = try plan.check(.quotaObbligo, "art. 3 L. 68/1999")
    #expect(art3.summary == "avviso 1 / 3 / 2")
    #expect(
      art3.message == """
        a fine piano resta scoperto 1 posto d'obbligo: ne mancano 3 e il piano ne copre 2; \
        prevedere righe con modalità «categorie-protette», anche per i posti riservati nei concorsi
        """)
    let art18 = try plan.check(.quotaObbligo, "art. 18 L. 68/1999")
    #expect(art18.outcome == .warning)
    #expect(art18.message.contains("ne mancano 1 e il piano non ne copre nessuno"))
  }

  /// Art. 3 begins at a base of 15, art. 18 at 51; nobody's base is larger than the staff.
  @Test(arguments: [
    (14, []), (15, ["art. 3 L. 68/1999"]), (50, ["art. 3 L. 68/1999"]),
    (51, ["art. 3 L. 68/1999", "art. 18 L. 68/1999"]),
  ])
  func `a body large enough to be bound that states no quota can't be verified`(
    staff: Int, subjects: [String]
  ) throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.protectedQuotas = nil
      scenario.assunzioni = []
      for area in PlanBuilder.areas { scenario.staff(area.code, inService: 0, fixedTerm: 0) }
      scenario.staff("istruttori", inService: staff)
    }
    #expect(plan.subjects(.unverifiable)[.quotaObbligo] ?? [] == subjects)
  }
}
