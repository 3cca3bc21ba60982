/// Progressions between areas paid by hiring capacity.
///
/// At least half of the available posts are kept for people from outside, so with an odd number the
/// outside gets the extra one.
public enum ProgressioniOrdinarie {
  static let source = LegalSource(
    "D.Lgs. 165/2001", "art. 52, c. 1-bis",
    urn: "urn:nir:stato:decreto.legislativo:2001-03-30;165~art52-com1bis", .verified)

  /// Whether the guarantee for outsiders also limits progressions in deroga.
  static let derogaSource = LegalSource(
    "ARAN, progressioni in deroga", "", .secondary,
    remark: "riserva della metà all'esterno anche per le progressioni in deroga")

  /// The part of the available posts that is kept for access from outside.
  static let externalReserve = LegalParameter(
    "riserva all'accesso dall'esterno", .ratio(Ratio(1, over: 2)), source)
  static let parameters = [externalReserve]

  /// How much capacity an ordinary progression uses.
  public enum Consumo: String, LegalReading {
    /// The unit cost of the area entered less that of the area left, charges included.
    case differenziale
    /// The whole unit cost of the area entered.
    case intero

    public static let name = "progressione-consumo"
    public static let question = "Quanta capacità usa una progressione ordinaria?"
    public static let sources = [
      LegalSource("Prassi sul consumo delle facoltà assunzionali", "", .unconfirmed)
    ]
    public var meaning: String {
      switch self {
      case .differenziale: "la differenza fra i costi unitari delle due aree, oneri compresi"
      case .intero: "il costo unitario intero dell'area di arrivo"
      }
    }
  }

  /// Records what the ordinary progressions of a year cost the capacity.
  static func evaluate<R: Recorder>(
    _ year: Int, _ scenario: Scenario, _ costing: Costing, readings: Readings,
    recording recorder: inout R
  ) throws(ArithmeticFault) -> Euro {
    var total = Euro.zero
    for row in scenario.progressioni where row.year == year && row.finanziamento == .capacita {
      total = try total + cost(of: row, scenario, costing, readings)
    }
    recorder.record(.progressioni("\(year)/capacita/spesa"), .euro(total)) {
      let rows = scenario.progressioni.filter { $0.year == year && $0.finanziamento == .capacita }
      let branches = rows.map { row in
        let amount = (try? cost(of: row, scenario, costing, readings)) ?? .zero
        return explain(row, amount, readings)
      }
      return Derivation(
        "Capacità \(year) usata dalle progressioni ordinarie", .sum,
        branches.isEmpty ? scenario.inputs([], of: .progressioni) : branches, [source],
        note: "lettura progressione-consumo=\(readings.progressioneConsumo.rawValue)")
    }
    return total
  }

  /// The people who enter an area from outside the administration, in all years.
  static func outsiders(in area: String, of scenario: Scenario) -> Int {
    scenario.assunzioni.filter {
      $0.area == area && $0.modalita.takesPost && $0.modalita != .mobilita
    }.reduce(0) { $0 + $1.units }
  }

  private static func cost(
    of row: Progressione, _ scenario: Scenario, _ costing: Costing, _ readings: Readings
  ) throws(ArithmeticFault) -> Euro {
    guard let from = scenario.position(ofArea: row.from), let to = scenario.position(ofArea: row.to)
    else { return .zero }
    let arrival = costing.costs[to].rounded
    switch readings.progressioneConsumo {
    case .intero: return try arrival * row.units
    case .differenziale: return try (arrival - costing.costs[from].rounded) * row.units
    }
  }

  private static func explain(_ row: Progressione, _ amount: Euro, _ readings: Readings) -> Branch {
    let units = Branch.input(Input(.count(row.units), "unita", row.origin))
    let title = "Da \(row.from) a \(row.to)"
    let arrival = Branch.figure(.costoUnitario(row.to))
    guard readings.progressioneConsumo == .differenziale else {
      return .step(.euro(amount), Derivation(title, .product, [units, arrival]))
    }
    let departure = Branch.minus(.figure(.costoUnitario(row.from)))
    let each = Euro(cents: row.units == 0 ? 0 : amount.cents / Int64(row.units))
    guard row.units > 0 else { return .step(.euro(.zero), Derivation(title, .sum, [units])) }
    return .step(
      .euro(amount),
      Derivation(
        title, .product,
        [units, .step(.euro(each), Derivation("Differenza di costo", .sum, [arrival, departure]))]))
  }
}
