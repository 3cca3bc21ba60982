/// How a year of the budget closed, as often as it did or as likely as it is.
///
/// Hardly ever does anything expire; where nothing does, what is left follows from what was
/// available, so one count is enough.
struct BudgetTally<Values: Weights> {
  /// What was available where nothing expired.
  private var unexpired = Values()
  private var available = Values()
  private var expired = Values()
  private var left = Values()
  private var ledgers = (Values(), Values())

  /// - Parameters:
  ///   - isWhole: Whether one ledger limits all hiring.
  ///   - times: How often it was drawn, or how likely it is.
  @inline(__always)
  mutating func add(_ outcome: RiskYear.Outcome, isWhole: Bool, times: UInt64 = 1) {
    let closed = outcome.closed
    if closed.expired == .zero {
      unexpired.add(closed.available.cents, times: times)
    } else {
      available.add(closed.available.cents, times: times)
      expired.add(closed.expired.cents, times: times)
      left.add(closed.left.cents, times: times)
    }
    guard !isWhole else { return }
    ledgers.0.add(outcome.available.0.cents, times: times)
    ledgers.1.add(outcome.available.1.cents, times: times)
  }

  func findings(
    _ spread: ([(value: Int64, parts: UInt64)]) -> Spread, charged: Euro, isSeparate: Bool
  ) -> RiskStudy.Findings.Budget {
    let plain = unexpired.all.rising
    let nothing = [(value: Int64(0), parts: plain.reduce(0) { $0 + $1.parts })]
    let whole = spread(plain + available.all)
    let rest =
      left.all.isEmpty
      ? whole.less(charged.cents)
      : spread(plain.map { ($0.value - charged.cents, $0.parts) } + left.all)
    return RiskStudy.Findings.Budget(
      available: whole, expired: spread(nothing + expired.all), left: rest,
      ledgers: isSeparate ? [spread(ledgers.0.all), spread(ledgers.1.all)] : [whole])
  }
}

extension BudgetTally: Sendable where Values: Sendable {}

extension BudgetTally<Tally> {
  mutating func add(_ other: Self) {
    unexpired.add(other.unexpired)
    available.add(other.available)
    expired.add(other.expired)
    left.add(other.left)
    ledgers.0.add(other.ledgers.0)
    ledgers.1.add(other.ledgers.1)
  }
}
