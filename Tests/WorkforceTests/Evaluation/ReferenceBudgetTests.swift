import Testing

@testable import Workforce

@Suite struct ReferenceBudgetTests {
  /// The reference itself against rules R4.3, so that both can't be wrong in the same way.
  @Test func `the reference gives the published years`() {
    let budget = ReferenceBudget(PlanBuilder.published(), of: nil)
    #expect(
      (2024...2027).map { budget.years[$0]?.available } == [
        14_717_559, 29_415_287, 18_942_751, 5_488_316,
      ])
    #expect(
      (2024...2027).map { budget.years[$0]?.left } == [
        14_717_559, 7_860_208, 116_776, 2_409_019,
      ])
    #expect(budget.closings[[2025, 2025]] == 7_860_208)
  }

  @Test(arguments: 0..<500)
  func `the rules agree with the reference to the cent under every reading`(seed: UInt64) throws {
    var scenario = RandomPlan.scenario(seed: seed)
    for durata in RestiAssunzionali.Durata.allCases {
      for ordine in RestiAssunzionali.Ordine.allCases {
        for fondo in RestiAssunzionali.Fondo.allCases {
          scenario.readings.restiDurata = durata
          scenario.readings.restiOrdine = ordine
          scenario.readings.capacitaFondo = fondo
          try compare(scenario)
        }
      }
    }
  }

  private func compare(_ scenario: Scenario) throws {
    let computed = try PlanValues(of: scenario)
    let parts = (
      ReferenceBudget(scenario, of: .dirigenza), ReferenceBudget(scenario, of: .comparto)
    )
    compare(computed, parts.0, .dirigenza, scenario)
    compare(computed, parts.1, .comparto, scenario)
    let whole =
      scenario.readings.capacitaFondo == .unico
      ? ReferenceBudget(scenario, of: nil) : ReferenceBudget(adding: parts.0, parts.1)
    compare(computed, whole, nil, scenario)
  }

  private func compare(
    _ computed: PlanValues, _ expected: ReferenceBudget, _ group: Area.Qualifica?,
    _ scenario: Scenario
  ) {
    let place = Comment(rawValue: "\(group?.rawValue ?? "totale"), \(scenario.readings)")
    for (year, budget) in expected.years.sorted(by: { $0.key < $1.key }) {
      #expect(computed.cents(year, .maturata, group) == budget.matured, place)
      #expect(computed.cents(year, .resti, group) == budget.carried, place)
      #expect(computed.cents(year, .disponibile, group) == budget.available, place)
      #expect(computed.cents(year, .utilizzata, group) == budget.used, place)
      #expect(computed.cents(year, .scaduta, group) == budget.expired, place)
      #expect(computed.cents(year, .residua, group) == budget.left, place)
    }
    for (key, cents) in expected.closings {
      let found = computed.cents(.resti(key[0], closing: key[1], group?.rawValue))
      #expect(found ?? 0 == cents, place)
    }
    #expect(
      computed.cents(scenario.budgetYears.lowerBound - 1, .residua, group) == nil, place)
  }
}
