/// Head counts by year and area, in one flat block.
///
/// Years outside the table count as zero when read, so that the year before the first is nobody.
public struct CountTable: Sendable {
  public let years: ClosedRange<Int>
  public let areaCount: Int
  private var counts: [Int]

  public init(years: ClosedRange<Int>, areaCount: Int) {
    self.years = years
    self.areaCount = areaCount
    counts = Array(repeating: 0, count: years.count * areaCount)
  }

  public subscript(year: Int, area: Int) -> Int {
    get {
      guard years.contains(year) else { return 0 }
      return counts[(year - years.lowerBound) * areaCount + area]
    }
    set {
      guard years.contains(year) else { return }
      counts[(year - years.lowerBound) * areaCount + area] = newValue
    }
  }
}
