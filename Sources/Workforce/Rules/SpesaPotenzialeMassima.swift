/// The most that a body may ever spend on staff, what it spends, and the room between them.
///
/// The maximum prices every post of the dotazione, filled or not, with exact unit costs. The table
/// of staff in service uses cent-rounded unit costs; the split by contract and the margin use exact
/// ones. Part-time people count as one.
enum SpesaPotenzialeMassima {
  static let source = LegalSource(
    "DM 8.5.2018, linee di indirizzo", "par. 2.1-2.2", .reproduced,
    remark: "l'atto esiste; la formula è quella del PIAO 2025-2027 di Cremona-Mantova-Pavia")

  /// Records the spending figures; returns the ceiling that the plan has to keep and what the
  /// staff in service costs.
  static func evaluate<R: Recorder>(
    _ scenario: Scenario, _ costing: Costing, recording recorder: inout R
  ) throws(ArithmeticFault) -> (ceiling: Euro, inService: Euro) {
    let ceiling = try recordMaximum(scenario, costing, recording: &recorder)
    let inService = try recordStaffCost(scenario, costing, recording: &recorder)
    try recordContracts(scenario, costing, recording: &recorder)
    try recordMargin(scenario, costing, recording: &recorder)
    return (ceiling, inService)
  }

  private static func recordMaximum<R: Recorder>(
    _ scenario: Scenario, _ costing: Costing, recording recorder: inout R
  ) throws(ArithmeticFault) -> Euro {
    let all = scenario.areas.indices
    let posts = { scenario.areas[$0].posts }
    let branch = { Branch.figure(.dotazione(scenario.areas[$0].code)) }
    let title = "Spesa potenziale massima della dotazione organica"
    let computed = try costing.total(areas: all, on: .exact, counting: posts)
    if let approved = scenario.limits.approvedMaximum {
      recorder.record(.potenzialeMassima.appending("calcolata"), .euro(computed)) {
        costing.explainTotal(
          title, areas: all, on: .exact, counting: posts, countedBy: branch, [source])
      }
      recorder.record(.potenzialeMassima, .euro(approved.value)) {
        Derivation(
          "Spesa potenziale massima approvata", .same,
          [.input(Input(.euro(approved.value), "valore", approved.origin))], [source])
      }
      return approved.value
    }
    recorder.record(.potenzialeMassima, .euro(computed)) {
      costing.explainTotal(
        title, areas: all, on: .exact, counting: posts, countedBy: branch, [source])
    }
    try recordOtherBasis(
      of: .potenzialeMassima, title, costing, own: .exact, areas: all, counting: posts,
      countedBy: branch, recording: &recorder)
    return computed
  }

  private static func recordStaffCost<R: Recorder>(
    _ scenario: Scenario, _ costing: Costing, recording recorder: inout R
  ) throws(ArithmeticFault) -> Euro {
    let areas = scenario.areas
    let branch = { Branch.figure(.servizio(areas[$0].code)) }
    for (position, area) in areas.enumerated() {
      let amount = try costing.amount(area.inService, area: position, on: .rounded)
      recorder.record(.spesaServizio(area.code), .euro(amount)) {
        costing.explain(
          "Spesa del personale in servizio, \(area.name)", area.inService, area: position,
          on: .rounded, countedBy: branch(position), [source])
      }
    }
    let title = "Spesa del personale in servizio"
    let staff = { areas[$0].inService }
    let total = try costing.total(areas: areas.indices, on: .rounded, counting: staff)
    recorder.record(.spesaServizio(nil), .euro(total)) {
      costing.explainTotal(
        title, areas: areas.indices, on: .rounded, counting: staff, countedBy: branch,
        partial: { .spesaServizio(areas[$0].code) }, [source])
    }
    try recordOtherBasis(
      of: .spesaServizio(nil), title, costing, own: .rounded, areas: areas.indices,
      counting: staff, countedBy: branch, recording: &recorder)
    return total
  }

  private static func recordContracts<R: Recorder>(
    _ scenario: Scenario, _ costing: Costing, recording recorder: inout R
  ) throws(ArithmeticFault) {
    let areas = scenario.areas
    let groups: [(String, String, @Sendable (Area) -> Int)] = [
      ("determinato", "a tempo determinato", { $0.fixedTerm }),
      ("indeterminato", "a tempo indeterminato", { $0.inService - $0.fixedTerm }),
    ]
    for (part, words, count) in groups {
      let counting = { count(areas[$0]) }
      let branch = { contractBranch(areas[$0], isFixedTerm: part == "determinato") }
      let title = "Spesa del personale in servizio \(words)"
      let amount = try costing.total(areas: areas.indices, on: .exact, counting: counting)
      recorder.record(.spesaServizio(part), .euro(amount)) {
        costing.explainTotal(
          title, areas: areas.indices, on: .exact, counting: counting, countedBy: branch, [source])
      }
      try recordOtherBasis(
        of: .spesaServizio(part), title, costing, own: .exact, areas: areas.indices,
        counting: counting, countedBy: branch, recording: &recorder)
    }
  }

  private static func contractBranch(_ area: Area, isFixedTerm: Bool) -> Branch {
    let fixedTerm = Branch.plus(
      .input(area.fixedTermInput))
    guard !isFixedTerm else { return fixedTerm }
    return .step(
      .count(area.inService - area.fixedTerm),
      Derivation(
        "In servizio a tempo indeterminato", .sum,
        [.figure(.servizio(area.code)), .minus(fixedTerm.term)]))
  }

  private static func recordMargin<R: Recorder>(
    _ scenario: Scenario, _ costing: Costing, recording recorder: inout R
  ) throws(ArithmeticFault) {
    for (address, basis) in [
      (Address.margine, costing.basis(.exact)),
      (
        Address.margine.appending(costing.basis(.exact).other.rawValue),
        costing.basis(.exact).other
      ),
    ] {
      let spent = Margin.Spending(
        title: "Spesa del personale in servizio", counts: scenario.areas.map(\.inService),
        countedBy: { .figure(.servizio(scenario.areas[$0].code)) })
      try Margin.record(
        address, "Margine sotto la spesa potenziale massima", scenario, costing, basis: basis,
        spent, recording: &recorder)
    }
  }

  /// Records the same total made from the other kind of unit cost, so that both are figures.
  static func recordOtherBasis<R: Recorder>(
    of address: Address, _ title: String, _ costing: Costing, own: CostBasis,
    areas: some Sequence<Int>, counting count: (Int) -> Int, countedBy branch: (Int) -> Branch,
    recording recorder: inout R
  ) throws(ArithmeticFault) {
    guard recorder.isRecording else { return }
    let other = costing.basis(own).other
    let converse = Costing(areas: costing.areas, costs: costing.costs, override: other)
    let amount = try converse.total(areas: areas, on: other, counting: count)
    recorder.record(address.appending(other.rawValue), .euro(amount)) {
      converse.explainTotal(
        "\(title) (\(other.italian))", areas: areas, on: other, counting: count,
        countedBy: branch, [source])
    }
  }
}
