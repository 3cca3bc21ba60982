/// Leavers by year and area, and which of them give rise to hiring capacity.
///
/// The end of a fixed-term contract and mobility to another body are not cessations for the budget.
/// A leaver counts a full year of the initial pay of the area, whatever the day of leaving.
public enum Cessazioni {
  public static let source = LegalSource(
    "D.Lgs. 219/2016", "art. 3, c. 9-bis",
    urn: "urn:nir:stato:decreto.legislativo:2016-11-25;219~art3-com9bis", .verified)
  public static let mobilitySource = LegalSource(
    "DL 95/2012", "art. 14, c. 7", urn: "urn:nir:stato:decreto.legge:2012-07-06;95~art14-com7",
    .secondary, remark: "la mobilità in uscita non è mai una cessazione ai fini del budget")
  public static let fixedTermSource = LegalSource(
    "PIAO 2025-2027 CCIAA Cremona-Mantova-Pavia", "par. 3.3", .reproduced,
    remark: "la scadenza di un contratto a termine non genera capacità")

  /// In which year somebody whose last day of service is 31 December leaves.
  public enum Uscita31Dicembre: String, LegalReading {
    case stessoAnno = "stesso-anno"
    case annoDopo = "anno-dopo"

    public static let name = "uscita-31-dicembre"
    public static let question =
      "Chi ha l'ultimo giorno di servizio il 31 dicembre cessa in quell'anno o nel successivo?"
    public static let sources = [
      LegalSource("Prassi di calcolo del budget assunzionale", "", .unconfirmed)
    ]
    public var meaning: String {
      switch self {
      case .stessoAnno: "cessa nell'anno del 31 dicembre, la capacità matura l'anno dopo"
      case .annoDopo: "cessa il 1° gennaio seguente, la capacità matura un anno più tardi"
      }
    }
  }

  /// Whether the leavers of a row give rise to capacity.
  public static func generatesCapacity(_ row: Cessazione) -> Bool {
    row.contratto == .indeterminato && row.causa != .mobilita
  }

  /// The year in which the leavers of a row count as gone.
  public static func effectiveYear(of row: Cessazione, readings: Readings) -> Int {
    guard readings.uscita31Dicembre == .annoDopo, row.lastDay == .lastDay(of: row.year) else {
      return row.year
    }
    return row.year + 1
  }

  static func evaluate<R: Recorder>(
    _ scenario: Scenario, _ movements: Movements, readings: Readings, recording recorder: inout R
  ) {
    for year in movements.leavers.years where year >= firstYear(of: scenario, movements) {
      record(
        movements.leavers, in: year, scenario, readings, "Cessazioni", { _ in true },
        Address.cessazioni, nil, recording: &recorder)
      record(
        movements.generatingLeavers, in: year, scenario, readings,
        "Cessazioni che generano capacità", generatesCapacity, Address.cessazioniUtili,
        "escluse le scadenze a tempo determinato e la mobilità", recording: &recorder)
    }
  }

  private static func firstYear(of scenario: Scenario, _ movements: Movements) -> Int {
    min(
      scenario.cessazioni.map(\.year).min() ?? .max, scenario.budgetYears.lowerBound - 1,
      scenario.projectedYears.lowerBound)
  }

  private static func record<R: Recorder>(
    _ counts: CountTable, in year: Int, _ scenario: Scenario, _ readings: Readings,
    _ title: String, _ isCounted: (Cessazione) -> Bool, _ address: (Int, String) -> Address,
    _ note: String?, recording recorder: inout R
  ) {
    var total = 0
    for (position, area) in scenario.areas.enumerated() {
      let count = counts[year, position]
      total += count
      recorder.record(address(year, area.code), .count(count)) {
        let rows = scenario.cessazioni.filter {
          $0.area == area.code && isCounted($0)
            && effectiveYear(of: $0, readings: readings) == year
        }
        return Derivation(
          "\(title) \(year), \(area.name)", .sum,
          scenario.inputs(
            rows.map { Input(.count($0.units), "unita", $0.origin) }, of: .cessazioni),
          [source], note: note)
      }
    }
    recorder.record(address(year, Address.total), .count(total)) {
      Derivation(
        "\(title) \(year), totale", .sum, scenario.areas.map { .figure(address(year, $0.code)) },
        [source], note: note)
    }
  }
}

extension Scenario {
  /// The rows that a count comes from, or the table itself where it has none of them.
  func inputs(_ rows: [Input], of table: TableName, column: String = "unita") -> [Branch] {
    guard rows.isEmpty else { return rows.map { .input($0) } }
    return [
      .input(
        Input(.count(0), column, Origin(file: file(table), row: nil, document: "nessuna riga")))
    ]
  }
}
