/// Hires by year, area and channel, and what they cost the hiring capacity.
///
/// A hire costs a full year of the cent-rounded unit cost of its area. Protected categories within
/// the compulsory quota are outside the budget: the row says so with `capacita;no`. Comando and
/// somministrazione never take a post of the dotazione and never use capacity.
enum Assunzioni {
  static let source = CapacitaAssunzionale.source
  static let protectedSource = LegalSource(
    "DL 90/2014", "art. 3, c. 6", urn: "urn:nir:stato:decreto.legge:2014-06-24;90~art3-com6",
    .unconfirmed, remark: "categorie protette nei limiti della quota: fuori dal budget")

  static let mobilitySource = LegalSource(
    "L. 311/2004", "art. 1, c. 47", urn: "urn:nir:stato:legge:2004-12-30;311~art1-com47",
    .secondary,
    remark: "mobilità neutra solo fra enti con limiti di turn over (parere RGS 39639/2021)")

  /// What the hires of a year cost the capacity, in all and for dirigenza.
  static func evaluate<R: Recorder>(
    _ year: Int, _ scenario: Scenario, _ movements: Movements, _ costing: Costing,
    recording recorder: inout R
  ) throws(ArithmeticFault) -> GroupAmounts {
    let charged = { movements.chargedEntrants[year, $0] }
    let cost = try costing.groups(counting: charged)
    guard recorder.isRecording else { return cost }

    recordCounts(year, scenario, movements, recording: &recorder)
    try recordChannels(year, scenario, costing, recording: &recorder)
    try recordUncharged(year, scenario, movements, costing, recording: &recorder)
    let branch = { chargedBranch(year, scenario, area: $0) }
    for (position, area) in scenario.areas.enumerated() {
      let amount = try costing.amount(charged(position), area: position, on: .rounded)
      recorder.record(.assunzioni(year, "spesa/\(area.code)"), .euro(amount)) {
        costing.explain(
          "Assunzioni \(year) che usano capacità, \(area.name)", charged(position),
          area: position, on: .rounded, countedBy: branch(position), [source])
      }
    }
    let all = scenario.areas.indices
    recorder.record(.assunzioni(year, "spesa"), .euro(cost.total)) {
      costing.explainTotal(
        "Spesa delle assunzioni \(year) che usano capacità", areas: all, on: .rounded,
        counting: charged, countedBy: branch,
        partial: { .assunzioni(year, "spesa/\(scenario.areas[$0].code)") }, [source])
    }
    return cost
  }

  private static func recordCounts<R: Recorder>(
    _ year: Int, _ scenario: Scenario, _ movements: Movements, recording recorder: inout R
  ) {
    for (position, area) in scenario.areas.enumerated() {
      recorder.record(
        .assunzioni(year, area.code), .count(movements.entrants[year, position])
      ) {
        Derivation(
          "Assunzioni \(year), \(area.name)", .sum,
          scenario.inputs(
            rows(scenario, year, area) { $0.modalita.takesPost }, of: .assunzioni),
          note: "esclusi comando e somministrazione, che non occupano posti della dotazione",
          rows: selection(year, area, takingPosts))
      }
    }
    let total = scenario.areas.indices.reduce(0) { $0 + movements.entrants[year, $1] }
    recorder.record(.assunzioni(year, Address.total), .count(total)) {
      Derivation(
        "Assunzioni \(year), totale", .sum,
        scenario.areas.map { .figure(.assunzioni(year, $0.code)) })
    }
  }

  /// Records heads and cost of every channel that has rows in the year.
  private static func recordChannels<R: Recorder>(
    _ year: Int, _ scenario: Scenario, _ costing: Costing, recording recorder: inout R
  ) throws(ArithmeticFault) {
    for (position, area) in scenario.areas.enumerated() {
      for modalita in Assunzione.Modalita.allCases {
        var units = 0
        var isPlanned = false
        for row in scenario.assunzioni
        where row.year == year && row.modalita == modalita && row.area == area.code {
          units += row.units
          isPlanned = true
        }
        guard isPlanned else { continue }
        let address = Address.assunzioni(year, "\(area.code)/\(modalita.rawValue)")
        recorder.record(address, .count(units)) {
          Derivation(
            "\(area.name) \(year): \(modalita.words)", .sum,
            rows(scenario, year, area) { $0.modalita == modalita }.map { .input($0) },
            rows: selection(
              year, area,
              [.equal(column: AssunzioniTable.modalita.name, modalita.rawValue)]))
        }
        guard modalita.takesPost else { continue }
        let amount = try costing.amount(units, area: position, on: .rounded)
        recorder.record(address.appending("spesa"), .euro(amount)) {
          costing.explain(
            "\(area.name) \(year): spesa, \(modalita.words)", units, area: position,
            on: .rounded, countedBy: .figure(address), [source])
        }
      }
    }
  }

  private static func recordUncharged<R: Recorder>(
    _ year: Int, _ scenario: Scenario, _ movements: Movements, _ costing: Costing,
    recording recorder: inout R
  ) throws(ArithmeticFault) {
    let uncharged = {
      movements.entrants[year, $0] - movements.chargedEntrants[year, $0]
    }
    let all = scenario.areas.indices
    let total = try costing.total(areas: all, on: .rounded, counting: uncharged)
    recorder.record(.assunzioni(year, "fuori-capacita/spesa"), .euro(total)) {
      costing.explainTotal(
        "Spesa delle assunzioni \(year) fuori dalla capacità", areas: all, on: .rounded,
        counting: uncharged,
        countedBy: { position in
          let area = scenario.areas[position]
          return .step(
            .count(uncharged(position)),
            Derivation(
              "Assunzioni che non usano capacità, \(area.name)", .sum,
              scenario.inputs(
                rows(scenario, year, area) { $0.modalita.takesPost && !$0.usesCapacity },
                of: .assunzioni),
              rows: selection(
                year, area,
                takingPosts + [.equal(column: AssunzioniTable.capacity.name, "no")])))
        }, [protectedSource])
    }
  }

  private static func chargedBranch(_ year: Int, _ scenario: Scenario, area position: Int) -> Branch
  {
    let area = scenario.areas[position]
    let inputs = rows(scenario, year, area) { $0.modalita.takesPost && $0.usesCapacity }
    return .step(
      .count(inputs.reduce(0) { $0 + $1.units }),
      Derivation(
        "Assunzioni che usano capacità, \(area.name)", .sum,
        scenario.inputs(inputs, of: .assunzioni),
        rows: selection(
          year, area, takingPosts + [.equal(column: AssunzioniTable.capacity.name, "si")])))
  }

  /// ``Assunzione/Modalita/takesPost`` in the words of a selection of rows.
  private static let takingPosts: [RowSelection.Criterion] = Assunzione.Modalita.allCases
    .filter { !$0.takesPost }
    .map { .notEqual(column: AssunzioniTable.modalita.name, $0.rawValue) }

  private static func selection(
    _ year: Int, _ area: Area, _ criteria: [RowSelection.Criterion]
  ) -> RowSelection {
    RowSelection(
      .assunzioni, adding: AssunzioniTable.units.name,
      [
        .equal(column: AssunzioniTable.year.name, "\(year)"),
        .equal(column: AssunzioniTable.area.name, area.code),
      ] + criteria)
  }

  private static func rows(
    _ scenario: Scenario, _ year: Int, _ area: Area, where isCounted: (Assunzione) -> Bool
  ) -> [Input] {
    scenario.assunzioni.filter { $0.year == year && $0.area == area.code && isCounted($0) }
      .map { Input(.count($0.units), "unita", $0.origin) }
  }
}

extension Input {
  /// The head count of the cell; zero if it holds something else.
  fileprivate var units: Int {
    if case .count(let count) = value { count } else { 0 }
  }
}
