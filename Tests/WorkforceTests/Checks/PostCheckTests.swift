import Testing

@testable import Workforce

@Suite struct PostCheckTests {
  @Test func `an area beyond its posts is found though others have vacancies`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.assunzioni.append(.hiring(2, "dirigenti", in: 2025, charged: false))
    }
    #expect(
      plan.subjects(.exceeded)
        == [.posti: (2025...2027).map { "31 dicembre \($0), dirigenti" }])
    let check = try plan.check(.posti, "31 dicembre 2025, dirigenti")
    #expect(check.summary == "superato 6 / 5 / -1")
    #expect(check.message.hasPrefix("soprannumero di 1: l'area ha 5 posti"))
  }

  @Test func `the staff of the reference day is checked too`() throws {
    let plan = try PlanBuilder.evaluation { $0.staff("operatori", posts: 5) }
    #expect(try plan.check(.posti, "31 dicembre 2024, operatori").summary == "superato 6 / 5 / -1")
    #expect(try plan.check(.posti, "31 dicembre 2025, operatori").summary == "rispettato 4 / 5 / 1")
  }

  @Test func `an area can't lose more people than it has`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.cessazioni.append(.leaving(5, "operatori", in: 2025))
    }
    let check = try plan.check(.posti, "31 dicembre 2025, operatori")
    #expect(check.summary == "superato -1 / 8 / 9")
    #expect(check.message.hasPrefix("uscite superiori al personale (1 in più)"))
  }
}
