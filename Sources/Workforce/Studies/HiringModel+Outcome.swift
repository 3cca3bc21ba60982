extension HiringModel {
  /// The limits that a plan breaks more than the kept rows alone do.
  public struct Limits: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// A year uses more than the hiring capacity available.
    public static let capacity = Limits(rawValue: 1)
    /// An area has more people than posts.
    public static let posts = Limits(rawValue: 2)
    /// A year spends more than the maximum or the budget of the body.
    public static let spending = Limits(rawValue: 4)
    /// An area hires too few outsiders for the progressions into it (D.Lgs. 165/2001, art. 52, c.
    /// 1-bis).
    public static let externalReserve = Limits(rawValue: 8)
  }

  /// What a plan comes to.
  public struct Outcome: Hashable, Sendable {
    /// Empty if the plan keeps to every limit.
    public var broken: Limits = []
    /// The people hired beside those of the kept rows.
    public var people = 0
    /// What they cost in a full year, with cent-rounded unit costs.
    public var spending = Euro.zero
    /// The hiring capacity lost in ``HiringModel/years`` because nobody used it in time.
    public var expired = Euro.zero
    /// The hiring capacity that is left when the last year closes; negative for a debt.
    public var left = Euro.zero
  }

  /// Judges a plan.
  ///
  /// - Parameter hires: The people to hire, by year and then area: as many cells as
  ///   ``years`` times ``areaCount``.
  /// - Throws: ``ArithmeticFault`` if amounts are out of any proportion.
  public func outcome(of hires: Span<Int>) throws(ArithmeticFault) -> Outcome {
    if let budget = onlyBudget { return try outcome(of: hires, from: budget) }
    return try outcome(of: hires, from: opening)
  }

  @inline(__always)
  private func outcome<Budget: RunningBudget>(
    of hires: Span<Int>, from opening: Budget
  ) throws(ArithmeticFault) -> Outcome {
    var outcome = Outcome()
    var budget = opening
    var exactSpending: Int128 = 0
    var overdrawn: Int64 = 0
    var overspent: Int64 = 0
    for (index, year) in fixed.enumerated() {
      let first = index * areaCount
      let entrants = hires.extracting(first..<first + areaCount)
      let cost = try costing.groups(
        isDivided: Budget.isDivided, counting: { entrants[unchecked: $0] })
      outcome.spending = try outcome.spending + cost.total
      let closed = try year.close(&budget, hiring: cost)
      outcome.expired = try outcome.expired + closed.expired
      outcome.left = closed.left
      overdrawn |= year.excess.cents &- closed.excess.cents
      if let room = year.spendingRoom { overspent |= room.cents &- outcome.spending.cents }
      if let exactCeiling {
        exactSpending = try exactCeiling.added(hires, from: first, to: exactSpending)
        if exactSpending > exactCeiling.rooms[index] { outcome.broken.insert(.spending) }
      }
    }
    let rooms = rooms.span
    precondition(hires.count == rooms.count, "as many cells as years times areas")
    // The signs tell whether some difference was negative.
    var crowding = 0
    var shortage = 0
    for area in 0..<areaCount {
      var entered = 0
      var cell = area
      while cell < rooms.count {
        entered &+= hires[unchecked: cell]
        crowding |= rooms[unchecked: cell] &- entered
        cell &+= areaCount
      }
      shortage |= entered &- needs[area]
      outcome.people &+= entered
    }
    if overdrawn < 0 { outcome.broken.insert(.capacity) }
    if overspent < 0 { outcome.broken.insert(.spending) }
    if crowding < 0 { outcome.broken.insert(.posts) }
    if shortage < 0 { outcome.broken.insert(.externalReserve) }
    return outcome
  }
}

extension ExactCeiling {
  func added(
    _ hires: Span<Int>, from first: Int, to sum: Int128
  ) throws(ArithmeticFault) -> Int128 {
    let cost = try cost { hires[first + $0] }
    let (next, overflow) = sum.addingReportingOverflow(cost)
    guard !overflow else { throw .overflow }
    return next
  }

  /// What people cost, counted by area.
  func cost(counting count: (Int) -> Int) throws(ArithmeticFault) -> Int128 {
    var sum: Int128 = 0
    for area in costs.indices {
      let (cost, tooMuch) = costs[area].multipliedReportingOverflow(by: Int128(count(area)))
      let (next, overflow) = sum.addingReportingOverflow(cost)
      guard !tooMuch, !overflow else { throw .overflow }
      sum = next
    }
    return sum
  }
}
