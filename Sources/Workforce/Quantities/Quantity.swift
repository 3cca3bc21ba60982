/// The value of a figure together with what it counts.
public enum Quantity: Hashable, Sendable {
  /// An amount of money, in whole cents.
  case euro(Euro)
  /// An amount of euro that has not been rounded to the cent.
  case exactEuro(Ratio)
  /// People or posts.
  case count(Int)
  /// Full-time equivalents, in hundredths.
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

  /// What the value is measured in; an amount of euro is one, rounded or not.
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
  /// Euro, with or without parts of a cent.
  case euro = "EUR"
  /// People or posts.
  case people = "unita"
  /// Full-time equivalents.
  case fte = "fte"
  /// A part of one: 0.684 is 68.4 %.
  case ratio = "rapporto"
  /// Years, with fractions.
  case years = "anni"
  /// Anything else that is counted.
  case number = "numero"
}
