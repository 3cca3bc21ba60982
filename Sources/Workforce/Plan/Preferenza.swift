/// How much the office wants a hire of an area in a year.
public struct Preferenza: Hashable, Sendable {
  public let year: Int
  public let area: String
  /// The worth of one person; not negative.
  public let weight: Ratio
  public let origin: Origin

  public init(year: Int, area: String, weight: Ratio, origin: Origin) {
    self.year = year
    self.area = area
    self.weight = weight
    self.origin = origin
  }
}
