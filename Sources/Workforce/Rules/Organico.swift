/// Staff at each year-end: in service, less leavers, plus entrants, plus and minus progressions.
///
/// It counts everybody in a post of the dotazione, so people on comando and somministrazione are
/// left out and people on a fixed term are in. Spending uses cent-rounded unit costs, the room
/// under the maximum exact ones, as for staff in service.
enum Organico {
  static let source = DotazioneOrganica.source

  /// Records the staff of each projected year and returns what it costs, in order.
  static func evaluate<R: Recorder>(
    _ scenario: Scenario, _ movements: Movements, _ costing: Costing, recording recorder: inout R
  ) throws(ArithmeticFault) -> [Euro] {
    var staff = scenario.areas.map(\.inService)
    var spending: [Euro] = []
    for year in scenario.projectedYears {
      movements.apply(year, to: &staff)
      for position in staff.indices {
        record(staff[position], area: position, year, scenario, recording: &recorder)
      }
      recordTotals(staff, year, scenario, recording: &recorder)
      spending.append(
        try recordSpending(staff, year, scenario, costing, recording: &recorder))
    }
    return spending
  }

  /// Where the staff of an area at the end of a year is found.
  static func address(_ year: Int, _ area: String, in scenario: Scenario) -> Address {
    year <= scenario.referenceYear ? .servizio(area) : .organico(year, area)
  }

  private static func record<R: Recorder>(
    _ staff: Int, area position: Int, _ year: Int, _ scenario: Scenario,
    recording recorder: inout R
  ) {
    let area = scenario.areas[position]
    recorder.record(.organico(year, area.code), .count(staff)) {
      let hired: [Branch] =
        scenario.budgetYears.contains(year) ? [.figure(.assunzioni(year, area.code))] : []
      let moves = scenario.progressioni.filter {
        $0.year == year && ($0.from == area.code || $0.to == area.code)
      }.map { row -> Branch in
        let address = Address.progressioni("\(year)/\(row.from)/\(row.to)")
        return row.to == area.code ? .figure(address) : .minus(.figure(address))
      }.uniqued()
      return Derivation(
        "Organico al 31 dicembre \(year), \(area.name)", .sum,
        [
          .figure(address(year - 1, area.code, in: scenario)),
          .minus(.figure(.cessazioni(year, area.code))),
        ] + hired + moves, [source],
        note: "compreso il tempo determinato; esclusi comando e somministrazione")
    }
  }

  private static func recordTotals<R: Recorder>(
    _ staff: [Int], _ year: Int, _ scenario: Scenario, recording recorder: inout R
  ) {
    let total = staff.reduce(0, +)
    let posts = scenario.areas.reduce(0) { $0 + $1.posts }
    recorder.record(.organico(year, Address.total), .count(total)) {
      Derivation(
        "Organico al 31 dicembre \(year), totale", .sum,
        scenario.areas.map { .figure(.organico(year, $0.code)) }, [source])
    }
    guard posts > 0 else {
      recorder.recordAbsence(
        of: .organico(year, "copertura"), .ratio, "Grado di copertura al 31 dicembre \(year)",
        because: "la dotazione è di 0 posti")
      return
    }
    recorder.record(.organico(year, "copertura"), .ratio(Ratio(total, over: posts))) {
      Derivation(
        "Grado di copertura al 31 dicembre \(year)", .quotient,
        [.figure(.organico(year, Address.total)), .figure(.dotazione(Address.total))], [source])
    }
  }

  private static func recordSpending<R: Recorder>(
    _ staff: [Int], _ year: Int, _ scenario: Scenario, _ costing: Costing,
    recording recorder: inout R
  ) throws(ArithmeticFault) -> Euro {
    let counting = { (area: Int) -> Int in staff[area] }
    let branch = { Branch.figure(.organico(year, scenario.areas[$0].code)) }
    let spending = try costing.total(areas: staff.indices, on: .rounded, counting: counting)
    recorder.record(.organico(year, "spesa"), .euro(spending)) {
      costing.explainTotal(
        "Spesa dell'organico al 31 dicembre \(year)", areas: staff.indices, on: .rounded,
        counting: counting, countedBy: branch, [SpesaPotenzialeMassima.source])
    }
    try Margin.record(
      .organico(year, "margine"), "Margine sotto la spesa potenziale massima, fine \(year)",
      scenario, costing, basis: costing.basis(.exact),
      Margin.Spending(
        title: "Spesa dell'organico al 31 dicembre \(year)", counts: staff, countedBy: branch),
      recording: &recorder)
    return spending
  }
}
