/// Leavers by year and area, and which of them give rise to hiring capacity.
///
/// The end of a fixed-term contract and mobility to another body are not cessations for the budget.
/// A leaver counts a full year of the initial pay of the area, whatever the day of leaving.
public enum Cessazioni {
  /// What gives hiring capacity: the cost of the previous year's leavers.
  public static let source = LegalSource(
    "D.Lgs. 219/2016", "art. 3, c. 9-bis",
    urn: "urn:nir:stato:decreto.legislativo:2016-11-25;219~art3-com9bis", .verified)
  /// Why mobility out is no cessation for the budget.
  public static let mobilitySource = LegalSource(
    "DL 95/2012", "art. 14, c. 7", urn: "urn:nir:stato:decreto.legge:2012-07-06;95~art14-com7",
    .secondary, remark: "la mobilità in uscita non è mai una cessazione ai fini del budget")
  /// Why the end of a fixed term gives no capacity.
  public static let fixedTermSource = LegalSource(
    "PIAO 2025-2027 CCIAA Cremona-Mantova-Pavia", "par. 3.3", .reproduced,
    remark: "la scadenza di un contratto a termine non genera capacità")

  /// In which year somebody whose last day of service is 31 December leaves.
  public enum Uscita31Dicembre: String, LegalReading {
    /// In the year of that 31 December, so that capacity matures the year after.
    case stessoAnno = "stesso-anno"
    /// On 1 January, so that capacity matures a year later.
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

  /// Whether people hired within the quota of law 68/1999 give rise to capacity when they leave.
  public enum QuotaL68: String, LegalReading {
    /// They do not: they came in outside the budget.
    case nonGenera = "non-genera"
    /// They do, like everybody else.
    case genera

    public static let name = "cessazioni-quota-l68"
    public static let question =
      "Chi esce ed era stato assunto entro la quota della legge 68/1999 genera capacità?"
    public static let sources = [
      LegalSource(
        "DL 90/2014", "art. 3, c. 6",
        urn: "urn:nir:stato:decreto.legge:2014-06-24;90~art3-com6", .unconfirmed,
        remark: "per simmetria: chi è entrato fuori dal budget non lo accresce uscendo")
    ]
    public var meaning: String {
      switch self {
      case .nonGenera: "no: era entrato fuori dal budget, e un'altra persona ne copre la quota"
      case .genera: "sì, come ogni altra cessazione"
      }
    }
  }

  /// Whether the leavers of a row give rise to capacity.
  public static func generatesCapacity(_ row: Cessazione, readings: Readings) -> Bool {
    row.contratto == .indeterminato && row.causa != .mobilita
      && (!row.isWithinQuota || readings.cessazioniQuotaL68 == .genera)
  }

  /// The year in which the leavers of a row count as gone.
  public static func effectiveYear(of row: Cessazione, readings: Readings) -> Int {
    effectiveYear(row.year, lastDay: row.lastDay, readings)
  }

  /// The year in which somebody with a last day in a year counts as gone.
  static func effectiveYear(_ year: Int, lastDay: CalendarDay?, _ readings: Readings) -> Int {
    readings.uscita31Dicembre == .annoDopo && lastDay == .lastDay(of: year) ? year + 1 : year
  }

  static func evaluate<R: Recorder>(
    _ scenario: Scenario, _ movements: Movements, readings: Readings, recording recorder: inout R
  ) {
    for year in movements.leavers.years where year >= firstYear(of: scenario, movements) {
      record(
        movements.leavers, in: year, scenario, readings, "Cessazioni", { _ in true }, [],
        Address.cessazioni, nil, recording: &recorder)
      record(
        movements.generatingLeavers, in: year, scenario, readings,
        "Cessazioni che generano capacità", { generatesCapacity($0, readings: readings) },
        generatingCriteria(readings), Address.cessazioniUtili,
        "escluse le scadenze a tempo determinato, la mobilità e, secondo la lettura "
          + "\(QuotaL68.name), chi era nella quota della legge 68", recording: &recorder)
    }
  }

  /// ``generatesCapacity(_:readings:)`` in the words of a selection of rows.
  private static func generatingCriteria(_ readings: Readings) -> [RowSelection.Criterion] {
    [
      .equal(
        column: CessazioniTable.contratto.name, Cessazione.Contratto.indeterminato.rawValue),
      .notEqual(column: CessazioniTable.causa.name, Cessazione.Causa.mobilita.rawValue),
    ]
      + (readings.cessazioniQuotaL68 == .genera
        ? [] : [.notEqual(column: CessazioniTable.quota.name, "si")])
  }

  /// The rows of leavers of an area in a year; nil where more than the year given decides.
  private static func selection(
    _ year: Int, _ area: Area, _ criteria: [RowSelection.Criterion], _ scenario: Scenario,
    _ readings: Readings
  ) -> RowSelection? {
    guard readings.uscita31Dicembre == .stessoAnno,
      scenario.roster == nil || year <= scenario.referenceYear
    else { return nil }
    return RowSelection(
      .cessazioni, adding: CessazioniTable.units.name,
      [
        .equal(column: CessazioniTable.year.name, "\(year)"),
        .equal(column: CessazioniTable.area.name, area.code),
      ] + criteria)
  }

  private static func firstYear(of scenario: Scenario, _ movements: Movements) -> Int {
    min(
      scenario.cessazioni.map(\.year).min() ?? .max, scenario.budgetYears.lowerBound - 1,
      scenario.projectedYears.lowerBound)
  }

  private static func record<R: Recorder>(
    _ counts: CountTable, in year: Int, _ scenario: Scenario, _ readings: Readings,
    _ title: String, _ isCounted: (Cessazione) -> Bool, _ criteria: [RowSelection.Criterion],
    _ address: (Int, String) -> Address,
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
        let inputs = rows.map { Input(.count($0.units), $0.column, $0.origin) }
        return Derivation(
          "\(title) \(year), \(area.name)", .sum,
          scenario.noForecast(in: year, inputs) ?? scenario.inputs(inputs, of: .cessazioni),
          [source], note: note, rows: selection(year, area, criteria, scenario, readings))
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
