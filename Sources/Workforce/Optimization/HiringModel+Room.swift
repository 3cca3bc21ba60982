/// What is missing for a plan to keep to all limits.
public struct Shortfall: Sendable {
  /// An amount that is missing in a year, the largest of all years.
  public struct Money: Hashable, Sendable {
    /// The year in which most is missing.
    public let year: Int
    /// How much is missing; positive.
    public let amount: Euro
  }

  /// Hiring capacity.
  public fileprivate(set) var capacity: Money?
  /// Spending under the maximum or the budget of the body.
  public fileprivate(set) var spending: Money?
  /// Posts, by position of the area.
  public fileprivate(set) var posts: [Int: Int] = [:]

  /// Whether the plan keeps to these limits.
  public var isNothing: Bool { capacity == nil && spending == nil && posts.isEmpty }
}

/// What the hiring capacity of a year comes to under a plan.
public struct CapacityUse: Sendable {
  /// The year of the budget.
  public let year: Int
  /// What earlier years carried in, plus what matured.
  public let available: Euro
  /// What hires and progressions cost, kept rows included.
  public let used: Euro
  /// What lapses when the year closes.
  public let expired: Euro
  /// What is carried on; negative for a debt.
  public let left: Euro
}

extension HiringModel {
  /// What is missing for a plan to keep to all limits.
  ///
  /// - Parameter hires: The people to hire, by year and then area.
  public func shortfall(of hires: [Int]) throws(ArithmeticFault) -> Shortfall {
    var shortfall = Shortfall()
    var fold = opening
    var spent = Euro.zero
    var exactSpent: Int128 = 0
    for (index, year) in fixed.enumerated() {
      let first = index * areaCount
      let cost = try costing.groups { hires[first + $0] }
      let closed = try year.close(&fold, hiring: cost)
      spent = try spent + cost.total
      try Self.note(closed.excess - year.excess, year.year, &shortfall.capacity)
      if let room = year.spendingRoom {
        try Self.note(spent - room, year.year, &shortfall.spending)
      }
      if let exactCeiling {
        exactSpent = try exactCeiling.added(hires.span, from: first, to: exactSpent)
        let missing = max(0, exactSpent - exactCeiling.rooms[index])
        let cents = (missing + exactCeiling.cent - 1) / exactCeiling.cent
        guard let cents = Int64(exactly: cents) else { throw .overflow }
        Self.note(Euro(cents: cents), year.year, &shortfall.spending)
      }
    }
    for area in 0..<areaCount {
      var entered = 0
      var missing = 0
      for cell in stride(from: area, to: rooms.count, by: areaCount) {
        entered += hires[cell]
        missing = max(missing, entered - rooms[cell])
      }
      if missing > 0 { shortfall.posts[area] = missing }
    }
    return shortfall
  }

  private static func note(_ missing: Euro, _ year: Int, _ most: inout Shortfall.Money?) {
    guard missing > most?.amount ?? .zero else { return }
    most = Shortfall.Money(year: year, amount: missing)
  }

  /// What is missing for one person more of an area, in the year in which least money is missing.
  ///
  /// Years in which only money is missing come before those without a post.
  public func shortfallOfOneMore(
    _ area: Int, than hires: [Int]
  ) throws(ArithmeticFault) -> (year: Int, missing: Shortfall) {
    var best: (year: Int, missing: Shortfall)?
    for (index, year) in years.enumerated() {
      var more = hires
      more[index * areaCount + area] += 1
      let missing = try shortfall(of: more)
      if try best.map({ (b) throws(ArithmeticFault) in try missing.size < b.missing.size }) ?? true
      {
        best = (year, missing)
      }
    }
    return best ?? (years.lowerBound, Shortfall())
  }

  /// What the hiring capacity comes to year by year under a plan.
  public func capacityUse(of hires: [Int]) throws(ArithmeticFault) -> [CapacityUse] {
    var fold = opening
    var uses: [CapacityUse] = []
    for (index, year) in fixed.enumerated() {
      let cost = try costing.groups { hires[index * areaCount + $0] }
      let closed = try year.close(&fold, hiring: cost)
      uses.append(
        CapacityUse(
          year: year.year, available: closed.available, used: closed.used,
          expired: closed.expired, left: closed.left))
    }
    return uses
  }

  /// The people that the scenario's own rows hire where a plan decides, by year and then area.
  public func decidedHires(of scenario: Scenario) -> [Int] {
    var hires = Array(repeating: 0, count: areaCount * years.count)
    for row in scenario.assunzioni where scenario.isDecidedAnew(row) {
      guard let area = scenario.position(ofArea: row.area) else { continue }
      hires[(row.year - years.lowerBound) * areaCount + area] += row.units
    }
    return hires
  }

  /// The people who may have been hired by the end of the last year, and how many a plan hires.
  public func postUse(of hires: [Int]) -> [(entered: Int, room: Int)] {
    (0..<areaCount).map { area in
      let cells = stride(from: area, to: rooms.count, by: areaCount)
      return (cells.reduce(0) { $0 + hires[$1] }, rooms[rooms.count - areaCount + area])
    }
  }
}

extension Shortfall {
  /// What decides which shortfall is smaller: posts first, then money.
  fileprivate var size: (Int, Euro) {
    get throws(ArithmeticFault) {
      (
        posts.values.reduce(0, +),
        try (capacity?.amount ?? .zero) + (spending?.amount ?? .zero)
      )
    }
  }
}
