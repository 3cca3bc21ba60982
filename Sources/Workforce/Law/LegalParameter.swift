/// A number that the law or a contract fixes and that a rule uses.
public struct LegalParameter: Hashable, Sendable {
  /// What it is, in Italian: "durata dei resti assunzionali".
  public let name: String
  public let value: Quantity
  public let source: LegalSource
  /// The day from which it holds, where it has one.
  public let validFrom: CalendarDay?
  /// The last day for which it was verified, where it ends.
  public let validThrough: CalendarDay?

  public init(
    _ name: String, _ value: Quantity, _ source: LegalSource, from validFrom: CalendarDay? = nil,
    through validThrough: CalendarDay? = nil
  ) {
    self.name = name
    self.value = value
    self.source = source
    self.validFrom = validFrom
    self.validThrough = validThrough
  }
}
