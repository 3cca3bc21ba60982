/// Counts of people of which some are known, and sums that hold between them.
struct CountSystem {
  typealias Bound = (low: Int, high: Int)
  private static let far = 1_000_000

  private(set) var bounds: [Bound] = []
  private var sums: [(total: Int, parts: [Int])] = []

  mutating func add() -> Int {
    bounds.append((0, Self.far))
    return bounds.count - 1
  }

  mutating func know(_ cell: Int, _ count: Int) { bounds[cell] = (count, count) }

  mutating func relate(_ total: Int, to parts: [Int]) { sums.append((total, parts)) }

  /// Narrows what every count can be until no sum tells more.
  mutating func narrow() {
    var moved = true
    while moved {
      moved = false
      for sum in sums {
        let least = sum.parts.reduce(0) { $0 + bounds[$1].low }
        let most = sum.parts.reduce(0) { min(Self.far, $0 + bounds[$1].high) }
        if tighten(sum.total, least, most) { moved = true }
        let total = bounds[sum.total]
        for part in sum.parts {
          let unlimited = sum.parts.contains { $0 != part && bounds[$0].high >= Self.far }
          let otherMost = sum.parts.reduce(0) { $0 + ($1 == part ? 0 : bounds[$1].high) }
          let otherLeast = sum.parts.reduce(0) { $0 + ($1 == part ? 0 : bounds[$1].low) }
          if tighten(part, unlimited ? 0 : total.low - otherMost, total.high - otherLeast) {
            moved = true
          }
        }
      }
    }
  }

  private mutating func tighten(_ cell: Int, _ least: Int, _ most: Int) -> Bool {
    let old = bounds[cell]
    let new = (low: max(old.low, least), high: min(old.high, most))
    guard new != old else { return false }
    bounds[cell] = new
    return true
  }
}
