/// A number that the law or a contract fixes and that a rule uses.
public struct LegalParameter: Hashable, Sendable {
  /// What it is, in Italian: "durata dei resti assunzionali".
  public let name: String
  /// The number, with its unit.
  public let value: Quantity
  /// Whether the number is a year of the calendar and no quantity.
  public let isYear: Bool
  /// The provision of this very value.
  public let source: LegalSource
  /// The day from which it holds, where it has one.
  public let validFrom: CalendarDay?
  /// The last day for which it was verified, where it ends.
  public let validThrough: CalendarDay?

  init(
    _ name: String, _ value: Quantity, _ source: LegalSource, from validFrom: CalendarDay? = nil,
    through validThrough: CalendarDay? = nil, isYear: Bool = false
  ) {
    self.name = name
    self.isYear = isYear
    self.value = value
    self.source = source
    self.validFrom = validFrom
    self.validThrough = validThrough
  }
}
