/// How many leave each area, coded as one number that adds up as they do.
///
/// A figure that depends on them alone is worked out once for each code, however many cases have it.
struct AreaCode: Sendable {
  /// By area: the fewest who can leave, how many numbers there can be, and what one person adds.
  private var least: [Int] = []
  private var sizes: [Int] = []
  private var steps: [Int] = []
  /// The code of the fewest.
  private var origin = 0

  /// - Parameter ranges: How many can leave each area.
  /// - Returns: Nil if the codes are too many for one number.
  init?(_ ranges: [ClosedRange<Int>]) {
    var step = 1
    for range in ranges {
      least.append(range.lowerBound)
      steps.append(step)
      sizes.append(range.count)
      origin += range.lowerBound * step
      let (next, overflow) = step.multipliedReportingOverflow(by: range.count)
      guard !overflow, next <= 1 << 60 else { return nil }
      step = next
    }
  }

  /// What some leavers of an area add to the code.
  func part(_ number: Int, of area: Int) -> Int64 { Int64(number * steps[area]) }

  /// How many leave all areas together.
  func total(_ code: Int64) -> Int { sizes.indices.reduce(0) { $0 + number($1, in: code) } }

  /// How many leave an area.
  func number(_ area: Int, in code: Int64) -> Int {
    least[area] + (Int(code) - origin) / steps[area] % sizes[area]
  }
}
