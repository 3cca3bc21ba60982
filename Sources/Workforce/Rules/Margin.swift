/// The room that a spending leaves under the maximum, rounded once when both use exact costs.
enum Margin {
  /// The people who are paid for, by position of their area.
  struct Spending {
    let title: String
    /// Heads by position of the area.
    let counts: [Int]
    let countedBy: (Int) -> Branch
  }

  @discardableResult
  static func record<R: Recorder>(
    _ address: Address, _ title: String, _ scenario: Scenario, _ costing: Costing,
    basis: CostBasis, _ spent: Spending, recording recorder: inout R
  ) throws(ArithmeticFault) -> Euro {
    let priced = Costing(areas: costing.areas, costs: costing.costs, override: basis)
    let all = scenario.areas.indices
    let posts = { scenario.areas[$0].posts }
    guard basis == .exact, scenario.limits.approvedMaximum == nil else {
      let computed = try priced.total(areas: all, on: basis, counting: posts)
      let ceiling = scenario.limits.approvedMaximum?.value ?? computed
      let spending = try priced.total(areas: all, on: basis, counting: { spent.counts[$0] })
      let margin = try ceiling - spending
      recorder.record(address, .euro(margin)) {
        let maximum: Branch =
          scenario.limits.approvedMaximum == nil
          ? .step(
            .euro(ceiling),
            priced.explainTotal(
              "Spesa potenziale massima", areas: all, on: basis, counting: posts,
              countedBy: { .figure(.dotazione(scenario.areas[$0].code)) }, []))
          : .figure(.potenzialeMassima)
        return Derivation(
          title, .sum,
          [
            maximum,
            .minus(
              .step(
                .euro(spending),
                priced.explainTotal(
                  spent.title, areas: all, on: basis, counting: { spent.counts[$0] },
                  countedBy: spent.countedBy, []))),
          ],
          [SpesaPotenzialeMassima.source], note: "con \(basis.italian)")
      }
      return margin
    }
    let difference = { (area: Int) in posts(area) - spent.counts[area] }
    let margin = try priced.total(areas: all, on: .exact, counting: difference)
    recorder.record(address, .euro(margin)) {
      priced.explainTotal(
        title, areas: all, on: .exact, counting: difference,
        countedBy: { area in
          .step(
            .count(difference(area)),
            Derivation(
              "Posti meno persone", .sum,
              [
                .figure(.dotazione(scenario.areas[area].code)),
                .minus(spent.countedBy(area).term),
              ]))
        }, [SpesaPotenzialeMassima.source], note: "con \(CostBasis.exact.italian)")
    }
    return margin
  }
}
