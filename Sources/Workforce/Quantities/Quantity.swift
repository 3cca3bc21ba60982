/// The value of a figure together with what it counts.
public enum Quantity: Hashable, Sendable {
  /// An amount of money, in whole cents.
  case euro(Euro)
  /// An amount of euro that has not been rounded to the cent.
  case exactEuro(Ratio)
  /// People or posts.
  case count(Int)
  case fte(FTE)
  /// A share, a percentage or a multiplier.
  case ratio(Ratio)
  /// A length of time in years, such as a mean age.
  case years(Ratio)
  /// A number of anything else: events, days, hours, companies.
  case number(Ratio)

  /// The value as an exact fraction of its unit.
  public var exact: Ratio {
    switch self {
    case .euro(let amount): amount.exact
    case .exactEuro(let ratio), .ratio(let ratio), .years(let ratio), .number(let ratio): ratio
    case .count(let count): Ratio(whole: count)
    case .fte(let equivalents): equivalents.exact
    }
  }

  public var unit: MeasurementUnit {
    switch self {
    case .euro, .exactEuro: .euro
    case .count: .people
    case .fte: .fte
    case .ratio: .ratio
    case .years: .years
    case .number: .number
    }
  }
}

/// What a figure is measured in; the raw value is the name used in JSON.
public enum MeasurementUnit: String, Sendable {
  case euro = "EUR"
  case people = "unita"
  case fte = "fte"
  case ratio = "rapporto"
  case years = "anni"
  case number = "numero"
}
