/// How much the office wants a hire of an area in a year.
public struct Preferenza: Hashable, Sendable {
  /// The year of the hire.
  public let year: Int
  /// The code of the area.
  public let area: String
  /// The worth of one person; not negative.
  public let weight: Ratio
  /// The row of `preferenze.csv`.
  public let origin: Origin

  /// The weight must not be negative; it is not checked here.
  public init(year: Int, area: String, weight: Ratio, origin: Origin) {
    self.year = year
    self.area = area
    self.weight = weight
    self.origin = origin
  }
}
