import Testing

@testable import Workforce

@Suite struct AnalisiDiGenereTests {
  private let plan: Evaluation

  init() throws {
    func indicator(_ code: String, _ women: Ratio, _ men: Ratio) -> GenderIndicator {
      GenderIndicator(
        code: code, women: women, men: men, origin: PlanBuilder.origin("genere.csv", 2))
    }
    plan = try PlanBuilder.evaluation { scenario in
      scenario.gender = [
        indicator("personale", Ratio(whole: 84), Ratio(whole: 22)),
        indicator("dirigenti", Ratio(whole: 2), Ratio(whole: 2)),
        indicator("telelavoro", .zero, .zero),
        indicator("eta-media", Ratio(5525, over: 100), Ratio(5773, over: 100)),
      ]
    }
  }

  @Test(
    arguments: [
      ("genere/personale/donne", "84"), ("genere/personale/uomini", "22"),
      ("genere/personale/quota-donne", "42/53"), ("genere/dirigenti/quota-donne", "1/2"),
      ("genere/eta-media/donne", "221/4"), ("genere/eta-media/uomini", "5773/100"),
      ("genere/telelavoro/quota-donne", nil), ("genere/eta-media/quota-donne", nil),
    ] as [(String, String?)])
  func `heads have a share of women, ages do not`(address: String, value: String?) {
    #expect(plan.shown(address) == value)
  }

  @Test func `the published share of women`() throws {
    let share = try #require(plan.figures.value(.genere("personale", "quota-donne")))
    #expect(ItalianNumber.percentage(share.exact, decimals: 2) == "79,25%")
  }
}
