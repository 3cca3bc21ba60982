/// How likely a person of some ages leaves within a year for a cause.
public struct ProbabilitaUscita: Hashable, Sendable {
  /// Why the person would leave.
  public let causa: Cessazione.Causa
  /// Completed years on 1 January of the year.
  public let ages: ClosedRange<Int>
  /// From zero to one.
  public let probability: Ratio
  /// The row of `uscite_incerte.csv`.
  public let origin: Origin
}

/// How many people leave an area in a year, as a range given by hand.
///
/// Every number of the range is equally likely. Several ranges of one year and area are weighted
/// by their probabilities, which add up to one. The number counts everybody who leaves, also those
/// whom the table of leavers lists.
public struct IntervalloUscite: Hashable, Sendable {
  /// The year of the exits.
  public let year: Int
  /// The code of the area.
  public let area: String
  /// The fewest and the most people who may leave.
  public let units: ClosedRange<Int>
  /// From zero to one.
  public let probability: Ratio
  /// The row of `uscite_intervalli.csv`.
  public let origin: Origin
  /// The cell with the most who leave, if the range was read from a table.
  public let mostPlace: Location?

  init(
    year: Int, area: String, units: ClosedRange<Int>, probability: Ratio, origin: Origin,
    mostPlace: Location? = nil
  ) {
    self.year = year
    self.area = area
    self.units = units
    self.probability = probability
    self.origin = origin
    self.mostPlace = mostPlace
  }
}
