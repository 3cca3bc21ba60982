import PerformanceLink
import Testing
import Workforce

/// Trees of other chambers: the same program, other tables.
struct OtherBodiesTests {
  @Test func `Cremona declares reached what its own rule does not confirm`() throws {
    let cremona = try Shipped.evaluation(Shipped.cremona)
    let contradicted = cremona.model.indicators.filter {
      cremona.outcomes[$0.code]?.isUnconfirmed == true && cremona.outcomes[$0.code]?.isMet == false
    }
    #expect(contradicted.map(\.code) == ["2020_04_02_01-a", "2020_04_02_03-a"])
    let costs = try #require(cremona.outcomes["2020_04_02_01-a"])
    #expect(costs.target?.italian == "<= 35%")
    #expect(costs.measure?.value?.italian == "35,28%")
    #expect(costs.measure?.declared == .raggiunto)
  }

  @Test func `Cremona confirms the other numbers and tells no words apart`() throws {
    let cremona = try Shipped.evaluation(Shipped.cremona)
    let confirmed = cremona.outcomes.values.filter { $0.isMet == true && !$0.isUnconfirmed }
    #expect(confirmed.count == 14)
    let words = try #require(cremona.outcomes["2020_01_01-a"])
    #expect(words.isMet == nil)
    #expect(words.reason == "il target è a parole: nessuna regola può confrontarlo")
    #expect(cremona.outcomes["2020_01-a"]?.isMet == nil)
  }

  @Test func `Cremona keeps suspended and replaced objectives with their reason`() throws {
    let model = try Shipped.evaluation(Shipped.cremona).model
    let suspended = model.indicators.filter { $0.status == .sospeso }
    #expect(suspended.map(\.code) == ["2020_01_02_02-a", "2020_04_02_03-a"])
    #expect(suspended.map(\.replacedBy) == ["2020_04_03_01", "2020_04_03_01"])
    #expect(suspended.allSatisfy { $0.reason?.contains("COVID") == true })
  }

  @Test func `Cremona states staff for each manager and people at a distance`() throws {
    let cremona = try Shipped.evaluation(Shipped.cremona)
    #expect(cremona.number("indicatori/2020_04_02_01-b/valore") == "46,5")
    #expect(cremona.number("indicatori/2020_04_03_01-a/valore") == "40")
    #expect(cremona.outcomes["2020_04_02_01-b"]?.isMet == true)
  }

  @Test func `Frosinone-Latina has thirteen objectives and their targets of three years`() throws {
    let body = try Shipped.evaluation(Shipped.frosinone)
    let objectives = body.model.objectives.filter { $0.level == "strategico" }.map(\.code).sorted()
    #expect(
      objectives == [
        "A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3", "C4", "C5", "C6", "C7",
      ])
    #expect(body.model.indicators.count == 35)
    #expect(body.model.targets.count == 103)
    #expect(body.number("indicatori/C1-4/target/2022") == "50")
    #expect(body.number("indicatori/C1-4/target/2023") == "75")
    #expect(body.percentage("indicatori/C4-1/target/2021") == "200,00%")
    #expect(body.number("indicatori/B2-2/target/2022") == "nessuna figura")
  }

  @Test func `without measures nothing is scored, and nothing is zero`() throws {
    let body = try Shipped.evaluation(Shipped.frosinone)
    #expect(body.percentage("indicatori/A1-1/raggiungimento") == "manca la misura del 2021")
    #expect(body.outcomes.values.allSatisfy { $0.score == nil })
  }

  @Test(arguments: [Shipped.cremona, Shipped.frosinone])
  func `published numbers are reproduced`(folder: String) throws {
    let evaluation = try Shipped.evaluation(folder).evaluation
    #expect(
      try Reconciliation(of: evaluation).count(.reproduced) == evaluation.scenario.published.count)
  }
}
