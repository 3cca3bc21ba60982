/// Head counts by year and area, in one flat block.
///
/// Years outside the table count as zero when read, so that the year before the first is nobody.
struct CountTable: Sendable {
  let years: ClosedRange<Int>
  let areaCount: Int
  private var counts: [Int]

  init(years: ClosedRange<Int>, areaCount: Int) {
    self.years = years
    self.areaCount = areaCount
    counts = Array(repeating: 0, count: years.count * areaCount)
  }

  subscript(year: Int, area: Int) -> Int {
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
