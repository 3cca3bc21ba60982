import Testing

@testable import Workforce

@Suite struct LastDayTests {
  private static func days(_ change: (inout Scenario) -> Void = { _ in }) throws -> [String] {
    LastDay.all(in: try PlanBuilder.evaluation(change)).map {
      "\($0.vintage) \($0.day.italian) \(ItalianNumber.text($0.left))"
    }
  }

  @Test func `the published plan uses every vintage in time but part of the last`() throws {
    #expect(
      try Self.days() == [
        "2024 31/12/2026 0,00", "2025 31/12/2027 0,00", "2026 31/12/2028 0,00",
        "2027 31/12/2029 24.090,19",
      ])
  }

  /// Rules T5: the vintage is the capacity year, so 147.175,59 dies after 2026, not after 2025.
  @Test func `what nobody uses is left on the last day of its third year`() throws {
    let days = try Self.days { $0.assunzioni = [] }
    #expect(days[0] == "2024 31/12/2026 147.175,59")
    #expect(days[1] == "2025 31/12/2027 146.977,28")
    #expect(days[2] == "2026 31/12/2028 110.825,43")
  }

  /// Rules T6: youngest first, the 1.167,76 of 2026 is left of vintage 2024 and dies.
  @Test func `youngest first, the oldest vintage is left and lost`() throws {
    let days = try Self.days { $0.readings.restiOrdine = .piuRecenti }
    #expect(days[0] == "2024 31/12/2026 1.167,76")
    #expect(days[3] == "2027 31/12/2029 22.922,43")
  }

  /// Rules T7 and R4.2.
  @Test(arguments: [
    (RestiAssunzionali.Durata.treInclusi, "2024 31/12/2026"), (.treARitroso, "2024 31/12/2027"),
    (.cinque, "2024 31/12/2028"),
  ])
  func `each reading has its own last day`(life: RestiAssunzionali.Durata, words: String) throws {
    #expect(try Self.days { $0.readings.restiDurata = life }[0].hasPrefix(words))
  }

  @Test func `vintages that the body brings along come first, those too old not at all`() throws {
    let days = try Self.days {
      $0.resti = [
        .brought(100_000, of: 2023), .brought(50_000, of: 2022), .brought(99_999, of: 2021),
      ]
      $0.assunzioni = []
    }
    #expect(
      days.prefix(3) == [
        "2022 31/12/2024 500,00", "2023 31/12/2025 1.000,00", "2024 31/12/2026 147.175,59",
      ])
  }

  @Test func `spending beyond the budget shows as a debt of its year`() throws {
    let days = try Self.days { $0.assunzioni.append(.hiring(2, "istruttori", in: 2027)) }
    #expect(days.last == "2027 31/12/2029 -37.495,75")
  }

  @Test func `readings that say otherwise are listed and the others named`() throws {
    let thresholds = try Thresholds(PlanBuilder.published())
    #expect(
      thresholds.otherLastDays.map { "\($0.alternative.name)=\($0.alternative.value)" } == [
        "resti-durata=3-a-ritroso", "resti-durata=5", "resti-ordine=piu-recenti",
        "riduzione-2025=si",
      ])
    #expect(thresholds.sameLastDays.count == 6)
  }

  /// What a vintage gave, what was spent of it and what is left add up under every reading.
  @Test(arguments: 1...40)
  func `what is left on the last days is what the plan loses and carries on`(seed: UInt64) throws {
    let scenario = RandomPlan.scenario(seed: seed)
    let evaluation = try Evaluation(scenario)
    let end = scenario.period.upperBound
    let lost = try scenario.budgetYears.compactMap {
      evaluation.figures.euro(.capacita($0, .scaduta))
    }.total()
    let carried = try #require(evaluation.figures.euro(.capacita(end, .residua)))
    let days = LastDay.all(in: evaluation)
    #expect(try days.map(\.left).total() == lost + carried)
  }
}
