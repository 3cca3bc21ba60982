import Testing

@testable import Workforce

@Suite struct DotazioneOrganicaTests {
  @Test(arguments: [
    ("dotazione/totale", "155"), ("servizio/totale", "106"), ("scoperti/totale", "49"),
    ("scoperti/istruttori", "19"), ("soprannumero/totale", "0"),
    ("copertura/dirigenti", "4/5"), ("copertura/istruttori", "54/73"),
    ("servizio/determinato", "1"), ("servizio/indeterminato", "105"),
  ])
  func `the published posts and staff`(address: String, value: String) throws {
    #expect(try PlanBuilder.evaluation().shown(address) == value)
  }

  /// Rules R1.3: 68.4 %, where the mean of the five areas would be 71.3 %.
  @Test func `coverage of the body is the ratio of the totals`() throws {
    let plan = try PlanBuilder.evaluation()
    let coverage = try #require(plan.figures.value(.copertura(Address.total))?.exact)
    #expect(coverage == Ratio(106, over: 155))
    #expect(ItalianNumber.percentage(coverage, decimals: 1) == "68,4%")
  }

  @Test func `a surplus is not made up for by vacancies elsewhere`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.staff("operatori", inService: 11)
      scenario.staff("dirigenti", inService: 6)
    }
    #expect(plan.shown("soprannumero/operatori") == "3")
    #expect(plan.shown("soprannumero/totale") == "4")
    #expect(plan.shown("scoperti/operatori") == "-3")
    #expect(plan.shown("scoperti/totale") == "42")
  }

  @Test func `coverage without posts is absent, not infinite`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.staff("operatori", posts: 0)
    }
    #expect(plan.shown("copertura/operatori") == nil)
    #expect(plan.absence("copertura/operatori") == "la dotazione è di 0 posti")
    #expect(plan.shown("soprannumero/operatori") == "6")
    #expect(plan.shown("copertura/totale") == "106/147")
  }

  @Test func `the change since an earlier year is a share of that year`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.limits.historicStaff = [2016: .stated(155), 2010: .stated(0)]
    }
    #expect(plan.shown("servizio-storico/2016/variazione") == "-49/155")
    #expect(plan.shown("servizio-storico/2010") == "0")
    #expect(plan.figures[Address("servizio-storico/2010/variazione")] == nil)
  }
}
