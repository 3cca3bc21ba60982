/// What the pay of a national contract that the program knows does to a plan made with other pay.
public struct ContractEffect: Sendable {
  /// The pay that was tried.
  public let contract: Contract
  /// The limits that break with capacity and hires priced alike.
  public let broken: [Check]
  /// The years whose capacity is exceeded, and by how much, if capacity keeps its price.
  public let nominal: [(year: Int, missing: Euro)]

  /// The contracts that pay more than the plan and name all its areas, the oldest first.
  static func all(on plan: PlanTrial) throws(ArithmeticFault) -> [ContractEffect] {
    var effects: [ContractEffect] = []
    for contract in Tabellari.contracts {
      guard let dearer = plan.scenario.paid(by: contract), plan.scenario.isPaidLess(than: dearer)
      else { continue }
      let budget = try NominalBudget(plan.scenario)
      let before = try budget.rooms(paying: plan.scenario)
      let after = try budget.rooms(paying: dearer)
      let years = Array(plan.scenario.budgetYears)
      var missing: [(year: Int, missing: Euro)] = []
      for index in years.indices where after[index] < min(.zero, before[index]) {
        missing.append((years[index], try -after[index]))
      }
      effects.append(
        ContractEffect(
          contract: contract, broken: try plan.broken(by: dearer), nominal: missing))
    }
    return effects
  }
}

extension Scenario {
  /// The scenario with the salaries of a contract; nil if it does not name all areas.
  fileprivate func paid(by contract: Contract) -> Scenario? {
    var scenario = self
    for (position, cost) in costs.enumerated() {
      guard case .tabellare = cost.basis,
        let profile = contract.profile(cost.profile?.code ?? cost.area)
      else { return nil }
      scenario.costs[position] = AreaCost(
        area: cost.area, basis: .tabellare(profile.tabellare, months: profile.months),
        comparto: profile.comparto, profile: profile, origin: cost.origin)
    }
    return scenario
  }

  /// Whether some salary is lower than in a scenario of the same areas, and none higher.
  fileprivate func isPaidLess(than other: Scenario) -> Bool {
    let pays = zip(costs, other.costs).compactMap { mine, theirs -> (Ratio, Ratio)? in
      guard case .tabellare(let low, let months) = mine.basis,
        case .tabellare(let high, let otherMonths) = theirs.basis,
        let yearly = try? CostoUnitario.yearlyPay(low, months: months),
        let otherYearly = try? CostoUnitario.yearlyPay(high, months: otherMonths)
      else { return nil }
      return (yearly, otherYearly)
    }
    return pays.allSatisfy { $0 <= $1 } && pays.contains { $0 < $1 }
  }
}
