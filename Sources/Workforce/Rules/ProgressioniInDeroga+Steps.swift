extension ProgressioniInDeroga {
  /// A passage from one area to another.
  struct Step: Hashable {
    let from: Area
    let to: Area

    var codes: String { "\(from.code)/\(to.code)" }
    var words: String { "da \(from.name) a \(to.name)" }

    /// The steps up between neighbouring areas, while they may still be started, and those that
    /// the plan names.
    static func all(in scenario: Scenario, _ costs: [UnitCost]) -> [Step] {
      let isOpen = Ratio(whole: scenario.period.lowerBound) <= lastYear.value.exact
      let ladder = isOpen ? ladder(of: scenario, costs) : []
      var steps = zip(ladder.dropFirst(), ladder).filter { lower, upper in
        scenario.position(ofArea: lower.code).map { costs[$0].exact }
          != scenario.position(ofArea: upper.code).map { costs[$0].exact }
      }.map { Step(from: $0, to: $1) }
      for row in scenario.progressioni where row.finanziamento == .deroga {
        guard let from = scenario.position(ofArea: row.from),
          let to = scenario.position(ofArea: row.to)
        else { continue }
        let step = Step(from: scenario.areas[from], to: scenario.areas[to])
        if !steps.contains(step) { steps.append(step) }
      }
      return steps
    }

    /// The areas of the comparto, the dearest first, whatever the order of the table.
    private static func ladder(of scenario: Scenario, _ costs: [UnitCost]) -> [Area] {
      scenario.positions(of: .comparto).sorted { first, second in
        costs[first].exact == costs[second].exact
          ? scenario.areas[first].code < scenario.areas[second].code
          : costs[first].exact > costs[second].exact
      }.map { scenario.areas[$0] }
    }

    func rows(in scenario: Scenario) -> [Progressione] {
      scenario.progressioni.filter {
        $0.from == from.code && $0.to == to.code && $0.finanziamento == .deroga
      }
    }
  }

  /// The pay that a progression compares: thirteen months of salary and the allowance.
  struct Pay {
    let tabellare: Euro
    let months: Int
    let comparto: Euro
    let cost: AreaCost

    init?(of area: Area, in scenario: Scenario) {
      guard let position = scenario.position(ofArea: area.code),
        case .tabellare(let tabellare, let months) = scenario.costs[position].basis,
        let comparto = scenario.costs[position].comparto
      else { return nil }
      self.tabellare = tabellare
      self.months = months
      self.comparto = comparto
      cost = scenario.costs[position]
    }

    func yearly() throws(ArithmeticFault) -> Ratio {
      try CostoUnitario.yearlyPay(tabellare, months: months) + comparto.exact
    }

    func branches() -> [Branch] {
      let salary = (try? CostoUnitario.yearlyPay(tabellare, months: months)) ?? .zero
      let allowance: Branch =
        cost.profile?.compartoParameter.map { .parameter($0) }
        ?? .input(Input(.euro(comparto), "comparto_bilancio", cost.origin))
      return [
        .step(
          .exactEuro(salary),
          Derivation(
            "Tabellare su tredici mesi", .product,
            CostoUnitario.salaryBranches(tabellare, months: months, cost))),
        allowance,
      ]
    }
  }
}

extension ProgressioniInDeroga {
  /// Records how many posts of the areas of arrival are free when the progressions are over.
  ///
  /// The plan's own hires and progressions are already in them, so what is left is what one more
  /// progression could take.
  static func recordFreePosts<R: Recorder>(
    _ scenario: Scenario, _ movements: Movements, _ costing: Costing, recording recorder: inout R
  ) {
    guard recorder.isRecording else { return }
    let years = scenario.projectedYears
    let deadline = (try? lastYear.value.exact.whole(rounding: .down)) ?? years.lowerBound
    let year = min(max(deadline, years.lowerBound), years.upperBound)
    for step in Step.all(in: scenario, costing.costs) {
      guard let position = scenario.position(ofArea: step.to.code) else { continue }
      let staff = (years.lowerBound...year).reduce(step.to.inService) { staff, year in
        staff + movements.entrants[year, position] - movements.leavers[year, position]
          + movements.netProgressions[year, position]
      }
      recorder.record(
        .progressioni("\(step.codes)/posti-liberi"), .count(step.to.posts - staff)
      ) {
        Derivation(
          "Posti liberi nell'area di arrivo a fine \(year), \(step.to.name)", .sum,
          [
            .figure(.dotazione(step.to.code)), .minus(.figure(.organico(year, step.to.code))),
          ], [DotazioneOrganica.source])
      }
    }
  }
}
