/// Staff by organisational unit and area, full-time equivalents and share of each unit.
enum StrutturaOrganizzativa {
  static let source = LegalSource(
    "DM 132/2022", "art. 4, c. 1, lett. a", urn: "urn:nir:ministero:decreto:2022-06-30;132~art4",
    .unconfirmed)

  static func evaluate<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) {
    if let structure = scenario.structure {
      recordMatrix(structure, scenario, recording: &recorder)
      recordMeanSize(structure, scenario, recording: &recorder)
      try recordAdjustedShares(structure, scenario, recording: &recorder)
    }
    try recordFTE(scenario, recording: &recorder)
  }

  private static func recordMatrix<R: Recorder>(
    _ structure: [UnitStaff], _ scenario: Scenario, recording recorder: inout R
  ) {
    let units = structure.map(\.unit).uniqued()
    let all = structure.reduce(0) { $0 + $1.units }
    for unit in units {
      let name = scenario.unitName(unit)
      for row in structure where row.unit == unit {
        recorder.record(.struttura(unit, row.area), .count(row.units)) {
          Derivation(
            "\(name), \(scenario.areaName(row.area))", .same,
            [.input(Input(.count(row.units), "unita", row.origin))], [source],
            rows: row.origin.row == nil
              ? RowSelection(
                .personale, adding: nil,
                [
                  .equal(column: PersonaleTable.unit.name, unit),
                  .equal(column: PersonaleTable.area.name, row.area),
                ]) : nil)
        }
      }
      let rows = structure.filter { $0.unit == unit }
      let total = rows.reduce(0) { $0 + $1.units }
      recorder.record(.struttura(unit, Address.total), .count(total)) {
        Derivation(
          "\(name), totale", .sum, rows.map { .figure(.struttura(unit, $0.area)) }, [source])
      }
      guard all > 0 else { continue }
      recorder.record(.struttura(unit, "quota"), .ratio(Ratio(total, over: all))) {
        Derivation(
          "\(name), quota del personale", .quotient,
          [
            .figure(.struttura(unit, Address.total)),
            .figure(.struttura(Address.total, Address.total)),
          ], [source])
      }
    }
    for area in scenario.areas {
      let rows = structure.filter { $0.area == area.code }
      recorder.record(
        .struttura(Address.total, area.code), .count(rows.reduce(0) { $0 + $1.units })
      ) {
        Derivation(
          "Tutte le unità organizzative, \(area.name)", .sum,
          rows.isEmpty
            ? scenario.inputs([], of: .struttura)
            : rows.map { .figure(.struttura($0.unit, area.code)) }, [source])
      }
    }
    recorder.record(.struttura(Address.total, Address.total), .count(all)) {
      Derivation(
        "Tutte le unità organizzative, totale", .sum,
        units.map { .figure(.struttura($0, Address.total)) }, [source])
    }
  }

  private static func recordMeanSize<R: Recorder>(
    _ structure: [UnitStaff], _ scenario: Scenario, recording recorder: inout R
  ) {
    let units = structure.map(\.unit).uniqued()
    guard let first = structure.first?.origin else { return }
    let all = structure.reduce(0) { $0 + $1.units }
    recorder.record(.ampiezzaMedia, .number(Ratio(all, over: units.count))) {
      let roster = first.row == nil ? scenario.roster : nil
      let count = Input(
        .number(Ratio(units.count, over: 1)), "unita_organizzativa",
        roster.map { $0.origin($0.all.group) }
          ?? Origin(file: first.file, row: nil, document: "quante sono diverse"))
      return Derivation(
        "Ampiezza media delle unità organizzative", .quotient,
        [.figure(.struttura(Address.total, Address.total)), .input(count)], [source])
    }
  }

  private static func recordFTE<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) {
    let isCounted = try recordTotalOfRoster(scenario, recording: &recorder)
    guard let rows = scenario.fte else {
      guard !isCounted else { return }
      recorder.recordAbsence(
        of: .servizio("fte"), .fte, "Personale in servizio, equivalenti a tempo pieno",
        because: "manca la tabella fte.csv")
      return
    }
    var total = FTE.zero
    for row in rows {
      total = try total + row.fte
      recorder.record(.struttura(row.unit, "fte"), .fte(row.fte)) {
        derivation(of: row)
      }
    }
    guard !isCounted else { return }
    recorder.record(.servizio("fte"), .fte(total)) {
      Derivation(
        "Personale in servizio, equivalenti a tempo pieno", .sum,
        rows.map { .figure(.struttura($0.unit, "fte")) }, [source])
    }
  }
}

extension Scenario {
  /// The name of an organisational unit, or its code where none is given.
  public func unitName(_ code: String) -> String {
    fte?.first { $0.unit == code }?.name ?? code
  }

  /// The name of an area, or its code where none is given.
  public func areaName(_ code: String) -> String {
    areas.first { $0.code == code }?.name ?? code
  }
}

extension Sequence where Element: Hashable {
  /// The distinct elements in the order of their first appearance.
  @inlinable
  public func uniqued() -> [Element] {
    var distinct: [Element] = []
    var seen: Set<Element> = []
    for element in self {
      // Most lists have a few distinct elements, which are quicker to compare than to hash.
      if distinct.count < 16 {
        if !distinct.contains(element) { distinct.append(element) }
      } else {
        if seen.isEmpty { seen.formUnion(distinct) }
        if seen.insert(element).inserted { distinct.append(element) }
      }
    }
    return distinct
  }
}
