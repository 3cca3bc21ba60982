import Testing

@testable import Workforce

@Suite struct SpendingCheckTests {
  @Test func `a plan over the maximum is found in the year it happens`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.limits.approvedMaximum = .stated(Euro(cents: 360_000_000))
    }
    #expect(
      plan.subjects(.exceeded)[.spesaMassima]
        == ["31 dicembre 2026", "31 dicembre 2027", "dotazione"])
    let check = try plan.check(.spesaMassima, "31 dicembre 2026")
    #expect(check.summary == "superato 3.644.534,70 / 3.600.000,00 / -44.534,68")
    // the margin, from exact costs, decides and is told
    #expect(check.message.contains("44.534,68 euro (costi esatti)"))
    #expect(
      try plan.check(.spesaMassima, "dotazione").summary
        == "superato 4.847.674,48 / 3.600.000,00 / -1.247.674,48")
  }

  /// Staff that fills every post costs as much as the maximum, though the printed sum is higher.
  @Test func `the printed cents don't exceed a maximum made of exact costs`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      for area in scenario.areas { scenario.staff(area.code, inService: area.posts) }
    }
    #expect(
      try plan.check(.spesaMassima, "31 dicembre 2024").summary
        == "rispettato 4.847.674,59 / 4.847.674,48 / 0,00")
  }

  @Test func `the budget that the maximum leaves usable is told`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.limits.approvedMaximum = .stated(Euro(cents: 344_761_405))
      scenario.assunzioni = []
    }
    let check = try plan.check(.capacitaEsercitabile, "2025")
    #expect(check.summary == "avviso 294.152,87 / 100.000,00 / -194.152,87")
    #expect(
      check.message == "la spesa massima lascia usare soltanto 100.000,00 euro del budget")
  }

  @Test func `hires beyond the budget that the maximum leaves usable exceed a limit`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.limits.approvedMaximum = .stated(Euro(cents: 344_761_405))
    }
    let check = try plan.check(.capacitaEsercitabile, "2025")
    #expect(check.summary == "superato 215.550,79 / 100.000,00 / -115.550,79")
    #expect(check.message.hasPrefix("le assunzioni superano di 115.550,79 la parte del budget"))
  }

  @Test func `flexible work over its limit`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.flexibleSpending = [
        spent(4_321_312, on: .somministrazione, 2025),
        spent(4_321_311, on: .somministrazione, 2026),
      ]
    }
    let words = FlexibleGroup.somministrazione.words
    #expect(
      try plan.check(.flessibile, "2025, \(words)").summary
        == "superato 43.213,12 / 43.213,11 / -0,01")
    #expect(
      try plan.check(.flessibile, "2026, \(words)").summary
        == "rispettato 43.213,11 / 43.213,11 / 0,00")
    let missing = try plan.check(.flessibile, "2027, \(words)")
    #expect(missing.summary == "non-verificabile – / 43.213,11 / –")
    #expect(missing.message.hasPrefix("manca la spesa del 2027"))
  }

  @Test func `fixed-term spending without a limit can't be verified`() throws {
    let plan = try PlanBuilder.evaluation {
      $0.flexibleSpending = [spent(1, on: .determinato, 2025)]
    }
    let check = try plan.check(.flessibile, "2025, \(FlexibleGroup.determinato.words)")
    #expect(check.summary == "non-verificabile 0,01 / – / –")
    #expect(check.message.contains("flessibile-determinato/limite"))
  }

  @Test(arguments: [
    (357_245_926, "rispettato 3.572.459,26 / 3.572.459,26 / 0,00"),
    (357_245_925, "superato 3.572.459,26 / 3.572.459,25 / -0,01"),
  ])
  func `staff costs against the budget of the body`(budget: Int64, summary: String) throws {
    let plan = try PlanBuilder.evaluation {
      $0.limits.staffBudget = [2025: .stated(Euro(cents: budget)), 2031: .stated(.zero)]
    }
    #expect(try plan.check(.preventivo, "2025").summary == summary)
    #expect(Verification.checks(of: plan).count { $0.code == .preventivo } == 1)
  }

  private func spent(
    _ cents: Int64, on istituto: FlexibleSpending.Istituto, _ year: Int
  ) -> FlexibleSpending {
    FlexibleSpending(
      year: year, istituto: istituto, spending: Euro(cents: cents),
      origin: PlanBuilder.origin("flessibile.csv", 2))
  }
}
