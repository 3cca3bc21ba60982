/// How likely a person of some ages leaves within a year for a cause.
public struct ProbabilitaUscita: Hashable, Sendable {
  public let causa: Cessazione.Causa
  /// Completed years on 1 January of the year.
  public let ages: ClosedRange<Int>
  /// From zero to one.
  public let probability: Ratio
  public let origin: Origin

  public init(
    causa: Cessazione.Causa, ages: ClosedRange<Int>, probability: Ratio, origin: Origin
  ) {
    self.causa = causa
    self.ages = ages
    self.probability = probability
    self.origin = origin
  }
}

/// How many people leave an area in a year, as a range given by hand.
///
/// Every number of the range is equally likely. Several ranges of one year and area are weighted
/// by their probabilities, which add up to one. The number counts everybody who leaves, also those
/// whom the table of leavers lists.
public struct IntervalloUscite: Hashable, Sendable {
  public let year: Int
  public let area: String
  public let units: ClosedRange<Int>
  /// From zero to one.
  public let probability: Ratio
  public let origin: Origin
  /// The cell with the most who leave, if the range was read from a table.
  public let mostPlace: Location?

  public init(
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
