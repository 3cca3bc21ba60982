/// The numbers that decide the figures of a plan in a drawn case.
///
/// Each of them adds up over the leavers: how many leave, or how many leave each area, as a code. So
/// a case that is drawn is only counted; the plan is closed once for each number that came up, not
/// once for each case.
struct DrawnSums: Sendable {
  /// A sum, and what its number means.
  struct Sum: Sendable {
    fileprivate(set) var position: Int
    /// Nil if the number is how many leave.
    let code: AreaCode?
  }

  /// A year of the budget that depends on one sum.
  struct Budget: Sendable {
    let sum: Sum
    let lanes: BudgetLanes
  }

  let sampler: ExitSampler
  /// What each outcome of the sampler adds, by sum.
  private var parts: [[Int64]] = []
  /// The same by outcome, so many sums side by side, then as many again.
  private var rows: [Row] = []
  private typealias Row = SIMD8<Int64>
  /// Who leaves in each projected year, and who has left by its end.
  private(set) var leavers: [Sum] = []
  private(set) var gone: [Sum] = []
  /// By year of the budget; nil where it has to be closed case by case.
  private(set) var budgets: [Budget?] = []

  /// - Parameter doubtful: The projected years whose limits on staff depend on who leaves.
  init(_ model: RiskModel, doubtful: [Int]) throws(ArithmeticFault) {
    sampler = ExitSampler(model)
    // The limits of a year look at the staff of its end and of the end before.
    let detailed = Set(doubtful + doubtful.map { $0 - 1 })
    for index in model.staff.indices {
      let people = sampler.outcomes.map { $0.leavers(through: index) }
      gone.append(
        (detailed.contains(index) ? coded(people, model.areaCount) : nil) ?? total(people))
    }
    for index in model.staff.indices {
      leavers.append(index == 0 ? gone[0] : total(sampler.outcomes.map { $0.leavers(index) }))
    }
    for position in model.budget.indices {
      guard let lanes = try BudgetLanes(model, position), lanes.isSingle else {
        budgets.append(nil)
        continue
      }
      let people = sampler.outcomes.map { $0.generating(through: position) }
      budgets.append(coded(people, model.areaCount).map { Budget(sum: $0, lanes: lanes) })
    }
    rows = stride(from: 0, to: count, by: Row.scalarCount).flatMap { first in
      sampler.outcomes.indices.map { outcome in
        var row = Row()
        for (lane, sum) in parts.dropFirst(first).prefix(Row.scalarCount).enumerated() {
          row[lane] = sum[outcome]
        }
        return row
      }
    }
  }

  /// Whether the sums decide the limits on staff of a projected year.
  func decidesLimits(of index: Int) -> Bool {
    gone[index].code != nil && (index == 0 || gone[index - 1].code != nil)
  }

  private mutating func total(_ people: [Int]) -> Sum {
    Sum(position: position(of: people.map(Int64.init)), code: nil)
  }

  private mutating func coded(_ people: [Int], _ areas: Int) -> Sum? {
    var ranges = Array(repeating: 0...0, count: areas)
    for group in sampler.groups {
      let (range, numbers) = (ranges[group.area], people[group.outcomes])
      ranges[group.area] =
        range.lowerBound + (numbers.min() ?? 0)...range.upperBound + (numbers.max() ?? 0)
    }
    guard let code = AreaCode(ranges) else { return nil }
    let parts = sampler.groups.flatMap { group in
      group.outcomes.map { code.part(people[$0], of: group.area) }
    }
    return Sum(position: position(of: parts), code: code)
  }

  /// The same sum is not counted twice.
  private mutating func position(of sum: [Int64]) -> Int {
    if let position = parts.firstIndex(of: sum) { return position }
    parts.append(sum)
    return parts.count - 1
  }

  var count: Int { parts.count }
  /// How many numbers a case needs room for.
  var room: Int { (count + Row.scalarCount - 1) / Row.scalarCount * Row.scalarCount }

  /// Adds up all sums in the cases drawn: the first sum of each case, then the next sum.
  func add(_ cases: Int, _ drawn: [Int32], into values: inout [Int64]) {
    let drawn = drawn.span
    let rows = rows.span
    var values = values.mutableSpan
    let groups = sampler.groups.count
    for (block, first) in stride(from: 0, to: count, by: Row.scalarCount).enumerated() {
      let rows = rows.extracting(
        block * sampler.outcomes.count..<(block + 1) * sampler.outcomes.count)
      for number in 0..<cases {
        var sum = Row()
        for group in 0..<groups { sum &+= rows[Int(drawn[group * cases + number])] }
        for lane in 0..<Row.scalarCount {
          values[(first + lane) * cases + number] = sum[lane]
        }
      }
    }
  }
}
