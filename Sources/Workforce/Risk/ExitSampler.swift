/// Draws who leaves: for each area a few tables that hold all that can become of some people.
///
/// A table gives an outcome for one random number, whatever the number of outcomes (alias method,
/// in whole numbers).
struct ExitSampler: Sendable {
  /// People of one area, drawn together.
  struct Group {
    let area: Int
    /// The outcomes that belong to it.
    let outcomes: Range<Int>
    fileprivate let first: Int
    fileprivate let bits: UInt64
  }

  /// A part of certainty shared by two outcomes.
  private struct Bucket {
    var threshold: UInt64
    var own: Int32
    var other: Int32
  }

  /// Area after area.
  private(set) var groups: [Group] = []
  /// Who leaves, by outcome.
  private(set) var outcomes: [ExitCounts] = []
  private var buckets: [Bucket] = []
  /// How many outcomes a table may have.
  private static let mostOutcomes = 2_048

  init(_ model: RiskModel) {
    for area in 0..<model.areaCount {
      var law = ExitLaw()
      for exit in model.exits(of: area) {
        let alone = exit.fates.count
        let next = law.adding(exit, most: law.count > 1 ? Self.mostOutcomes : alone)
        if next.count > Self.mostOutcomes, law.count > 1 {
          add(law, area)
          law = ExitLaw().adding(exit, most: alone)
        } else {
          law = next
        }
      }
      if !law.isEmpty { add(law, area) }
    }
  }

  /// Makes the table of a law; what rounding left out goes to the likeliest outcome.
  private mutating func add(_ law: ExitLaw, _ area: Int) {
    let sorted = law.sorted
    var chances = sorted.map(\.chance)
    chances[0] += Chance.one - chances.reduce(0, +)
    var bits: UInt64 = 0
    while 1 << bits < chances.count { bits += 1 }
    let size = 1 << Int(bits)
    chances += Array(repeating: 0, count: size - chances.count)
    let base = outcomes.count
    outcomes += sorted.map(\.counts)
    groups.append(
      Group(
        area: area, outcomes: base..<outcomes.count, first: buckets.count, bits: bits))
    buckets += Self.buckets(chances, each: Chance.one >> bits, from: Int32(base))
  }

  private static func buckets(
    _ chances: [UInt64], each capacity: UInt64, from base: Int32
  ) -> [Bucket] {
    var left = chances
    var table = chances.indices.map {
      Bucket(threshold: capacity, own: base + Int32($0), other: base + Int32($0))
    }
    var small = chances.indices.filter { chances[$0] < capacity }
    var large = chances.indices.filter { chances[$0] >= capacity }
    while let poor = small.popLast(), let rich = large.last {
      table[poor].threshold = left[poor]
      table[poor].other = base + Int32(rich)
      left[rich] -= capacity - left[poor]
      if left[rich] < capacity {
        large.removeLast()
        small.append(rich)
      }
    }
    return table
  }

  /// Draws cases: the outcome of the first group in each of them, then that of the next group.
  ///
  /// Each case has its numbers in the order of the groups, however many cases are drawn together.
  func draw(_ cases: Int, _ random: inout Generator, into drawn: inout [Int32]) {
    let buckets = buckets.span
    var drawn = drawn.mutableSpan
    for (position, group) in groups.enumerated() {
      let table = buckets.extracting(group.first..<group.first + (1 << Int(group.bits)))
      let shift = 64 - group.bits
      let mask = (Chance.one >> group.bits) - 1
      for number in 0..<cases {
        let bits = random[number &* groups.count &+ position]
        let bucket = table[Int(bits >> shift)]
        drawn[position * cases + number] =
          bits & mask < bucket.threshold ? bucket.own : bucket.other
      }
    }
    random.skip(cases * groups.count)
  }
}
