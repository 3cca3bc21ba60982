import Testing

@testable import Workforce

@Suite struct StrutturaPerEtaTests {
  @Test func `classes are shares of everybody`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.ages = [
        row("30-40", "istruttori", 1), row("41-50", "istruttori", 12), row("41-50", "operatori", 7),
        row("51-60", "istruttori", 66), row("oltre-60", "dirigenti", 20),
      ]
    }
    #expect(plan.shown("eta/41-50/unita") == "19")
    #expect(plan.shown("eta/41-50/unita/istruttori") == "12")
    #expect(plan.shown("eta/41-50/quota") == "19/106")
    #expect(plan.shown("eta/51-60/quota") == "33/53")
    #expect(plan.shown("eta/totale/unita") == "106")
    #expect(plan.shown("eta/totale/unita/istruttori") == "79")
    #expect(plan.shown("eta/totale/unita/funzionari-eq") == "0")
  }

  /// Rules R10.3: 55.76 weighted by heads, not the mean 56.49 of the two means.
  @Test func `the mean age is weighted by heads`() throws {
    let plan = try PlanBuilder.evaluation {
      $0.gender = [
        indicator("personale", Ratio(whole: 84), Ratio(whole: 22)),
        indicator("eta-media", Ratio(5525, over: 100), Ratio(5773, over: 100)),
      ]
    }
    let mean = try #require(plan.figures.value(.eta("media")))
    #expect(ItalianNumber.text(mean.exact, decimals: 2) == "55,76")
    #expect(mean.unit == .years)
  }

  @Test(arguments: [
    ([84, 22], false, "servono le righe personale ed eta-media in genere.csv"),
    ([0, 0], true, "nessuna persona"),
  ])
  func `the mean age needs people and their ages`(
    heads: [Int], hasAges: Bool, reason: String
  ) throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.gender = [indicator("personale", Ratio(whole: heads[0]), Ratio(whole: heads[1]))]
      if hasAges {
        scenario.gender?.append(indicator("eta-media", Ratio(whole: 50), Ratio(whole: 50)))
      }
    }
    #expect(plan.absence("eta/media") == reason)
  }

  private func row(_ ageClass: String, _ area: String, _ units: Int) -> AgeClassStaff {
    AgeClassStaff(
      area: area, ageClass: ageClass, units: units, origin: PlanBuilder.origin("eta.csv", 2))
  }

  private func indicator(_ code: String, _ women: Ratio, _ men: Ratio) -> GenderIndicator {
    GenderIndicator(
      code: code, women: women, men: men, origin: PlanBuilder.origin("genere.csv", 2))
  }
}
