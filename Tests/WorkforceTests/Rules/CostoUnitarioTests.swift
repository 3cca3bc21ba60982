import Testing

@testable import Workforce

@Suite struct CostoUnitarioTests {
  @Test(arguments: [
    (0, ["62.468,91", "33.411,93", "30.792,97", "27.398,34", "26.317,06"]),
    (1, ["66.441,67", "35.901,12", "33.086,97", "29.439,47", "28.277,70"]),
    (2, ["66.441,67", "36.149,33", "33.305,99", "29.627,57", "28.432,63"]),
  ])
  func `each contract gives its unit costs`(contract: Int, costs: [String]) throws {
    let plan = try PlanBuilder.evaluation {
      $0.costs = PlanBuilder.costs(of: Tabellari.contracts[contract])
    }
    #expect(PlanBuilder.areas.map { plan.shown("costo-unitario/\($0.code)") } == costs)
  }

  /// Rules T2: the pay of dirigenti has thirteen months already, that of the comparto twelve.
  @Test(arguments: [
    ("dirigenti", 13, "62.468,91"), ("dirigenti", 12, "67.674,66"),
    ("istruttori", 12, "30.792,97"), ("istruttori", 13, "28.424,28"),
  ])
  func `the months inside the pay decide the thirteenth`(
    area: String, months: Int, cost: String
  ) throws {
    let plan = try PlanBuilder.evaluation { scenario in
      guard let position = scenario.position(ofArea: area),
        case .tabellare(let pay, _) = scenario.costs[position].basis
      else { return }
      scenario.costs[position] = AreaCost(
        area: area, basis: .tabellare(pay, months: months), comparto: nil,
        origin: scenario.costs[position].origin)
    }
    #expect(plan.shown("costo-unitario/\(area)") == cost)
  }

  @Test func `the exact cost is kept beside the printed one`() throws {
    let plan = try PlanBuilder.evaluation()
    let exact = try #require(plan.figures.value(Address("costo-unitario/istruttori/costi-esatti")))
    #expect(exact.exact == Ratio(21_392_87 * 13 * 132_868, over: 100 * 12 * 100_000))
    #expect(ItalianNumber.text(exact.exact, decimals: 4) == "30.792,9684")
  }

  @Test func `charges of the body replace the default ones one by one`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.charges.altro = .stated(.zero)
    }
    // 47.015,77 × 1,3230
    #expect(plan.shown("costo-unitario/dirigenti") == "62.201,86")
    let derivation = try #require(
      plan.figures[Address("costo-unitario/dirigenti/costi-esatti")]?.derivation)
    #expect(derivation.branches.count == 4)
  }

  @Test func `a unit cost published without components stands as it is`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.costs[2] = AreaCost(
        area: "istruttori", basis: .unitCost(Euro(cents: 3_000_001)), comparto: nil,
        origin: PlanBuilder.origin("costi.csv", 4))
    }
    #expect(plan.shown("costo-unitario/istruttori") == "30.000,01")
    #expect(plan.shown("capacita/2025/maturata/istruttori") == "30.000,01")
  }
}
