/// The different states that plans can be in as a year opens, each with the best way to it.
///
/// Two plans that have hired as many people of each area and hold the same vintages have the same
/// future: only the better one is kept, and the number of equally good ones is counted.
struct States: Sendable {
  private let areaCount: Int
  private let criterionCount: Int
  private let boundCount: Int
  private(set) var count = 0
  /// The people hired so far, by state and then area.
  private(set) var hired: [Int32] = []
  private(set) var folds: [BudgetFold] = []
  /// The value in each criterion so far, by state and then criterion.
  private(set) var values: [Int64] = []
  /// The priced value so far, by state and then bound.
  private(set) var scores: [Int64] = []
  /// The most that a plan through the state can be worth in the last criterion under search.
  private(set) var tops: [Int64] = []
  /// The number of equally good ways to the state.
  private(set) var ways: [UInt64] = []
  /// The states of the year before that lead here, as chains of links: first by state, then next.
  private(set) var firstLink: [Int32] = []
  private(set) var links: [(parent: Int32, next: Int32)] = []
  private var hashes: [UInt64] = []
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  init(areas: Int, criteria: Int, bounds: Int) {
    areaCount = areas
    criterionCount = criteria
    boundCount = bounds
  }

  func hired(_ state: Int) -> ArraySlice<Int32> {
    hired[state * areaCount..<(state + 1) * areaCount]
  }

  func value(_ state: Int, _ criterion: Int) -> Int64 {
    values[state * criterionCount + criterion]
  }

  func score(_ state: Int, _ bound: Int) -> Int64 { scores[state * boundCount + bound] }

  /// The states of the year before that lead to a state, in their order.
  func parents(of state: Int) -> [Int] {
    var parents: [Int] = []
    var link = firstLink[state]
    while link >= 0 {
      parents.append(Int(links[Int(link)].parent))
      link = links[Int(link)].next
    }
    return parents.sorted()
  }

  /// A way to a state.
  struct Arrival {
    var hired: [Int32]
    var fold: BudgetFold
    var values: [Int64]
    var scores: [Int64]
    var top: Int64
    var ways: UInt64
    var parent: Int32
  }

  /// Takes a way in, unless a better one to the same state is known.
  ///
  /// - Returns: The state, or nil if a better way to it is known.
  @discardableResult
  mutating func take(_ arrival: borrowing Arrival) -> Int? {
    let hash = hash(arrival)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let state = Int(slots[slot])
      if hashes[state] == hash, isSame(state, arrival) { return merge(arrival, into: state) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count)
    hashes.append(hash)
    append(arrival)
    if count * 2 > slots.count { rehash() }
    return count - 1
  }

  /// Takes in all ways that another part of the search has found.
  mutating func take(all other: States) {
    for state in 0..<other.count {
      var parents = other.parents(of: state)
      var arrival = other.arrival(state)
      arrival.parent = Int32(parents.removeFirst())
      guard let taken = take(arrival) else { continue }
      for parent in parents { link(taken, to: Int32(parent)) }
    }
  }

  private mutating func append(_ arrival: borrowing Arrival) {
    hired.append(contentsOf: arrival.hired)
    folds.append(arrival.fold)
    values.append(contentsOf: arrival.values)
    scores.append(contentsOf: arrival.scores)
    tops.append(arrival.top)
    ways.append(arrival.ways)
    firstLink.append(Int32(links.count))
    links.append((arrival.parent, -1))
    count += 1
  }

  private mutating func merge(_ arrival: borrowing Arrival, into state: Int) -> Int? {
    for criterion in 0..<criterionCount {
      let (old, new) = (values[state * criterionCount + criterion], arrival.values[criterion])
      if new < old { return nil }
      if new > old {
        replace(state, arrival)
        return state
      }
    }
    let (sum, overflow) = ways[state].addingReportingOverflow(arrival.ways)
    ways[state] = overflow ? .max : sum
    link(state, to: arrival.parent)
    return state
  }

  private mutating func link(_ state: Int, to parent: Int32) {
    links.append((parent, firstLink[state]))
    firstLink[state] = Int32(links.count - 1)
  }

  private mutating func replace(_ state: Int, _ arrival: borrowing Arrival) {
    for criterion in 0..<criterionCount {
      values[state * criterionCount + criterion] = arrival.values[criterion]
    }
    for bound in 0..<boundCount { scores[state * boundCount + bound] = arrival.scores[bound] }
    tops[state] = arrival.top
    ways[state] = arrival.ways
    links.append((arrival.parent, -1))
    firstLink[state] = Int32(links.count - 1)
  }

  private func isSame(_ state: Int, _ arrival: borrowing Arrival) -> Bool {
    for area in 0..<areaCount where hired[state * areaCount + area] != arrival.hired[area] {
      return false
    }
    return folds[state] == arrival.fold
  }

  private func hash(_ arrival: borrowing Arrival) -> UInt64 {
    var hash = UInt64(bitPattern: arrival.fold.left) &* 0x9E37_79B9_7F4A_7C15
    for area in 0..<areaCount {
      hash = (hash ^ UInt64(truncatingIfNeeded: arrival.hired[area])) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
    }
    return hash
  }

  private mutating func rehash() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for state in 0..<count {
      var slot = Int(truncatingIfNeeded: hashes[state]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(state)
    }
  }

  /// The states with the highest tops, in the order in which they came.
  ///
  /// - Returns: Also the highest top of those left out; nil if none is.
  func best(_ most: Int) -> (kept: States, leftOut: Int64?) {
    guard count > most else { return (self, nil) }
    let order = (0..<count).sorted { (tops[$0], $1) > (tops[$1], $0) }
    var kept = States(areas: areaCount, criteria: criterionCount, bounds: boundCount)
    for state in order.prefix(most).sorted() {
      kept.hashes.append(hashes[state])
      kept.append(arrival(state))
      kept.firstLink[kept.count - 1] = firstLink[state]
    }
    kept.links = links
    return (kept, tops[order[most]])
  }

  private func arrival(_ state: Int) -> Arrival {
    Arrival(
      hired: Array(hired(state)), fold: folds[state],
      values: (0..<criterionCount).map { value(state, $0) },
      scores: (0..<boundCount).map { score(state, $0) }, top: tops[state], ways: ways[state],
      parent: -1)
  }
}
