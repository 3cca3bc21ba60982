import Testing

@testable import Workforce

@Suite struct ConsistencyCheckTests {
  @Test func `the tables of the published plan add up`() throws {
    let plan = try Evaluation(ScenarioFolder.published())
    let checks = Verification.checks(of: plan).filter { $0.code == .totali }
    #expect(
      checks.map(\.subject)
        == ["struttura.csv, totale", "eta.csv, totale", "genere.csv, totale", "fte.csv"])
    #expect(checks.map(\.summary).dropLast().allSatisfy { $0 == "rispettato 106 / 106 / 0" })
    #expect(checks.last?.summary == "rispettato 97,20 / 106,00 / 8,80")
  }

  @Test func `somebody missing from a unit is found in the area and in all`() throws {
    var scenario = try ScenarioFolder.published()
    let row = try #require(
      scenario.structure?.firstIndex { $0.area == "operatori" && $0.units > 0 })
    scenario.structure?.remove(at: row)
    let plan = try Evaluation(scenario)
    #expect(
      plan.subjects(.exceeded)[.totali]
        == ["struttura.csv, Operatori", "struttura.csv, totale"])
    let check = try plan.check(.totali, "struttura.csv, Operatori")
    #expect(check.summary == "superato 0 / 6 / 6")
    #expect(check.message == "non quadra con il personale in servizio: 0 invece di 6")
  }

  /// Two mistakes that cancel in the total are found in the areas.
  @Test func `ages of the wrong area are found though the total agrees`() throws {
    var scenario = try ScenarioFolder.published()
    scenario.ages = scenario.ages?.map { row in
      guard row.ageClass == "51-60", row.area == "istruttori" || row.area == "operatori" else {
        return row
      }
      return AgeClassStaff(
        area: row.area, ageClass: row.ageClass,
        units: row.units + (row.area == "operatori" ? 2 : -2),
        origin: row.origin)
    }
    let plan = try Evaluation(scenario)
    #expect(
      plan.subjects(.exceeded)[.totali] == ["eta.csv, Istruttori", "eta.csv, Operatori"])
    #expect(try plan.check(.totali, "eta.csv, Operatori").summary == "superato 8 / 6 / -2")
  }

  @Test func `women and men are all the staff, and equivalents no more than heads`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.gender = [
        GenderIndicator(
          code: "personale", women: Ratio(whole: 84), men: Ratio(whole: 23),
          origin: PlanBuilder.origin("genere.csv", 2))
      ]
      scenario.fte = [
        UnitFTE(
          unit: "tutti", name: "Tutti", fte: FTE(hundredths: 10_601),
          origin: PlanBuilder.origin("fte.csv", 2))
      ]
    }
    #expect(try plan.check(.totali, "genere.csv, totale").summary == "superato 107 / 106 / -1")
    let equivalents = try plan.check(.totali, "fte.csv")
    #expect(equivalents.summary == "superato 106,01 / 106,00 / -0,01")
    #expect(equivalents.message.contains("superano le persone in servizio"))
  }

  @Test func `checks come in the order of their catalogue, each with a title`() throws {
    let checks = Verification.checks(of: try Evaluation(ScenarioFolder.published()))
    let order = CheckCode.allCases
    let positions = checks.compactMap { order.firstIndex(of: $0.code) }
    #expect(positions == positions.sorted())
    #expect(Set(order.map(\.title)).count == order.count)
    #expect(order.filter(\.sources.isEmpty) == [.preventivo, .totali])
  }
}
