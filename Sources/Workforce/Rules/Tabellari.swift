/// The initial yearly pay of the national contracts, as dated values.
///
/// A scenario names the day of one of these tables (`tabellari` in `scenario.csv`) instead of
/// writing the amounts in `costi.csv`.
public struct Contract: Hashable, Sendable {
  /// Pay of one professional area.
  public struct Profile: Hashable, Sendable {
    /// The code that `costi.csv` uses for the area, or states in the column `profilo`.
    public let code: String
    /// The yearly initial pay, without charges.
    public let tabellare: Euro
    /// The months inside `tabellare`.
    public let months: Int
    /// The yearly indennità di comparto charged to the budget; nil for dirigenti.
    public let comparto: Euro?
    /// The contract and its table, with how far they could be confirmed.
    public let source: LegalSource
    /// The day from which the pay is due.
    public let validFrom: CalendarDay

    var salaryParameter: LegalParameter {
      LegalParameter("tabellare annuo, \(code)", .euro(tabellare), source, from: validFrom)
    }

    var compartoParameter: LegalParameter? {
      comparto.map {
        LegalParameter(
          "indennità di comparto a bilancio, \(code)", .euro($0), Tabellari.compartoSource,
          from: validFrom)
      }
    }
  }

  /// The day from which the pay is due.
  public let validFrom: CalendarDay
  /// The contracts it comes from, in Italian.
  public let name: String
  /// One for each area; dirigenti first.
  public let profiles: [Profile]

  func profile(_ code: String) -> Profile? {
    profiles.first { $0.code == code }
  }
}

/// The tables of pay that the program knows.
enum Tabellari {
  static let compartoSource = LegalSource(
    "CCNL 22.1.2004", "art. 33 e Tab. D", .unconfirmed,
    remark: "confermate soltanto le differenze fra le aree; dal 1.1.2026 risulta conglobata")

  /// Oldest first.
  static let contracts: [Contract] = [
    contract(
      day(2022, 11, 16), "CCNL 16.11.2022 e CCNL Area FL 16.7.2024",
      [2_321_235, 2_139_287, 1_903_451, 1_828_331], dirigenti: 4_701_577,
      comparto: [5940, 5208, 4476, 3708],
      LegalSource(
        "CCNL Funzioni locali 16.11.2022", "Tab. G", .reproduced,
        remark: "una guida riporta 18.044,37 per gli operatori: confermare sulla tabella"),
      dirigenza: LegalSource("CCNL Area Funzioni locali 16.7.2024", "", .reproduced)),
    contract(
      day(2024, 1, 1), "CCNL 23.2.2026 (2022-2024), decorrenza 1.1.2024",
      [2_494_167, 2_298_659, 2_045_255, 1_964_543], dirigenti: 5_000_577,
      comparto: [5940, 5208, 4476, 3708],
      LegalSource(
        "CCNL Funzioni locali 23.2.2026", "art. 56, Tab. B", .secondary,
        remark: "ricavato dagli aumenti mensili riportati dalla stampa"),
      dirigenza: LegalSource(
        "CCNL Area Funzioni locali 2022-2024", "ipotesi 11.11.2025", .secondary)),
    contract(
      day(2026, 1, 1), "CCNL 23.2.2026 (2022-2024), decorrenza 1.1.2026",
      [2_511_411, 2_313_875, 2_058_323, 1_975_307], dirigenti: 5_000_577,
      comparto: [0, 0, 0, 0],
      LegalSource(
        "CCNL Funzioni locali 23.2.2026", "art. 60, Tab. C", .secondary,
        remark: "l'intera quota di comparto a bilancio risulta conglobata: da confermare"),
      dirigenza: LegalSource(
        "CCNL Area Funzioni locali 2022-2024", "ipotesi 11.11.2025", .secondary)),
  ]

  /// The table of pay due from a day, if there is one.
  static func contract(from day: CalendarDay) -> Contract? {
    contracts.first { $0.validFrom == day }
  }

  private static let codes = ["funzionari-eq", "istruttori", "operatori-esperti", "operatori"]

  private static func contract(
    _ validFrom: CalendarDay, _ name: String, _ tabellari: [Int64], dirigenti: Int64,
    comparto: [Int64], _ source: LegalSource, dirigenza: LegalSource
  ) -> Contract {
    let first = Contract.Profile(
      code: "dirigenti", tabellare: Euro(cents: dirigenti), months: 13, comparto: nil,
      source: dirigenza, validFrom: validFrom)
    let others = zip(codes, zip(tabellari, comparto)).map { code, amounts in
      Contract.Profile(
        code: code, tabellare: Euro(cents: amounts.0), months: 12,
        comparto: Euro(cents: amounts.1), source: source, validFrom: validFrom)
    }
    return Contract(validFrom: validFrom, name: name, profiles: [first] + others)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    CalendarDay(year: year, month: month, day: day) ?? .firstDay(of: year)
  }
}
